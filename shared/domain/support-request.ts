import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { momentSchema } from '#shared/lib/iso-date';
import { longText, nameText, required } from './fields';
import { attachmentSchema } from './schedule-approval';

/** By which paragraph help is asked for: staff turn to support (п. 3), a parent applies himself (п. 5). */
export const REQUEST_PATHS = ['staff', 'parent'] as const;
export type RequestPath = (typeof REQUEST_PATHS)[number];

/** How often it happens. */
export const REQUEST_FREQUENCIES = ['always', 'sometimes', 'once'] as const;
export type RequestFrequency = (typeof REQUEST_FREQUENCIES)[number];
export const REQUEST_FREQUENCY_WORDS: Readonly<Record<RequestFrequency, string>> = {
  always: 'Каждый раз',
  sometimes: 'Время от времени',
  once: 'Было один раз',
};

/** How a request goes out (п. 3, 5): a letter, a call, a call from the portal; or the parent sends it himself. */
export const REQUEST_CHANNELS = ['email', 'phone', 'portal', 'by-parent'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];
export const REQUEST_CHANNEL_WORDS: Readonly<Record<RequestChannel, string>> = {
  email: 'Письмом',
  phone: 'По телефону',
  portal: 'Звонком с портала',
  'by-parent': 'Родитель обратился сам',
};

/** Why support may refuse a request (п. 6). */
export const REFUSAL_GROUNDS = ['too-little', 'incorrect'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];
export const REFUSAL_GROUND_WORDS: Readonly<Record<RefusalGround, string>> = {
  'too-little': 'Недостаточно исходной информации',
  incorrect: 'Вопрос задан некорректно или обсуждение неконструктивно',
};

/** What a request must say (п. 3, 6); `support-preflight.ts` has the rules. */
export const REQUEST_CHECKS = [
  /** What is seen instead of what was expected. */
  'seen',
  'expected',
  /** Where in the system. */
  'where',
  /** Whose role and class. */
  'who',
  'since',
  'frequency',
  'tried',
  /** Documentation was read, and is cited (п. 6). */
  'read',
  /** Something to look at: a screenshot, where the words alone can't tell. */
  'evidence',
  /** Clear, concrete, understandable (п. 3). */
  'clear',
  /** Correct and constructive (п. 6). */
  'correct',
  /** No pupils' names, no passwords (152-ФЗ). */
  'private',
] as const;
export type RequestCheck = (typeof REQUEST_CHECKS)[number];

/** Most files of a request, and most bytes of all together: base64 makes them 24.6 MB of the 25 that mail takes. */
export const REQUEST_FILE_LIMIT = 10;
export const REQUEST_FILES_BYTES = 18_000_000;
/** Most steps of a request's way. */
export const REQUEST_STEP_LIMIT = 100;

/** When it happened, as the user says: it may be written down later. */
const at = momentSchema;
const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sent'),
    at,
    channel: z.enum(REQUEST_CHANNELS, 'Укажите, как отправлено'),
    /** Checks that weren't met when it went out: the user may always send it. */
    unmet: z.array(z.enum(REQUEST_CHECKS)).max(REQUEST_CHECKS.length),
  }),
  /** Support gave it a number. */
  z.strictObject({
    kind: z.literal('registered'),
    at,
    number: required(nameText('Номер обращения'), 'Укажите номер обращения'),
  }),
  z.strictObject({
    kind: z.literal('answered'),
    at,
    text: required(longText('Ответ'), 'Запишите, что ответила поддержка'),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    at,
    ground: z.enum(REFUSAL_GROUNDS, 'Укажите причину отклонения'),
    text: longText('Что написала поддержка'),
  }),
  /** It is asked again: what it says may be mended and sent once more. */
  z.strictObject({ kind: z.literal('reopened'), at, text: longText('Почему') }),
  z.strictObject({ kind: z.literal('closed'), at, text: longText('Чем кончилось') }),
]);
/** A step of a request's way to its answer. */
export type RequestStep = Readonly<z.infer<typeof stepSchema>>;
export type RequestStepKind = RequestStep['kind'];

export const supportRequestSchema = z.strictObject({
  v: z.literal(1),
  id: idSchema,
  /** Number of the school's own, 1, 2, 3…; null only on the way to the ledger, which assigns it. */
  serial: z.number().int().min(1).max(1_000_000).nullable(),
  /** When it was first written down; null only on the way to the ledger, which says it. */
  registeredAt: momentSchema.nullable(),
  path: z.enum(REQUEST_PATHS),
  /** The record of the journal that it comes from, or null. */
  consultation: idSchema.nullable(),
  subject: required(nameText('Тема обращения'), 'Назовите, в чём дело, одной строкой'),
  seen: longText('Что происходит'),
  expected: longText('Что должно происходить'),
  where: longText('Где в Дневник.ру'),
  /** Whom it concerns: never a pupil by name. */
  role: nameText('Чья это роль'),
  className: nameText('Класс'),
  since: nameText('С какого времени'),
  frequency: z.enum(REQUEST_FREQUENCIES).nullable(),
  tried: longText('Что уже пробовали'),
  read: longText('Какую инструкцию читали'),
  files: z
    .array(attachmentSchema)
    .max(REQUEST_FILE_LIMIT, `Файлов: не больше ${String(REQUEST_FILE_LIMIT)}`)
    .refine(
      (files) => files.reduce((sum, { bytes }) => sum + bytes, 0) <= REQUEST_FILES_BYTES,
      'Файлы вместе больше 18 МБ: почта такое письмо не примет. Уберите лишние или сожмите снимки',
    ),
  steps: z.array(stepSchema).max(REQUEST_STEP_LIMIT),
  /** Entered by mistake. */
  annulled: z.strictObject({ reason: required(longText('Причина'), 'Укажите причину') }).nullable(),
});

/** A request to the support service and its way to the answer (п. 3, 5, 6). */
export type SupportRequest = Readonly<z.infer<typeof supportRequestSchema>>;

/** Where a request stands: its last step, or a draft that was never sent. */
export type RequestStatus = RequestStepKind | 'draft';
export const REQUEST_STATUS_WORDS: Readonly<Record<RequestStatus, string>> = {
  draft: 'Готовится',
  sent: 'Отправлено',
  registered: 'Зарегистрировано',
  answered: 'Есть ответ',
  refused: 'Отклонено',
  reopened: 'Открыто снова',
  closed: 'Закрыто',
};

/** Where a request stands. */
export function requestStatus({ steps }: Pick<SupportRequest, 'steps'>): RequestStatus {
  return steps.at(-1)?.kind ?? 'draft';
}

/** A request that says nothing yet. */
export function newSupportRequest(id: Id, path: RequestPath): SupportRequest {
  return {
    v: 1,
    id,
    serial: null,
    registeredAt: null,
    path,
    consultation: null,
    subject: '',
    seen: '',
    expected: '',
    where: '',
    role: '',
    className: '',
    since: '',
    frequency: null,
    tried: '',
    read: '',
    files: [],
    steps: [],
    annulled: null,
  };
}

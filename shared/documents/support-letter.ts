import {
  REQUEST_FREQUENCY_WORDS,
  type RequestStep,
  type SupportRequest,
} from '#shared/domain/support-request';
import { dateAt, shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { reachable, schoolName, zoneText, type SupportSituation } from './support-situation';
import { supportHoursText } from './support-texts';

/** A letter as the mail program takes it over. */
export interface SupportLetter {
  /** Address from the school's settings; empty when none is there. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; paragraphs are parted by an empty line. */
  readonly body: string;
}

/**
 * The letter of a request: that of the school by п. 3, that of the parent, in the first person, by п. 5. What wasn't
 * told is left out, and texts are told word for word.
 */
export function supportLetter(situation: SupportSituation): SupportLetter {
  const { request, school } = situation;
  const isOwn = request.path === 'staff';
  const parts = [
    'Здравствуйте.',
    ...(isOwn ? [opening(situation)] : [parentsOpening(situation)]),
    ...matter(request),
    ...(isOwn ? [sender(situation)] : [PARENTS_CONTACTS]),
  ];
  return {
    to: (isOwn ? school.support.staffEmail : school.support.parentsEmail).trim(),
    subject: letterSubject(situation),
    body: parts.filter((part) => part !== '').join('\n\n'),
  };
}

const ASKS = 'Прошу помочь в работе с ИС «Дневник.ру»';

function opening(situation: SupportSituation): string {
  const again = lastNumber(situation.request);
  const about = `${ASKS} при переходе на безбумажное ведение журналов.`;
  return again === null ? about : `${about} Повторно, по обращению №${NBSP}${again}.`;
}

function parentsOpening(situation: SupportSituation): string {
  const name = schoolName(situation);
  const { className } = situation.request;
  const class_ = className.trim() === '' ? '' : `, класс ${className.trim()}`;
  const of = name === '' ? '' : ` (${name}${class_})`;
  return `${ASKS}. Я родитель (законный представитель) обучающегося${of}.`;
}

/** What the parent fills in: the program knows nothing of it and keeps nothing. */
const PARENTS_CONTACTS = 'Как со мной связаться:\nТелефон: \nМои фамилия, имя и отчество: ';

/** «Не сохраняется отметка — КГКОУ ШИ 11, обращение № 12»: one line, whatever was typed. */
function letterSubject(situation: SupportSituation): string {
  const { request } = situation;
  const number = request.serial === null ? '' : `обращение №${NBSP}${String(request.serial)}`;
  const ours = request.path === 'staff' ? [schoolName(situation), number] : [];
  const tail = ours.filter((part) => part !== '').join(', ');
  const subject = oneLine(request.subject);
  return tail === '' ? subject : `${subject} — ${tail}`;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** What was told, each thing under its name. */
function matter(request: SupportRequest): readonly string[] {
  const told: readonly (readonly [string, string])[] = [
    ['Затруднение', request.subject],
    ['Что происходит', request.seen],
    ['Что должно происходить', request.expected],
    ['Где в Дневник.ру', request.where],
    ['У кого', whose(request)],
    ['С какого времени', request.since],
    ['Как часто', frequencyText(request)],
    ['Что уже пробовали', request.tried],
    ['Какую инструкцию читали', request.read],
    [`Приложенные файлы (${String(request.files.length)})`, fileList(request)],
  ];
  return told.flatMap(([name, text]) => (text.trim() === '' ? [] : [`${name}:\n${text.trim()}`]));
}

/** «учитель математики, класс 7 «Б»»; empty when nothing was told. */
export function whose({ role, className, path }: SupportRequest): string {
  const who = role.trim() === '' && path === 'parent' ? 'родитель' : role.trim();
  const class_ = className.trim() === '' ? '' : `класс ${className.trim()}`;
  return [who, class_].filter((part) => part !== '').join(', ');
}

/** «каждый раз»; empty when it wasn't told. */
export function frequencyText({ frequency }: Pick<SupportRequest, 'frequency'>): string {
  return frequency === null ? '' : REQUEST_FREQUENCY_WORDS[frequency].toLowerCase();
}

function fileList({ files }: Pick<SupportRequest, 'files'>): string {
  return files.map(({ name }) => `— ${oneLine(name)}`).join('\n');
}

/** The number that the service gave a request before; null when it has none. */
export function lastNumber({ steps }: Pick<SupportRequest, 'steps'>): string | null {
  const registered = steps.findLast(
    (step): step is Extract<RequestStep, { kind: 'registered' }> => step.kind === 'registered',
  );
  return registered?.number.trim() ?? null;
}

/** Who asks, of which school, and when to be reached. */
function sender(situation: SupportSituation): string {
  const { school, consultant } = situation;
  const name = consultant?.name.trim() ?? '';
  const position = consultant?.position.trim() ?? '';
  const told: readonly (readonly [string, string])[] = [
    ['От кого', [name, position].filter((part) => part !== '').join(', ')],
    ['Телефон', consultant?.phone ?? ''],
    ['Эл. почта', consultant?.email ?? ''],
    ['Школа', school.fullName.trim() === '' ? school.shortName : school.fullName],
    ['Адрес', school.address],
    ['Время школы', timesText(situation)],
    [
      'На месте по графику',
      reachable(situation)
        .map(({ words }) => words)
        .join('; '),
    ],
  ];
  const duty = 'Ответственный за консультирование по работе в ИС «Дневник.ру»';
  const lines = told.flatMap(([title, text]) =>
    text.trim() === '' ? [] : [`${title}: ${text.trim()}`],
  );
  return [duty, ...lines].join('\n');
}

/** «Владивосток (МСК+7). Вы работаете с 16:00 до 4:00 … по времени школы (9:00–21:00 по московскому времени)». */
function timesText({ school, now }: SupportSituation): string {
  const hours = supportHoursText(school.timeZone, dateAt(now, school.timeZone));
  return `${zoneText(school.timeZone)}. Поддержка работает ${hours}.`;
}

/** The day of a letter, as its file is called: «Обращение № 12 от 23.11.2026». */
export function letterTitle({ request, now, school }: SupportSituation): string {
  const number = request.serial === null ? '' : ` №${NBSP}${String(request.serial)}`;
  return `Обращение${number} от ${shortDate(dateAt(now, school.timeZone))}`;
}

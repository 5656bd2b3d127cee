import {
  consultationSchema,
  newConsultation,
  TOPIC_LIMIT,
  type Consultation,
  type Visitor,
} from '#shared/domain/consultation';
import { fieldIssues } from '#shared/domain/fields';
import type { ProgrammeItem } from '#shared/domain/programme';
import { sessionSchema, type TrainingSession } from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedNumber } from '#shared/lib/typed';
import type { TrainingRow } from '../../../data/trainings';

/** What stands in «Провести занятие», as typed: also what a draft keeps. */
export interface SessionValues {
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  /** Null while they are the programme's minutes of the chosen items. */
  readonly minutes: string | null;
  readonly trainings: readonly Id[];
  /** Null while the items are those that come next. */
  readonly items: readonly Id[] | null;
  readonly answer: string;
}
export type SessionErrors = Readonly<Partial<Record<keyof SessionValues, string>>>;

/** An item that the form offers. */
export interface OfferedItem extends ProgrammeItem {
  /** True when everybody who was chosen went through it before. */
  readonly isDone: boolean;
}

/** So long is a lesson: items that come next are proposed until they fill it. */
const LESSON_MINUTES = 45;

/** All items of the programmes of those who were chosen, each once, in the programmes' order. */
export function offeredItems(rows: readonly TrainingRow[]): readonly OfferedItem[] {
  const remaining = new Set(rows.flatMap((row) => row.remaining.map(({ key }) => key)));
  const items = new Map(rows.flatMap((row) => row.training.items).map((each) => [each.key, each]));
  return [...items.values()].map((each) => ({ ...each, isDone: !remaining.has(each.key) }));
}

/** The items of the session: what was ticked, else what comes next, as much as a lesson holds. */
export function chosenItems(
  { items }: Pick<SessionValues, 'items'>,
  offered: readonly OfferedItem[],
): readonly OfferedItem[] {
  if (items !== null) return offered.filter(({ key }) => items.includes(key));
  const next: OfferedItem[] = [];
  let minutes = 0;
  for (const item of offered.filter(({ isDone }) => !isDone)) {
    minutes += item.minutes;
    if (next.length > 0 && minutes > LESSON_MINUTES) break;
    next.push(item);
  }
  return next;
}

/** The minutes that stand in the form. */
export function shownMinutes(
  { minutes }: Pick<SessionValues, 'minutes'>,
  chosen: readonly OfferedItem[],
): string {
  if (minutes !== null) return minutes;
  return chosen.length === 0 ? '' : String(chosen.reduce((sum, item) => sum + item.minutes, 0));
}

/** A session on the way to the journal: its record, and what it counts for. */
export interface HeldSession {
  readonly consultation: Consultation;
  readonly session: TrainingSession;
}

/** What a session is made from beside what is typed. */
export interface SessionGround {
  /** Of both records. */
  readonly id: Id;
  /** Those who were chosen. */
  readonly rows: readonly TrainingRow[];
  /** The school's date. */
  readonly today: IsoDate;
  /** What is corrected. */
  readonly before?: SessionBefore;
}

/** A session as it stood, with its record: what somebody added to the record by hand outlives a correction. */
export interface SessionBefore {
  readonly consultation: Consultation;
  /** Those who were in it, and what they went through. */
  readonly rows: readonly TrainingRow[];
  readonly items: readonly ProgrammeItem[];
  /** Whom an id means: of a second spelling the person that it was merged into. */
  readonly personOf: (id: Id) => Id;
}

/** The records that the form describes, checked by the ledger's own validators, or what is wrong where. */
export function toSession(
  values: SessionValues,
  ground: SessionGround,
): Result<HeldSession, SessionErrors> {
  const { id, rows, today } = ground;
  const chosen = chosenItems(values, offeredItems(rows));
  const minutes = typedNumber(shownMinutes(values, chosen));
  const consultation = consultationSchema.safeParse(recordOf(values, ground, chosen, minutes));
  const session = sessionSchema.safeParse({
    v: 1,
    id,
    date: values.date ?? '',
    minutes,
    trainings: rows.map(({ training }) => training.id),
    items: chosen.map(({ key }) => key),
    annulled: false,
  });
  const errors = {
    ...errorsOf(session.success ? [] : fieldIssues(session.error)),
    ...errorsOf(consultation.success ? [] : fieldIssues(consultation.error)),
    ...(rows.length === 0 ? { trainings: 'Выберите, кого обучали' } : {}),
    ...(values.date !== null && values.date > today ? { date: NOT_YET } : {}),
  };
  if (Object.keys(errors).length > 0 || !consultation.success || !session.success)
    return failed(errors);
  return ok({ consultation: consultation.data, session: session.data });
}

/** The consultation that records the session, as typed. */
function recordOf(
  values: SessionValues,
  { id, rows, before }: SessionGround,
  chosen: readonly OfferedItem[],
  minutes: number,
): unknown {
  const { question } = before?.consultation ?? {};
  const isOwn = before !== undefined && question !== questionOf(before.rows, before.items);
  return {
    ...(before?.consultation ?? newConsultation(id, '', '')),
    date: values.date ?? '',
    time: values.time ?? '',
    minutes,
    visitors: visitorsOf(rows, before),
    topics: topicsOf(chosen, before).slice(0, TOPIC_LIMIT),
    question: isOwn ? question : questionOf(rows, chosen),
    answer: values.answer.trim(),
  };
}

/** Those whom the record names as it named them, without whoever is no longer in the session; then who is new in it. */
function visitorsOf(
  rows: readonly TrainingRow[],
  before: SessionBefore | undefined,
): readonly Visitor[] {
  const chosen = new Set(rows.map(({ person }) => person.id));
  const gone = new Set(before?.rows.map(({ person }) => person.id).filter((id) => !chosen.has(id)));
  const idOf = ({ person }: Visitor): Id =>
    person === null ? '' : (before?.personOf(person) ?? person);
  const named = before?.consultation.visitors ?? [];
  const kept = named.filter((visitor) => !gone.has(idOf(visitor)));
  const fresh = rows.filter(({ person }) => !kept.some((visitor) => idOf(visitor) === person.id));
  return [
    ...kept,
    ...fresh.map(({ person: { id, name }, training: { position } }) => {
      return { person: id, name, position, className: '' };
    }),
  ];
}

/** The topics of the items; before them those that the record has beside the ones its items gave it. */
function topicsOf(
  chosen: readonly ProgrammeItem[],
  before: SessionBefore | undefined,
): readonly Id[] {
  const given = new Set(chosen.map(({ topic }) => topic));
  const wereGiven = new Set(before?.items.map(({ topic }) => topic));
  const kept = (before?.consultation.topics ?? []).filter(
    (topic) => given.has(topic) || !wereGiven.has(topic),
  );
  return [...new Set([...kept, ...given])];
}

const NOT_YET = 'Этот день ещё не наступил: занятие записывают, когда оно прошло';

/** The question of a session's record, made of what was gone through. */
export function questionOf(
  rows: readonly TrainingRow[],
  items: readonly Pick<ProgrammeItem, 'title'>[],
): string {
  const whom = rows.length > 1 ? 'новых сотрудников' : 'нового сотрудника';
  return `Обучение ${whom} (п.\u00A02.2.1): ${items.map(({ title }) => title).join('; ')}`;
}

const FIELD_OF_PATH: Readonly<Record<string, keyof SessionValues>> = {
  date: 'date',
  time: 'time',
  minutes: 'minutes',
  answer: 'answer',
  items: 'items',
  topics: 'items',
};

function errorsOf(
  issues: readonly { readonly path: string; readonly message: string }[],
): SessionErrors {
  const told = issues.map(({ path, message }): [keyof SessionValues, string] => {
    const [first = ''] = path.split('.');
    const field = FIELD_OF_PATH[first] ?? 'trainings';
    return [field, field === 'items' ? NO_ITEMS : message];
  });
  return Object.fromEntries(told);
}

const NO_ITEMS = 'Выберите хотя бы одну тему занятия';

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseSessionValues(content: unknown): SessionValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const { items, trainings, answer } = draft;
  const fits =
    ['date', 'time', 'minutes'].every((key) => draft[key] === null || isText(draft[key])) &&
    isText(answer) &&
    isTexts(trainings) &&
    (items === null || isTexts(items));
  return fits ? (content as SessionValues) : undefined;
}

function isText(content: unknown): content is string {
  return typeof content === 'string';
}

function isTexts(content: unknown): boolean {
  return Array.isArray(content) && content.every(isText);
}

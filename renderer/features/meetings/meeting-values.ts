import { bareClass } from '#shared/domain/class-name';
import { fieldIssues } from '#shared/domain/fields';
import { meetingSchema, newMeeting, type ParentMeeting } from '#shared/domain/parent-meeting';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine, typedNumber } from '#shared/lib/typed';

/** What stands in «Новое собрание», as typed: also what a draft keeps. */
export interface MeetingValues {
  readonly id: Id;
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  /** Classes in one line, as they are typed. */
  readonly classes: string;
  readonly isWholeSchool: boolean;
  readonly place: string;
  readonly agenda: string;
  /** Known member of the staff who was picked; null while a name is only typed. */
  readonly leader: Id | null;
  readonly leaderName: string;
  readonly present: string;
}
export type MeetingErrors = Readonly<Partial<Record<keyof MeetingValues, string>>>;

/** Most meetings begin in the evening, when parents are free. */
const USUAL_TIME: TimeOfDay = '18:00';
/** Before that nobody kept this journal. */
const EARLIEST: IsoDate = '2000-01-01';
const TOO_EARLY = 'Дата: проверьте год';
const TOO_LATE = 'Дата: не больше двух лет вперёд';
const NO_CLASS = 'Укажите класс или отметьте «Вся школа»';

/** The form as it opens. @param today the school's date */
export function freshMeeting(id: Id, today: IsoDate): MeetingValues {
  return { ...valuesOfMeeting(newMeeting(id, today, USUAL_TIME)), isWholeSchool: false };
}

/** The form of a meeting that is on record. */
export function valuesOfMeeting(meeting: ParentMeeting): MeetingValues {
  const { id, date, time, classes, place, agenda, ledBy, present } = meeting;
  return {
    ...{ id, date, time, place, agenda },
    classes: classes.join(', '),
    isWholeSchool: classes.length === 0,
    leader: ledBy.person,
    leaderName: ledBy.name,
    present: present === null ? '' : String(present),
  };
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseMeetingValues(content: unknown): MeetingValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const values = content as Readonly<Record<string, unknown>>; // each field is looked at below
  const isText = TEXTS.every((key) => typeof values[key] === 'string');
  const isOptional = OPTIONAL.every(
    (key) => values[key] === null || typeof values[key] === 'string',
  );
  const isWhole = isText && isOptional && typeof values['isWholeSchool'] === 'boolean';
  return isWhole ? (content as MeetingValues) : undefined;
}

const TEXTS = ['id', 'classes', 'place', 'agenda', 'leaderName', 'present'] as const;
const OPTIONAL = ['date', 'time', 'leader'] as const;

/** The meeting that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toMeeting(
  values: MeetingValues,
  before: ParentMeeting | null,
  today: IsoDate,
): Result<ParentMeeting, MeetingErrors> {
  const classes = values.isWholeSchool ? [] : typedClasses(values.classes);
  const written = {
    ...(before ?? newMeeting(values.id, '', '')),
    date: values.date ?? '',
    time: values.time ?? '',
    classes,
    place: typedLine(values.place),
    agenda: values.agenda.trim(),
    present: values.present.trim() === '' ? null : typedNumber(values.present),
    ledBy: { person: values.leader, name: typedLine(values.leaderName) },
  };
  const checked = meetingSchema.safeParse(written);
  const errors = {
    ...(checked.success ? {} : errorsOf(fieldIssues(checked.error))),
    ...dateError(values.date, today),
    ...(classes.length === 0 && !values.isWholeSchool ? { classes: NO_CLASS } : {}),
  };
  return checked.success && Object.keys(errors).length === 0 ? ok(checked.data) : failed(errors);
}

function dateError(date: IsoDate | null, today: IsoDate): MeetingErrors {
  if (date === null) return {};
  if (date < EARLIEST) return { date: TOO_EARLY };
  return date > `${String(Number(today.slice(0, 4)) + 2)}${today.slice(4)}`
    ? { date: TOO_LATE }
    : {};
}

type Issues = ReturnType<typeof fieldIssues>;

function errorsOf(issues: Issues): MeetingErrors {
  return Object.fromEntries(issues.map(({ path, message }) => [fieldOf(path), message]));
}

/** Which field of the form a path of the record is typed in. */
function fieldOf(path: string): keyof MeetingValues {
  const [first] = path.split('.');
  if (first === 'ledBy') return 'leaderName';
  return FIELDS.find((field) => field === first) ?? 'agenda';
}

const FIELDS = ['date', 'time', 'classes', 'place', 'agenda', 'present'] as const;

const CLASS_ALONE = /^\d{1,2}[-«"]?\p{L}?[»"]?$/u;

/** Classes of a typed line: between commas, or «8А 8Б» where each word is a class; the same one once. */
export function typedClasses(text: string): string[] {
  const parts = text
    .split(/[,;\n]/u)
    .map(typedLine)
    .flatMap((part) => {
      const words = part.split(' ');
      return words.length > 1 && words.every((word) => CLASS_ALONE.test(word)) ? words : [part];
    });
  const known = new Map(parts.map((part) => [bareClass(part), part]));
  known.delete('');
  return [...known.values()];
}

/** The line while its last class is being typed: what stands before it, and that class. */
export function lastClass(text: string): { readonly before: string; readonly typed: string } {
  const [, before = '', typed = ''] = /^(.*[,;]\s*)?([^,;]*)$/su.exec(text) ?? [];
  return { before: before === '' || /\s$/u.test(before) ? before : `${before} `, typed };
}

import { fieldIssues } from '#shared/domain/fields';
import {
  NUMBERINGS,
  schoolSchema,
  settingsIssue,
  withNumbering,
  withTolerance,
  type Numbering,
  type School,
} from '#shared/domain/school';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** «Нумерация»: what № п/п runs through, and from which day on. */
export interface NumberingValues {
  readonly series: Numbering;
  readonly from: IsoDate | null;
}
/** «Допуск»: minutes as they are typed, and from which day on. */
export interface ToleranceValues {
  readonly minutes: string;
  readonly from: IsoDate | null;
}
export type SettingErrors = Readonly<Partial<Record<'from' | 'minutes', string>>>;

export const NUMBERING_WORDS: Readonly<Record<Numbering, string>> = {
  'calendar-year': 'по календарному году',
  'school-year': 'по учебному году',
};

const NO_DATE = 'Укажите, с какого дня';

/** The school with another numbering, or what is wrong where. @param today the school's date */
export function numberedSchool(
  school: School,
  { series, from }: NumberingValues,
  today: IsoDate,
): Result<School, SettingErrors> {
  if (from === null) return failed({ from: NO_DATE });
  return checked(
    { ...school, numbering: withNumbering(school, series, from) },
    school,
    from,
    today,
  );
}

/** The school with another tolerance, or what is wrong where. @param today the school's date */
export function tolerantSchool(
  school: School,
  { minutes, from }: ToleranceValues,
  today: IsoDate,
): Result<School, SettingErrors> {
  const typed = /^\d{1,3}$/u.test(minutes.trim()) ? Number(minutes) : NaN;
  if (!(typed <= 120)) return failed({ minutes: 'Целое число минут, от 0 до 120' });
  if (from === null) return failed({ from: NO_DATE });
  return checked({ ...school, tolerance: withTolerance(school, typed, from) }, school, from, today);
}

function checked(
  next: School,
  before: School,
  from: IsoDate,
  today: IsoDate,
): Result<School, SettingErrors> {
  const issue = from < today ? `Не раньше сегодняшнего дня, ${shortDate(today)}` : null;
  const reaching = issue ?? settingsIssue(next, before, today);
  if (reaching !== null) return failed({ from: reaching });
  const parsed = schoolSchema.safeParse(next);
  if (parsed.success) return ok(parsed.data);
  return failed({ from: fieldIssues(parsed.error)[0]?.message ?? NO_DATE });
}

/** The next day on which a numbering begins its year, today among them. */
export function nextYearOf(series: Numbering, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  const day = series === 'calendar-year' ? '01-01' : '09-01';
  return `${today.slice(5) <= day ? year : year + 1}-${day}`;
}

/** What holds on a day and what is meant to follow: «по календарному году; с 01.09.2027 — по учебному году». */
export function settingText<T extends { readonly from: IsoDate }>(
  entries: readonly T[],
  today: IsoDate,
  words: (entry: T) => string,
): string {
  const now = entries.findLast(({ from }) => from <= today);
  const later = entries.filter(({ from }) => from > today);
  return [
    ...(now === undefined ? [] : [words(now)]),
    ...later.map((entry) => `с ${shortDate(entry.from)} — ${words(entry)}`),
  ].join('; ');
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseNumbering(content: unknown): NumberingValues | undefined {
  const draft = dated(content);
  const fits = NUMBERINGS.some((series) => series === draft?.['series']);
  return fits ? (content as NumberingValues) : undefined;
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseTolerance(content: unknown): ToleranceValues | undefined {
  const draft = dated(content);
  return typeof draft?.['minutes'] === 'string' ? (content as ToleranceValues) : undefined;
}

function dated(content: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked by the caller and below
  const isDate = draft['from'] === null || typeof draft['from'] === 'string';
  return isDate ? draft : undefined;
}

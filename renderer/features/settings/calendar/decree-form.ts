import { decreeIssues } from '#shared/domain/decree-issues';
import type { YearDecree } from '#shared/domain/decrees';
import {
  CALENDAR_YEARS,
  calendarSchema,
  type Decree,
  type SchoolCalendar,
} from '#shared/domain/work-calendar';
import { fieldIssues, type FieldIssue } from '#shared/domain/fields';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine } from '#shared/lib/typed';

/** A transfer as it is typed. */
export interface TransferValues {
  readonly id: Id;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** What stands in the form of a decree. */
export interface DecreeValues {
  readonly year: string;
  readonly title: string;
  readonly transfers: readonly TransferValues[];
}

/** What is wrong where: «year», «title», «transfers», «transfers.0.from». */
export type CalendarErrors = Readonly<Record<string, string>>;

/** A decree as the form opens: of the year that is looked at, with one transfer to fill in. */
export function freshDecree(year: number, id: Id): DecreeValues {
  return {
    year: String(year),
    title: '',
    transfers: [{ id, from: null, to: null }],
  };
}

/** A decree of a file in its form. @param newId makes the transfers' ids */
export function decreeValues(decree: YearDecree, newId: () => Id): DecreeValues {
  return {
    year: String(decree.year),
    title: decree.title,
    transfers: decree.transfers.map(({ from, to }) => ({ id: newId(), from, to })),
  };
}

/** The calendar with the decree that the form describes, or what is wrong where. @param id the decree's */
export function withDecree(
  calendar: SchoolCalendar,
  values: DecreeValues,
  id: Id,
): Result<SchoolCalendar, CalendarErrors> {
  const typed = typedTransfers(values);
  const missing = typed.flatMap(missingDates);
  const year = /^\d{4}$/u.test(values.year.trim()) ? Number(values.year) : NaN;
  if (!(year >= CALENDAR_YEARS.from && year <= CALENDAR_YEARS.to)) {
    missing.push({ path: 'year', message: YEAR });
  }
  const decree: Decree = {
    id,
    enteredOn: null,
    withdrawnOn: null,
    year,
    title: typedLine(values.title),
    transfers: typed.map(({ from, to }) => ({ from: from ?? '', to: to ?? '' })),
  };
  if (decree.title === '') missing.push({ path: 'title', message: TITLE });
  if (missing.length > 0) return failed(errorsOf(missing, values));
  const issues = decreeIssues(decree);
  if (issues.length > 0) return failed(errorsOf(issues, values));
  return checked({ ...calendar, decrees: [...calendar.decrees, decree] });
}

const YEAR = `Год четырьмя цифрами, от ${CALENDAR_YEARS.from} до ${CALENDAR_YEARS.to}`;
const TITLE = 'Укажите документ: вид, дату и номер';
const NO_DATE = 'Укажите день';

/** Lines in which something was written; the empty ones are passed over. */
function typedTransfers({ transfers }: DecreeValues): readonly TransferValues[] {
  return transfers.filter(({ from, to }) => from !== null || to !== null);
}

function missingDates({ from, to }: TransferValues, index: number): FieldIssue[] {
  return [
    ...(from === null ? [{ path: `transfers.${index}.from`, message: NO_DATE }] : []),
    ...(to === null ? [{ path: `transfers.${index}.to`, message: NO_DATE }] : []),
  ];
}

/** Complaints by the form's fields: transfers are counted with the empty lines between them. */
function errorsOf(issues: readonly FieldIssue[], values: DecreeValues): CalendarErrors {
  const places = typedTransfers(values).map((typed) => values.transfers.indexOf(typed));
  const entries = issues.map(({ path, message }): [string, string] => [
    path.replace(/^transfers\.(\d+)/u, (_, n) => `transfers.${places[Number(n)] ?? 0}`),
    message,
  ]);
  // The first complaint of a field is the one that is shown.
  return Object.fromEntries(entries.reverse());
}

/** A calendar that the ledger's validator takes, or what it complains of under «form». */
export function checked(calendar: SchoolCalendar): Result<SchoolCalendar, CalendarErrors> {
  const parsed = calendarSchema.safeParse(calendar);
  if (parsed.success) return ok(parsed.data);
  const issues = fieldIssues(parsed.error).map(({ path, message }): [string, string] => [
    path.replace(/^[a-z]+\.\d+\./iu, ''),
    message,
  ]);
  return failed(Object.fromEntries(issues.reverse()));
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseDecreeValues(content: unknown): DecreeValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as DecreeValues; // each member is checked below
  const { transfers } = draft;
  const fits =
    typeof draft.year === 'string' &&
    typeof draft.title === 'string' &&
    Array.isArray(transfers) &&
    transfers.every(isTransfer);
  return fits ? draft : undefined;
}

function isTransfer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, from, to } = value as TransferValues; // each is checked here
  return typeof id === 'string' && [from, to].every((day) => day === null || isText(day));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

import type { DayOff, SchoolCalendar, Stretch } from '#shared/domain/work-calendar';
import type { Id } from '#shared/lib/ids';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { failed, type Result } from '#shared/lib/result';
import { typedLine } from '#shared/lib/typed';
import { checked, type CalendarErrors } from './decree-form';

/** Days from one to another, as they are typed; «По» is whatever «С» is until it's typed. */
interface DaysValues {
  readonly name: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly isOneDay: boolean;
}

/** What stands in the form of a day off. */
export interface DayOffValues extends DaysValues {
  readonly kind: DayOff['kind'];
  readonly basis: string;
}

/** What stands in the form of a term or a vacation. */
export interface StretchValues extends DaysValues {
  readonly kind: Stretch['kind'];
}

const EMPTY: DaysValues = { name: '', from: null, to: null, isOneDay: true };
export const FRESH_DAY_OFF: DayOffValues = { ...EMPTY, kind: 'regional', basis: '' };
export const FRESH_STRETCH: StretchValues = { ...EMPTY, kind: 'term', isOneDay: false };

/** A written term or vacation in its form. */
export function stretchValues({ kind, name, from, to }: Stretch): StretchValues {
  return { kind, name, from, to, isOneDay: false };
}

/** «С» changed: «По» goes with it while it's the same day. */
export function withFrom<T extends DaysValues>(values: T, from: IsoDate | null): T {
  return values.isOneDay ? { ...values, from, to: from } : { ...values, from };
}

/** The calendar with the day off that the form describes, or what is wrong where. @param id the entry's */
export function withDayOff(
  calendar: SchoolCalendar,
  values: DayOffValues,
  id: Id,
): Result<SchoolCalendar, CalendarErrors> {
  const errors = daysErrors(values, 'Назовите выходной день');
  if (errors !== null) return failed(errors);
  const { kind, basis } = values;
  const dayOff = {
    id,
    enteredOn: null,
    withdrawnOn: null,
    kind,
    ...days(values),
    basis: basis.trim(),
  };
  return checked({ ...calendar, daysOff: [...calendar.daysOff, dayOff] });
}

/** The calendar with the term or vacation written anew in its place, or added. @param id the entry's */
export function withStretch(
  calendar: SchoolCalendar,
  values: StretchValues,
  id: Id,
): Result<SchoolCalendar, CalendarErrors> {
  const errors = daysErrors(values, 'Укажите название');
  if (errors !== null) return failed(errors);
  const stretch = { id, kind: values.kind, ...days(values) };
  const others = calendar.stretches.filter((each) => each.id !== id);
  const stretches = [...others, stretch].sort((a, b) => (a.from < b.from ? -1 : 1));
  return checked({ ...calendar, stretches });
}

function days({ name, from, to }: DaysValues): Pick<Stretch, 'name' | 'from' | 'to'> {
  return { name: typedLine(name), from: from ?? '', to: to ?? '' };
}

/** A day off of years is a slip of the hand; so is a term. */
const LONGEST_YEARS = 1;

function daysErrors({ name, from, to }: DaysValues, noName: string): CalendarErrors | null {
  const errors: Record<string, string> = {};
  if (name.trim() === '') errors['name'] = noName;
  if (from === null) errors['from'] = 'Укажите первый день';
  if (to === null) errors['to'] = 'Укажите последний день';
  if (from !== null && to !== null) {
    if (to < from) errors['to'] = 'Последний день не может быть раньше первого';
    else if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) {
      errors['to'] = 'Больше года: проверьте год';
    }
  }
  return Object.keys(errors).length === 0 ? null : errors;
}

/** Which others of its kind a term or vacation overlaps, in words; null when none. */
export function overlapText(
  { stretches }: SchoolCalendar,
  { from, to }: StretchValues,
  id: Id | null,
): string | null {
  if (from === null || to === null) return null;
  const overlapped = stretches.filter(
    (each) => each.id !== id && each.from <= to && from <= each.to,
  );
  if (overlapped.length === 0) return null;
  const named = overlapped.map(
    (each) => `«${each.name}» (${shortDate(each.from)}–${shortDate(each.to)})`,
  );
  return `Пересекается по дням с другими записями: ${named.join(', ')}. Проверьте даты; сохранить можно и так.`;
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseDayOffValues(content: unknown): DayOffValues | undefined {
  const draft = daysDraft(content);
  const fits =
    (draft?.['kind'] === 'regional' || draft?.['kind'] === 'school') &&
    typeof draft['basis'] === 'string';
  return fits ? (content as DayOffValues) : undefined; // checked member by member
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseStretchValues(content: unknown): StretchValues | undefined {
  const draft = daysDraft(content);
  const fits = draft?.['kind'] === 'term' || draft?.['kind'] === 'vacation';
  return fits ? (content as StretchValues) : undefined; // checked member by member
}

function daysDraft(content: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked here and by the caller
  const fits =
    typeof draft['name'] === 'string' &&
    typeof draft['isOneDay'] === 'boolean' &&
    [draft['from'], draft['to']].every((day) => day === null || typeof day === 'string');
  return fits ? draft : undefined;
}

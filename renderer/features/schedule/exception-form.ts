import { exceptionIssue, nextDayOf } from '#shared/domain/exception-rules';
import { fieldIssues } from '#shared/domain/fields';
import {
  EXCEPTION_KINDS,
  exceptionSchema,
  type ExceptionKind,
  type ScheduleException,
} from '#shared/domain/schedule-exception';
import type { Schedule } from '#shared/domain/schedule';
import type { WeekCount } from '#shared/domain/school-week';
import type { Slot, SlotAudience, SlotHolder } from '#shared/domain/slot';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form of an exception: fields of all kinds, so that trying another kind loses nothing. */
export interface ExceptionValues {
  readonly id: Id;
  readonly kind: ExceptionKind;
  /** «С», «Дата приёма» or «Дата», by the kind. */
  readonly date: IsoDate | null;
  /** «По». */
  readonly to: IsoDate | null;
  /** «По» is whatever «С» is, until it's typed. */
  readonly isOneDay: boolean;
  /** Id of a reception; empty means all of them, or none chosen yet when one is moved. */
  readonly slot: string;
  readonly toDate: IsoDate | null;
  readonly start: TimeOfDay | null;
  readonly end: TimeOfDay | null;
  readonly audience: SlotAudience;
  readonly direction: string;
  readonly room: string;
  readonly by: SlotHolder;
  readonly reason: string;
}

export type ExceptionErrors = Readonly<Partial<Record<keyof ExceptionValues, string>>>;

/** Why a week differs, as schools say it. */
const REASONS = [
  'каникулы',
  'командировка',
  'отпуск',
  'болезнь',
  'праздничный день',
  'педсовет',
] as const;

/** Usual reasons with a word that begins as what is typed. */
export function fittingReasons(typed: string): readonly string[] {
  const start = foldText(typed);
  return REASONS.filter(
    (reason) =>
      reason !== typed &&
      (reason.startsWith(start) || reason.split(' ').some((word) => word.startsWith(start))),
  );
}

/** An exception as the form opens. @param room the consultant's */
export function freshException(id: Id, room: string): ExceptionValues {
  return {
    id,
    kind: 'none',
    date: null,
    to: null,
    isOneDay: true,
    slot: '',
    toDate: null,
    start: '14:00',
    end: '15:00',
    audience: 'staff',
    direction: '',
    room,
    by: 'consultant',
    reason: '',
  };
}

/** A written exception in its form. @param room the consultant's, for when its kind is changed */
export function exceptionValues(exception: ScheduleException, room: string): ExceptionValues {
  const fresh = freshException(exception.id, room);
  if (exception.kind !== 'none') return { ...fresh, ...exception, ...oneDay(exception.date) };
  const { kind, from, to, slot, reason } = exception;
  const isOneDay = from === to;
  return { ...fresh, kind, date: from, to, isOneDay, slot: slot ?? '', reason };
}

function oneDay(date: IsoDate): Pick<ExceptionValues, 'to' | 'isOneDay'> {
  return { to: date, isOneDay: true };
}

/** «С» changed: «По» goes with it while it's the same day. */
export function withDate(values: ExceptionValues, date: IsoDate | null): ExceptionValues {
  return values.isOneDay ? { ...values, date, to: date } : { ...values, date };
}

/**
 * A reception chosen: a moved one brings its hours, its room and its next day.
 * @param from the first day that the next one may be
 */
export function withSlot(
  values: ExceptionValues,
  slot: Slot | undefined,
  from: IsoDate,
  school: WeekCount,
): ExceptionValues {
  const chosen = { ...values, slot: slot?.id ?? '' };
  if (values.kind !== 'moved' || slot === undefined) return chosen;
  const { start, end, room } = slot;
  const date = values.date ?? nextDayOf(slot, from, school);
  return { ...withDate(chosen, date), start, end, room };
}

/** The exception that the form describes, held against its edition, or what is wrong where. */
export function toException(
  values: ExceptionValues,
  { slots, exceptions }: Pick<Schedule, 'slots' | 'exceptions'>,
  school: WeekCount,
): Result<ScheduleException, ExceptionErrors> {
  if (values.kind === 'moved' && values.slot === '') {
    return failed({ slot: 'Выберите приём, который переносится' });
  }
  const checked = exceptionSchema.safeParse(written(values));
  const issues = checked.success
    ? [exceptionIssue(checked.data, slots, school, exceptions)].filter((issue) => issue !== null)
    : fieldIssues(checked.error);
  if (checked.success && issues.length === 0) return ok(checked.data);
  return failed(
    Object.fromEntries(
      issues.map(({ path, message }) => [path === 'from' ? 'date' : path, message]),
    ),
  );
}

/** What the ledger's validator is asked about: the fields of the kind, tidied. */
function written(values: ExceptionValues): Readonly<Record<string, unknown>> {
  const { id, kind, audience, by } = values;
  const [date, to, toDate] = [values.date ?? '', values.to ?? '', values.toDate ?? ''];
  const [start, end] = [values.start ?? '', values.end ?? ''];
  const [room, reason] = [values.room.trim(), values.reason.trim()];
  switch (kind) {
    case 'none': {
      const slot = values.slot === '' ? null : values.slot;
      return { kind, id, from: date, to, slot, reason };
    }
    case 'moved':
      return { kind, id, slot: values.slot, date, toDate, start, end, room, reason };
    case 'extra': {
      const direction = values.direction.trim();
      return { kind, id, date, start, end, audience, direction, room, by, reason };
    }
  }
}

const SOME_DAY = { date: '2026-01-01', start: '00:00', end: '23:59' };

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseExceptionValues(content: unknown): ExceptionValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as ExceptionValues; // each member is checked below
  const { date, to, toDate, start, end } = draft;
  const mayBeEmpty = [date, to, toDate, start, end];
  const texts = [draft.slot, draft.direction, draft.room, draft.reason];
  const fits =
    EXCEPTION_KINDS.includes(draft.kind) &&
    typeof draft.isOneDay === 'boolean' &&
    texts.every((text) => typeof text === 'string') &&
    mayBeEmpty.every((text) => text === null || typeof text === 'string') &&
    exceptionSchema.safeParse(written({ ...draft, ...SOME_DAY, kind: 'extra' })).success;
  return fits ? draft : undefined;
}

/** An edition's exceptions with one written anew in its place, or added at the end. */
export function withException(
  exceptions: readonly ScheduleException[],
  exception: ScheduleException,
): ScheduleException[] {
  const isKnown = exceptions.some(({ id }) => id === exception.id);
  if (!isKnown) return [...exceptions, exception];
  return exceptions.map((each) => (each.id === exception.id ? exception : each));
}

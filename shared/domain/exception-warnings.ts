import { shortDate, weekdayOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import type { EditionDays } from './calendar-days-off';
import { isHeldWithin } from './exception-rules';
import type { Schedule } from './schedule';
import {
  exceptionDatesText,
  exceptionDays,
  exceptionText,
  type ScheduleException,
} from './schedule-exception';
import { isWeekOf, type WeekCount } from './school-week';
import { SLOT_AUDIENCE_WORDS, slotTimes, type Slot } from './slot';

/** What of an edition an exception is held against. */
export type ExceptionEdition = Pick<Schedule, 'validFrom' | 'validTo' | 'slots' | 'exceptions'>;

/** A reception that is held because of an exception. */
interface Held {
  readonly date: IsoDate;
  readonly start: TimeOfDay;
  readonly end: TimeOfDay;
}

/** Days on which receptions aren't held because of an exception; null means all receptions. */
interface Dropped {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly slot: string | null;
}

/**
 * What somebody should look at twice before an exception is saved, as sentences; none of it is a ban.
 * @param edition the edition, with or without the exception itself
 */
export function exceptionWarnings(
  exception: ScheduleException,
  edition: ExceptionEdition,
  { today, school }: Pick<EditionDays, 'today' | 'school'>,
): readonly string[] {
  return [
    pastWarning(exception, today),
    validityWarning(exception, edition),
    idleWarning(exception, edition.slots, school),
    exceptionsWarning(exception, edition),
    slotsWarning(exception, edition, school),
  ].filter((text) => text !== null);
}

/** Other exceptions that say something of the same receptions or of the same time. */
export function conflictingExceptions(
  exceptions: readonly ScheduleException[],
  exception: ScheduleException,
): readonly ScheduleException[] {
  return exceptions.filter((other) => other.id !== exception.id && conflict(other, exception));
}

/**
 * Regular receptions at the time of a moved or an extra one. Receptions that another exception takes out
 * on that day, those of other weeks, and the moved one itself, don't count.
 */
export function meetingSlots(
  exception: ScheduleException,
  { slots, exceptions }: Pick<ExceptionEdition, 'slots' | 'exceptions'>,
  school: WeekCount,
): readonly Slot[] {
  const held = heldBy(exception);
  if (held === null) return [];
  const all = [...exceptions.filter(({ id }) => id !== exception.id), exception];
  return slots.filter((slot) => {
    const isThen = slot.start < held.end && held.start < slot.end;
    const isDropped = all.some((each) => drops(each, slot.id, held.date));
    const isDue = weekdayOf(held.date) === slot.weekday && isWeekOf(slot.weeks, held.date, school);
    return isDue && isThen && !isDropped;
  });
}

function heldBy(exception: ScheduleException): Held | null {
  if (exception.kind === 'none') return null;
  const { start, end } = exception;
  return { date: exception.kind === 'moved' ? exception.toDate : exception.date, start, end };
}

function droppedBy(exception: ScheduleException): Dropped | null {
  if (exception.kind === 'extra') return null;
  const { slot } = exception;
  if (exception.kind === 'none') return { from: exception.from, to: exception.to, slot };
  return { from: exception.date, to: exception.date, slot };
}

function drops(exception: ScheduleException, slot: string, date: IsoDate): boolean {
  const dropped = droppedBy(exception);
  if (dropped === null || date < dropped.from || date > dropped.to) return false;
  return dropped.slot === null || dropped.slot === slot;
}

function conflict(a: ScheduleException, b: ScheduleException): boolean {
  const [heldA, heldB, droppedA, droppedB] = [heldBy(a), heldBy(b), droppedBy(a), droppedBy(b)];
  if (heldA !== null && heldB !== null && meet(heldA, heldB)) return true;
  if (isWithin(heldA, droppedB) || isWithin(heldB, droppedA)) return true;
  if (droppedA === null || droppedB === null) return false;
  const isSame = droppedA.slot === null || [null, droppedA.slot].includes(droppedB.slot);
  return isSame && droppedA.from <= droppedB.to && droppedB.from <= droppedA.to;
}

function meet(a: Held, b: Held): boolean {
  return a.date === b.date && a.start < b.end && b.start < a.end;
}

/** A reception on a day on which there should be none at all. */
function isWithin(held: Held | null, dropped: Dropped | null): boolean {
  if (held === null || dropped?.slot !== null) return false;
  return dropped.from <= held.date && held.date <= dropped.to;
}

function pastWarning(exception: ScheduleException, today: IsoDate): string | null {
  const { from, to } = exceptionDays(exception);
  if (to < today) return from === to ? 'Этот день уже прошёл.' : 'Эти дни уже прошли.';
  if (exception.kind !== 'moved' || from >= today) return null;
  return `День ${shortDate(from)} уже прошёл.`;
}

function validityWarning(
  exception: ScheduleException,
  { validFrom, validTo }: Pick<ExceptionEdition, 'validFrom' | 'validTo'>,
): string | null {
  const { from, to } = exceptionDays(exception);
  if (from >= validFrom && (validTo === null || to <= validTo)) return null;
  const until = validTo === null ? '' : ` по ${shortDate(validTo)}`;
  return `Редакция действует с ${shortDate(validFrom)}${until}: исключение выходит за этот срок.`;
}

function idleWarning(
  exception: ScheduleException,
  slots: readonly Slot[],
  school: WeekCount,
): string | null {
  if (exception.kind !== 'none' || exception.slot !== null) return null;
  if (slots.some((slot) => isHeldWithin(slot, exception, school))) return null;
  return 'В эти дни приёмов и так нет.';
}

function exceptionsWarning(
  exception: ScheduleException,
  { exceptions, slots }: ExceptionEdition,
): string | null {
  const others = conflictingExceptions(exceptions, exception);
  if (others.length === 0) return null;
  const words = others.map((o) => `${exceptionDatesText(o)} — ${exceptionText(o, slots)}`);
  return `Об этих днях уже сказано: ${words.join('; ')}.`;
}

function slotsWarning(
  exception: ScheduleException,
  edition: ExceptionEdition,
  school: WeekCount,
): string | null {
  const slots = meetingSlots(exception, edition, school);
  if (slots.length === 0) return null;
  const words = slots.map(
    (s) => `${slotTimes(s)}, ${SLOT_AUDIENCE_WORDS[s.audience].toLowerCase()}`,
  );
  return `В это время уже есть приём: ${words.join('; ')}.`;
}

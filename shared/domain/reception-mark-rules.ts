import { dayNumber } from '#shared/lib/day-number';
import { idBehind, type Id } from '#shared/lib/ids';
import { longDate, timeRange, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import type { ScheduleTimes } from './by-schedule';
import type { Reception } from './reception';
import type { ReceptionMark } from './reception-mark';

/** What tells one reception of a day from another: two of one source may be held on a day when one was moved to it. */
export type ReceptionPlace = Pick<Reception, 'source' | 'start' | 'end'>;

/** The school's clock. */
export interface SchoolClock {
  readonly today: IsoDate;
  readonly time: TimeOfDay;
}

/** A text that is the same for a reception and its mark, and for nothing else of that day. */
export function placeKey({ source, start, end }: ReceptionPlace): string {
  return `${source} ${start} ${end}`;
}

/** The same over all days. */
export function receptionKey({
  date,
  ...place
}: ReceptionPlace & { readonly date: IsoDate }): string {
  return `${date} ${placeKey(place)}`;
}

/**
 * The id of a reception's mark: it follows from the reception, so that the ledger knows of another mark without
 * reading any. A mark that was taken back and is made again is the same record going on.
 */
export function receptionMarkId({
  date,
  source,
  start,
  end,
}: ReceptionPlace & { readonly date: IsoDate }): Id {
  const day = dayNumber(date) * MINUTES_OF_DAY ** 2;
  return idBehind(source, day + minuteOf(start) * MINUTES_OF_DAY + minuteOf(end));
}

const MINUTES_OF_DAY = 1_440;

function minuteOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** True when a reception has begun by the school's clock. */
export function hasBegun(
  { date, start }: Pick<Reception, 'date' | 'start'>,
  { today, time }: SchoolClock,
): boolean {
  return date < today || (date === today && start <= time);
}

/** True when a reception is over; its last minute belongs to it. */
export function isOver(
  { date, end }: Pick<Reception, 'date' | 'end'>,
  { today, time }: SchoolClock,
): boolean {
  return date < today || (date === today && end < time);
}

/** Why a mark may not become so by itself, or null: it speaks of one reception for good. */
export function markChangeIssue(
  next: ReceptionMark,
  previous: ReceptionMark | undefined,
): string | null {
  if (previous === undefined) {
    if (next.outcome.kind === 'open') return NOTHING_TO_TAKE_BACK;
    return next.id === receptionMarkId(next) ? null : NOT_ITS_ID;
  }
  return receptionKey(next) === receptionKey(previous) ? null : OTHER_RECEPTION;
}

/**
 * Why nothing may be said of that reception, or null (п. 2: help is given by the approved schedule): the edition
 * in force on its day has to hold it, at those very times, and it has to have begun. Taking a mark back is
 * always allowed: a paper that was approved earlier may have taken its reception away.
 * @param isKnown the mark is on the ledger: then a reception of its day and hours is enough, as in plan and fact
 */
export function markedReceptionIssue(
  mark: ReceptionMark,
  times: ScheduleTimes,
  clock: SchoolClock,
  isKnown: boolean,
): string | null {
  if (mark.outcome.kind === 'open') return null;
  const held = times.receptionsOn(mark.date) ?? [];
  const isHeld = held.some(
    ({ source, start, end }) =>
      start === mark.start && end === mark.end && (isKnown || source === mark.source),
  );
  if (!isHeld) return notHeld(mark);
  return hasBegun(mark, clock) ? null : NOT_BEGUN;
}

/**
 * Why nothing was written when a mark was made of what wasn't the newest: somebody marked the reception meanwhile,
 * in another window or by another program. @param current the mark as it stands; undefined when it can't be read
 */
export function markedMeanwhile(current: ReceptionMark | undefined): string {
  const whose = current === undefined ? 'Приём' : `Приём ${whenText(current)}`;
  return current?.outcome.kind === 'open'
    ? `Отметку о приёме ${whenText(current)} тем временем уже сняли. Ничего не записано: проверьте и отметьте снова.`
    : `${whose} тем временем уже отметили. Ничего не записано: проверьте эту отметку и, если она неверна, исправьте её.`;
}

const NOTHING_TO_TAKE_BACK = 'Этот приём ещё не отмечен: снимать нечего.';
const NOT_ITS_ID = 'Отметка не под номером своего приёма. Откройте «План и факт» ещё раз.';
const OTHER_RECEPTION =
  'Отметка остаётся за своим приёмом: день и время в ней не меняют. Снимите её и отметьте другой приём.';
const NOT_BEGUN = 'Приём ещё не начался: отметить его можно после начала.';

function notHeld(mark: ReceptionMark): string {
  return `По графику, который действует в этот день, приёма ${whenText(mark)} нет. Отметить можно только приём утверждённого графика.`;
}

function whenText({ date, start, end }: ReceptionMark): string {
  return `${longDate(date)}, ${timeRange(start, end)},`;
}

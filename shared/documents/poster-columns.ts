// How wide the columns of a poster's table are.
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { SLOT_AUDIENCE_WORDS, slotTimes, WEEKDAY_WORDS, type Slot } from '#shared/domain/slot';
import { style, type TypeStyle } from './pdf-document';
import type { PosterType } from './poster-type';
import { holderName, isShared, roomOf } from './schedule-people';
import { textWidth } from './typeset';

/** Widths of the columns: day, time, for whom and of what, room; gaps are inside the first three. */
export type Columns = readonly [number, number, number, number];

function widest(texts: readonly string[], style: TypeStyle): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, style)));
}

/** What the last column says: the room, and who holds the reception where two do. */
export function roomTitle(content: ScheduleContent): string {
  return isShared(content) ? 'Где и кто' : 'Кабинет';
}

/** Widths that days and times want with the gap after them; tall rows have one column for both. */
function whenColumns(
  slots: readonly Slot[],
  type: PosterType,
  gap: number,
): readonly [number, number] {
  const days = slots.map((slot) => WEEKDAY_WORDS[slot.weekday]);
  const day = widest(days, style.heading(type.day)) + gap;
  const time = widest(slots.map(slotTimes), style.strong(type.time)) + gap;
  return type.rows === 'tall' ? [0, Math.max(day, time)] : [day, time];
}

/**
 * Columns as wide as their contents want, or undefined when the words would be squeezed.
 * @param width of the table, points
 */
export function posterColumns(
  content: ScheduleContent,
  type: PosterType,
  width: number,
): Columns | undefined {
  const { slots } = content;
  const gap = type.unit * 1.3 + 4;
  const [day, time] = whenColumns(slots, type, gap);
  const rooms = slots.map((slot) => roomOf(slot, content));
  const rest = width - day - time;
  const holders = isShared(content) ? slots.map(({ by }) => holderName(content, by)) : [];
  const wanted = Math.max(
    widest(rooms, style.strong(type.who)),
    widest(holders, style.text(type.detail)),
  );
  const room = Math.max(
    Math.min(wanted + 1, rest * 0.36),
    textWidth(roomTitle(content), style.label(type.label)) + 1,
  );
  const words = slots.map((s) => SLOT_AUDIENCE_WORDS[s.audience]);
  const needed = Math.max(widest(words, style.strong(type.who)), type.detail * 10) + gap;
  return rest - room < needed ? undefined : [day, time, rest - room, room];
}

/** The columns used when the words have to be squeezed. */
export function tightColumns(
  { slots }: Pick<ScheduleContent, 'slots'>,
  type: PosterType,
  width: number,
): Columns {
  const [day, time] = whenColumns(slots, type, type.unit + 4);
  const rest = width - day - time;
  return [day, time, rest * 0.66, rest * 0.34];
}

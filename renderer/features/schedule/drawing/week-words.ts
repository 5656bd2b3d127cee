import { roomText } from '#shared/domain/room-text';
import { SLOT_AUDIENCE_WORDS, slotTimes, WEEKDAY_WORDS, type Slot } from '#shared/domain/slot';
import { timeOf } from '#shared/domain/slot-moves';
import { timeRange } from '#shared/lib/iso-date';
import type { Place } from './week-places';

/** Beside others a reception says so of its weeks. */
export const WEEKS_SHORT = { every: '', odd: 'нечётные', even: 'чётные' } as const;
const WEEKS = { every: '', odd: 'нечётные недели', even: 'чётные недели' } as const;

/** What stands on a reception after its weeks and those whom it is for. */
export function slotDetails(slot: Slot): readonly string[] {
  return [
    roomText(slot.room),
    slot.by === 'substitute' ? 'ведёт замещающий' : '',
    slot.direction.trim(),
  ].filter((part) => part !== '');
}

/** «Среда, 14:30–15:15». */
export function whenText(slot: Pick<Slot, 'weekday' | 'start' | 'end'>): string {
  return `${WEEKDAY_WORDS[slot.weekday]}, ${timeRange(slot.start, slot.end)}`;
}

/** A reception as it is read out. @param marks what should be looked at */
export function slotLabel(slot: Slot, marks: readonly string[]): string {
  const whom = SLOT_AUDIENCE_WORDS[slot.audience];
  const parts = [whenText(slot), WEEKS[slot.weeks], whom, ...slotDetails(slot)];
  const label = parts.filter((part) => part !== '').join(', ');
  return marks.length === 0 ? label : `${label}. Обратите внимание: ${marks.join(', ')}`;
}

/** An empty place as it is read out. */
export function emptyLabel(place: Extract<Place, { kind: 'empty' }>): string {
  return `${WEEKDAY_WORDS[place.weekday]}, ${timeOf(place.from)}, свободно`;
}

/** What a step does, for the live region and after «Отменено:». */
export const STEP_WORDS = {
  added: (slot: Slot) => `приём добавлен (${lowerFirst(whenText(slot))})`,
  moved: (slot: Slot) => `приём перенесён (${lowerFirst(whenText(slot))})`,
  resized: (slot: Slot) => `время приёма изменено (${slotTimes(slot)})`,
  removed: (slot: Slot) => `приём убран (${lowerFirst(whenText(slot))})`,
  changed: (slot: Slot) => `приём изменён (${lowerFirst(whenText(slot))})`,
} as const;

/** A sentence from words that go after a colon elsewhere. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

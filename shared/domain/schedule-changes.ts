import { shortDate } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import type { ScheduleContent } from './approval-statement';
import {
  comingExceptions,
  exceptionDatesText,
  exceptionText,
  orderedExceptions,
} from './schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from './slot';

/** What one edition has and another hasn't: the first thing that the director looks at. */
export interface ScheduleChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A reception in one line: «Среда 14:30–15:15, родители, каб. 204, нечётные недели». */
export function slotLine(slot: Slot): string {
  const weeks =
    slot.weeks === 'every' ? '' : `${SLOT_WEEKS_WORDS[slot.weeks].toLowerCase()} недели`;
  const room = slot.room.trim() === '' ? '' : `каб. ${slot.room.trim()}`;
  const what = slot.direction.trim();
  const whom = SLOT_AUDIENCE_WORDS[slot.audience].toLowerCase();
  const first = `${WEEKDAY_WORDS[slot.weekday]} ${slotTimes(slot)}`;
  return [first, whom, room, what, weeks].filter((part) => part !== '').join(', ');
}

/**
 * The difference of what two editions say, as lines. An exception that is over before the later one begins
 * isn't missed there: until then the earlier one holds.
 */
export function scheduleChanges(before: ScheduleContent, after: ScheduleContent): ScheduleChanges {
  const exceptions = [...comingExceptions(before.exceptions, after.validFrom)];
  const was = contentLines({ ...before, exceptions });
  const is = contentLines(after);
  return { added: without(is, was), removed: without(was, is) };
}

function contentLines(content: ScheduleContent): readonly string[] {
  const { consultant, slots, exceptions } = content;
  const holder = consultant === null ? 'не назначен' : surnameFirst(consultant.name);
  return [
    `Консультант: ${holder}`,
    ...orderedSlots(slots).map(slotLine),
    ...orderedExceptions(exceptions).map(
      (each) => `${exceptionDatesText(each)}: ${exceptionText(each, slots)}`,
    ),
    validityLine(content),
  ];
}

function validityLine({ validFrom, validTo }: ScheduleContent): string {
  const until = validTo === null ? '' : ` по ${shortDate(validTo)}`;
  return `Срок действия: с ${shortDate(validFrom)}${until}`;
}

/** Lines that the other list hasn't, as often as they are missing there. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

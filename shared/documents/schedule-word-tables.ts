// The week and its exceptions as tables of «Документ Word».
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { exceptionDatesText, orderedExceptions } from '#shared/domain/schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type SlotWeeks,
} from '#shared/domain/slot';
import { DEFAULT_DIRECTION } from './poster-table';
import { exceptionWords, holderName, isShared, roomOf } from './schedule-people';
import type { WordBlock, WordColumn } from './word-document';

const WEEKS: Readonly<Record<SlotWeeks, string>> = {
  every: 'каждая',
  odd: 'нечётные',
  even: 'чётные',
};

// 170 mm each, the width of the text.
const OF_ONE: readonly WordColumn[] = [
  { title: 'День недели', width: 29 },
  { title: 'Время', width: 26, isCentred: true },
  { title: 'Для кого', width: 28 },
  { title: 'Направление', width: 46 },
  { title: 'Кабинет', width: 20, isCentred: true },
  { title: 'Недели', width: 21, isCentred: true },
];
const OF_TWO: readonly WordColumn[] = [
  { title: 'День недели', width: 28 },
  { title: 'Время', width: 25, isCentred: true },
  { title: 'Для кого', width: 26 },
  { title: 'Направление', width: 29 },
  { title: 'Кабинет', width: 19, isCentred: true },
  { title: 'Недели', width: 20, isCentred: true },
  { title: 'Приём ведёт', width: 23 },
];
const DAYS: readonly WordColumn[] = [
  { title: 'Дата', width: 48 },
  { title: 'Что изменяется', width: 122 },
];

/** The receptions, in the order of the week. */
export function weekBlock(content: ScheduleContent): WordBlock {
  const isOfTwo = isShared(content);
  const rows = orderedSlots(content.slots).map((slot) => [
    WEEKDAY_WORDS[slot.weekday],
    slotTimes(slot),
    SLOT_AUDIENCE_WORDS[slot.audience],
    slot.direction.trim() === '' ? DEFAULT_DIRECTION[slot.audience] : slot.direction.trim(),
    roomOf(slot, content),
    WEEKS[slot.weeks],
    ...(isOfTwo ? [holderName(content, slot.by)] : []),
  ]);
  return { kind: 'table', columns: isOfTwo ? OF_TWO : OF_ONE, rows };
}

/** All exceptions, by their first day. */
export function exceptionsBlock(content: ScheduleContent): WordBlock {
  const rows = orderedExceptions(content.exceptions).map((each) => {
    const words = exceptionWords(each, content);
    return [exceptionDatesText(each), words.charAt(0).toUpperCase() + words.slice(1)];
  });
  return { kind: 'table', columns: DAYS, rows };
}

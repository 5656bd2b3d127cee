// The week and its exceptions as tables of «Оригинал для подписи».
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { exceptionDatesText, orderedExceptions } from '#shared/domain/schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type SlotWeeks,
} from '#shared/domain/slot';
import { tableRows, type FlowItem } from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import { mm } from './paper';
import { style } from './pdf-document';
import { DEFAULT_DIRECTION } from './poster-table';
import { exceptionWords, holderName, isShared, roomOf } from './schedule-people';

/** Weeks as a cell of the table says them. */
const WEEKS: Readonly<Record<SlotWeeks, string>> = {
  every: 'каждая',
  odd: 'нечётные',
  even: 'чётные',
};
const SMALLER = 2;
const LEAST_HEIGHT = mm(7);

type Column = readonly [title: string, millimetres: number, alignment?: 'center'];

// 170 mm each, the width of the text.
const WEEK_OF_ONE: readonly Column[] = [
  ['День недели', 27],
  ['Время', 26, 'center'],
  ['Для кого', 29],
  ['Направление', 48],
  ['Кабинет', 20, 'center'],
  ['Недели', 20, 'center'],
];
const WEEK_OF_TWO: readonly Column[] = [
  ['День недели', 26],
  ['Время', 25, 'center'],
  ['Для кого', 25],
  ['Направление', 30],
  ['Кабинет', 18, 'center'],
  ['Недели', 20, 'center'],
  ['Приём ведёт', 26],
];
const EXCEPTIONS: readonly Column[] = [
  ['Дата', 46],
  ['Что изменяется', 124],
];

function tableOf(columns: readonly Column[], size: number): FlowTable {
  return {
    type: style.serif(size - SMALLER),
    leastHeight: LEAST_HEIGHT,
    columns: columns.map(([title, width, alignment]) => ({
      title,
      width: mm(width),
      ...(alignment === undefined ? {} : { alignment }),
    })),
  };
}

/** The receptions, in the order of the week. @param size of the text around, points */
export function weekRows(content: ScheduleContent, size: number): readonly FlowItem[] {
  const isOfTwo = isShared(content);
  const table = tableOf(isOfTwo ? WEEK_OF_TWO : WEEK_OF_ONE, size);
  const rows = orderedSlots(content.slots).map((slot) => [
    WEEKDAY_WORDS[slot.weekday],
    slotTimes(slot),
    SLOT_AUDIENCE_WORDS[slot.audience],
    slot.direction.trim() === '' ? DEFAULT_DIRECTION[slot.audience] : slot.direction.trim(),
    roomOf(slot, content),
    WEEKS[slot.weeks],
    ...(isOfTwo ? [holderName(content, slot.by)] : []),
  ]);
  return tableRows(
    table,
    rows.map((row) => flowRow(table, row)),
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** All exceptions, by their first day. @param size of the text around, points */
export function exceptionRows(content: ScheduleContent, size: number): readonly FlowItem[] {
  const table = tableOf(EXCEPTIONS, size);
  return tableRows(
    table,
    orderedExceptions(content.exceptions).map((each) =>
      flowRow(table, [exceptionDatesText(each), sentence(exceptionWords(each, content))]),
    ),
  );
}

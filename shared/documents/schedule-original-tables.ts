// The week and its exceptions as tables of «Оригинал для подписи».
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { exceptionDatesText, orderedExceptions } from '#shared/domain/schedule-exception';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
  type SlotWeeks,
} from '#shared/domain/slot';
import { tableRows, type FlowItem } from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import { mm } from './paper';
import { style, type TypeStyle } from './pdf-document';
import { DEFAULT_DIRECTION } from './poster-table';
import { exceptionWords, holderName, isShared, roomOf } from './schedule-people';
import { textWidth } from './typeset';

/** Weeks as a cell of the table says them. */
const WEEKS: Readonly<Record<SlotWeeks, string>> = {
  every: 'каждая',
  odd: 'нечётные',
  even: 'чётные',
};
const SMALLER = 2;
const LEAST_HEIGHT = mm(7);

/** Space at the sides of a cell that its text doesn't take, points; a little more than the table's own. */
const CELL_SIDES = mm(2.6);

/** A column of the week; how wide it is follows from what stands in it. */
interface Column {
  readonly title: string;
  readonly texts: readonly string[];
  /** Bounds of its width, points; without them it takes what the others leave. */
  readonly bounds?: readonly [least: number, most: number];
  readonly isCentred?: boolean;
}

function columnsOf(content: ScheduleContent, slots: readonly Slot[]): readonly Column[] {
  const texts = (of: (slot: Slot) => string): readonly string[] => slots.map(of);
  const hasWeeks = slots.some(({ weeks }) => weeks !== 'every');
  const days = texts(({ weekday }) => WEEKDAY_WORDS[weekday]);
  const direction = texts(({ audience, direction: written }) =>
    written.trim() === '' ? DEFAULT_DIRECTION[audience] : written.trim(),
  );
  const weeks: Column = {
    title: 'Недели',
    texts: texts((slot) => WEEKS[slot.weeks]),
    bounds: [mm(16), mm(22)],
    isCentred: true,
  };
  const holders: Column = {
    title: 'Приём ведёт',
    texts: texts(({ by }) => holderName(content, by)),
    bounds: [mm(22), mm(34)],
  };
  return [
    { title: 'День недели', texts: days, bounds: [mm(22), mm(30)] },
    { title: 'Время', texts: texts(slotTimes), bounds: [mm(20), mm(28)], isCentred: true },
    {
      title: 'Для кого',
      texts: texts(({ audience }) => SLOT_AUDIENCE_WORDS[audience]),
      bounds: [mm(22), mm(24)],
    },
    { title: 'Направление', texts: direction },
    {
      title: 'Кабинет',
      texts: texts((slot) => roomOf(slot, content)),
      bounds: [mm(18), mm(28)],
      isCentred: true,
    },
    ...(hasWeeks ? [weeks] : []),
    ...(isShared(content) ? [holders] : []),
  ];
}

/** Columns as wide as their texts want, within bounds; the direction takes the rest. */
function widths(columns: readonly Column[], type: TypeStyle, width: number): readonly number[] {
  const wanted = columns.map(({ texts, bounds }) => {
    if (bounds === undefined) return 0;
    const widest = Math.max(0, ...texts.map((text) => textWidth(text, type))) + CELL_SIDES;
    return Math.min(Math.max(widest, bounds[0]), bounds[1]);
  });
  const rest = width - wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => (each === 0 ? rest : each));
}

/** The receptions, in the order of the week. @param size of the text around, points @param width points */
export function weekRows(
  content: ScheduleContent,
  size: number,
  width: number,
): readonly FlowItem[] {
  const type = style.serif(size - SMALLER);
  const columns = columnsOf(content, orderedSlots(content.slots));
  const wide = widths(columns, type, width);
  const table: FlowTable = {
    type,
    leastHeight: LEAST_HEIGHT,
    columns: columns.map(({ title, isCentred }, i) => ({
      title,
      width: wide[i] ?? 0,
      ...(isCentred === true ? { alignment: 'center' as const } : {}),
    })),
  };
  return tableRows(
    table,
    content.slots.map((_, i) =>
      flowRow(
        table,
        columns.map(({ texts }) => texts[i] ?? ''),
      ),
    ),
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Wide enough for «09.03.2026, понедельник». */
const DATES_WIDTH = mm(46);

/** All exceptions, by their first day. @param size of the text around, points @param width points */
export function exceptionRows(
  content: ScheduleContent,
  size: number,
  width: number,
): readonly FlowItem[] {
  const table: FlowTable = {
    type: style.serif(size - SMALLER),
    leastHeight: LEAST_HEIGHT,
    columns: [
      { title: 'Дата', width: DATES_WIDTH },
      { title: 'Что изменяется', width: width - DATES_WIDTH },
    ],
  };
  return tableRows(
    table,
    orderedExceptions(content.exceptions).map((each) =>
      flowRow(table, [exceptionDatesText(each), sentence(exceptionWords(each, content))]),
    ),
  );
}

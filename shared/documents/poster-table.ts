import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
  type SlotAudience,
  type SlotWeeks,
} from '#shared/domain/slot';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { style, type PdfCell, type PdfTable } from './pdf-document';
import { roomTitle, type Columns } from './poster-columns';
import type { PosterType } from './poster-type';
import { holderName, isShared, roomOf } from './schedule-people';
import { EMPTY_BLOCK, lineHeight, lines, lowered, stacked, textWidth, type Block } from './typeset';

/** Words for a reception whose direction is not written down (п. 2.2.1–2.2.3). */
export const DEFAULT_DIRECTION: Readonly<Record<SlotAudience, string>> = {
  staff: 'Ввод сведений в ИС «Дневник.ру»',
  parents: 'Помощь при работе в ИС «Дневник.ру»',
  'new-staff': 'Обучение работе в ИС «Дневник.ру»',
};
const WEEKS_NOTE: Readonly<Record<SlotWeeks, string>> = {
  every: '',
  odd: 'по нечётным неделям',
  even: 'по чётным неделям',
};

/** Thickness of rules, in points. */
const HEAVY = 1.2;
const MEDIUM = 0.8;
const HAIR = 0.35;

/** A reception as a row: blocks of its cells, and the height without its padding. */
export interface Row {
  readonly slot: Slot;
  readonly cells: readonly [Block, Block, Block, Block];
  readonly height: number;
}

/** For whom, and of what. In compact rows the weeks stand here. */
function whatBlock(slot: Slot, type: PosterType, width: number): Block {
  const weeks = type.rows === 'compact' ? WEEKS_NOTE[slot.weeks] : '';
  const who = SLOT_AUDIENCE_WORDS[slot.audience];
  const written = slot.direction.trim();
  return stacked(
    lines(weeks === '' ? who : `${who}, ${weeks}`, style.strong(type.who), width),
    lines(
      written === '' ? DEFAULT_DIRECTION[slot.audience] : written,
      style.text(type.detail),
      width,
    ),
  );
}

function onBaseline(block: Block, baseline: number): Block {
  return lowered(block, baseline - block.baseline);
}

function rowOf(
  slot: Slot,
  named: boolean,
  content: ScheduleContent,
  type: PosterType,
  columns: Columns,
): Row {
  const gap = type.unit + 4;
  const tall = type.rows === 'tall';
  const compact = type.rows === 'compact';
  const dayWidth = tall ? columns[1] : columns[0];
  const dayText = named ? WEEKDAY_WORDS[slot.weekday] : '';
  const day = lines(dayText, style.heading(type.day), dayWidth);
  const time = lines(slotTimes(slot), style.strong(type.time), columns[1]);
  const weeks = lines(compact ? '' : WEEKS_NOTE[slot.weeks], style.text(type.detail), columns[1]);
  const what = whatBlock(slot, type, columns[2] - gap);
  const holder = isShared(content) ? holderName(content, slot.by) : '';
  const room = stacked(
    roomBlock(roomOf(slot, content), type, columns[3]),
    lines(holder, style.text(type.detail), columns[3]),
  );
  // First lines stand on the time's baseline; in compact rows two lines stand beside the time's one.
  const line = (tall ? day.height : 0) + time.baseline;
  const raised = compact ? Math.min(line, what.baseline + type.unit * 0.2) : line;
  const cells = [
    tall ? EMPTY_BLOCK : onBaseline(day, line),
    stacked(tall ? day : EMPTY_BLOCK, time, weeks),
    onBaseline(what, raised),
    onBaseline(room, raised),
  ] as const;
  return { slot, cells, height: Math.max(...cells.map((cell) => cell.height)) };
}

/** A short room in bold; a long one as text of a size less, so that it takes fewer lines. */
function roomBlock(room: string, type: PosterType, width: number): Block {
  const bold = style.strong(type.who);
  return textWidth(room, bold) <= width
    ? lines(room, bold, width)
    : lines(room, style.text(type.detail), width);
}

/** All receptions as rows, in the order of the week; a day is named at its first. */
export function posterRows(
  content: ScheduleContent,
  type: PosterType,
  columns: Columns,
): readonly Row[] {
  const ordered = orderedSlots(content.slots);
  return ordered.map((slot, i) =>
    rowOf(slot, ordered[i - 1]?.weekday !== slot.weekday, content, type, columns),
  );
}

/** The row named by its day, for the top of a further sheet. */
export function renamed(
  row: Row,
  content: ScheduleContent,
  type: PosterType,
  columns: Columns,
): Row {
  return rowOf(row.slot, true, content, type, columns);
}

/** Height of the line of column names, without rules. */
export function headerHeight(type: PosterType): number {
  return lineHeight(style.label(type.label)) + type.unit * 0.7;
}

/** Height that a table of these rows takes. @param pad points above and below each row */
export function tableHeight(rows: readonly Row[], type: PosterType, pad: number): number {
  const inner = rows.reduce((sum, row) => sum + row.height + 2 * pad, 0);
  return HEAVY * 3 + Math.max(0, rows.length - 1) * MEDIUM + headerHeight(type) + inner;
}

/** How many of the first rows go into this much room. @param pad points above and below each row */
export function rowsThatFit(
  rows: readonly Row[],
  type: PosterType,
  room: number,
  pad: number,
): number {
  let height = tableHeight([], type, pad) - MEDIUM;
  const over = rows.findIndex((row) => {
    height += row.height + 2 * pad + MEDIUM;
    return height > room;
  });
  return over === -1 ? rows.length : over;
}

function headerRow(type: PosterType, columns: Columns, room: string): readonly PdfCell[] {
  const [day, time] = type.rows === 'tall' ? ['', 'День и время'] : ['День', 'Время'];
  const names = [day, time, 'Для кого и о чём', room] as const;
  return names.map((name, i) => ({
    stack: lines(name, style.label(type.label), columns[i] ?? 0).nodes,
    margin: [0, type.unit * 0.25, 0, 0],
  }));
}

function bodyRow(row: Row, named: boolean, last: boolean, pad: number): readonly PdfCell[] {
  return row.cells.map((block, i) => ({
    stack: block.nodes,
    margin: [0, pad, 0, pad],
    border: i === 0 ? [false, named, false, last] : [false, true, false, last],
  }));
}

/** The receptions as a table under the names of its columns. */
export function posterTable(
  rows: readonly Row[],
  content: ScheduleContent,
  [type, columns]: readonly [PosterType, Columns],
  pad: number,
): Block {
  const starts = rows.map((row, i) => i === 0 || rows[i - 1]?.slot.weekday !== row.slot.weekday);
  const table: PdfTable = {
    table: {
      widths: columns,
      heights: [headerHeight(type), ...rows.map((row) => row.height + 2 * pad)],
      headerRows: 1,
      rules: [HEAVY, MEDIUM, ...starts.slice(1).map((s) => (s ? MEDIUM : HAIR)), HEAVY],
      body: [
        headerRow(type, columns, roomTitle(content)),
        ...rows.map((row, i) => bodyRow(row, starts[i] ?? true, i === rows.length - 1, pad)),
      ],
    },
    layout: 'ruled',
  };
  return { nodes: [table], height: tableHeight(rows, type, pad), baseline: 0 };
}

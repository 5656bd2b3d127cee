// Documents of several sheets that are composed to the line: blocks, paragraphs and tables one below the other,
// signatures at the end that never stand alone on a sheet.
import {
  brokenRow,
  headHeight,
  LEAST_LINES,
  linesIn,
  linesOf,
  rowHeight,
  type FlowRow,
  type FlowTable,
} from './flow-table';
import { isFirstOf, keepsNextRow, type FlowItem, type RowItem } from './flow-items';
import type { TypeStyle } from './pdf-document';
import { filledLines, lines, type Block } from './typeset';

export type { FlowItem } from './flow-items';

/** A sheet with its margins, in points. */
export interface SheetForm {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Room above the lower margin of the first sheet that the text leaves to something else. */
  readonly firstFoot?: number;
}

/** Width of what is printed on a sheet, points. */
export function textWidthOf({ width, left, right }: SheetForm): number {
  return width - left - right;
}

/** A block that is never broken. */
export function whole(block: Block): readonly FlowItem[] {
  return block.nodes.length === 0 ? [] : [{ kind: 'block', block, staysWithNext: false }];
}

/** A block that stands above what follows. */
export function heading(block: Block): readonly FlowItem[] {
  return block.nodes.length === 0 ? [] : [{ kind: 'block', block, staysWithNext: true }];
}

/** Running text that may go on on the next sheet. */
export function paragraph(text: string, type: TypeStyle, width: number): readonly FlowItem[] {
  const texts = text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => filledLines(part, type, width));
  return texts.map((line, i) => ({
    kind: 'block',
    block: lines(line, type, width + 1),
    // Neither its first nor its last line stands alone.
    staysWithNext: texts.length > 1 && (i === 0 || i === texts.length - 2),
  }));
}

/** The rows of a table; its heading comes of itself. */
export function tableRows(table: FlowTable, rows: readonly FlowRow[]): readonly FlowItem[] {
  return rows.map((row) => ({ kind: 'row', table, row }));
}

function heightOf(item: FlowItem, before: FlowItem | undefined): number {
  if (item.kind === 'block') return item.block.height;
  const head = isFirstOf(item, before) ? headHeight(item.table) : 0;
  return head + rowHeight(item.table, item.row);
}

function heightOfAll(items: readonly FlowItem[], before?: FlowItem): number {
  return items.reduce((sum, item, i) => sum + heightOf(item, items[i - 1] ?? before), 0);
}

/** A row that is higher than this share of a sheet may be broken. */
const WHOLE_SHARE = 0.5;
/** What the signatures have above them on their sheet, in rows or lines. */
const COMPANY = 2;

/** Sheets being filled. */
class Filling {
  readonly sheets: FlowItem[][] = [[]];
  readonly #full: number;
  readonly #firstFoot: number;

  constructor(full: number, firstFoot: number) {
    this.#full = full;
    this.#firstFoot = firstFoot;
  }

  /** Puts items on one sheet: all but the last one are headings of what follows. */
  add(items: readonly FlowItem[]): void {
    const room = this.#room();
    const last = items.at(-1);
    if (heightOfAll(items, this.#last()) <= room) this.#sheet().push(...items);
    else if (last?.kind === 'row' && this.#break(items.slice(0, -1), last, room)) return;
    else if (this.#sheet().length > 0) {
      this.sheets.push([]);
      this.add(items);
    } else if (items.length > 1) {
      // What fills more than a sheet can't stay together.
      this.add(items.slice(0, -1));
      this.add(items.slice(-1));
    } else this.#sheet().push(...items);
  }

  /** The signatures at the end, with the last of what they are put to. */
  close(ending: Block): void {
    const item: FlowItem = { kind: 'block', block: ending, staysWithNext: false };
    if (heightOf(item, this.#last()) > this.#room()) {
      const company = this.#takeBack(this.#full - ending.height);
      this.sheets.push(company);
    }
    this.#sheet().push(item);
  }

  #sheet(): FlowItem[] {
    return this.sheets.at(-1) ?? [];
  }

  #last(): FlowItem | undefined {
    return this.#sheet().at(-1);
  }

  #room(): number {
    const foot = this.sheets.length === 1 ? this.#firstFoot : 0;
    return this.#full - foot - heightOfAll(this.#sheet());
  }

  /** Breaks a high row where the sheet ends. @returns false when it isn't worth it */
  #break(headings: readonly FlowItem[], item: RowItem, room: number): boolean {
    const { table, row } = item;
    const above = [...this.#sheet(), ...headings];
    const head = isFirstOf(item, above.at(-1)) ? headHeight(table) : 0;
    const left = room - heightOfAll(headings, this.#last()) - head;
    const isHigh = rowHeight(table, row) > this.#full * WHOLE_SHARE;
    const count = Math.min(linesIn(table, left), linesOf(row) - LEAST_LINES);
    if (!isHigh || count < LEAST_LINES) return false;
    const [here, rest] = brokenRow(row, count);
    this.#sheet().push(...headings, { ...item, row: here });
    this.sheets.push([]);
    this.add([{ ...item, row: rest }]);
    return true;
  }

  /** Takes the last rows or lines off the sheet, with the headings over them. */
  #takeBack(room: number): FlowItem[] {
    const sheet = this.#sheet();
    const taken: FlowItem[] = [];
    const isEnough = (): boolean =>
      taken.length >= COMPANY && !isHeading(sheet.at(-1)) && !leavesHeading(sheet);
    while (sheet.length > 1 && !isEnough()) {
      const next = sheet.at(-1);
      if (next === undefined || heightOfAll([next, ...taken]) > room) break;
      taken.unshift(next);
      sheet.pop();
    }
    if (taken.length > 0) return taken;
    return this.#halfOfRow();
  }

  /** A single row that fills its sheet gives its end away. */
  #halfOfRow(): FlowItem[] {
    const sheet = this.#sheet();
    const last = sheet.at(-1);
    if (last?.kind !== 'row' || linesOf(last.row) < 2 * LEAST_LINES) return [];
    const [here, rest] = brokenRow(last.row, linesOf(last.row) - LEAST_LINES);
    sheet.splice(-1, 1, { ...last, row: here });
    return [{ ...last, row: rest }];
  }
}

function isHeading(item: FlowItem | undefined): boolean {
  return item?.kind === 'block' && item.staysWithNext;
}

/** A table of which one row alone would be left under its heading. */
function leavesHeading(sheet: readonly FlowItem[]): boolean {
  const [before, last] = sheet.slice(-2);
  return last?.kind === 'row' && isHeading(before);
}

/**
 * Spreads a document over sheets.
 * @param ending what stands under all the rest, never alone on a sheet and never broken
 */
export function flowSheets(
  items: readonly FlowItem[],
  ending: Block,
  form: SheetForm,
): readonly (readonly FlowItem[])[] {
  const full = form.height - form.top - form.bottom;
  const filling = new Filling(full, form.firstFoot ?? 0);
  let together: FlowItem[] = [];
  items.forEach((item, i) => {
    together.push(item);
    if (isHeading(item) || keepsNextRow(items, i, full)) return;
    filling.add(together);
    together = [];
  });
  if (together.length > 0) filling.add(together);
  filling.close(ending);
  return filling.sheets;
}

/** In the largest size with which one sheet is enough, else in the largest of all. @param sizes points, falling */
export function inOneSheet<T>(
  sizes: readonly [number, ...(readonly number[])],
  make: (size: number) => readonly T[],
): readonly T[] {
  const [largest, ...smaller] = sizes;
  const first = make(largest);
  if (first.length === 1) return first;
  for (const size of smaller) {
    const made = make(size);
    if (made.length === 1) return made;
  }
  return first;
}

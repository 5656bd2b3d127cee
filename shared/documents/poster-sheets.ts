// A poster that one sheet doesn't hold.
import { nearestExceptions } from './poster-exceptions';
import { noReceptions, whatToAsk, whenNobody } from './poster-foot';
import { runningHead } from './poster-head';
import { ending, help, sheetFoot, type Composition } from './poster-layout';
import { posterTable, renamed, tableHeight, type Row } from './poster-table';
import { EMPTY_BLOCK, lowered, rule, space, stacked, type Block } from './typeset';

/** Rows that go on a sheet with this much room. */
function rowsThatFit(c: Composition, rows: readonly Row[], room: number, pad: number): number {
  let count = 0;
  while (count < rows.length && tableHeight(rows.slice(0, count + 1), c.type, pad) <= room) count++;
  return count;
}

/** A sheet that is being filled. */
interface Filling {
  readonly body: Block;
  /** Room that is left on it, points. */
  readonly left: number;
}

/** Puts a block on the last sheet, or on a new one where it doesn't fit. */
function placed(sheets: readonly Filling[], block: Block, fresh: Filling): readonly Filling[] {
  if (block.nodes.length === 0) return sheets;
  const last = sheets.at(-1);
  const before = sheets.slice(0, -1);
  const fits = last !== undefined && block.height <= last.left;
  const on = fits ? last : fresh;
  const filled = { body: stacked(on.body, block), left: on.left - block.height };
  return fits ? [...before, filled] : [...sheets, filled];
}

/** The receptions, on as many sheets as they need. */
function tables(c: Composition, start: readonly Filling[], fresh: Filling): readonly Filling[] {
  const pad = c.minPad * 1.3;
  if (c.rows.length === 0) return placed(start, noReceptions(c.type, c.width), fresh);
  let sheets = start;
  let rows = c.rows;
  while (rows.length > 0) {
    const here = rowsThatFit(c, rows, sheets.at(-1)?.left ?? 0, pad);
    const count = here > 0 ? here : Math.max(1, rowsThatFit(c, rows, fresh.left, pad));
    sheets = placed(sheets, posterTable(rows.slice(0, count), c.type, c.columns, pad), fresh);
    rows = named(c, rows.slice(count));
  }
  return sheets;
}

/** The first of the rows left names its day again. */
function named(c: Composition, rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  if (first === undefined) return rows;
  return [renamed(first, c.input.content.consultant?.room ?? '', c.type, c.columns), ...rest];
}

/** Most of the first sheet that its end may take, so that the receptions begin there. */
const MOST_OF_FIRST = 0.4;
/** The number of sheets before it is known: as wide as any. */
const UNKNOWN = 88;

/** How the first of several sheets ends, and what is still to be placed after the receptions. */
interface FirstEnd {
  readonly end: (of: number) => Block;
  readonly rest: readonly Block[];
}

/** The nearest exceptions belong to the first sheet, or what to do when nobody is there. */
function firstEnd(c: Composition, shown: number): FirstEnd {
  const { input, type, width } = c;
  const days = (w: number) => nearestExceptions(input, type, w, shown);
  const topics = whatToAsk(input, type, width);
  const nobody = stacked(rule(width, 1.2), space(type.unit * 0.6), whenNobody(input, type, width));
  const choices: readonly FirstEnd[] = [
    ...(shown > 0 ? [{ end: (of: number) => ending(c, days, 1, of), rest: [topics, nobody] }] : []),
    ...(c.qr === undefined
      ? []
      : [{ end: (of: number) => help(c, 1, of), rest: [days(width), topics] }]),
  ];
  return (
    choices.find(({ end }) => end(UNKNOWN).height <= c.room * MOST_OF_FIRST) ?? {
      end: (of) => ending(c, () => EMPTY_BLOCK, 1, of),
      rest: [days(width), topics, nobody],
    }
  );
}

/**
 * As many sheets as are needed, each with the plate of a draft, a head and the names of the columns;
 * undefined when a part that can't be divided is larger than a sheet.
 * @param shown how many exceptions are named
 */
export function severalSheets(c: Composition, shown: number): readonly Block[] | undefined {
  const { type, width } = c;
  const { end, rest } = firstEnd(c, shown);
  const last = (number: number, of: number) =>
    number === 1 ? end(of) : sheetFoot(c, width, number, of);
  const filling = (body: Block, number: number): Filling => ({
    body,
    left: c.room - type.unit - last(number, UNKNOWN).height - body.height,
  });
  const running = stacked(runningHead(c.input.content, type, width), space(type.unit));
  const fresh = filling(stacked(c.plate, running), UNKNOWN);
  const start = placed([filling(stacked(c.plate, c.head), 1)], c.who, fresh);
  const sheets = rest.reduce(
    (filled, block) => placed(filled, lowered(block, type.unit), fresh),
    tables(c, start, fresh),
  );
  if (sheets.some(({ left }) => left < 0)) return undefined;
  return sheets.map(({ body }, i) => {
    const foot = last(i + 1, sheets.length);
    return stacked(body, space(c.room - body.height - foot.height), foot);
  });
}

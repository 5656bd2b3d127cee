// A poster that one sheet doesn't hold.
import { nearestExceptions } from './poster-exceptions';
import { noReceptions, whatToAsk, whenNobody } from './poster-foot';
import { runningHead } from './poster-head';
import { ending, helpEnding, sheetFoot, type Composition } from './poster-layout';
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

/**
 * The ways in which the first sheet may end, the best one first: with the nearest exceptions, with
 * what to do when nobody is there, with what to ask; with nothing but its last line.
 */
function firstEnds(c: Composition, shown: number): readonly FirstEnd[] {
  const { input, type, width } = c;
  const days = (w: number) => nearestExceptions(input, type, w, shown);
  const topics = (w: number) => whatToAsk(input, type, w);
  const nobody = stacked(rule(width, 1.2), space(type.unit * 0.6), whenNobody(input, type, width));
  const ways = [
    ...(shown > 0 ? [{ part: days, rest: [topics(width), nobody] }] : []),
    { part: topics, rest: [days(width), nobody] },
    { part: () => EMPTY_BLOCK, rest: [days(width), topics(width), nobody] },
  ].map(({ part, rest }) => ({ end: (of: number) => ending(c, part, 1, of), rest }));
  const help = { end: (of: number) => helpEnding(c, 1, of), rest: [days(width), topics(width)] };
  const [first, ...others] = shown > 0 ? [ways[0], help, ...ways.slice(1)] : [help, ...ways];
  return [first, ...others].flatMap((way) => (way === undefined ? [] : [way]));
}

/** Sheets that hold all of a poster. */
interface Filled {
  readonly blocks: readonly Block[];
  /** All receptions stand on the first one. */
  readonly isWhole: boolean;
}

/** The sheets with the first ending so; undefined when a part that can't be divided is larger than a sheet. */
function filled(c: Composition, { end, rest }: FirstEnd): Filled | undefined {
  const { type, width } = c;
  const last = (number: number, of: number) =>
    number === 1 ? end(of) : sheetFoot(c, width, number, of);
  const filling = (body: Block, number: number): Filling => ({
    body,
    left: c.room - type.unit - last(number, UNKNOWN).height - body.height,
  });
  const running = stacked(runningHead(c.input.content, type, width), space(type.unit));
  const fresh = filling(stacked(c.plate, running), UNKNOWN);
  const start = placed([filling(stacked(c.plate, c.head), 1)], c.who, fresh);
  const tabled = tables(c, start, fresh);
  const sheets = rest.reduce(
    (before, block) => placed(before, lowered(block, type.unit), fresh),
    tabled,
  );
  if (sheets.some(({ left }) => left < 0)) return undefined;
  const blocks = sheets.map(({ body }, i) => {
    const foot = last(i + 1, sheets.length);
    return stacked(body, space(c.room - body.height - foot.height), foot);
  });
  return { blocks, isWhole: tabled.length === 1 };
}

/** Sheets of a step whose first one ends in the best way that is good enough. */
function bestFilled(
  c: Composition,
  shown: number,
  isGood: (made: Filled, end: Block) => boolean,
): readonly Block[] | undefined {
  for (const way of firstEnds(c, shown)) {
    const made = filled(c, way);
    if (made !== undefined && isGood(made, way.end(UNKNOWN))) return made.blocks;
  }
  return undefined;
}

/**
 * As few sheets as hold everything at the smallest type, in the largest type that needs no more;
 * rather with all receptions on the first one. Each has the plate of a draft, a head and the names
 * of the columns.
 * @param steps the poster in each step of the type sizes, the smallest last
 * @param counts how many exceptions may be named, the largest number first
 * @throws when a part that can't be divided is larger than a sheet: a bug of ours
 */
export function severalSheets(
  steps: readonly Composition[],
  counts: readonly number[],
): readonly Block[] {
  const floor = steps.at(-1);
  const least = counts.at(-1) ?? 0;
  const any = floor === undefined ? [] : firstEnds(floor, least).map((way) => filled(floor, way));
  const fewest = Math.min(...any.map((made) => made?.blocks.length ?? Infinity));
  const isFew = ({ blocks }: Filled) => blocks.length <= fewest;
  const rules = [
    (made: Filled) => isFew(made) && made.isWhole,
    (made: Filled, end: Block) => isFew(made) && end.height <= (floor?.room ?? 0) * MOST_OF_FIRST,
    isFew,
  ];
  for (const isGood of rules) {
    for (const step of steps) {
      for (const shown of counts) {
        const made = bestFilled(step, shown, isGood);
        if (made !== undefined) return made;
      }
    }
  }
  throw new Error('a part of the poster is larger than a sheet');
}

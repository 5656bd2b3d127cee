// A poster that one sheet doesn't hold.
import { noReceptions } from './poster-foot';
import { runningHead } from './poster-head';
import { ending, helpEnding, mayHoldTable, type Composition } from './poster-layout';
import type { Row } from './poster-table';
import { EMPTY_BLOCK, lowered, rule, space, stacked, type Block } from './typeset';

/** A sheet that is being filled. */
export interface Filling {
  readonly body: Block;
  /** Room that is left on it, points. */
  readonly left: number;
}

/** Puts a block on the last sheet, or on a new one where it doesn't fit. */
export function placed(
  sheets: readonly Filling[],
  block: Block,
  fresh: Filling,
): readonly Filling[] {
  if (block.nodes.length === 0) return sheets;
  const last = sheets.at(-1);
  const before = sheets.slice(0, -1);
  const fits = last !== undefined && block.height <= last.left;
  const on = fits ? last : fresh;
  const filled = { body: stacked(on.body, block), left: on.left - block.height };
  return fits ? [...before, filled] : [...sheets, filled];
}

/** How many of the rows that go on a sheet are put there. @param count so many there is room for */
export type Cut = (rows: readonly Row[], count: number) => number;

/** All that there is room for. */
export const cutAnywhere: Cut = (_, count) => count;

/**
 * Whole days: whoever reads of a day on one sheet doesn't look for more of it on the next. A day is divided all the
 * same where a third of the sheet would stay empty for it.
 */
export const cutByDays: Cut = (rows, count) => {
  let whole = count;
  while (whole > 0 && rows[whole]?.slot.weekday === rows[whole - 1]?.slot.weekday) whole -= 1;
  return count < rows.length && whole * 3 >= count * 2 ? whole : count;
};

/** Receptions, on as many sheets as they need. */
export function weekSheets(
  { week, minPad }: Composition,
  rows: readonly Row[],
  start: readonly Filling[],
  [fresh, cut]: readonly [Filling, Cut],
): readonly Filling[] {
  const pad = minPad * 1.3;
  let sheets = start;
  let rest = rows;
  while (rest.length > 0) {
    const here = week.fit(rest, sheets.at(-1)?.left ?? 0, pad);
    const count = cut(rest, here > 0 ? here : Math.max(1, week.fit(rest, fresh.left, pad)));
    sheets = placed(sheets, week.block(rest.slice(0, count), pad), fresh);
    rest = week.named(rest.slice(count));
  }
  return sheets;
}

/** A further sheet with nothing on it but its head. */
export function freshSheet({ input, parts, plate, room, type, width }: Composition): Filling {
  const running = stacked(runningHead(input.content, type, width), space(type.unit));
  const body = stacked(plate, running);
  const foot = parts.foot(width, UNKNOWN, UNKNOWN);
  return { body, left: room - type.unit - foot.height - body.height };
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
  const { parts, type, width } = c;
  const days = parts.days(width, shown);
  const topics = parts.topics(width);
  const nobody = stacked(rule(width, 1.2), space(type.unit * 0.6), parts.nobody(width));
  const withPart = (part: (w: number) => Block, ...rest: readonly Block[]): FirstEnd => ({
    end: (of) => ending(c, part, 1, of),
    rest,
  });
  return [
    ...(shown > 0 ? [withPart((w) => parts.days(w, shown), topics, nobody)] : []),
    { end: (of) => helpEnding(c, 1, of), rest: [days, topics] },
    withPart(parts.topics, days, nobody),
    withPart(() => EMPTY_BLOCK, days, topics, nobody),
  ];
}

/** Sheets that hold all of a poster. */
interface Filled {
  readonly blocks: readonly Block[];
  /** All receptions stand on the first one. */
  readonly isWhole: boolean;
  /** Room that the receptions have on the first one, in rows. */
  readonly onFirst: number;
  /** A day is divided between two sheets. */
  readonly isDivided: boolean;
}

/** The sheets with the first ending so: no day is divided where that takes no further sheet. */
function filled(c: Composition, way: FirstEnd): Filled | undefined {
  const dense = filledBy(c, way, cutAnywhere);
  if (dense === undefined || dense.isWhole) return dense;
  const whole = filledBy(c, way, cutByDays);
  const isDivided = whole === undefined || whole.blocks.length > dense.blocks.length;
  return isDivided ? { ...dense, isDivided } : whole;
}

/** Undefined when a part that can't be divided is larger than a sheet. */
function filledBy(c: Composition, { end, rest }: FirstEnd, cut: Cut): Filled | undefined {
  const { parts, type, width } = c;
  const last = (number: number, of: number) =>
    number === 1 ? end(of) : parts.foot(width, number, of);
  const filling = (body: Block): Filling => ({
    body,
    left: c.room - type.unit - end(UNKNOWN).height - body.height,
  });
  const fresh = freshSheet(c);
  const start = placed([filling(stacked(c.plate, c.head))], c.who, fresh);
  const tabled =
    c.week.rows.length === 0
      ? placed(start, noReceptions(type, width), fresh)
      : weekSheets(c, c.week.rows, start, [fresh, cut]);
  const sheets = rest.reduce(
    (before, block) => placed(before, lowered(block, type.unit), fresh),
    tabled,
  );
  if (sheets.some(({ left }) => left < 0)) return undefined;
  const blocks = sheets.map(({ body }, i) => {
    const foot = last(i + 1, sheets.length);
    return stacked(body, space(c.room - body.height - foot.height), foot);
  });
  const onFirst = c.week.fit(c.week.rows, start[0]?.left ?? 0, c.minPad * 1.3);
  return { blocks, isWhole: tabled.length === 1, onFirst, isDivided: false };
}

/** A step with its first sheet ending in one of the ways; made when it is asked for. */
interface Attempt {
  readonly made: () => Filled | undefined;
  /** Part of the first sheet that its end takes. */
  readonly share: () => number;
}

function attempts(c: Composition, shown: number): readonly Attempt[] {
  return firstEnds(c, shown).map((way) => {
    let known: { readonly made: Filled | undefined } | undefined;
    return {
      made: () => (known ??= { made: filled(c, way) }).made,
      share: () => way.end(UNKNOWN).height / c.room,
    };
  });
}

/** More exceptions mustn't push receptions off the first sheet, nor divide a day. @param fewer with the fewest */
function keepsWeek(more: Filled | undefined, fewer: Filled | undefined): boolean {
  if (more === undefined || fewer === undefined) return false;
  return more.onFirst >= fewer.onFirst && (fewer.isDivided || !more.isDivided);
}

/** What is asked of the sheets, the best first. */
const WISHES: readonly {
  readonly may: (c: Composition) => boolean;
  readonly isGood: (made: Filled, attempt: Attempt) => boolean;
}[] = [
  { may: mayHoldTable, isGood: ({ isWhole }) => isWhole },
  { may: () => true, isGood: (_, { share }) => share() <= MOST_OF_FIRST },
  { may: () => true, isGood: () => true },
];

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
  const known = new Map<Composition, readonly Attempt[]>();
  const least = counts.at(-1) ?? 0;
  const of = (step: Composition) => {
    const made = known.get(step) ?? attempts(step, least);
    known.set(step, made);
    return made;
  };
  const floor = steps.at(-1);
  const all = floor === undefined ? [] : of(floor);
  const fewest = Math.min(...all.map(({ made }) => made()?.blocks.length ?? Infinity));
  for (const { may, isGood } of WISHES) {
    const fitting = (attempt: Attempt | undefined) => {
      const made = attempt?.made();
      if (attempt === undefined || made === undefined) return undefined;
      return made.blocks.length <= fewest && isGood(made, attempt) ? made.blocks : undefined;
    };
    for (const step of steps.filter(may)) {
      const way = of(step).findIndex((attempt) => fitting(attempt) !== undefined);
      if (way === -1) continue;
      const fewer = of(step)[way]?.made();
      for (const shown of counts) {
        const attempt = shown === least ? of(step)[way] : attempts(step, shown)[way];
        const made = fitting(attempt);
        if (made !== undefined && keepsWeek(attempt?.made(), fewer)) return made;
      }
    }
  }
  throw new Error('a part of the poster is larger than a sheet');
}

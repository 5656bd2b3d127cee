// A lying sheet in two columns: heading and week at the left; stamp, who consults and the nearest exceptions at the right;
// what to do when nobody is there below both.
import { noReceptions } from './poster-foot';
import { posterTitle } from './poster-head';
import { COLUMN_GAP, helpEnding, padOf, spaced, type Composition } from './poster-layout';
import {
  cutAnywhere,
  cutByDays,
  freshSheet,
  placed,
  weekSheets,
  type Cut,
  type Filling,
} from './poster-sheets';
import { weekTable, type WeekTable } from './poster-week';
import { whoConsults } from './poster-who';
import { EMPTY_BLOCK, lowered, space, stacked, type Block } from './typeset';

/** What the side column takes of the width. */
const SIDE_SHARE = 0.36;

/** Where the nearest exceptions stand: in the side column, below the week, or (of several sheets) on a further one. */
const PLACES = ['side', 'below', 'later'] as const;
type Place = (typeof PLACES)[number];

/** The columns of a first sheet, all but the receptions. */
interface Columns {
  readonly week: WeekTable;
  readonly title: Block;
  /** What stands under the week. */
  readonly below: Block;
  readonly side: Block;
  readonly width: number;
  readonly sideWidth: number;
  /** Height of both columns, points. */
  readonly room: number;
}

/** What of an edition stands where on a first sheet. */
interface Wish {
  readonly withTopics: boolean;
  /** How many exceptions are named. */
  readonly shown: number;
  readonly place: Place;
}

/** What of the columns doesn't depend on the exceptions. */
interface Fixed {
  readonly week: WeekTable;
  readonly title: Block;
  readonly who: Block;
}

const known = new WeakMap<Composition, Fixed>();

/** Set once for each step: the poster is tried with several numbers of exceptions. */
function fixedOf(c: Composition, width: number, sideWidth: number): Fixed {
  const before = known.get(c);
  if (before !== undefined) return before;
  const { content } = c.input;
  const made = {
    week: weekTable(content, c.type, width),
    title: stacked(posterTitle(c.input, c.type, width), space(c.type.unit)),
    who: whoConsults(content, c.type, sideWidth, 'column'),
  };
  known.set(c, made);
  return made;
}

function columnsOf(c: Composition, { withTopics, shown, place }: Wish, end: Block): Columns {
  const { type, parts, input } = c;
  const sideWidth = c.width * SIDE_SHARE;
  const width = c.width - sideWidth - type.unit * COLUMN_GAP;
  const { who, ...main } = fixedOf(c, width, sideWidth);
  const side = spaced(
    type.unit,
    input.stamp?.block ?? EMPTY_BLOCK,
    who,
    place === 'side' ? parts.days(sideWidth, shown) : EMPTY_BLOCK,
    withTopics ? parts.topics(sideWidth) : EMPTY_BLOCK,
  );
  const below = place === 'below' ? lowered(parts.days(width, shown), type.unit) : EMPTY_BLOCK;
  const room = c.room - c.plate.height - end.height - type.unit;
  return { ...main, below, side, width, sideWidth, room };
}

/** A first sheet of its columns. @param table at the left below the heading */
function sheetOf(c: Composition, columns: Columns, table: Block, end: Block): Block {
  const { title, below, side, width, sideWidth, room } = columns;
  const main = stacked(title, table, below);
  const body = [
    { width, stack: main.nodes },
    { width: sideWidth, stack: side.nodes },
  ];
  const height = Math.max(main.height, side.height);
  const gap = c.type.unit * COLUMN_GAP;
  return stacked(
    c.plate,
    { nodes: [{ columns: body, columnGap: gap }], height, baseline: 0 },
    space(room - height + c.type.unit),
    end,
  );
}

/** Only the smallest rows may squeeze the words. */
function isGood({ easy }: WeekTable, { type }: Composition): boolean {
  return easy || type.rows === 'compact';
}

function inColumns(c: Composition, wish: Wish): readonly Block[] | undefined {
  const end = helpEnding(c, 1, 1);
  const columns = columnsOf(c, wish, end);
  const { week, title, below, side, width, room } = columns;
  const free = room - title.height - below.height;
  if (side.height > room || !isGood(week, c)) return undefined;
  if (week.rows.length === 0) {
    const none = noReceptions(c.type, width);
    return none.height > free ? undefined : [sheetOf(c, columns, none, end)];
  }
  const pad = padOf(c, week, free);
  return pad === undefined ? undefined : [sheetOf(c, columns, week.block(week.rows, pad), end)];
}

/**
 * Everything on one lying sheet; undefined when it doesn't fit.
 * @param shown how many exceptions are named
 */
export function columnsSheet(
  c: Composition,
  withTopics: boolean,
  shown: number,
): readonly Block[] | undefined {
  return (
    inColumns(c, { withTopics, shown, place: 'side' }) ??
    (shown === 0 ? undefined : inColumns(c, { withTopics, shown, place: 'below' }))
  );
}

/** The number of sheets before it is known: as wide as any. */
const UNKNOWN = 88;

/** Sheets of which the first is in columns and the others hold two tables side by side. */
interface Several {
  readonly blocks: readonly Block[];
  /** All receptions stand on the first one. */
  readonly isWhole: boolean;
  /** A day is divided between two sheets. */
  readonly isDivided: boolean;
}

/** The sheets in one step: no day is divided where that takes no further sheet. */
function acrossSheets(c: Composition, shown: number, place: Place): Several | undefined {
  const wish = { withTopics: false, shown, place };
  const dense = acrossBy(c, wish, cutAnywhere);
  if (dense === undefined || dense.isWhole) return dense;
  const whole = acrossBy(c, wish, cutByDays);
  const isDivided = whole === undefined || whole.blocks.length > dense.blocks.length;
  return isDivided ? { ...dense, isDivided } : whole;
}

/** Undefined when the first sheet can't hold a part. */
function acrossBy(c: Composition, wish: Wish, cut: Cut): Several | undefined {
  const { parts, type, width } = c;
  const columns = columnsOf(c, wish, helpEnding(c, 1, UNKNOWN));
  const { week, title, below, side, room } = columns;
  const free = room - title.height - below.height;
  const least = c.minPad * 1.3;
  const count = cut(week.rows, week.fit(week.rows, free, least));
  if (count === 0 || side.height > room || !isGood(week, c)) return undefined;
  // Where all of them go on the first sheet, they are spread over it.
  const pad = count === week.rows.length ? (padOf(c, week, free) ?? least) : least;
  const table = week.block(week.rows.slice(0, count), pad);
  const fresh = freshSheet(c);
  const first: Filling = { body: EMPTY_BLOCK, left: 0 };
  const rest = c.week.named(c.week.rows.slice(count));
  const later = wish.place === 'later' ? parts.days(width, wish.shown) : EMPTY_BLOCK;
  const sheets = [later, parts.topics(width)].reduce(
    (before, block) => placed(before, lowered(block, type.unit), fresh),
    weekSheets(c, rest, [first], [fresh, cut]),
  );
  if (sheets.some(({ left }) => left < 0)) return undefined;
  const blocks = sheets.map(({ body }, i) => {
    if (i === 0) return sheetOf(c, columns, table, helpEnding(c, 1, sheets.length));
    const foot = parts.foot(width, i + 1, sheets.length);
    return stacked(body, space(c.room - body.height - foot.height), foot);
  });
  return { blocks, isWhole: rest.length === 0, isDivided: false };
}

/**
 * As few lying sheets as hold everything, rather with all receptions on the first one, in the largest type that needs no
 * more; undefined when a first sheet in columns can't hold its parts.
 * @param steps the poster in each step of the type sizes, the smallest last
 * @param counts how many exceptions may be named, the largest number first
 */
export function severalAcross(
  steps: readonly Composition[],
  counts: readonly number[],
): readonly Block[] | undefined {
  const least = counts.at(-1) ?? 0;
  const all = steps.flatMap((step) =>
    PLACES.flatMap((place) => {
      const made = acrossSheets(step, least, place);
      return made === undefined ? [] : [{ step, place, made }];
    }),
  );
  const fewest = Math.min(...all.map(({ made }) => made.blocks.length));
  const good = all.filter(({ made }) => made.blocks.length === fewest);
  // Below the week the exceptions take the place of receptions, which is the worst of the three.
  const best =
    good.find(({ made }) => made.isWhole) ??
    good.find(({ place }) => place === 'side') ??
    good.find(({ place }) => place === 'later') ??
    good.at(0);
  if (best === undefined) return undefined;
  const { step, place, made } = best;
  // Below the week more of them would push receptions off the sheet.
  for (const shown of place === 'below' ? [] : counts) {
    const more = acrossSheets(step, shown, place);
    if (more?.blocks.length !== fewest || more.isWhole !== made.isWhole) continue;
    if (!more.isDivided || made.isDivided) return more.blocks;
  }
  return made.blocks;
}

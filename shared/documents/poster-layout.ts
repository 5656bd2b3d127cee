// Where the parts of a poster stand: all on one sheet, or on as few as hold them.
import { noReceptions } from './poster-foot';
import { style } from './pdf-document';
import { posterHead, type PosterContents } from './poster-head';
import { draftPlate, posterQrText } from './poster-mark';
import { posterParts, type PosterParts } from './poster-parts';
import type { PosterSheet, PosterType } from './poster-type';
import { twinTable, weekTable, type WeekTable } from './poster-week';
import { whoConsults } from './poster-who';
import { qrBlock, type QrBlock } from './qr';
import { EMPTY_BLOCK, lines, rule, space, stacked, type Block } from './typeset';

/** All that a step of the type sizes gives: the parts of the poster with their heights. */
export interface Composition {
  readonly input: PosterContents;
  readonly type: PosterType;
  readonly sheet: PosterSheet;
  readonly width: number;
  /** Room for content on each sheet, points; a little is kept back for rounding. */
  readonly room: number;
  /** The plate of a draft, on every sheet. */
  readonly plate: Block;
  readonly head: Block;
  readonly who: Block;
  readonly parts: PosterParts;
  /** The code for the lower right corner of the first sheet; a draft has none. */
  readonly qr: QrBlock | undefined;
  readonly week: WeekTable;
  readonly minPad: number;
}

const SLACK = 3;
/** Between columns, in units. */
export const COLUMN_GAP = 2.5;

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** One table; on a lying sheet two side by side where the words have room in them. */
function weekOf(
  content: PosterContents['content'],
  type: PosterType,
  { lie }: PosterSheet,
  width: number,
): WeekTable {
  if (lie === 'upright') return weekTable(content, type, width);
  const twin = twinTable(content, type, width, type.unit * COLUMN_GAP);
  return twin.easy ? twin : weekTable(content, type, width);
}

/** Makes the parts of a poster in one step of the type sizes. */
export function compose(input: PosterContents, type: PosterType, sheet: PosterSheet): Composition {
  const { content, mark } = input;
  const width = sheet.width - 2 * sheet.side;
  const approved = mark.kind === 'approved';
  // Broken into lines only in the steps that come into question.
  const head = lazily(() => stacked(posterHead(input, type, sheet, width), space(type.unit)));
  const week = lazily(() => weekOf(content, type, sheet, width));
  const who = lazily(() => stacked(whoConsults(content, type, width), space(type.unit)));
  return {
    input,
    type,
    sheet,
    width,
    room: sheet.height - sheet.top - sheet.bottom - SLACK,
    plate: approved
      ? EMPTY_BLOCK
      : stacked(draftPlate(content, mark.kind, type, width), space(type.unit)),
    get head() {
      return head();
    },
    get who() {
      return who();
    },
    parts: posterParts(input, type, sheet.lie),
    qr: approved ? qrBlock(posterQrText(content, mark), sheet.paper) : undefined,
    get week() {
      return week();
    },
    minPad: type.unit * 0.35,
  };
}

/** Blocks one below the other with the unit's space between them; empty ones take none. */
export function spaced(unit: number, ...blocks: readonly Block[]): Block {
  const present = blocks.filter((block) => block.nodes.length > 0);
  return stacked(...present.flatMap((block, i) => (i === 0 ? [block] : [space(unit), block])));
}

/**
 * The end of a sheet: a part of the text and the foot, with the code in the lower right corner
 * where there is one.
 */
export function ending(
  c: Composition,
  part: (width: number) => Block,
  number: number,
  of: number,
): Block {
  const { parts, qr, type, width } = c;
  if (qr === undefined) return spaced(type.unit, part(width), parts.foot(width, number, of));
  const gap = Math.max(qr.quiet, type.unit * 1.5);
  const left = width - qr.side - gap;
  const [body, last] = [part(left), parts.foot(left, number, of)];
  const text = body.height === 0 ? last.height : body.height + type.unit + last.height;
  const name = lines('Редакция и контрольная сумма', style.label(type.label), qr.side);
  const code = stacked(name, space(qr.quiet), qr);
  const height = Math.max(text, code.height);
  const words = stacked(body, space(height - body.height - last.height), last);
  const columns = [
    { width: left, stack: words.nodes },
    { width: qr.side, stack: stacked(space(height - code.height), code).nodes },
  ];
  return { nodes: [{ columns, columnGap: gap }], height, baseline: 0 };
}

/** What to do when nobody is there, under a rule across the sheet. */
export function helpEnding(c: Composition, number: number, of: number): Block {
  const { parts, type, width } = c;
  const end = ending(c, parts.nobody, number, of);
  return stacked(rule(width, 1.2), space(type.unit * 0.6), end);
}

/** All that stands below the receptions on the only sheet. */
function lowerPart(c: Composition, withTopics: boolean, shown: number): Block {
  const { parts, type, width } = c;
  const between = spaced(
    type.unit,
    parts.days(width, shown),
    withTopics ? parts.topics(width) : EMPTY_BLOCK,
  );
  // Directly below the table its own last rule is enough.
  const end = between.nodes.length === 0 ? ending(c, parts.nobody, 1, 1) : helpEnding(c, 1, 1);
  return stacked(space(type.unit), spaced(type.unit, between, end));
}

/** False when the first sheet is too small for the receptions, whatever else is on it: known at once. */
export function mayHoldTable(c: Composition): boolean {
  const code = c.qr === undefined ? 0 : c.qr.side + c.qr.quiet;
  const room = c.room - code - c.week.height(c.week.rows, c.minPad);
  return room > 0 && c.plate.height + c.head.height + c.who.height <= room;
}

/** Space above and below each row so that they fill a height; undefined when they don't go into it. */
export function padOf(
  { type, minPad }: Composition,
  week: WeekTable,
  free: number,
): number | undefined {
  const spare = free - week.height(week.rows, 0);
  const pad = Math.min(spare / (2 * week.most), type.time * 0.55);
  return pad < minPad ? undefined : pad;
}

/**
 * Everything on one sheet, spread over it; undefined when it doesn't fit.
 * @param shown how many exceptions are named
 */
export function oneSheet(
  c: Composition,
  withTopics: boolean,
  shown: number,
): readonly Block[] | undefined {
  const { type, width } = c;
  if (!mayHoldTable(c)) return undefined;
  const end = lowerPart(c, withTopics, shown);
  const start = stacked(c.plate, c.head, c.who);
  const free = c.room - start.height - end.height;
  const { rows } = c.week;
  if (rows.length === 0) {
    const body = noReceptions(type, width);
    return body.height > free ? undefined : [stacked(start, body, space(free - body.height), end)];
  }
  const pad = padOf(c, c.week, free);
  if (pad === undefined) return undefined;
  const table = c.week.block(rows, pad);
  return [stacked(start, table, space(free - table.height), end)];
}

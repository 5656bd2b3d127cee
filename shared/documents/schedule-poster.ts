// The poster of the schedule for the information stand (п. 2.2; documents.md, «Poster for the stand»).
import { editionText } from '#shared/domain/schedule';
import type { Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { mm, type Paper } from './paper';
import type { PdfDocument, PdfPage } from './pdf-document';
import { noReceptions, posterFoot, whatToAsk, whenNobody } from './poster-foot';
import {
  draftMark,
  posterContents,
  posterHead,
  POSTER_HEADING,
  runningHead,
  whoConsults,
  type PosterContents,
  type PosterInput,
} from './poster-head';
import {
  posterColumns,
  posterRows,
  posterTable,
  renamed,
  tableHeight,
  tightColumns,
  type Columns,
  type Row,
} from './poster-table';
import { posterSheet, posterSteps, type PosterSheet, type PosterType } from './poster-type';
import { EMPTY_BLOCK, space, stacked, type Block } from './typeset';

/** A poster's contents, sheet and date. */
export interface PosterRequest extends PosterInput {
  readonly paper: Paper;
  /** When the shown state of the schedule was made: the date inside the file. */
  readonly created: Moment;
}

/** All that a step of the type sizes gives: the parts of the poster with their heights. */
interface Composition {
  readonly input: PosterContents;
  readonly type: PosterType;
  readonly sheet: PosterSheet;
  readonly width: number;
  /** Room for content on each sheet, points; a little is kept back for rounding. */
  readonly room: number;
  readonly mark: Block;
  readonly head: Block;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  /** False when words had to be squeezed: a smaller step is better. */
  readonly easy: boolean;
  readonly minPad: number;
}

const SLACK = 3;

function compose(input: PosterContents, type: PosterType, sheet: PosterSheet): Composition {
  const width = sheet.width - 2 * sheet.side;
  const ownRoom = input.consultant?.room ?? '';
  const { slots } = input.schedule;
  const easy = posterColumns(slots, ownRoom, type, width);
  const columns = easy ?? tightColumns(slots, type, width);
  const gap = type.unit;
  return {
    input,
    type,
    sheet,
    width,
    room: sheet.height - sheet.top - sheet.bottom - SLACK,
    mark: stacked(draftMark(input.schedule, type, width), space(gap)),
    head: stacked(
      posterHead(input, type, width),
      space(gap),
      whoConsults(input, type, width),
      space(gap),
    ),
    rows: posterRows(slots, ownRoom, type, columns),
    columns,
    easy: easy !== undefined,
    minPad: type.unit * 0.35,
  };
}

/** The end of the poster: what to ask (unless left out) and what to do when nobody is there. */
function tail({ input, type, width }: Composition, withTopics: boolean): Block {
  const topics = withTopics ? whatToAsk(input, type, width) : EMPTY_BLOCK;
  return stacked(
    space(type.unit),
    topics,
    topics.nodes.length === 0 ? EMPTY_BLOCK : space(type.unit),
    whenNobody(input, type, width),
  );
}

function foot({ input, type, width }: Composition, number: number, of: number): Block {
  return stacked(space(type.unit), posterFoot(input, type, width, { number, of }));
}

/** Everything on one sheet, spread over it; undefined when it doesn't fit. */
function oneSheet(c: Composition, withTopics: boolean): readonly Block[] | undefined {
  const end = tail(c, withTopics);
  const last = foot(c, 1, 1);
  const free = c.room - c.mark.height - c.head.height - end.height - last.height;
  if (c.rows.length === 0) {
    const body = noReceptions(c.type, c.width);
    return body.height > free
      ? undefined
      : [stacked(c.mark, c.head, body, space(free - body.height), end, last)];
  }
  const spare = free - tableHeight(c.rows, c.type, 0);
  const pad = Math.min(spare / (2 * c.rows.length), c.type.time * 0.55);
  if (pad < c.minPad) return undefined;
  const table = posterTable(c.rows, c.type, c.columns, pad);
  return [stacked(c.mark, c.head, table, space(free - table.height), end, last)];
}

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
  const last = sheets.at(-1);
  const before = sheets.slice(0, -1);
  const fits = last !== undefined && block.height <= last.left;
  const on = fits ? last : fresh;
  const filled = { body: stacked(on.body, block), left: on.left - block.height };
  return fits ? [...before, filled] : [...sheets, filled];
}

/** The receptions, on as many sheets as they need. */
function tables(c: Composition, start: Filling, fresh: Filling): readonly Filling[] {
  const pad = c.minPad * 1.3;
  if (c.rows.length === 0) return placed([start], noReceptions(c.type, c.width), fresh);
  let sheets: readonly Filling[] = [start];
  let rows = c.rows;
  while (rows.length > 0) {
    const here = rowsThatFit(c, rows, sheets.at(-1)?.left ?? 0, pad);
    const count = here > 0 ? here : Math.max(1, rowsThatFit(c, rows, fresh.left, pad));
    sheets = placed(sheets, posterTable(rows.slice(0, count), c.type, c.columns, pad), fresh);
    rows = named(c, rows.slice(count));
  }
  return sheets;
}

/**
 * As many sheets as are needed, each with the mark, a head and the names of the columns; undefined
 * when a part that can't be divided is larger than a sheet.
 */
function severalSheets(c: Composition): readonly Block[] | undefined {
  const room = c.room - foot(c, 88, 88).height;
  const filling = (body: Block): Filling => ({ body, left: room - body.height });
  const running = stacked(runningHead(c.input.school, c.type, c.width), space(c.type.unit));
  const fresh = filling(stacked(c.mark, running));
  const sheets = placed(tables(c, filling(stacked(c.mark, c.head)), fresh), tail(c, true), fresh);
  if (sheets.some(({ left }) => left < 0)) return undefined;
  return sheets.map(({ body }, i) => {
    const last = foot(c, i + 1, sheets.length);
    return stacked(body, space(c.room - body.height - last.height), last);
  });
}

/** The first of the rows left names its day again. */
function named(c: Composition, rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  if (first === undefined) return rows;
  return [renamed(first, c.input.consultant?.room ?? '', c.type, c.columns), ...rest];
}

/** The largest type with which everything stands on one sheet, or on as few as at the floor. */
function sheets(input: PosterContents, paper: Paper): readonly Block[] {
  const sheet = posterSheet(paper);
  const steps: Composition[] = [];
  for (const type of posterSteps(paper)) {
    const step = compose(input, type, sheet);
    const made = step.easy ? oneSheet(step, true) : undefined;
    if (made !== undefined) return made;
    steps.push(step);
  }
  const floor = steps.at(-1);
  if (floor === undefined) throw new Error('a poster has no type sizes');
  const fewest = oneSheet(floor, true) ?? oneSheet(floor, false) ?? severalSheets(floor);
  if (fewest === undefined) throw new Error('a part of the poster is larger than a sheet');
  if (fewest.length === 1) return fewest;
  const larger = steps.map((step) => (step.easy ? severalSheets(step) : undefined));
  return larger.find((made) => made !== undefined && made.length <= fewest.length) ?? fewest;
}

/**
 * The poster of an edition in the state of a draft, for A4 or A3 upright: marked «ПРОЕКТ» on every
 * sheet. The same request gives the same definition.
 */
export function schedulePoster({ paper, created, ...input }: PosterRequest): PdfDocument {
  const sheet = posterSheet(paper);
  const content = sheets(posterContents(input), paper).map((block, i): PdfPage => ({
    stack: block.nodes,
    ...(i === 0 ? {} : { pageBreak: 'before' }),
  }));
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [sheet.side, sheet.top, sheet.side, Math.max(sheet.bottom, mm(10))],
    info: {
      title: `${POSTER_HEADING}. ${editionText(input.schedule)}. ПРОЕКТ`.replaceAll(NBSP, ' '),
      subject: 'График оказания помощи при работе в ИС «Дневник.ру»',
      author: input.school.shortName,
    },
    created,
    content,
  };
}

// «Памятка для родителей»: two leaflets of A5 on a lying A4, the same on both halves, to be cut apart.
import { sheetSize, mm } from './paper';
import { style, type PdfDocument, type PdfPage, type PdfRule } from './pdf-document';
import {
  howToAsk,
  leafletHead,
  whenNobodyCan,
  whenReceived,
  whoHelps,
  type LeafletRoom,
  type LeafletType,
} from './leaflet-blocks';
import { LEAFLET_HEADING, leafletFoot, type LeafletInput } from './leaflet-texts';
import { lines, space, stacked, type Block } from './typeset';

const SHEET = sheetSize('A4', 'across');
/** From the edge of the sheet, and from the cut. */
const SIDE = mm(11);
const TOP = mm(10);
const BOTTOM = mm(8);
/** Of one leaflet, points. */
const WIDTH = SHEET.width / 2 - SIDE * 2;
/** A little less than there is: pdfmake begins a new page at the last fraction of a point. */
const HEIGHT = SHEET.height - TOP - BOTTOM - 3;

/** From the most generous to the least that is read from an arm's length. */
// prettier-ignore
const STEPS: readonly LeafletType[] = [
  { heading: 27, title: 14, key: 15, body: 11.5, label: 9, unit: 10 },
  { heading: 26, title: 13.5, key: 14, body: 11, label: 8.5, unit: 8.5 },
  { heading: 24, title: 13, key: 13, body: 10.5, label: 8, unit: 7 },
  { heading: 22, title: 12, key: 12, body: 10, label: 8, unit: 5.5 },
];
/** What is long is cut only when the smallest type doesn't hold it. */
const ROOMS: readonly LeafletRoom[] = [
  { slots: 8, changes: 3, isTight: false },
  { slots: 8, changes: 3, isTight: true },
  { slots: 8, changes: 1, isTight: true },
  { slots: 8, changes: 0, isTight: true },
  { slots: 5, changes: 0, isTight: true },
  { slots: 3, changes: 0, isTight: true },
];

/** The name under which the file is offered to be saved. */
export function leafletTitle({ classes }: Pick<LeafletInput, 'classes'>): string {
  const named = classes.filter((each) => each.trim() !== '');
  if (named.length === 0) return LEAFLET_HEADING;
  const few = named.length <= 3 ? named.join(', ') : `${String(named.length)} классов`;
  return `${LEAFLET_HEADING}, ${few}`;
}

/** «Памятка для родителей», sheets of a class after those of another; each sheet holds two. */
export function parentsLeaflet(input: LeafletInput): PdfDocument {
  const { classes, copies, created, school } = input;
  const sheets = classes.flatMap((className) => {
    const leaflet = composed(input, className);
    return Array.from({ length: Math.ceil(copies / 2) }, () => leaflet);
  });
  return {
    pageSize: SHEET,
    pageMargins: [SIDE, TOP, SIDE, BOTTOM],
    info: {
      title: leafletTitle(input),
      subject: 'Помощь родителям при работе в ИС «Дневник.ру»',
      author: school.shortName,
    },
    created,
    content: sheets.map((leaflet, i) => sheetOf(leaflet, i > 0)),
  };
}

function sheetOf({ nodes }: Block, isFurther: boolean): PdfPage {
  const half = { width: WIDTH, stack: nodes };
  return {
    stack: [{ columns: [half, half], columnGap: SIDE * 2 }, cutLine()],
    ...(isFurther ? { pageBreak: 'before' } : {}),
  };
}

/** Where the sheet is cut: dashes from edge to edge, as far as printers reach. */
function cutLine(): PdfRule {
  const [dash, gap, edge] = [mm(3), mm(2), mm(6)];
  const count = Math.floor((SHEET.height - edge * 2) / (dash + gap));
  const canvas = Array.from({ length: count }, (_, i) => {
    const y1 = edge + i * (dash + gap);
    return { type: 'line', x1: 0, y1, x2: 0, y2: y1 + dash, lineWidth: 0.5 } as const;
  });
  return { canvas, absolutePosition: { x: SHEET.width / 2, y: 0 } };
}

/** One leaflet in the largest type that holds it, its foot at the bottom. */
function composed(input: LeafletInput, className: string): Block {
  const tried = ROOMS.flatMap((room) => STEPS.map((type) => ({ room, type })));
  for (const { room, type } of tried) {
    const made = leafletIn(input, className, type, room);
    // What is left is shared to the last point: sums of fractions aren't exact.
    if (made.height <= HEIGHT + 0.1) return made;
  }
  const [last] = STEPS.slice(-1);
  if (last === undefined) throw new Error('a leaflet has no type sizes');
  return leafletIn(input, className, last, { slots: 1, changes: 0, isTight: true });
}

function leafletIn(
  input: LeafletInput,
  className: string,
  type: LeafletType,
  room: LeafletRoom,
): Block {
  const parts = [
    leafletHead(input, className, type, WIDTH),
    whoHelps(input, type, WIDTH, room),
    whenReceived(input, type, WIDTH, room),
    whenNobodyCan(input, type, WIDTH),
    howToAsk(type, WIDTH, room),
  ];
  const foot = lines(leafletFoot(input), style.label(type.label), WIDTH);
  const taken = parts.reduce((sum, { height }) => sum + height, foot.height);
  const spare = HEIGHT - taken;
  // The sections share the room that is left, but stay together.
  const gap = Math.min(Math.max(spare / parts.length, type.unit), type.unit * 2.2);
  const spaced = parts.flatMap((part, i) => (i === 0 ? [part] : [space(gap), part]));
  const body = stacked(...spaced);
  const rest = HEIGHT - body.height - foot.height;
  return stacked(body, space(Math.max(rest, type.unit)), foot);
}

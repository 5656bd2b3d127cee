import { createRequire } from 'node:module';
import { PAPERS } from '#shared/documents/paper';
import type { PdfDocument, PdfLine, PdfNode, PdfQr } from '#shared/documents/pdf-document';
import { scheduleOriginal } from '#shared/documents/schedule-original';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { pdfEngine } from '../../electron/documents/pdf-engine';
import type { Fonts } from '../../electron/documents/fonts';
import { originalInput } from '../helpers/originals';
import {
  exceptions,
  IN_PROGRAM,
  packageFonts,
  posterContent,
  posterRequest,
} from '../helpers/posters';

/** What is used of pdfkit, which has no types of its own here. */
interface Kit {
  registerFont(name: string, bytes: Uint8Array): void;
  addPage(): Kit;
  font(name: string): Kit;
  fontSize(size: number): Kit;
  text(text: string, x: number, y: number, options: { lineBreak: boolean }): Kit;
  moveTo(x: number, y: number): Kit;
  lineTo(x: number, y: number): Kit;
  stroke(): Kit;
  rect(x: number, y: number, width: number, height: number): Kit;
  fill(color: string): Kit;
  on(event: 'data' | 'end', listener: () => void): void;
  end(): void;
}
type KitClass = new (options: object) => Kit;

/** Draws a QR code's modules; pdfmake's own encoder, for neither pdfkit nor the platform has one. */
interface QrEncoder {
  measure(node: PdfQr): {
    readonly _canvas: readonly { x: number; y: number; w: number; h: number; color: string }[];
  };
}

/** A figure of the bench: times in milliseconds, `ratio` = value / floor. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  readonly target: number;
}

/** Largest ratio to bare pdfkit that is accepted (performance.md). */
const TARGET = 1.6;
const RUNS = 25;
/** The engine compiles what is used often; a kept process has done so. */
const WARM_UPS = 10;
const RECEPTIONS = 5;
const CONTENT = posterContent(RECEPTIONS, { exceptions: [...exceptions(3)] });

function linesOf(node: PdfNode): readonly PdfLine[] {
  if ('text' in node) return [node];
  if ('stack' in node) return node.stack.flatMap(linesOf);
  if ('columns' in node) return node.columns.flatMap(linesOf);
  return 'table' in node ? node.table.body.flat().flatMap(linesOf) : [];
}

function codesOf(node: PdfNode): readonly PdfQr[] {
  if ('qr' in node) return [node];
  if ('stack' in node) return node.stack.flatMap(codesOf);
  return 'columns' in node ? node.columns.flatMap(codesOf) : [];
}

function drawCode(kit: Kit, encoder: QrEncoder, code: PdfQr): void {
  for (const { x, y, w, h, color } of encoder.measure({ ...code })._canvas)
    kit.rect(40 + x, 40 + y, w, h).fill(color);
}

/** pdfkit and the encoder are pdfmake's own; they are no dependencies of ours. */
interface Tools {
  readonly Kit: KitClass;
  readonly encoder: QrEncoder;
}

function toolsOfPdfmake(): Tools {
  const require = createRequire(import.meta.url);
  const fromPdfmake = createRequire(require.resolve('pdfmake'));
  const { default: encoder } = fromPdfmake('./qrEnc.js') as { default: QrEncoder };
  return { Kit: fromPdfmake('pdfkit') as KitClass, encoder };
}

/** The same text in the same type, the same code, and a rule a reception, on a page of their own. */
function drawPage(
  kit: Kit,
  encoder: QrEncoder,
  page: PdfNode,
  { width, height }: PdfDocument['pageSize'],
): void {
  const lines = linesOf(page);
  lines.forEach((line, i) => {
    kit.font(line.bold === true ? `${line.font}-Bold` : line.font).fontSize(line.fontSize);
    kit.text(line.text, 40, 30 + (i * (height - 100)) / lines.length, { lineBreak: false });
  });
  for (let i = 0; i < RECEPTIONS + 6; i++) {
    const y = 60 + i * 30;
    kit
      .moveTo(40, y)
      .lineTo(width - 40, y)
      .stroke();
  }
  for (const code of codesOf(page)) drawCode(kit, encoder, code);
}

/** The floor: the same pages by pdfkit alone. */
async function drawBare({ Kit, encoder }: Tools, document: PdfDocument, fonts: Fonts) {
  const { pageSize, content } = document;
  const size = [pageSize.width, pageSize.height];
  const kit = new Kit({ size, margin: 0, font: null });
  const cuts = [
    ['PTSerif', fonts['PTSerif-Regular.ttf']],
    ['PTSerif-Bold', fonts['PTSerif-Bold.ttf']],
    ['PTSans', fonts['PTSans-Regular.ttf']],
    ['PTSans-Bold', fonts['PTSans-Bold.ttf']],
  ] as const;
  for (const [name, bytes] of cuts) kit.registerFont(name, bytes);
  content.forEach((page, i) => {
    if (i > 0) kit.addPage();
    drawPage(kit, encoder, page, pageSize);
  });
  const ended = new Promise<void>((resolve) => {
    kit.on('data', () => undefined);
    kit.on('end', resolve);
  });
  kit.end();
  await ended;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Documents of an approved edition, by the names of their figures. */
const DOCUMENTS: readonly (readonly [string, () => PdfDocument])[] = [
  ...PAPERS.flatMap((paper) =>
    (['upright', 'across'] as const).map((lie) => {
      const request = posterRequest(RECEPTIONS, { paper, lie, mark: IN_PROGRAM, content: CONTENT });
      const name = `poster ${paper}${lie === 'across' ? ' across' : ''}, warm`;
      return [name, () => schedulePoster(request)] as const;
    }),
  ),
  [
    'original, warm',
    () => scheduleOriginal(originalInput({ mark: IN_PROGRAM, content: CONTENT, form: 'both' })),
  ],
];

/**
 * The poster and the original of an approved edition, made warm by pdfmake, against bare pdfkit with the same pages, text
 * and code, run in turn.
 */
export async function benchPoster(): Promise<readonly Figure[]> {
  const fonts = await packageFonts();
  const engine = pdfEngine(fonts);
  const tools = toolsOfPdfmake();
  const figures: Figure[] = [];
  for (const [name, define] of DOCUMENTS) {
    const make = () => engine(define());
    const document = define();
    const bare = () => drawBare(tools, document, fonts);
    for (let i = 0; i < WARM_UPS; i++) await timed(make).then(() => timed(bare));
    const ours: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      floors.push(await timed(bare));
      ours.push(await timed(make));
    }
    const [value, floor] = [median(ours), median(floors)];
    figures.push({ name, value, floor, ratio: value / floor, target: TARGET });
  }
  return figures;
}

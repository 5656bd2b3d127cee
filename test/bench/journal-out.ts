import { createRequire } from 'node:module';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { Consultation } from '#shared/domain/consultation';
import type { PdfDocument, PdfLine, PdfNode } from '#shared/documents/pdf-document';
import { TABLE_COLUMNS } from '#shared/documents/table-columns';
import type { Fonts } from '../../electron/documents/fonts';
import { writeCsv } from '../../electron/journal-out/csv-table';
import { FACTS } from '../helpers/tables';

/** Texts of a record's cells, whatever is in them. */
function cellTexts(record: Consultation): readonly string[] {
  return TABLE_COLUMNS.map(({ value }) => String(value(record, FACTS)));
}

/** The floor of CSV: the cells' texts put together and written, nothing looked at. */
export function bareCsv(records: readonly Consultation[], file: string): void {
  writeFileSync(file, records.map((record) => `"${cellTexts(record).join('";"')}"`).join('\r\n'));
}

/** The program's own CSV of the same records, a thousand at a time. */
export function ownCsv(records: readonly Consultation[], file: string): void {
  const handle = openSync(file, 'w');
  const parts = function* () {
    for (let at = 0; at < records.length; at += 1_000) yield records.slice(at, at + 1_000);
  };
  writeCsv(parts(), FACTS, (bytes) => writeSync(handle, bytes));
  closeSync(handle);
}

/** The floor of Excel: one sheet of untyped cells, deflated as a whole, in no package. */
export function bareSheet(records: readonly Consultation[], file: string): void {
  const rows = records.map((record, i) => {
    const cells = cellTexts(record).map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    return `<row r="${String(i + 1)}">${cells.join('')}</row>`;
  });
  writeFileSync(file, deflateRawSync(Buffer.from(rows.join('')), { level: 4 }));
}

/** What is used of pdfkit, which has no types of its own here. */
interface Kit {
  registerFont(name: string, bytes: Uint8Array): void;
  font(name: string): Kit;
  fontSize(size: number): Kit;
  addPage(): Kit;
  text(text: string, x: number, y: number, options: { lineBreak: boolean }): Kit;
  moveTo(x: number, y: number): Kit;
  lineTo(x: number, y: number): Kit;
  stroke(): Kit;
  on(event: 'data' | 'end', listener: () => void): void;
  end(): void;
}
type KitClass = new (options: object) => Kit;

function linesOf(node: PdfNode): readonly PdfLine[] {
  if ('text' in node) return [node];
  if ('stack' in node) return node.stack.flatMap(linesOf);
  return 'columns' in node ? node.columns.flatMap(linesOf) : [];
}

function rulesOf(node: PdfNode): number {
  if ('canvas' in node) return node.canvas.length;
  return 'stack' in node ? node.stack.reduce((sum, each) => sum + rulesOf(each), 0) : 0;
}

/** The floor of a book: the same lines in the same type and as many rules, by pdfkit alone. */
export async function bareBook({ content, pageSize }: PdfDocument, fonts: Fonts): Promise<void> {
  const require = createRequire(import.meta.url);
  const Kit = createRequire(require.resolve('pdfmake'))('pdfkit') as KitClass;
  const size = [pageSize.width, pageSize.height];
  const kit = new Kit({ size, margin: 0, font: null });
  kit.registerFont('PTSerif', fonts['PTSerif-Regular.ttf']);
  kit.registerFont('PTSerif-Bold', fonts['PTSerif-Bold.ttf']);
  kit.registerFont('PTSans', fonts['PTSans-Regular.ttf']);
  kit.registerFont('PTSans-Bold', fonts['PTSans-Bold.ttf']);
  const ended = new Promise<void>((resolve) => {
    kit.on('data', () => undefined);
    kit.on('end', resolve);
  });
  for (const [i, page] of content.entries()) {
    if (i > 0) kit.addPage();
    for (const [j, line] of page.stack.flatMap(linesOf).entries()) {
      kit.font(line.bold === true ? `${line.font}-Bold` : line.font).fontSize(line.fontSize);
      kit.text(line.text, 60 + (j % 9) * 80, 30 + (j % 50) * 10, { lineBreak: false });
    }
    const rules = page.stack.reduce((sum, node) => sum + rulesOf(node), 0);
    for (let y = 0; y < rules; y += 1) {
      kit
        .moveTo(60, 30 + y * 10)
        .lineTo(800, 30 + y * 10)
        .stroke();
    }
  }
  kit.end();
  await ended;
}

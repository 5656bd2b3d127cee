// Sheets of a document, composed by `flow-sheets`, as pages of a PDF.
import { centredAt, placed } from './book-sheet';
import { textWidthOf, type FlowItem, type SheetForm } from './flow-sheets';
import { segmentHeight, segmentNodes } from './flow-table';
import { mm } from './paper';
import { style, type PdfNode, type PdfPage } from './pdf-document';
import { filledLines, textWidth } from './typeset';

const FOOT = style.text(8.5);
const NUMBER = style.serif(10);
const NUMBER_TOP = mm(10.5);

/** The number of a sheet in the middle of the upper margin, from the second on (ГОСТ Р 7.0.97-2025). */
function numberNodes(form: SheetForm, sheet: number): readonly PdfNode[] {
  if (sheet === 1) return [];
  return [centredAt(String(sheet), NUMBER, form.left, textWidthOf(form), NUMBER_TOP)];
}

/** The words by which a sheet that got lost is known, and how many there are. */
function footNodes(form: SheetForm, words: string, of: number): readonly PdfNode[] {
  const text = `Всего листов: ${String(of)}`;
  const y = form.height - form.bottom + mm(5);
  const width = textWidth(text, FOOT);
  const [first = ''] = filledLines(words, FOOT, textWidthOf(form) - width - mm(6));
  const line = (part: string): PdfNode => ({ ...FOOT, text: part, noWrap: true });
  return [
    placed([line(first)], form.left, y),
    placed([line(text)], form.width - form.right - width, y),
  ];
}

/** Rows of one table that follow each other on a sheet, and the blocks between. */
function nodesOf(items: readonly FlowItem[], form: SheetForm): readonly PdfNode[] {
  const nodes: PdfNode[] = [];
  let y = form.top;
  for (let i = 0; i < items.length;) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind === 'block') {
      nodes.push(placed(item.block.nodes, form.left, y));
      y += item.block.height;
      i += 1;
      continue;
    }
    const { table } = item;
    const rest = items.slice(i);
    const end = rest.findIndex((each) => each.kind !== 'row' || each.table !== table);
    const rows = rest
      .slice(0, end === -1 ? rest.length : end)
      .flatMap((each) => (each.kind === 'row' ? [each.row] : []));
    nodes.push(...segmentNodes({ table, rows }, [form.left, y]));
    y += segmentHeight({ table, rows });
    i += rows.length;
  }
  return nodes;
}

/**
 * The sheets of a document as pages. Of several each but the first has its number at its head, and each says at its foot
 * what it belongs to; a first sheet whose foot is kept for something else doesn't.
 * @param words what a sheet belongs to: «Лист обучения, Щербак П.И.»
 * @param isFirst false for a document behind others in the same file
 */
export function flowPages(
  sheets: readonly (readonly FlowItem[])[],
  form: SheetForm,
  words: string,
  isFirst = true,
): readonly PdfPage[] {
  return sheets.map((items, i) => {
    const isFootKept = i === 0 && (form.firstFoot ?? 0) > 0;
    const foot = sheets.length === 1 || isFootKept ? [] : footNodes(form, words, sheets.length);
    const page = { stack: [...numberNodes(form, i + 1), ...nodesOf(items, form), ...foot] };
    return i === 0 && isFirst ? page : { ...page, pageBreak: 'before' as const };
  });
}

// Sheets of a document, composed by `flow-sheets`, as pages of a PDF.
import { placed } from './book-sheet';
import { textWidthOf, type FlowItem, type SheetForm } from './flow-sheets';
import { segmentHeight, segmentNodes } from './flow-table';
import { mm } from './paper';
import { style, type PdfNode, type PdfPage } from './pdf-document';
import { filledLines, textWidth } from './typeset';

const FOOT = style.text(8.5);

/** «Лист 2 из 3», with the words by which a sheet that got lost is known. */
function footNodes(form: SheetForm, words: string, sheet: number, of: number): readonly PdfNode[] {
  const text = `Лист ${String(sheet)} из ${String(of)}`;
  const y = form.height - form.bottom + mm(5);
  const width = textWidth(text, FOOT);
  const [first = ''] = filledLines(words, FOOT, textWidthOf(form) - width - mm(6));
  const line = (part: string): PdfNode => ({ ...FOOT, text: part, noWrap: true });
  return [
    placed([line(first)], form.left, y),
    placed([line(text)], form.width - form.right - width, y),
  ];
}

/** What stands on a sheet: blocks, and rows of one table that follow each other as one segment. */
export function sheetNodes(items: readonly FlowItem[], form: SheetForm): readonly PdfNode[] {
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
 * The sheets of a document as pages; of several each says at its foot which one it is.
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
    const foot = sheets.length === 1 ? [] : footNodes(form, words, i + 1, sheets.length);
    const page = { stack: [...sheetNodes(items, form), ...foot] };
    return i === 0 && isFirst ? page : { ...page, pageBreak: 'before' as const };
  });
}

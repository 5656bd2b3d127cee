// Paragraphs of official texts: the first line is indented (ГОСТ Р 7.0.97-2025, 1.25 cm).
import type { FlowItem } from './flow-sheets';
import { mm } from './paper';
import type { PdfLine, TypeStyle } from './pdf-document';
import { baselineOf, filledLines, lineHeight } from './typeset';

export const FIRST_LINE_INDENT = mm(12.5);

/** A text in lines of which the first one is shorter by the indent. */
function indentedLines(text: string, type: TypeStyle, width: number): readonly string[] {
  const [whole = ''] = filledLines(text, type, Infinity);
  const [first = ''] = filledLines(whole, type, width - FIRST_LINE_INDENT);
  const rest = whole.slice(first.length).trim();
  return rest === '' ? [first] : [first, ...filledLines(rest, type, width)];
}

/** A paragraph that may go on on the next sheet; neither its first nor its last line stands alone there. */
export function indentedParagraph(
  text: string,
  type: TypeStyle,
  width: number,
): readonly FlowItem[] {
  if (text.trim() === '') return [];
  const texts = indentedLines(text, type, width);
  return texts.map((line, i): FlowItem => {
    const node: PdfLine = { ...type, text: line, noWrap: true };
    const indented: PdfLine = { ...node, margin: [FIRST_LINE_INDENT, 0, 0, 0] };
    const nodes = [i === 0 ? indented : node];
    return {
      kind: 'block',
      block: { nodes, height: lineHeight(type), baseline: baselineOf(type) },
      staysWithNext: texts.length > 1 && (i === 0 || i === texts.length - 2),
    };
  });
}

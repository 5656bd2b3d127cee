// Running text of tables: lines as full as they can be, paragraphs as they were typed.
import type { TypeStyle } from './pdf-document';
import { filledLines } from './typeset';

/**
 * A text as lines of at most `width` points. Line feeds of the text stay, empty lines don't; a word that
 * is too long for a line is broken, so nothing is ever cut.
 */
export function flowLines(text: string, style: TypeStyle, width: number): readonly string[] {
  return text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => filledLines(paragraph, style, width));
}

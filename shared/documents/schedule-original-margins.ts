// What stands in the margins of «Оригинал для подписи»: the word of a draft, the code with the check sum.
import { groupedHex } from '#shared/domain/approval-statement';
import { placed } from './book-sheet';
import type { SheetForm } from './flow-sheets';
import { mm } from './paper';
import { style, type PdfNode } from './pdf-document';
import type { ApprovedMark, PosterMark } from './poster-mark';
import type { QrBlock } from './qr';
import { lines, stacked, textWidth } from './typeset';

/** Every printer reaches so far; the text's own margins are wider. */
const EDGE = mm(10);
const WORD = style.strong(15);
const WORD_TOP = mm(8.5);
const SMALL = style.text(8.5);
const SUM_GROUPS = 16;

/**
 * The word on every sheet of an edition that isn't to be signed. One that was sent to the director has none: it is the
 * very sheet that is signed by hand, and until then its line is empty.
 */
export function originalWord({ kind }: PosterMark): string {
  if (kind === 'cancelled') return 'ОТМЕНЁН';
  return kind === 'draft' ? 'ПРОЕКТ' : '';
}

/** The word in the upper right corner of a sheet, above the text. */
export function wordNodes(word: string, { width, right }: SheetForm): readonly PdfNode[] {
  if (word === '') return [];
  const taken = textWidth(word, WORD);
  return [placed(lines(word, WORD, taken + 1).nodes, width - right - taken, WORD_TOP)];
}

/** Room that the code takes above the lower margin of the first sheet, points. */
export function firstFoot({ side, quiet }: QrBlock, { bottom }: SheetForm): number {
  return EDGE + side + quiet + mm(2) - bottom;
}

/** The code in the lower right corner of the first sheet, and at its left the check sum in full. */
export function codeNodes(
  qr: QrBlock,
  { checksum }: ApprovedMark,
  words: string,
  { width, height, left, right }: SheetForm,
): readonly PdfNode[] {
  const room = width - left - right - qr.side - qr.quiet - mm(4);
  const sum = groupedHex(checksum, SUM_GROUPS);
  const [first, second] = [sum.slice(0, sum.length / 2).trim(), sum.slice(sum.length / 2).trim()];
  const text = stacked(
    lines(words, SMALL, room),
    lines('Контрольная сумма утверждённой редакции (SHA-256), она же в коде:', SMALL, room),
    lines(first, SMALL, room),
    lines(second, SMALL, room),
  );
  const foot = height - EDGE;
  return [
    placed(text.nodes, left, foot - text.height),
    placed(qr.nodes, width - right - qr.side, foot - qr.side),
  ];
}

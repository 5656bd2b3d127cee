// What stands in the margins of «Оригинал для подписи»: the word of a draft, the code with the check sum.
import { groupedHex, type ScheduleContent } from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import { placed } from './book-sheet';
import type { SheetForm } from './flow-sheets';
import { mm } from './paper';
import { style, type PdfNode } from './pdf-document';
import { posterQrText, type PosterMark } from './poster-mark';
import { qrBlock } from './qr';
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

/** The code in the lower right corner of the first sheet with the check sum in full at its left. */
export interface CodeFoot {
  /** Room that it takes above the lower margin, points. */
  readonly room: number;
  /** @param of how many sheets there are */
  readonly nodes: (of: number) => readonly PdfNode[];
}

/** What the first sheet of an approved edition has at its foot; undefined for any other edition. */
export function codeFoot(
  content: ScheduleContent,
  mark: PosterMark,
  { width, height, left, right, bottom }: SheetForm,
): CodeFoot | undefined {
  if (mark.kind !== 'approved') return undefined;
  const qr = qrBlock(posterQrText(content, mark), 'A4');
  const room = width - left - right - qr.side - qr.quiet - mm(4);
  const sum = groupedHex(mark.checksum, SUM_GROUPS);
  const half = (sum.length - 1) / 2;
  const foot = height - EDGE;
  return {
    room: EDGE + qr.side + qr.quiet + mm(2) - bottom,
    nodes: (of) => {
      const texts = [
        `${editionText(content)}. Всего листов: ${String(of)}.`,
        'Контрольная сумма утверждённой редакции (SHA-256), она же в коде:',
        sum.slice(0, half),
        sum.slice(half + 1),
      ];
      const text = stacked(...texts.map((each) => lines(each, SMALL, room)));
      return [
        placed(text.nodes, left, foot - text.height),
        placed(qr.nodes, width - right - qr.side, foot - qr.side),
      ];
    },
  };
}

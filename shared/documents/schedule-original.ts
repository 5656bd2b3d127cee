// «Оригинал для подписи»: the schedule as the document that director and consultant sign (п. 2, 2.2).
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import type { Moment } from '#shared/lib/iso-date';
import { flowPages } from './flow-pages';
import { indentedParagraph } from './flow-paragraph';
import { flowSheets, heading, textWidthOf, whole, type FlowItem } from './flow-sheets';
import type { OriginalForm } from './original-forms';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type PdfPage } from './pdf-document';
import { checksumText, posterQrText, type PosterMark } from './poster-mark';
import { qrBlock, type QrBlock } from './qr';
import { inSentence } from './requisites';
import { CONSULTANT_OFFICE, originalHead } from './schedule-original-head';
import { codeNodes, firstFoot, originalWord, wordNodes } from './schedule-original-margins';
import { exceptionRows, weekRows } from './schedule-original-tables';
import {
  holderTexts,
  nobodyTexts,
  preambleText,
  validityTexts,
  weeksText,
} from './schedule-original-texts';
import { signatureLines } from './signature-lines';
import { EMPTY_BLOCK, lines, space, stacked, type Block } from './typeset';

/** What the original shows. */
export interface OriginalInput {
  readonly content: ScheduleContent;
  readonly mark: PosterMark;
  readonly form: OriginalForm;
  /** Who is to approve an edition that isn't yet; null while nobody is named. */
  readonly director: { readonly name: string; readonly position: string } | null;
  /** When the shown state of the schedule was made: the date inside the file. */
  readonly created: Moment;
}

/** Margins of the standard and more: 20 mm at the left, above and below, 10 mm at the right. */
const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(15),
  top: mm(20),
  bottom: mm(20),
} as const;
const WIDTH = textWidthOf(SHEET);
/** Sizes of the text, points, falling: the largest that needs no more sheets than the last. */
const SIZES = [13, 12] as const;

type Part = (title: string, ...contents: readonly FlowItem[]) => readonly FlowItem[];

/** Numbers the parts as they come. */
function numbered(size: number): Part {
  let number = 0;
  return (title, ...contents) => {
    number += 1;
    const words = `${String(number)}. ${title}`;
    return [
      ...whole(space(size * 0.6)),
      ...heading(stacked(lines(words, style.heading(size), WIDTH), space(size * 0.25))),
      ...contents,
    ];
  };
}

function body({ content }: OriginalInput, size: number): readonly FlowItem[] {
  const type = style.serif(size);
  const text = (words: string): readonly FlowItem[] => indentedParagraph(words, type, WIDTH);
  const part = numbered(size);
  const holders = holderTexts(content);
  const weeks = weeksText(content);
  return [
    ...text(preambleText(content)),
    ...part(
      holders.length === 1 ? 'Консультации проводит' : 'Консультации проводят',
      ...holders.flatMap(text),
    ),
    ...part(
      'Дни и часы приёма',
      ...(content.slots.length === 0
        ? text('Приёмы в эту редакцию ещё не внесены.')
        : weekRows(content, size)),
      ...(weeks === '' ? [] : [...whole(space(size * 0.3)), ...text(weeks)]),
    ),
    ...part(
      'Исключения',
      ...(content.exceptions.length === 0 ? text('Исключений нет.') : exceptionRows(content, size)),
    ),
    ...part(
      'Если консультанта нет на месте или он не может помочь',
      ...nobodyTexts(content).flatMap(text),
    ),
    ...part('Срок действия и размещение', ...validityTexts(content).flatMap(text)),
  ];
}

/** The consultant's signature under the text; in the form for both it stands in a stamp above. */
function ending({ content: { consultant }, form }: OriginalInput, size: number): Block {
  if (form === 'both') return EMPTY_BLOCK;
  const position = inSentence(consultant?.position ?? '');
  return stacked(
    space(size * 2),
    signatureLines(
      { deed: `${CONSULTANT_OFFICE},`, position, name: consultant?.name ?? '' },
      size,
      WIDTH,
    ),
  );
}

function sheetsOf(
  input: OriginalInput,
  size: number,
  qr: QrBlock | undefined,
): readonly (readonly FlowItem[])[] {
  const items = [...whole(originalHead(input, size, WIDTH)), ...body(input, size)];
  return flowSheets(items, ending(input, size), {
    ...SHEET,
    firstFoot: qr === undefined ? 0 : firstFoot(qr, SHEET),
  });
}

/** What a sheet belongs to, at its foot. */
function footWords({ content, mark }: OriginalInput): string {
  const name = content.school.shortName.trim();
  const sum = mark.kind === 'approved' ? `, контрольная сумма ${checksumText(mark, 4)}` : '';
  return `График консультаций${name === '' ? '' : ` ${name}`}, ${editionText(content).toLowerCase()}${sum}`;
}

/** The name under which it is saved: «График консультаций, редакция 3, оригинал для подписи». */
export function originalTitle({ content, mark }: Pick<OriginalInput, 'content' | 'mark'>): string {
  const word = originalWord(mark);
  const marked = word === '' ? '' : `, ${word}`;
  return `График консультаций, редакция ${content.edition}${marked}, оригинал для подписи`;
}

/** The original on as many sheets as it takes; the same input gives the same definition. */
export function scheduleOriginal(input: OriginalInput): PdfDocument {
  const { content, mark, created } = input;
  const qr = mark.kind === 'approved' ? qrBlock(posterQrText(content, mark), 'A4') : undefined;
  const made = SIZES.map((size) => sheetsOf(input, size, qr));
  const fewest = Math.min(...made.map((sheets) => sheets.length));
  const sheets = made.find((each) => each.length === fewest) ?? [];
  const form = { ...SHEET, firstFoot: qr === undefined ? 0 : firstFoot(qr, SHEET) };
  const words = footWords(input);
  const word = wordNodes(originalWord(mark), SHEET);
  const code =
    qr === undefined || mark.kind !== 'approved' ? [] : codeNodes(qr, mark, words, SHEET);
  const pages = flowPages(sheets, form, words);
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(5), SHEET.right, mm(5)],
    info: {
      title: originalTitle(input),
      subject: 'График оказания помощи при работе в ИС «Дневник.ру»',
      author: content.school.shortName,
    },
    created,
    content: pages.map((page, i): PdfPage => ({
      ...page,
      stack: [...word, ...page.stack, ...(i === 0 ? code : [])],
    })),
  };
}

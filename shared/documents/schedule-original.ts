// «Оригинал для подписи»: the schedule as the document that director and consultant sign (п. 2, 2.2).
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { editionText } from '#shared/domain/schedule';
import { flowPages } from './flow-pages';
import { indentedParagraph } from './flow-paragraph';
import { flowSheets, heading, textWidthOf, whole, type FlowItem } from './flow-sheets';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type PdfPage } from './pdf-document';
import { checksumText } from './poster-mark';
import { inSentence } from './requisites';
import { CONSULTANT_OFFICE, originalHead } from './schedule-original-head';
import { codeFoot, originalWord, wordNodes } from './schedule-original-margins';
import { exceptionRows, weekRows } from './schedule-original-tables';
import {
  holderTexts,
  nobodyTexts,
  preambleText,
  validityTexts,
  weeksText,
} from './schedule-original-texts';
import type { OriginalInput } from './schedule-original-input';
import { signatureLines } from './signature-lines';
import { EMPTY_BLOCK, lines, space, stacked, type Block } from './typeset';

export type { OriginalInput } from './schedule-original-input';

/** Margins of the standard and more: 20 mm at the left, above and below, 10 mm at the right. */
const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(15),
  top: mm(20),
  bottom: mm(20),
} as const;
const WIDTH = textWidthOf(SHEET);
/** Size of the text, points: 12, 13 and 14 are usual. */
const SIZE = 12;

type Part = (title: string, ...contents: readonly FlowItem[]) => readonly FlowItem[];

/** Numbers the parts as they come. */
function numbered(): Part {
  let number = 0;
  return (title, ...contents) => {
    number += 1;
    const words = `${String(number)}. ${title}`;
    return [
      ...whole(space(SIZE * 0.6)),
      ...heading(stacked(lines(words, style.heading(SIZE), WIDTH), space(SIZE * 0.25))),
      ...contents,
    ];
  };
}

function body(content: ScheduleContent): readonly FlowItem[] {
  const type = style.serif(SIZE);
  const text = (words: string): readonly FlowItem[] => indentedParagraph(words, type, WIDTH);
  const part = numbered();
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
        : weekRows(content, SIZE, WIDTH)),
      ...(weeks === '' ? [] : [...whole(space(SIZE * 0.3)), ...text(weeks)]),
    ),
    ...part(
      'Исключения',
      ...(content.exceptions.length === 0
        ? text('Исключений нет.')
        : exceptionRows(content, SIZE, WIDTH)),
    ),
    ...part(
      'Если консультанта нет на месте или он не может помочь',
      ...nobodyTexts(content).flatMap(text),
    ),
    ...part('Срок действия и размещение', ...validityTexts(content).flatMap(text)),
  ];
}

/** The consultant's signature under the text; in the form for both it stands in a stamp above. */
function ending({ content: { consultant }, form }: OriginalInput): Block {
  if (form === 'both') return EMPTY_BLOCK;
  const position = inSentence(consultant?.position ?? '');
  return stacked(
    space(SIZE * 2),
    signatureLines(
      { deed: `${CONSULTANT_OFFICE},`, position, name: consultant?.name ?? '' },
      SIZE,
      WIDTH,
    ),
  );
}

/** What a sheet belongs to, at its foot; the school's name last, for it may be long. */
function footWords({ content, mark }: OriginalInput): string {
  const sum = mark.kind === 'approved' ? `, контрольная сумма ${checksumText(mark, 4)}` : '';
  const name = content.school.shortName.trim();
  return `График консультаций, ${editionText(content).toLowerCase()}${sum}${name === '' ? '' : `, ${name}`}`;
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
  const code = codeFoot(content, mark, SHEET);
  const form = { ...SHEET, firstFoot: code?.room ?? 0 };
  const items = [...whole(originalHead(input, SIZE, WIDTH)), ...body(content)];
  const sheets = flowSheets(items, ending(input), form);
  const word = wordNodes(originalWord(mark), SHEET);
  const first = code?.nodes(sheets.length) ?? [];
  const pages = flowPages(sheets, form, footWords(input));
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
      stack: [...word, ...page.stack, ...(i === 0 ? first : [])],
    })),
  };
}

// «Документ Word»: the text of «Оригинал для подписи», to be edited by the school (documents.md; ГОСТ Р 7.0.97-2025).
import { editionText } from '#shared/domain/schedule';
import { initialsFirst } from '#shared/lib/text';
import { draftWords, editionFileTitle, type EditionFile } from './edition-file';
import type { OriginalForm } from './original-forms';
import { approvalTexts, officeText, stampDate } from './poster-mark';
import { inSentence, schoolName } from './requisites';
import { CONSULTANT_OFFICE } from './schedule-original-head';
import {
  holderTexts,
  nobodyTexts,
  ORIGINAL_HEADING,
  ORIGINAL_KIND,
  preambleText,
  validityTexts,
  weeksText,
} from './schedule-original-texts';
import { exceptionsBlock, weekBlock } from './schedule-word-tables';
import { DATE_BY_HAND } from './signature-lines';
import type { WordBlock, WordDocument, WordParagraph } from './word-document';

/** An edition on its way into a Word file. */
export interface WordInput extends EditionFile {
  readonly form: OriginalForm;
  /** Who is to approve an edition that isn't yet; null while nobody is named. */
  readonly director: { readonly name: string; readonly position: string } | null;
}

const SIZE = 13;
const TABLE_SIZE = 12;
/** Widest stamp, mm (ГОСТ Р 7.0.97-2025), and the text's width. */
const STAMP = 80;
const WIDTH = 170;
const SIGNATURE = '_'.repeat(14);
const NAME_BY_HAND = '_'.repeat(18);

/** The whole document; the same edition gives the same one. */
export function scheduleWord(input: WordInput): WordDocument {
  const { content, created } = input;
  return {
    title: editionFileTitle(input),
    subject: 'График оказания помощи при работе в ИС «Дневник.ру»',
    author: content.school.shortName,
    created,
    size: SIZE,
    tableSize: TABLE_SIZE,
    blocks: [...plates(input), ...head(input), ...body(input), ...ending(input)],
  };
}

function plates(input: WordInput): readonly WordBlock[] {
  const words = [input.isExample ? 'ПРИМЕР' : '', draftWords(input)?.word ?? ''];
  const told = words.filter((word) => word !== '');
  const blank: WordBlock = { kind: 'paragraph', text: '' };
  return [
    ...told.map((word): WordBlock => ({
      kind: 'paragraph',
      text: word,
      align: 'right',
      isBold: true,
      size: 16,
    })),
    ...(told.length === 0 ? [] : [blank]),
  ];
}

function head(input: WordInput): readonly WordBlock[] {
  const { content, form } = input;
  const stamps = [form === 'both' ? agreedBy(input) : [], [], approvedBy(input)];
  const centred = (text: string, further: Partial<WordParagraph> = {}): WordParagraph => ({
    kind: 'paragraph',
    text,
    align: 'center',
    ...further,
  });
  return [
    centred(schoolName(content.school)),
    { kind: 'paragraph', text: '' },
    { kind: 'beside', widths: [STAMP, WIDTH - 2 * STAMP, STAMP], cells: stamps },
    centred(ORIGINAL_KIND, { isBold: true, size: 14, isHeading: true, before: 18 }),
    centred(ORIGINAL_HEADING, { isBold: true, isHeading: true }),
    centred(editionText(content), { before: 4 }),
  ];
}

/** A line to sign on with the name beside it. */
function signed(name: string): string {
  return `${SIGNATURE} ${name.trim() === '' ? NAME_BY_HAND : initialsFirst(name)}`;
}

function approvedBy({ content, mark, director }: WordInput): readonly string[] {
  const school = content.school.shortName;
  if (mark.kind === 'approved') {
    const [office, name] = [officeText(mark.director, school), mark.director.name];
    return ['УТВЕРЖДАЮ', office, signed(name), stampDate(mark.on), ...approvalTexts(mark)];
  }
  const { name, position } = director ?? { name: '', position: '' };
  return ['УТВЕРЖДАЮ', officeText({ name, position }, school), signed(name), DATE_BY_HAND];
}

function agreedBy({ content: { consultant } }: WordInput): readonly string[] {
  const position = inSentence(consultant?.position ?? '');
  const office = [CONSULTANT_OFFICE, position].filter((part) => part !== '').join(', ');
  return ['СОГЛАСОВАНО', office, signed(consultant?.name ?? ''), DATE_BY_HAND];
}

function text(words: string): WordParagraph {
  return { kind: 'paragraph', text: words, isIndented: true };
}

/** The parts of the text, numbered as they come. */
function body({ content }: WordInput): readonly WordBlock[] {
  const holders = holderTexts(content);
  const weeks = weeksText(content);
  const parts: readonly (readonly [string, readonly WordBlock[]])[] = [
    [
      holders.length === 1 ? 'Консультации проводит' : 'Консультации проводят',
      holders.map((words) => text(words)),
    ],
    [
      'Дни и часы приёма',
      [
        content.slots.length === 0
          ? text('Приёмы в эту редакцию ещё не внесены.')
          : weekBlock(content),
        ...(weeks === '' ? [] : [{ ...text(weeks), before: 6 }]),
      ],
    ],
    [
      'Исключения',
      [content.exceptions.length === 0 ? text('Исключений нет.') : exceptionsBlock(content)],
    ],
    [
      'Если консультанта нет на месте или он не может помочь',
      nobodyTexts(content).map((words) => text(words)),
    ],
    ['Срок действия и размещение', validityTexts(content).map((words) => text(words))],
  ];
  return [
    { ...text(preambleText(content)), before: 10 },
    ...parts.flatMap(([title, blocks], i) => [partTitle(i + 1, title), ...blocks]),
  ];
}

function partTitle(number: number, title: string): WordParagraph {
  return {
    kind: 'paragraph',
    text: `${String(number)}. ${title}`,
    isBold: true,
    isHeading: true,
    before: 10,
  };
}

/** The consultant's signature under the text; in the form for both it stands in a stamp above. */
function ending({ content: { consultant }, form }: WordInput): readonly WordBlock[] {
  if (form === 'both') return [];
  const position = inSentence(consultant?.position ?? '');
  const office = [CONSULTANT_OFFICE, position].filter((part) => part !== '').join(', ');
  const name = consultant?.name.trim() ?? '';
  const named = name === '' ? NAME_BY_HAND : initialsFirst(name);
  return [
    { kind: 'paragraph', text: '' },
    { kind: 'beside', widths: [66, 42, 62], cells: [[office], [SIGNATURE], [named, DATE_BY_HAND]] },
  ];
}

// The school's own regulation as a text for Word: the words of the act (documents.md; ГОСТ Р 7.0.97-2025).
import { regulationParts } from '#shared/domain/regulation';
import type { RegulationPart } from '#shared/domain/regulation-text';
import { approvalTexts } from './poster-mark';
import { regulationActTitle } from './regulation-act';
import { actStamp, actStanding, actWord, type RegulationActInput } from './regulation-head';
import { ITEM_SIGN, NOTE_SIGNS, noteSign } from './regulation-signs';
import { schoolName } from './requisites';
import type { WordBlock, WordDocument, WordParagraph } from './word-document';

const SIZE = 13;
const TABLE_SIZE = 12;
/** Margin on the side of the binder, widest stamp, the text's width, mm. */
const BINDER = 30;
const STAMP = 80;
const WIDTH = 210 - BINDER - 15;
const SIGNATURE = '_'.repeat(14);
const NAME_BY_HAND = '_'.repeat(18);

/** The whole act; the same edition gives the same one. @param isExample of the example school */
export function regulationWord(input: RegulationActInput, isExample: boolean): WordDocument {
  const { content, created } = input;
  const parts = regulationParts(content);
  return {
    title: regulationActTitle(input),
    subject: content.title,
    author: content.school.shortName,
    created,
    size: SIZE,
    tableSize: TABLE_SIZE,
    left: BINDER,
    blocks: [
      ...(isExample ? [marked('ПРИМЕР')] : []),
      ...head(input),
      ...parts.filter(({ kind }) => kind !== 'note').flatMap(partParagraphs),
      { kind: 'paragraph', text: '_'.repeat(24), size: 8, before: 14 },
      ...parts.filter(({ kind }) => kind === 'note').map(noteParagraph),
    ],
  };
}

function marked(word: string): WordParagraph {
  return { kind: 'paragraph', text: word, align: 'right', isBold: true, size: 16 };
}

function head(input: RegulationActInput): readonly WordBlock[] {
  const { content, mark } = input;
  const word = actWord(mark);
  const left = [...(word === '' ? [] : [word]), actStanding(input)];
  return [
    { kind: 'paragraph', text: schoolName(content.school), align: 'center' },
    { kind: 'paragraph', text: '' },
    {
      kind: 'beside',
      widths: [WIDTH - STAMP - 10, 10, STAMP],
      cells: [left, [], stampLines(input)],
    },
    {
      kind: 'paragraph',
      text: content.title,
      align: 'center',
      isBold: true,
      isHeading: true,
      size: SIZE + 1,
      before: 18,
    },
    { kind: 'paragraph', text: content.city, align: 'center', before: 4 },
  ];
}

function stampLines(input: RegulationActInput): readonly string[] {
  const { head: lines, signature } = actStamp(input);
  const note = input.mark.kind === 'approved' ? approvalTexts(input.mark) : [];
  if (signature === null) return [...lines, ...note];
  const name = signature.name === '' ? NAME_BY_HAND : signature.name;
  return [...lines, `${SIGNATURE} ${name}`, signature.date, ...note];
}

/** A part with the line breaks that the school has made: a paragraph of Word for each of its lines. */
function partParagraphs({ kind, number, text, note }: RegulationPart): readonly WordParagraph[] {
  const pieces = text.split('\n').filter((piece) => piece.trim() !== '');
  return pieces.map((piece, i): WordParagraph => {
    const isLast = i === pieces.length - 1;
    const words = `${i === 0 ? signOf(kind, number) : ''}${piece}${isLast ? NOTE_SIGNS[note] : ''}`;
    if (kind !== 'heading') return { kind: 'paragraph', text: words, isIndented: true };
    const before = i === 0 ? 10 : 0;
    return { kind: 'paragraph', text: words, isBold: true, isHeading: true, before };
  });
}

/** What stands before a part's first word. */
function signOf(kind: RegulationPart['kind'], number: string): string {
  if (kind === 'heading' || kind === 'numbered') return `${number}. `;
  return kind === 'item' ? `${ITEM_SIGN} ` : '';
}

function noteParagraph({ number, text }: RegulationPart): WordParagraph {
  return { kind: 'paragraph', text: `${noteSign(number)} ${text}`, size: 11, before: 4 };
}

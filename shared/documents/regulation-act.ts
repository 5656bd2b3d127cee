// The school's own regulation as a local act: A4, with the place of the approval stamp (documents.md).
import { regulationParts } from '#shared/domain/regulation';
import { shortMoment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import type { RegulationPart } from '#shared/domain/regulation-text';
import { flowPages } from './flow-pages';
import { flowSheets, heading, textWidthOf, whole, type FlowItem } from './flow-sheets';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument } from './pdf-document';
import { checksumText } from './poster-mark';
import { actHead, actStanding, actWord, type RegulationActInput } from './regulation-head';
import { ITEM_SIGN, NOTE_SIGNS, noteSign } from './regulation-signs';
import { filledLines, lines, rule, space, stacked, type Block } from './typeset';

/** Local acts are kept for long: 30 mm on the side of the binder. */
const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(30),
  right: mm(15),
  top: mm(20),
  bottom: mm(20),
} as const;
const WIDTH = textWidthOf(SHEET);
const SIZE = 13;
const TEXT = style.serif(SIZE);
const HEADING = style.heading(SIZE);
const NOTE = style.serif(10.5);
/** Indent of a first line (ГОСТ Р 7.0.97-2025). */
const INDENT = mm(12.5);
const GAP = SIZE * 0.35;

/** The name under which an act is saved. */
export function regulationActTitle({ content, mark }: RegulationActInput): string {
  const word = actWord(mark);
  const marked = word === '' ? '' : `, ${word}`;
  return `Регламент школы, редакция №${NBSP}${String(content.edition)}${marked}`;
}

/** The act on as many sheets as it takes; the same contents give the same definition. */
export function regulationAct(input: RegulationActInput): PdfDocument {
  const { content, created } = input;
  const parts = regulationParts(content);
  const notes = parts.filter(({ kind }) => kind === 'note');
  const items = [
    ...whole(actHead(input, WIDTH, SIZE)),
    ...parts.filter(({ kind }) => kind !== 'note').flatMap(partItems),
  ];
  const sheets = flowSheets(items, notesBlock(notes), SHEET);
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title: regulationActTitle(input),
      subject: content.title,
      author: content.school.shortName,
    },
    created,
    content: flowPages(sheets, SHEET, footWords(input)),
  };
}

/**
 * What each sheet says at its foot: a project says that it is one, an approved edition its check sum; one that was
 * sent when, for it may be withdrawn, changed and sent again, and what is signed by hand is one of these.
 */
function footWords(input: RegulationActInput): string {
  const { mark, content, created } = input;
  const edition = `Регламент школы, редакция №${NBSP}${String(content.edition)}`;
  switch (mark.kind) {
    case 'draft':
      return `Проект. ${actStanding(input)}`;
    case 'cancelled':
      return `Отменён. ${actStanding(input)}`;
    case 'submitted':
      return `${edition}, отправлена на утверждение ${shortMoment(created, content.school.timeZone)}`;
    case 'approved':
      return `${edition}, контрольная сумма ${checksumText(mark, 8)}`;
  }
}

function partItems({ kind, number, text, note }: RegulationPart): readonly FlowItem[] {
  const words = `${text}${NOTE_SIGNS[note]}`;
  switch (kind) {
    case 'heading':
      return [
        ...heading(space(SIZE * 0.7)),
        ...heading(lines(`${number}. ${words}`, HEADING, WIDTH)),
        ...heading(space(GAP)),
      ];
    case 'numbered':
      return paragraphItems(`${number}. ${words}`);
    case 'item':
      return paragraphItems(`${ITEM_SIGN} ${words}`);
    case 'plain':
    case 'note':
      return paragraphItems(words);
  }
}

/** A paragraph with the indent of its first line; it may go on on the next sheet, two lines at least. */
function paragraphItems(text: string): readonly FlowItem[] {
  const texts = text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .flatMap(indentedLines);
  const items = texts.map(({ line, indent }, i): FlowItem => {
    const block = lines(line, TEXT, WIDTH + 1);
    const nodes = block.nodes.map((node) => ({ ...node, margin: [indent, 0, 0, 0] as const }));
    const staysWithNext = texts.length > 1 && (i === 0 || i === texts.length - 2);
    return { kind: 'block', block: { ...block, nodes }, staysWithNext };
  });
  return [...items, ...whole(space(GAP))];
}

interface IndentedLine {
  readonly line: string;
  readonly indent: number;
}

function indentedLines(text: string): readonly IndentedLine[] {
  const [first = '', ...rest] = filledLines(text, TEXT, WIDTH - INDENT);
  const others = rest.length === 0 ? [] : filledLines(rest.join(' '), TEXT, WIDTH);
  return [{ line: first, indent: INDENT }, ...others.map((line) => ({ line, indent: 0 }))];
}

/** Notes under a short rule, after the text, as in the source. */
function notesBlock(notes: readonly RegulationPart[]): Block {
  return stacked(
    space(SIZE),
    rule(mm(50), 0.6),
    ...notes.flatMap(({ number, text }) => [
      space(4),
      lines(`${noteSign(number)} ${text}`, NOTE, WIDTH),
    ]),
  );
}

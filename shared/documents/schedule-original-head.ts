// The head of «Оригинал для подписи»: school, stamps, heading (ГОСТ Р 7.0.97-2025; documents.md, «Approval stamp»).
import { editionText } from '#shared/domain/schedule';
import { initialsFirst } from '#shared/lib/text';
import { mm } from './paper';
import { style, type TypeStyle } from './pdf-document';
import { approvalNote, officeText, stampDate, STAMP_WIDTH } from './poster-mark';
import { inSentence, schoolName } from './requisites';
import type { OriginalInput } from './schedule-original-input';
import { ORIGINAL_HEADING, ORIGINAL_KIND } from './schedule-original-texts';
import { DATE_BY_HAND, writingLine } from './signature-lines';
import { beside, EMPTY_BLOCK, lines, space, stacked, textWidth, type Block } from './typeset';

/** The office of whoever draws the schedule up (п. 2). */
export const CONSULTANT_OFFICE = 'Ответственный за консультирование';

const SIGNATURE_WIDTH = mm(33);
const NAME_WIDTH = mm(38);

/** A stamp's lines, flush left within 8 cm. */
interface Stamp {
  readonly title: 'УТВЕРЖДАЮ' | 'СОГЛАСОВАНО';
  readonly office: string;
  readonly name: string;
  readonly date: string;
  /** How it was approved: above the line, where the hand would sign; the line stays free. */
  readonly note: Block;
}

/** A line to sign on with the name beside it, or under it when that is long. */
function signed(name: string, type: TypeStyle): Block {
  const line = writingLine(SIGNATURE_WIDTH, type.fontSize);
  const said = name.trim() === '' ? writingLine(NAME_WIDTH, type.fontSize) : initialsFirst(name);
  const together = `${line} ${said}`;
  return textWidth(together, type) <= STAMP_WIDTH
    ? lines(together, type, STAMP_WIDTH)
    : stacked(lines(line, type, STAMP_WIDTH), lines(said, type, STAMP_WIDTH));
}

/** What stands above the line to sign on. */
function aboveLine({ title, office, note }: Stamp, type: TypeStyle): Block {
  const noted = note.nodes.length === 0 ? EMPTY_BLOCK : stacked(space(type.fontSize * 0.3), note);
  return stacked(lines(title, type, STAMP_WIDTH), lines(office, type, STAMP_WIDTH), noted);
}

/** Room for a hand above the line, in sizes of the type. */
const HAND = 1.5;

/** @param above height above the line: two stamps are signed at one level */
function stampBlock(stamp: Stamp, type: TypeStyle, above: number): Block {
  const head = aboveLine(stamp, type);
  return stacked(
    head,
    space(above - head.height + type.fontSize * HAND),
    signed(stamp.name, type),
    space(type.fontSize * 0.2),
    lines(stamp.date, type, STAMP_WIDTH),
  );
}

function approvedBy({ content, mark, director }: OriginalInput): Stamp {
  const school = content.school.shortName;
  if (mark.kind === 'approved') {
    return {
      title: 'УТВЕРЖДАЮ',
      office: officeText(mark.director, school),
      name: mark.director.name,
      date: stampDate(mark.on),
      note: approvalNote(mark, 'A4'),
    };
  }
  const { name, position } = director ?? { name: '', position: '' };
  return {
    title: 'УТВЕРЖДАЮ',
    office: officeText({ name, position }, school),
    name,
    date: DATE_BY_HAND,
    note: EMPTY_BLOCK,
  };
}

function agreedBy({ content: { consultant } }: OriginalInput): Stamp {
  const position = inSentence(consultant?.position ?? '');
  return {
    title: 'СОГЛАСОВАНО',
    office: position === '' ? CONSULTANT_OFFICE : `${CONSULTANT_OFFICE}, ${position}`,
    name: consultant?.name ?? '',
    date: DATE_BY_HAND,
    note: EMPTY_BLOCK,
  };
}

/** УТВЕРЖДАЮ in the upper right corner; in the form for both СОГЛАСОВАНО at its left, at one level. */
function stamps(input: OriginalInput, size: number, width: number): Block {
  const type = style.serif(size);
  const right = approvedBy(input);
  const both = input.form === 'both' ? [agreedBy(input), right] : [right];
  const above = Math.max(...both.map((each) => aboveLine(each, type).height));
  const blocks = both.map((each) => stampBlock(each, type, above));
  const columns = blocks.length === 1 ? [space(1), ...blocks] : blocks;
  return beside(
    columns.map((block) => ({ block, width: STAMP_WIDTH })),
    width - 2 * STAMP_WIDTH,
  );
}

/** School, stamps, kind of the document, heading to the text, edition. @param size points @param width points */
export function originalHead(input: OriginalInput, size: number, width: number): Block {
  const { content } = input;
  const centred = (text: string, type: TypeStyle): Block =>
    lines(text, { ...type, alignment: 'center' }, width);
  return stacked(
    centred(schoolName(content.school), style.serif(size)),
    space(size * 1.2),
    stamps(input, size, width),
    space(size * 1.6),
    centred(ORIGINAL_KIND, style.heading(size + 3)),
    centred(ORIGINAL_HEADING, style.heading(size)),
    space(size * 0.3),
    centred(editionText(content), style.serif(size)),
    space(size * 0.9),
  );
}

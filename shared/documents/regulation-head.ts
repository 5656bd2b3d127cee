// The head of the school's regulation: the school, the place of the stamp, the title; what is blank in it.
import { regulationGaps, type RegulationGap } from '#shared/domain/regulation-gaps';
import type { RegulationContent } from '#shared/domain/regulation-statement';
import { shortDate, type Moment } from '#shared/lib/iso-date';
import { initialsFirst, NBSP } from '#shared/lib/text';
import { mm } from './paper';
import { style, type TypeStyle } from './pdf-document';
import {
  approvalNote,
  officeText,
  STAMP_WIDTH,
  stampDate,
  type ApprovedMark,
  type PosterMark,
} from './poster-mark';
import { schoolName } from './requisites';
import { DATE_BY_HAND, writingLine } from './signature-lines';
import { beside, lines, space, stacked, type Block } from './typeset';

/** Contents of the act. */
export interface RegulationActInput {
  /** Of an edition that was approved: what the signed statement says. */
  readonly content: RegulationContent;
  readonly mark: PosterMark;
  /** Who is to approve an edition that isn't yet; null when nobody is named. */
  readonly director: { readonly name: string; readonly position: string } | null;
  /** When it was approved, else when the state that is shown was written. */
  readonly created: Moment;
}

const PLATE_WIDTH = mm(60);

/** Everything above the text. @param width, size points */
export function actHead(input: RegulationActInput, width: number, size: number): Block {
  const { content } = input;
  const centred = (text: string, type: TypeStyle): Block =>
    lines(text, { ...type, alignment: 'center' }, width);
  return stacked(
    centred(schoolName(content.school), style.serif(size - 1)),
    space(size),
    beside(
      [
        { block: plate(input, size), width: PLATE_WIDTH },
        { block: space(1), width: width - PLATE_WIDTH - STAMP_WIDTH },
        { block: stamp(input, size), width: STAMP_WIDTH },
      ],
      0,
    ),
    space(size * 2),
    centred(content.title, style.heading(size + 1)),
    space(size * 0.5),
    centred(content.city, style.serif(size)),
    space(size * 0.5),
  );
}

/**
 * The word on an edition that nobody may take for the one in force; empty for the others. One that was sent to the
 * director has none: it is the very sheet that is signed by hand, and until then its line is empty.
 */
export function actWord({ kind }: PosterMark): '' | 'ПРОЕКТ' | 'ОТМЕНЁН' {
  if (kind === 'cancelled') return 'ОТМЕНЁН';
  return kind === 'draft' ? 'ПРОЕКТ' : '';
}

/** «Редакция № 3, ещё не утверждена». */
export function actStanding({ content, mark }: RegulationActInput): string {
  const edition = `Редакция №${NBSP}${String(content.edition)}`;
  if (mark.kind === 'cancelled') return `${edition}, отменена`;
  return mark.kind === 'draft' ? `${edition}, ещё не утверждена` : edition;
}

function plate(input: RegulationActInput, size: number): Block {
  const word = actWord(input.mark);
  const standing = lines(actStanding(input), style.text(size - 3), PLATE_WIDTH);
  return word === ''
    ? standing
    : stacked(lines(word, style.strong(size + 5), PLATE_WIDTH), standing);
}

/** Lines of the approval stamp, each a text of its own; above the line to sign on and with it. */
export interface ActStamp {
  readonly head: readonly string[];
  /** Name beside the line to sign on; null when an order approves: then nobody signs here. */
  readonly signature: { readonly name: string; readonly date: string } | null;
}

/**
 * УТВЕРЖДАЮ with a line to write on; УТВЕРЖДЁН (УТВЕРЖДЕНО, УТВЕРЖДЕНЫ) with the order that is told only when the edition is approved: a
 * project isn't approved by naming an order.
 */
export function actStamp({ content, mark, director }: RegulationActInput): ActStamp {
  const { school, order } = content;
  if (isOrdered({ content, mark }) && order.date !== null) {
    const words = `приказом ${school.shortName} от ${shortDate(order.date)} №${NBSP}${order.number.trim()}`;
    return { head: [approvedWord(content.title), words], signature: null };
  }
  const by = mark.kind === 'approved' ? mark.director : (director ?? { name: '', position: '' });
  return {
    head: ['УТВЕРЖДАЮ', officeText(by, school.shortName)],
    signature: {
      name: initialsFirst(by.name),
      date: mark.kind === 'approved' ? stampDate(mark.on) : DATE_BY_HAND,
    },
  };
}

/** The word of the stamp agrees with the first one of the title (ГОСТ Р 7.0.97-2025). */
function approvedWord(title: string): string {
  const [first = ''] = title.trim().toLowerCase().split(/\s/u);
  if (first === 'положение') return 'УТВЕРЖДЕНО';
  return first === 'правила' ? 'УТВЕРЖДЕНЫ' : 'УТВЕРЖДЁН';
}

function stamp(input: RegulationActInput, size: number): Block {
  const { head, signature } = actStamp(input);
  const line = (text: string): Block => lines(text, style.serif(size), STAMP_WIDTH);
  const name = signature?.name === '' ? writingLine(mm(36), size) : signature?.name;
  return stacked(
    ...head.map(line),
    ...(input.mark.kind === 'approved' ? noted(input.mark, size) : []),
    ...(signature === null
      ? []
      : [
          space(size * 0.5),
          line(`${writingLine(mm(30), size)}${NBSP}${name ?? ''}`),
          space(size * 0.2),
          line(signature.date),
        ]),
  );
}

/** How it was approved: above the line, where the hand would sign; the line stays free. */
function noted(mark: ApprovedMark, size: number): readonly Block[] {
  return [space(size * 0.3), approvalNote(mark, 'A4'), space(size)];
}

/** True when an order is told that has brought it into force. */
function isOrdered({
  content: { order },
  mark,
}: Pick<RegulationActInput, 'content' | 'mark'>): boolean {
  return mark.kind === 'approved' && order.number.trim() !== '' && order.date !== null;
}

/** What is blank or doubtful in the act, as sentences for the preview. */
export function actWarnings(input: RegulationActInput): readonly string[] {
  const { content, mark, director } = input;
  const isNobody = (mark.kind === 'approved' ? mark.director.name : (director?.name ?? '')) === '';
  return [
    ...(isNobody && !isOrdered(input)
      ? ['Руководитель не назван: впишите его фамилию и инициалы от руки.']
      : []),
    ...regulationGaps(content).map((gap) => gapWords(gap, mark)),
    ...(mark.kind === 'submitted'
      ? ['Редакция на утверждении: этот лист подписывают, если утверждают на бумаге.']
      : []),
  ];
}

/** What an edition lacks, and what can be done about it where it stands. */
function gapWords({ text, deed, isOfSettings }: RegulationGap, { kind }: PosterMark): string {
  if (deed === null) return text;
  // What was approved or cancelled is never changed: another edition is.
  if (kind === 'approved' || kind === 'cancelled') return `${text} Исправляется новой редакцией.`;
  if (kind === 'submitted' && !isOfSettings) return `${text} Отзовите редакцию и ${deed}.`;
  return `${text} ${deed.charAt(0).toUpperCase()}${deed.slice(1)}.`;
}

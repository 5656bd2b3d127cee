// The head of the school's regulation: the school, the place of the stamp, the title; what is blank in it.
import { regulationText, type Regulation } from '#shared/domain/regulation';
import { shortDate, type Moment } from '#shared/lib/iso-date';
import { initialsFirst, NBSP } from '#shared/lib/text';
import { mm } from './paper';
import { style, type TypeStyle } from './pdf-document';
import { officeText } from './poster-mark';
import { schoolName } from './requisites';
import { DATE_BY_HAND, writingLine } from './signature-lines';
import { beside, lines, space, stacked, type Block } from './typeset';

/** Contents of the act. */
export interface RegulationActInput {
  readonly edition: Regulation;
  readonly school: { readonly fullName: string; readonly shortName: string };
  /** Who approves it; null when nobody is named. */
  readonly director: { readonly name: string; readonly position: string } | null;
  /** When the state that is shown was written. */
  readonly created: Moment;
}

/** A stamp of approval is up to 8 cm wide (ГОСТ Р 7.0.97-2025). */
const STAMP_WIDTH = mm(78);
const PLATE_WIDTH = mm(60);

/** Everything above the text. @param width, size points */
export function actHead(input: RegulationActInput, width: number, size: number): Block {
  const { edition, school } = input;
  const centred = (text: string, type: TypeStyle): Block =>
    lines(text, { ...type, alignment: 'center' }, width);
  return stacked(
    centred(schoolName(school), style.serif(size - 1)),
    space(size),
    beside(
      [
        { block: projectPlate(edition, size), width: PLATE_WIDTH },
        { block: space(1), width: width - PLATE_WIDTH - STAMP_WIDTH },
        { block: stamp(input, size), width: STAMP_WIDTH },
      ],
      0,
    ),
    space(size * 2),
    centred(edition.title, style.heading(size + 1)),
    space(size * 0.5),
    centred(edition.city, style.serif(size)),
    space(size * 0.5),
  );
}

/** Nobody may take an edition that isn't approved for one that is. */
function projectPlate({ state, ...edition }: Regulation, size: number): Block {
  const why = state.kind === 'submitted' ? 'на утверждении' : 'ещё не утверждена';
  const text = `${regulationText(edition)}, ${why}`;
  return stacked(
    lines('ПРОЕКТ', style.strong(size + 5), PLATE_WIDTH),
    lines(text, style.text(size - 3), PLATE_WIDTH),
  );
}

/**
 * УТВЕРЖДАЮ with lines to write on; УТВЕРЖДЁН with the order that is told only when the edition is approved: a
 * project isn't approved by naming an order.
 */
function stamp({ edition, school, director }: RegulationActInput, size: number): Block {
  const type = style.serif(size);
  const line = (text: string): Block => lines(text, type, STAMP_WIDTH);
  const { number, date } = edition.order;
  if (isOrdered(edition) && date !== null) {
    const order = `приказом ${school.shortName} от ${shortDate(date)} №${NBSP}${number.trim()}`;
    return stacked(line('УТВЕРЖДЁН'), line(order));
  }
  const name = director === null ? writingLine(mm(36), size) : initialsFirst(director.name);
  return stacked(
    line('УТВЕРЖДАЮ'),
    line(officeText(director ?? { name: '', position: '' }, school.shortName)),
    space(size * 0.5),
    line(`${writingLine(mm(30), size)}${NBSP}${name}`),
    space(size * 0.2),
    line(DATE_BY_HAND),
  );
}

/** True when an order is told that has brought it into force. */
function isOrdered({ state, order }: Regulation): boolean {
  return state.kind === 'approved' && order.number.trim() !== '' && order.date !== null;
}

/** The school of the source: another one's act should name itself. */
const SOURCE_SCHOOL = /Школа-интернат\s+№\s*11/u;

/** What is blank or doubtful in the act, as sentences for the preview. */
export function actWarnings({ edition, school, director }: RegulationActInput): readonly string[] {
  const { number, date } = edition.order;
  const isHalfTold = (number.trim() === '') !== (date === null);
  const named = edition.sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  const isOther = schoolName(school) !== '' && !SOURCE_SCHOOL.test(school.fullName);
  return [
    ...(school.fullName.trim() === '' || school.shortName.trim() === ''
      ? ['Не заполнено название школы. Откройте «Настройки → Школа».']
      : []),
    ...(director === null && !isOrdered(edition)
      ? ['Руководитель не назван: впишите его фамилию и инициалы от руки.']
      : []),
    ...(isHalfTold ? ['У приказа указан только номер или только дата. Откройте «Реквизиты».'] : []),
    ...(edition.city.trim() === '' ? ['Не указан населённый пункт. Откройте «Реквизиты».'] : []),
    ...(isOther && named.some((text) => SOURCE_SCHOOL.test(text))
      ? ['В тексте названа «Школа-интернат № 11» из исходного регламента: укажите свою школу.']
      : []),
  ];
}

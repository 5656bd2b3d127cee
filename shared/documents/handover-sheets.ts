// «Акт приёма-передачи дел» as a document: A4, signed by both and approved by the director.
import type { Office } from '#shared/domain/person';
import { longDate, shortDate } from '#shared/lib/iso-date';
import { counted, initialsFirst, NBSP, surnameFirst } from '#shared/lib/text';
import { flowPages } from './flow-pages';
import {
  flowSheets,
  heading,
  inOneSheet,
  paragraph,
  textWidthOf,
  whole,
  type FlowItem,
} from './flow-sheets';
import type { HandoverAct, Named } from './handover-act';
import { handedParts } from './handover-tables';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import { inSentence, schoolName } from './requisites';
import { DATE_BY_HAND, signatureLines, writingLine } from './signature-lines';
import { beside, EMPTY_BLOCK, lines, space, stacked, type Block } from './typeset';

const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(15),
  top: mm(20),
  bottom: mm(18),
} as const;
const WIDTH = textWidthOf(SHEET);
/** Sizes of the text, points: the smaller one only if one sheet is enough then. */
const SIZES = [12, 11] as const;
/** A stamp of approval is up to 8 cm wide (ГОСТ Р 7.0.97-2025). */
const STAMP_WIDTH = mm(74);

const WHOSE: Readonly<Record<Office, string>> = {
  consultant:
    'ответственного за консультирование участников образовательного процесса при работе в ИС «Дневник.ру»',
  substitute: 'ответственного за консультирование при работе в ИС «Дневник.ру» на время замещения',
  director: 'руководителя в части консультирования при работе в ИС «Дневник.ру»',
};
const KEY_NOTE =
  'Пароль руководителя не передаётся: новый руководитель создаёт в программе свой ключ и подписывает его лист.';

/** What a substitute gives back are the consultant's duties. */
function whose({ office, isReturn }: Pick<HandoverAct, 'office' | 'isReturn'>): string {
  return WHOSE[isReturn ? 'consultant' : office];
}

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

/** УТВЕРЖДАЮ, in the upper right corner; the director's own act has none. */
function stamp({ office, school, director }: HandoverAct, size: number): Block {
  if (office === 'director') return EMPTY_BLOCK;
  const type = style.serif(size);
  const position = director?.position.trim() ?? '';
  const name = director === null ? '' : initialsFirst(director.name);
  const signed = writingLine(mm(30), size);
  const words = stacked(
    lines('УТВЕРЖДАЮ', type, STAMP_WIDTH),
    lines(`${position === '' ? 'Директор' : position} ${school.shortName}`, type, STAMP_WIDTH),
    space(size * 0.4),
    lines(`${signed} ${name === '' ? writingLine(mm(36), size) : name}`, type, STAMP_WIDTH),
    lines(DATE_BY_HAND, type, STAMP_WIDTH),
  );
  const row = beside(
    [
      { block: space(1), width: WIDTH - STAMP_WIDTH },
      { block: words, width: STAMP_WIDTH },
    ],
    0,
  );
  return stacked(row, space(size));
}

function head(act: HandoverAct, size: number): Block {
  const { school, on } = act;
  return stacked(
    centred(schoolName(school), style.serif(size - 1)),
    space(size),
    stamp(act, size),
    centred('АКТ', style.heading(size + 5)),
    centred(`приёма-передачи дел ${whose(act)}`, style.heading(size)),
    space(size * 0.4),
    centred(longDate(on), style.serif(size)),
    space(size),
  );
}

function orderWords({ number, date }: HandoverAct['order']): string {
  const on = date === null ? DATE_BY_HAND : longDate(date);
  const no = number.trim() === '' ? '________' : number.trim();
  return `приказа от ${on} №${NBSP}${no}`;
}

function named({ name, position }: Named): string {
  return position.trim() === '' ? name : `${name} (${inSentence(position)})`;
}

/** «На основании приказа … дела … с 1 декабря 2026 г. переданы от … …» */
function basisText(act: HandoverAct): string {
  const { order, isReturn, on, from, to } = act;
  const why = isReturn ? 'по окончании замещения ' : '';
  const what = `${why}дела ${whose(act)} с ${longDate(on)} переданы`;
  const who = named(to.dative);
  const by = `На основании ${orderWords(order)}`;
  if (from === null) {
    return `${by} ${what} ${who}. До этого дня обязанности никто не исполнял.`;
  }
  return `${by} ${what} от ${named(from.genitive)} ${who}.`;
}

function journalText({ journal: { records, seq, hash } }: HandoverAct): string {
  const sum = (hash.match(/.{1,4}/gu) ?? []).join(' ');
  const kept = counted(records, ['запись', 'записи', 'записей']);
  const line = counted(seq, ['строка', 'строки', 'строк']);
  return `1. Журнал консультаций в программе «Журнал консультанта»: ${kept}. Журнал программы при составлении акта: ${line}, контрольная сумма ${sum}.`;
}

function rest({ office }: HandoverAct, size: number): readonly FlowItem[] {
  const type = style.serif(size);
  const line = stacked(lines(writingLine(WIDTH, size), type, WIDTH + 1), space(size * 0.4));
  const byHand = (title: string): readonly FlowItem[] => [
    ...heading(stacked(lines(title, type, WIDTH), space(size * 0.3))),
    ...whole(line),
  ];
  return [
    ...byHand('6. Документы на бумаге (графики, листы обучения, журналы):'),
    ...byHand('7. Замечания при передаче:'),
    ...(office === 'director' ? paragraph(KEY_NOTE, type, WIDTH) : []),
  ];
}

function signatures({ from, to }: HandoverAct, size: number): Block {
  const signers = [
    ...(from === null ? [] : [['Сдал(а)', from] as const]),
    ['Принял(а)', to] as const,
  ];
  return stacked(
    ...signers.flatMap(([deed, { position, name }]) => [
      space(size),
      signatureLines({ deed, position: inSentence(position), name }, size, WIDTH),
    ]),
  );
}

function sheetsOf(act: HandoverAct, size: number): readonly (readonly FlowItem[])[] {
  const type = style.serif(size);
  const items = [
    ...whole(head(act, size)),
    ...paragraph(basisText(act), type, WIDTH),
    ...whole(space(size * 0.6)),
    ...heading(lines(`Переданы по состоянию на ${shortDate(act.asOf)}:`, type, WIDTH)),
    ...whole(space(size * 0.3)),
    ...paragraph(journalText(act), type, WIDTH),
    ...whole(space(size * 0.6)),
    ...handedParts(act, size, WIDTH),
    ...rest(act, size),
  ];
  return flowSheets(items, signatures(act, size), SHEET);
}

/** The name under which an act is saved: «Акт приёма-передачи дел от 01.12.2026, Щербак П.И.» */
export function handoverTitle({ on, to }: Pick<HandoverAct, 'on' | 'to'>): string {
  return `Акт приёма-передачи дел от ${shortDate(on)}, ${surnameFirst(to.name)}`;
}

/** The act on as many sheets as it takes; the same contents give the same definition. */
export function handoverAct(act: HandoverAct): PdfDocument {
  const sheets = inOneSheet(SIZES, (size) => sheetsOf(act, size));
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title: handoverTitle(act),
      subject: 'Консультирование по работе в ИС «Дневник.ру»',
      author: act.school.shortName,
    },
    created: act.made,
    content: flowPages(sheets, SHEET, `Акт приёма-передачи дел от ${shortDate(act.on)}`),
  };
}

/** What is blank on an act, as sentences for the preview. */
export function handoverWarnings(act: HandoverAct): readonly string[] {
  const { school, order, director, office, to } = act;
  const isOrderTold = order.number.trim() !== '' && order.date !== null;
  return [
    ...(school.fullName.trim() === '' && school.shortName.trim() === ''
      ? ['Не заполнено название школы. Откройте «Настройки → Школа».']
      : []),
    ...(isOrderTold ? [] : ['Номер или дата приказа о назначении не указаны: впишите их от руки.']),
    ...(director === null && office !== 'director'
      ? ['Руководитель не назван: впишите его фамилию и инициалы от руки.']
      : []),
    ...(to.position.trim() === '' ? ['У принимающего не указана должность.'] : []),
    ...belated(act),
  ];
}

/** An act that is made after its day can only tell how things stand when it is made. */
function belated({ on, asOf }: HandoverAct): readonly string[] {
  if (asOf <= on) return [];
  return [
    `Дела переданы ${shortDate(on)}, а в акте то, что не закончено ${shortDate(asOf)}: законченного за эти дни в нём нет.`,
  ];
}

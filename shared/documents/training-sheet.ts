// «Лист обучения»: who was trained in what, when and by whom, signed by both (п. 2.2.1).
import { longDate } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
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
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type PdfPage, type TypeStyle } from './pdf-document';
import { inSentence, orderText, schoolName } from './requisites';
import { DATE_BY_HAND, signatureLines, writingLine, type Signer } from './signature-lines';
import {
  BASIS_WORDS,
  deadlineRule,
  lateText,
  type Trainer,
  type TrainingSheetInput,
} from './training-facts';
import { programmeTable, sessionsTable, sumsText } from './training-tables';
import { beside, lines, space, stacked, type Block } from './typeset';

const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(15),
  top: mm(20),
  bottom: mm(18),
} as const;
const WIDTH = textWidthOf(SHEET);

/** Sizes of the text, points: smaller ones only if one sheet is enough then. */
const SIZES = [12, 11.5, 11, 10.5, 10] as const;
const SMALLER = 2.5;
const LABEL_WIDTH = mm(60);
const FACT_GAP = mm(4);
const FACT_WIDTH = WIDTH - LABEL_WIDTH - FACT_GAP;

const TITLE = 'Лист обучения';
const OFFICE_WORDS = {
  consultant: 'ответственный за консультирование',
  substitute: 'замещает ответственного за консультирование',
  director: 'руководитель',
} as const;

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

type Texts = readonly (readonly [string, TypeStyle])[];
/** What is said of something, and in small type what explains it. */
type Fact = readonly [label: string, ...texts: Texts];

function factBlock([label, ...texts]: Fact, size: number): Block {
  const said = stacked(...texts.map(([text, type]) => lines(text, type, FACT_WIDTH)));
  const row = beside(
    [
      { block: lines(label, style.serif(size), LABEL_WIDTH), width: LABEL_WIDTH },
      { block: said, width: FACT_WIDTH },
    ],
    FACT_GAP,
  );
  return stacked(row, space(size * 0.35));
}

/** «Ковалёва Анна Сергеевна, учитель информатики», and by which order. */
function trainerTexts({ name, position, office, order }: Trainer, size: number): Texts {
  const who = [name, inSentence(position)].filter((part) => part.trim() !== '').join(', ');
  const by = orderText(order);
  const what = by === '' ? OFFICE_WORDS[office] : `${OFFICE_WORDS[office]}, ${by}`;
  return [
    [who, style.serif(size)],
    [what, style.serif(size - SMALLER)],
  ];
}

function facts(input: TrainingSheetInput, size: number): readonly FlowItem[] {
  const { training, name, deadline, trainers } = input;
  const [body, bold] = [style.serif(size), style.heading(size)];
  const byHand: Texts = [[writingLine(FACT_WIDTH, size), body]];
  const basis = `${longDate(training.startedOn)} (${BASIS_WORDS[training.basis]})`;
  const rows: readonly Fact[] = [
    ['Фамилия, имя, отчество', [name, bold]],
    ['Должность', [training.position, body]],
    ['Дата вступления в должность', [basis, body]],
    [
      'Срок обучения',
      [`не позднее ${longDate(deadline.date)}`, bold],
      [deadlineRule(deadline, training), style.serif(size - SMALLER)],
    ],
    [
      'Обучение проводит',
      ...(trainers.length === 0 ? byHand : trainers.flatMap((each) => trainerTexts(each, size))),
    ],
  ];
  return rows.flatMap((row) => whole(factBlock(row, size)));
}

function head({ school }: TrainingSheetInput, size: number): Block {
  return stacked(
    centred(schoolName(school), style.serif(size - 1)),
    space(size),
    centred(TITLE.toUpperCase(), style.heading(size + 5)),
    space(2),
    centred('нового сотрудника работе в информационной системе «Дневник.ру»', style.serif(size)),
    space(size),
  );
}

/** «Обучение Щербака Петра Ильича (учителя физики) закончено 9 октября 2026 г., в срок.» */
function resultText({ training, genitive, printed }: TrainingSheetInput): string {
  const position = genitive.position.trim() === '' ? '' : ` (${inSentence(genitive.position)})`;
  const whose = `Обучение ${genitive.name}${position} работе в ИС «Дневник.ру»`;
  const { state } = training;
  switch (state.kind) {
    case 'completed':
      return `${whose} закончено ${longDate(state.on)}, ${lateText(state.late)}.`;
    case 'ended':
      return `${whose} прекращено ${longDate(state.on)}. Причина: ${state.reason.trim()}`;
    case 'cancelled':
      return `${whose} внесено по ошибке. Причина: ${state.reason.trim()}`;
    case 'open':
      return `${whose} на ${longDate(printed)} не закончено.`;
  }
}

/** Why it was late, and what wasn't gone through. */
function remarks({ training: { state, items } }: TrainingSheetInput): readonly string[] {
  if (state.kind !== 'completed') return [];
  const missed = items.flatMap(({ key }, i) => (state.unfinished.includes(key) ? [i + 1] : []));
  const note = state.unfinishedNote.trim();
  return [
    ...(state.late > 0 ? [`Причина задержки: ${state.reason.trim()}`] : []),
    ...(missed.length > 0
      ? [`Не пройдены темы ${missed.join(', ')}${note === '' ? '.' : `: ${note}`}`]
      : []),
  ];
}

const SUMS_BY_HAND = 'Всего проведено занятий ________, минут ________.';

/** What is written in by hand when the training is over. */
function resultByHand(isBlank: boolean, size: number): readonly FlowItem[] {
  const texts = [
    ...(isBlank ? [SUMS_BY_HAND] : []),
    `Обучение закончено ${DATE_BY_HAND}`,
    'Если позже срока, причина:',
    writingLine(WIDTH, size),
  ];
  return texts.flatMap((text, i) =>
    (i < texts.length - 1 ? heading : whole)(
      stacked(lines(text, style.serif(size), WIDTH + 1), space(size * 0.4)),
    ),
  );
}

function result(input: TrainingSheetInput, size: number): readonly FlowItem[] {
  const { isBlank, training } = input;
  const said = isBlank ? [] : [sumsText(input), resultText(input), ...remarks(input)];
  return [
    ...said.flatMap((text) => [
      ...paragraph(text, style.serif(size), WIDTH),
      ...whole(space(size * 0.35)),
    ]),
    ...(isBlank || training.state.kind === 'open' ? resultByHand(isBlank, size) : []),
  ];
}

const NOBODY = { position: '', name: '' } as const;

function signatures({ trainers, name, training }: TrainingSheetInput, size: number): Block {
  const trained = trainers.length === 0 ? [NOBODY] : trainers;
  const signers: readonly Signer[] = [
    ...trained.map((each) => ({
      deed: 'Обучение провёл (провела)',
      position: inSentence(each.position),
      name: each.name,
    })),
    { deed: 'Обучение прошёл (прошла)', position: inSentence(training.position), name },
  ];
  return stacked(
    ...signers.flatMap((signer) => [space(size), signatureLines(signer, size, WIDTH)]),
  );
}

/** The name under which a sheet is saved: «Лист обучения, Щербак П.И.» */
export function sheetTitle({
  name,
  isBlank,
}: Pick<TrainingSheetInput, 'name' | 'isBlank'>): string {
  return `${TITLE}, ${surnameFirst(name)}${isBlank ? ', для заполнения от руки' : ''}`;
}

function sheetsOf(input: TrainingSheetInput, size: number): readonly (readonly FlowItem[])[] {
  const items = [
    ...whole(head(input, size)),
    ...facts(input, size),
    ...whole(space(size * 0.4)),
    ...programmeTable(input, size),
    ...whole(space(size * 0.7)),
    ...sessionsTable(input, size),
    ...result(input, size),
  ];
  return flowSheets(items, signatures(input, size), SHEET);
}

function pagesOf(input: TrainingSheetInput, isFirst: boolean): readonly PdfPage[] {
  const sheets = inOneSheet(SIZES, (size) => sheetsOf(input, size));
  return flowPages(sheets, SHEET, `${TITLE}: ${surnameFirst(input.name)}`, isFirst);
}

/** Sheets of training one behind the other, each beginning on a page of its own. @param title the file's */
export function trainingSheets(inputs: readonly TrainingSheetInput[], title: string): PdfDocument {
  const [first] = inputs;
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title,
      subject: 'Обучение новых сотрудников работе в ИС «Дневник.ру»',
      author: first?.school.shortName ?? '',
    },
    created: first?.made ?? '2000-01-01T00:00:00.000Z',
    content: inputs.flatMap((input, i) => pagesOf(input, i === 0)),
  };
}

// «Сведения об обучении новых сотрудников»: for the director, who was trained in time and who wasn't (п. 2.2.1).
import { daysInWords, periodInWords } from '#shared/domain/filter-words';
import type { School } from '#shared/domain/school';
import type { TrainingState } from '#shared/domain/training';
import type { TrainingStanding } from '#shared/domain/training-standing';
import { longDate, shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { flowPages } from './flow-pages';
import {
  flowSheets,
  inOneSheet,
  paragraph,
  tableRows,
  textWidthOf,
  whole,
  type FlowItem,
} from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import { inSentence, schoolName } from './requisites';
import { signatureLines } from './signature-lines';
import { lines, space, stacked, type Block } from './typeset';

/** A training as the list shows it. */
export interface ListedTraining {
  readonly name: string;
  readonly position: string;
  readonly startedOn: IsoDate;
  readonly deadline: IsoDate;
  /** True while the deadline rests on a year without a decree. */
  readonly isProvisional: boolean;
  readonly standing: TrainingStanding;
  readonly state: TrainingState;
  /** Items of the programme that were gone through, and all of them. */
  readonly done: number;
  readonly items: number;
}

/** Somebody who signs. */
export interface ListSigner {
  readonly name: string;
  readonly position: string;
}

/** Contents of the list. */
export interface TrainingListInput {
  readonly school: Pick<School, 'fullName' | 'shortName'>;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rows: readonly ListedTraining[];
  readonly consultant: ListSigner | undefined;
  readonly director: ListSigner | undefined;
  /** The school's date at printing. */
  readonly printed: IsoDate;
  readonly made: Moment;
}

const SHEET = {
  width: PAPER_SIZE.A4.height,
  height: PAPER_SIZE.A4.width,
  left: mm(25),
  right: mm(15),
  top: mm(18),
  bottom: mm(18),
} as const;
const WIDTH = textWidthOf(SHEET);
/** Sizes of the text, points: the smaller one only if one sheet is enough then. */
const SIZES = [12, 11] as const;
const SMALLER = 2.5;
/** Signatures don't run across the whole of a lying sheet. */
const SIGNED_WIDTH = mm(190);
const TITLE = 'Сведения об обучении новых сотрудников';

const COLUMNS: FlowTable['columns'] = [
  { title: '№ п/п', width: mm(10), alignment: 'center' },
  { title: 'Фамилия, имя, отчество', width: mm(52) },
  { title: 'Должность', width: mm(42) },
  { title: 'Дата вступления в должность', width: mm(24), alignment: 'center' },
  { title: 'Обучить не позднее', width: mm(24), alignment: 'center' },
  { title: 'Обучение закончено', width: mm(24), alignment: 'center' },
  { title: 'Соблюдение срока', width: mm(35) },
  { title: 'Причина задержки, примечание', width: mm(46) },
];

const DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;

function standingText(standing: TrainingStanding): string {
  switch (standing.kind) {
    case 'completed':
      return standing.late === 0 ? 'в срок' : `позже на ${counted(standing.late, DAYS)}`;
    case 'ended':
      return standing.late === 0
        ? 'прекращено'
        : `прекращено, позже на ${counted(standing.late, DAYS)}`;
    case 'overdue':
      return `просрочено на ${counted(standing.late, DAYS)}`;
    case 'running':
      return standing.left === 0
        ? 'последний день срока'
        : `осталось ${counted(standing.left, DAYS)}`;
    case 'paused':
      return `отсутствует с ${shortDate(standing.since)}`;
    case 'future':
      return 'срок не начался';
    case 'cancelled':
      return 'внесено по ошибке';
  }
}

function noteText({ state, done, items, isProvisional }: ListedTraining): string {
  const passed = `пройдено тем: ${String(done)} из${NBSP}${String(items)}`;
  const reason = 'reason' in state ? state.reason.trim() : '';
  const note = state.kind === 'completed' ? state.unfinishedNote.trim() : '';
  return [
    reason,
    done < items ? `${passed}${note === '' ? '' : ` (${note})`}` : '',
    isProvisional ? 'срок предварительный: нет постановления о переносе выходных' : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function listRow(row: ListedTraining, i: number): readonly string[] {
  const { name, position, startedOn, deadline, standing } = row;
  const ended = 'on' in standing ? shortDate(standing.on) : '—';
  const facts = [String(i + 1), name, position, shortDate(startedOn), shortDate(deadline)];
  return [...facts, ended, standingText(standing), noteText(row)];
}

/** What a list comes to. */
export interface ListTotals {
  readonly all: number;
  readonly inTime: number;
  readonly late: number;
  /** Under way, the deadline is still to come. */
  readonly running: number;
  /** Under way though the deadline is over. */
  readonly overdue: number;
  readonly ended: number;
}

/** Sums of a list; every row is counted in one of them. */
export function listTotals(rows: readonly Pick<ListedTraining, 'standing'>[]): ListTotals {
  const count = (is: (standing: TrainingStanding) => boolean): number =>
    rows.filter(({ standing }) => is(standing)).length;
  return {
    all: rows.length,
    inTime: count((s) => s.kind === 'completed' && s.late === 0),
    late: count((s) => s.kind === 'completed' && s.late > 0),
    running: count(({ kind }) => ['running', 'future', 'paused'].includes(kind)),
    overdue: count(({ kind }) => kind === 'overdue'),
    ended: count(({ kind }) => kind === 'ended' || kind === 'cancelled'),
  };
}

/** «Всего обучений: 12; закончено в срок: 9; …»: somebody who came back is trained again, and counts again. */
function totalsText(totals: ListTotals): string {
  const parts = [
    `Всего обучений: ${String(totals.all)}`,
    `закончено в срок: ${String(totals.inTime)}`,
    `закончено позже срока: ${String(totals.late)}`,
    `идёт, срок не прошёл: ${String(totals.running)}`,
    `не закончено, срок прошёл: ${String(totals.overdue)}`,
    ...(totals.ended > 0 ? [`прекращено: ${String(totals.ended)}`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

function head({ school, from, to, printed }: TrainingListInput, size: number): Block {
  return stacked(
    centred(schoolName(school), style.serif(size - 1)),
    space(size * 0.8),
    centred(TITLE.toUpperCase(), style.heading(size + 4)),
    space(2),
    centred(
      'работе в информационной системе «Дневник.ру» (п. 2.2.1 Регламента)',
      style.serif(size),
    ),
    centred(`${periodInWords(from, to)}, по состоянию на ${longDate(printed)}`, style.serif(size)),
    space(size * 0.8),
  );
}

const NOBODY = 'В этот период новые сотрудники не приходили, незаконченных обучений не было.';

function body({ rows }: TrainingListInput, size: number): readonly FlowItem[] {
  const type = style.serif(size);
  if (rows.length === 0) return whole(lines(NOBODY, type, WIDTH));
  const table = { columns: COLUMNS, type: style.text(size - SMALLER), leastHeight: mm(6.5) };
  return [
    ...tableRows(
      table,
      rows.map((row, i) => flowRow(table, listRow(row, i))),
    ),
    ...whole(space(size * 0.7)),
    ...paragraph(totalsText(listTotals(rows)), type, WIDTH),
  ];
}

function signatures({ consultant, director }: TrainingListInput, size: number): Block {
  const signers = [
    ['Сведения составил(а)', consultant],
    ['Ознакомлен(а)', director],
  ] as const;
  return stacked(
    ...signers.flatMap(([deed, who]) => [
      space(size),
      signatureLines(
        { deed, position: inSentence(who?.position ?? ''), name: who?.name ?? '' },
        size,
        SIGNED_WIDTH,
      ),
    ]),
  );
}

/** The name under which a list is saved. */
export function listTitle({ from, to }: Pick<TrainingListInput, 'from' | 'to'>): string {
  return `${TITLE} ${daysInWords(from, to)}`;
}

/** The list on as many sheets as it takes; the same input gives the same definition. */
export function trainingList(input: TrainingListInput): PdfDocument {
  const sheets = inOneSheet(SIZES, (size) =>
    flowSheets([...whole(head(input, size)), ...body(input, size)], signatures(input, size), SHEET),
  );
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title: listTitle(input),
      subject: 'Обучение новых сотрудников работе в ИС «Дневник.ру»',
      author: input.school.shortName,
    },
    created: input.made,
    content: flowPages(sheets, SHEET, TITLE),
  };
}

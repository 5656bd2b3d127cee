// «Отчёт» for the director: a period's consultations in words and figures, on as many A4 sheets as it takes.
import { daysInWords, periodInWords } from '#shared/domain/filter-words';
import type { Report } from '#shared/domain/report';
import { reportSentences } from '#shared/domain/report-words';
import type { School } from '#shared/domain/school';
import { longDate, type Moment } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { flowPages } from './flow-pages';
import { indentedParagraph } from './flow-paragraph';
import {
  flowSheets,
  heading,
  paragraph,
  tableRows,
  textWidthOf,
  whole,
  type FlowItem,
} from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import type { ReportTable } from './report-table';
import { reportTables } from './report-tables';
import { inSentence, orderText, schoolName } from './requisites';
import { signatureLines } from './signature-lines';
import { lines, space, stacked, type Block } from './typeset';

/** Somebody who signs. */
interface ReportSigner {
  readonly name: string;
  readonly position: string;
}

/** Contents of a report; the main process gathers them from the ledger. */
export interface ReportInput {
  readonly report: Report;
  readonly school: Pick<School, 'fullName' | 'shortName' | 'order'>;
  readonly consultant: ReportSigner | undefined;
  readonly director: ReportSigner | undefined;
  /** The consultant's own words; may be empty. */
  readonly remarks: string;
  /** The newest line of the journal and its hash: what the figures were counted from. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly made: Moment;
}

const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(12),
  top: mm(18),
  bottom: mm(18),
} as const;
const WIDTH = textWidthOf(SHEET);
/** Size of the text and of the tables, points. */
const SIZE = 12;
const TABLE_SIZE = 10;
const TITLE = 'Отчёт о консультировании';

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

function head({ school, report }: ReportInput): Block {
  const order = orderText(school.order);
  return stacked(
    centred(schoolName(school), style.serif(SIZE - 1)),
    space(SIZE * 0.8),
    centred(TITLE.toUpperCase(), style.heading(SIZE + 4)),
    space(2),
    centred('по работе в информационной системе «Дневник.ру»', style.serif(SIZE)),
    centred(
      `${periodInWords(report.days.from, report.days.to)}, по состоянию на ${longDate(report.today)}`,
      style.serif(SIZE),
    ),
    ...(order === ''
      ? []
      : [centred(`Ответственный за консультирование назначен: ${order}`, style.serif(SIZE - 1))]),
    space(SIZE),
  );
}

function words({ report, remarks }: ReportInput): readonly FlowItem[] {
  const type = style.serif(SIZE);
  const { before, yearAgo, isCut } = report;
  const compared = [
    `Период раньше: ${daysInWords(before.days.from, before.days.to)}`,
    ...(yearAgo === null ? [] : [`год назад: ${daysInWords(yearAgo.days.from, yearAgo.days.to)}`]),
  ].join('; ');
  const cut = isCut ? ' Период ещё идёт, поэтому взято столько же дней.' : '';
  return [
    ...reportSentences(report).flatMap((sentence) => indentedParagraph(sentence, type, WIDTH)),
    ...indentedParagraph(`${compared.replace(/\.$/u, '')}.${cut}`, style.serif(SIZE - 1), WIDTH),
    ...(remarks.trim() === ''
      ? []
      : [
          ...whole(space(SIZE * 0.4)),
          ...heading(lines('Замечания консультанта', style.heading(SIZE), WIDTH)),
          ...remarks
            .trim()
            .split(/\n+/u)
            .flatMap((line) => indentedParagraph(line, type, WIDTH)),
        ]),
    ...whole(space(SIZE * 0.6)),
  ];
}

function section(table: ReportTable, place: number): readonly FlowItem[] {
  const set: FlowTable = {
    columns: table.columns.map(({ title, share, isFigure }) => ({
      title,
      width: share * WIDTH,
      ...(isFigure === true ? { alignment: 'center' as const } : {}),
    })),
    type: style.text(TABLE_SIZE),
    leastHeight: 0,
  };
  const title = `${String(place)}.${NBSP}${table.title}`;
  return [
    ...heading(stacked(lines(title, style.heading(SIZE), WIDTH), space(3))),
    ...tableRows(
      set,
      table.rows.map((row) => flowRow(set, row)),
    ),
    ...(table.note === ''
      ? []
      : [...whole(space(3)), ...paragraph(table.note, style.serif(SIZE - 2.5), WIDTH)]),
    ...whole(space(SIZE * 0.9)),
  ];
}

function signatures({ consultant, director, head: { seq, hash } }: ReportInput): Block {
  const signers = [
    ['Отчёт составил(а)', consultant],
    ['С отчётом ознакомлен(а)', director],
  ] as const;
  const sum = hash.slice(0, 16).replace(/(.{4})(?=.)/gu, `$1${NBSP}`);
  const counted = `Посчитано программой «Журнал консультанта» по записям журнала до строки ${String(seq)} (контрольная сумма ${sum}…).`;
  return stacked(
    ...signers.flatMap(([deed, who]) => [
      space(SIZE),
      signatureLines(
        { deed, position: inSentence(who?.position ?? ''), name: who?.name ?? '' },
        SIZE,
        WIDTH,
      ),
    ]),
    space(SIZE),
    lines(counted, style.label(SIZE - 4), WIDTH),
  );
}

/** The name under which a report is saved. */
export function reportTitle({ report }: Pick<ReportInput, 'report'>): string {
  return `${TITLE} ${daysInWords(report.days.from, report.days.to)}`;
}

/** What the preview says beside the report. */
export function reportWarnings(input: ReportInput): readonly string[] {
  const { report, school, consultant, director } = input;
  const { unmarked } = report.plan;
  return [
    ...(schoolName(school).trim() === '' ? ['Не указано название школы.'] : []),
    ...(consultant === undefined ? ['Не назначен консультант: строка для подписи пуста.'] : []),
    ...(director === undefined ? ['Не указан руководитель: строка для подписи пуста.'] : []),
    ...(orderText(school.order) === '' ? ['Не указан приказ о назначении консультанта.'] : []),
    ...(unmarked > 0
      ? [`Приёмов без отметки: ${String(unmarked)}. Отметьте их в «Плане и факте».`]
      : []),
  ];
}

/** The report on as many sheets as it takes; the same input gives the same definition. */
export function reportSheets(input: ReportInput): PdfDocument {
  const sections = reportTables(input.report).flatMap((table, i) => section(table, i + 1));
  const items = [...whole(head(input)), ...words(input), ...sections];
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: {
      title: reportTitle(input),
      subject: 'Консультирование по работе в ИС «Дневник.ру»',
      author: input.school.shortName,
    },
    created: input.made,
    content: flowPages(flowSheets(items, signatures(input), SHEET), SHEET, TITLE),
  };
}

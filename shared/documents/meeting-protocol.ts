// «Протокол» of a parents' meeting: one sheet where it can be, more where notes or the agenda are long.
import { classesInLine } from '#shared/domain/meeting-words';
import { meetingClasses, type ParentMeeting } from '#shared/domain/parent-meeting';
import { longDate, shortDate, timeRange } from '#shared/lib/iso-date';
import { counted, NBSP, surnameFirst } from '#shared/lib/text';
import { flowPages } from './flow-pages';
import {
  flowSheets,
  heading,
  inOneSheet,
  paragraph,
  tableRows,
  textWidthOf,
  whole,
  type FlowItem,
} from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import {
  numbersText,
  type MeetingProtocolInput,
  type ToldQuestion,
} from './meeting-protocol-facts';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import { inSentence, schoolName } from './requisites';
import { signatureLines, writingLine, type Signer } from './signature-lines';
import { beside, lines, space, stacked, type Block } from './typeset';

const SHEET = {
  ...PAPER_SIZE.A4,
  left: mm(25),
  right: mm(15),
  top: mm(15),
  bottom: mm(18),
} as const;
const WIDTH = textWidthOf(SHEET);
const SIZES = [12, 11.5, 11, 10.5, 10] as const;
const LABEL_WIDTH = mm(44);
const GAP = mm(4);
const FACT_WIDTH = WIDTH - LABEL_WIDTH - GAP;
const COLUMNS = [
  { title: '№', width: mm(12), alignment: 'center' },
  { title: 'Тема', width: mm(128) },
  { title: 'Вопросов', width: mm(30), alignment: 'center' },
] as const;
const ABOUT = 'Вопросы родителей о работе в информационной системе «Дневник.ру»';

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

function head({ school, meeting }: MeetingProtocolInput, size: number): Block {
  const isWhole = meeting.classes.length === 0;
  return stacked(
    centred(schoolName(school), style.serif(size - 1)),
    space(size),
    centred('ПРОТОКОЛ', style.heading(size + 5)),
    centred(`${isWhole ? 'общешкольного ' : ''}родительского собрания`, style.heading(size)),
    space(size * 0.4),
    centred(longDate(meeting.date), style.serif(size)),
    space(size),
  );
}

function factRow(label: string, text: string, size: number): readonly FlowItem[] {
  const type = style.serif(size);
  const said = text.trim() === '' ? writingLine(FACT_WIDTH, size) : text;
  const row = beside(
    [
      { block: lines(label, type, LABEL_WIDTH), width: LABEL_WIDTH },
      { block: lines(said, type, FACT_WIDTH + 1), width: FACT_WIDTH },
    ],
    GAP,
  );
  return whole(stacked(row, space(size * 0.3)));
}

/** «учитель информатики Ковалёва Анна Сергеевна» */
function named({ name, position }: { readonly name: string; readonly position: string }): string {
  return [inSentence(position), name].filter((part) => part.trim() !== '').join(' ');
}

function facts({ meeting, leader, consultant }: MeetingProtocolInput, size: number) {
  const { present, time, place, state } = meeting;
  const taken = state.kind === 'held' ? timeRange(state.from, state.to) : '';
  const people = present === null ? '' : counted(present, ['человек', 'человека', 'человек']);
  const rows: readonly (readonly [string, string])[] = [
    [meeting.classes.length > 1 ? 'Классы' : 'Класс', meetingClasses(meeting)],
    ['Начало', time],
    ['Место', place],
    ['Присутствовало', people],
    ['Собрание провёл (провела)', named(leader)],
    ['На вопросы отвечал (отвечала)', consultant === null ? '' : named(consultant)],
    ['Приём вопросов', taken],
  ];
  return rows.flatMap(([label, text]) => factRow(label, text, size));
}

function title(text: string, size: number): readonly FlowItem[] {
  const block = stacked(
    space(size * 0.6),
    lines(text, style.heading(size), WIDTH),
    space(size * 0.3),
  );
  return heading(block);
}

function agenda({ meeting }: MeetingProtocolInput, size: number): readonly FlowItem[] {
  return [...title('Повестка', size), ...paragraph(meeting.agenda, style.serif(size), WIDTH)];
}

function questions(input: MeetingProtocolInput, size: number): readonly FlowItem[] {
  const { topics, total, numbers } = input;
  const type = style.serif(size);
  if (total === 0) {
    return [...title(ABOUT, size), ...paragraph('Вопросов не поступило.', type, WIDTH)];
  }
  const table: FlowTable = { columns: COLUMNS, type: style.text(size - 1.5), leastHeight: mm(6) };
  const sum = topics.reduce((all, { count }) => all + count, 0);
  const rows = [
    ...topics.map(({ title: topic, count }, i) => [String(i + 1), topic, String(count)]),
    [
      '',
      sum === total ? 'Всего' : 'Всего (вопрос с несколькими темами сосчитан один раз)',
      String(total),
    ],
  ];
  const records = numbers.length === 1 ? 'запись' : 'записи';
  const kept = `Вопросы внесены в журнал консультаций: ${records} ${numbersText(numbers)}.`;
  return [
    ...title(ABOUT, size),
    ...tableRows(
      table,
      rows.map((row) => flowRow(table, row)),
    ),
    ...whole(space(size * 0.5)),
    ...(numbers.length === 0 ? [] : paragraph(kept, type, WIDTH)),
  ];
}

/** «Иванова М.П., 8А: Где посмотреть отметки? Ответ: …» */
function toldText({ name, className, question, answer }: ToldQuestion): string {
  const who = [name === '' ? '' : surnameFirst(name), className].filter((part) => part !== '');
  const asked = `${who.length === 0 ? '' : `${who.join(', ')}: `}${oneParagraph(question)}`;
  return answer.trim() === '' ? asked : `${asked} Ответ: ${oneParagraph(answer)}`;
}

function oneParagraph(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, ' ');
}

function told({ topics }: MeetingProtocolInput, size: number): readonly FlowItem[] {
  const type = style.serif(size);
  const withWords = topics.filter((topic) => topic.told.length > 0);
  if (withWords.length === 0) return [];
  return [
    ...title('Записанные вопросы', size),
    ...withWords.flatMap((topic) => [
      ...heading(lines(`${capital(topic.title)}:`, style.serif(size), WIDTH)),
      ...topic.told.flatMap((each) => [
        ...paragraph(`–${NBSP}${toldText(each)}`, type, WIDTH),
        ...whole(space(size * 0.2)),
      ]),
    ]),
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const NOBODY = { name: '', position: '' } as const;

function signatures({ leader, consultant }: MeetingProtocolInput, size: number): Block {
  const [led, answered] = ['Собрание провёл (провела)', 'На вопросы ответил (ответила)'];
  const isOne = consultant !== null && consultant.name === leader.name;
  const signers: readonly Signer[] = isOne
    ? [{ deed: `${led}, на вопросы ответил (ответила)`, ...signing(leader) }]
    : [
        { deed: led, ...signing(leader) },
        { deed: answered, ...signing(consultant ?? NOBODY) },
      ];
  return stacked(
    ...signers.flatMap((signer) => [space(size * 1.2), signatureLines(signer, size, WIDTH)]),
  );
}

function signing({ name, position }: { readonly name: string; readonly position: string }) {
  return { name, position: inSentence(position) };
}

/** The name under which a protocol is saved: «Протокол собрания 12.11.2026, 8А». */
export function protocolTitle(meeting: Pick<ParentMeeting, 'date' | 'classes'>): string {
  return `Протокол собрания ${shortDate(meeting.date)}, ${classesInLine(meeting)}`;
}

/** «Протокол» as data. */
export function meetingProtocol(input: MeetingProtocolInput): PdfDocument {
  const sheets = inOneSheet(SIZES, (size) => {
    const items = [
      ...whole(head(input, size)),
      ...facts(input, size),
      ...agenda(input, size),
      ...questions(input, size),
      ...told(input, size),
    ];
    return flowSheets(items, signatures(input, size), SHEET);
  });
  const name = protocolTitle(input.meeting);
  return {
    pageSize: { width: SHEET.width, height: SHEET.height },
    // All of it has its place; the margins only keep pdfmake from making pages of its own.
    pageMargins: [SHEET.left, mm(8), SHEET.right, mm(8)],
    info: { title: name, subject: 'Родительское собрание', author: input.school.shortName },
    created: input.made,
    content: flowPages(sheets, SHEET, name, true),
  };
}

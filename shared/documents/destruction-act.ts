// «Акт об уничтожении персональных данных» with the extract from the log of events: what the order of
// Roskomnadzor № 179 of 28.10.2022 asks for where data are processed by a computer.
import {
  DATA_CATEGORY_WORDS,
  REDACTED_MENTION,
  REDACTED_MENTION_SHORT,
  REDACTED_NAME,
  REDACTION_BASIS_WORDS,
  type RedactionStatement,
} from '#shared/domain/redaction';
import { dateAt, longDate, shortDate, timeAt, type Moment } from '#shared/lib/iso-date';
import { counted, initialsFirst, NBSP } from '#shared/lib/text';
import { mm, PAPER_SIZE } from './paper';
import { style, type PdfDocument, type TypeStyle } from './pdf-document';
import { beside, lines, rule, space, stacked, type Block } from './typeset';

/** What an act is made of: the signed statement, and where it stands in the ledger. */
export interface DestructionActInput {
  readonly statement: RedactionStatement;
  /** Line of the ledger that holds the redaction. */
  readonly seq: number;
  readonly at: Moment;
  /** SHA-256 of the signed statement, hex. */
  readonly checksum: string;
  /** Fingerprint of the key that signed it, hex. */
  readonly fingerprint: string;
}

/** Kept for three years: the margin of long storage on the left is not needed, a binder's is. */
const MARGINS = { left: mm(25), right: mm(15), top: mm(20), bottom: mm(20) } as const;
const WIDTH = PAPER_SIZE.A4.width - MARGINS.left - MARGINS.right;
const ROOM = PAPER_SIZE.A4.height - MARGINS.top - MARGINS.bottom - 3;
const SIZES = [12, 11, 10, 9] as const;

const WAY = `из файла журнала удалено содержимое всех прежних состояний этих записей вместе с их случайными добавками (остались номера строк и контрольные суммы, по которым данные не восстановить); вместо имени стоит «${REDACTED_NAME}», в текстах — «${REDACTED_MENTION}», где не хватило места — «${REDACTED_MENTION_SHORT}». Черновики с этим именем и список на экране программы удалены. Восстановить данные средствами программы нельзя`;
const STAYING =
  'номера, даты, темы и число записей: по ним ведётся статистика, на человека они не указывают';
const ORDER =
  'Составлено по требованиям, утверждённым приказом Роскомнадзора от 28.10.2022 № 179. Акт и выгрузку хранят три года с момента уничтожения.';
const SUBJECT_NOTE = 'фамилия не указана: она уничтожена вместе с остальными данными';

function fact(label: string, text: string, size: number): Block {
  const first = mm(52);
  const gap = mm(4);
  const row = beside(
    [
      { block: lines(label, style.serif(size), first), width: first },
      { block: lines(text, style.serif(size), WIDTH - first - gap), width: WIDTH - first - gap },
    ],
    gap,
  );
  return stacked(row, space(size * 0.4));
}

function centred(text: string, type: TypeStyle): Block {
  return lines(text, { ...type, alignment: 'center' }, WIDTH);
}

/** «7 записей о консультациях (состояний: 9), 1 запись о человеке, 2 черновика». */
export function erasedText({ counts }: Pick<RedactionStatement, 'counts'>): string {
  const consultations = counts.visits + counts.mentions;
  const parts = [
    ...(consultations === 0
      ? []
      : [counted(consultations, ['запись журнала', 'записи журнала', 'записей журнала'])]),
    counted(counts.people, ['запись о человеке', 'записи о человеке', 'записей о человеке']),
    ...(counts.others === 0
      ? []
      : [counted(counts.others, ['другая запись', 'другие записи', 'других записей'])]),
    ...(counts.drafts === 0
      ? []
      : [counted(counts.drafts, ['черновик', 'черновика', 'черновиков'])]),
  ];
  return `${parts.join(', ')}; всего состояний записей: ${counts.states.toLocaleString('ru')}`;
}

function named(name: string, blank: string): string {
  return name.trim() === '' ? blank : name;
}

const BLANK = '_'.repeat(40);

function actFacts({ statement }: DestructionActInput, size: number): Block {
  const { operator, director, persons, categories, basis, on } = statement;
  const who = [director.name, director.position].filter((part) => part.trim() !== '').join(', ');
  const rows = [
    ['Оператор', named(operator.fullName, named(operator.shortName, BLANK))],
    ['Адрес оператора', named(operator.address, BLANK)],
    [
      'Чьи данные уничтожены',
      `лицо, учтённое в системе под номером записи ${persons[0] ?? ''} (${SUBJECT_NOTE})`,
    ],
    ['Категории данных', categories.map((one) => DATA_CATEGORY_WORDS[one]).join(', ')],
    [
      'Информационная система',
      'журнал консультаций, программа «Журнал консультанта» (файл ledger.jsonl)',
    ],
    ['Что уничтожено', erasedText(statement)],
    ['Что осталось', STAYING],
    ['Способ', WAY],
    ['Причина', REDACTION_BASIS_WORDS[basis]],
    ['Дата уничтожения', longDate(on)],
    ['Кто уничтожил', named(who, BLANK)],
  ] as const;
  return stacked(...rows.map(([label, text]) => fact(label, text, size)));
}

function extract(
  { statement, seq, at, checksum, fingerprint }: DestructionActInput,
  size: number,
): Block {
  const zone = statement.operator.timeZone;
  const moment = `${shortDate(dateAt(Date.parse(at), zone))}, ${timeAt(Date.parse(at), zone)}`;
  const rows = [
    ['Событие', `«Человек обезличен», строка журнала №${NBSP}${String(seq)}`],
    ['Время', moment],
    ['Номер события', statement.redaction],
    ['Контрольная сумма', checksum],
    ['Отпечаток ключа', fingerprint],
  ] as const;
  return stacked(
    rule(WIDTH, 0.8),
    space(size * 0.6),
    lines('Выгрузка из журнала регистрации событий', style.heading(size), WIDTH),
    space(size * 0.4),
    ...rows.map(([label, text]) => fact(label, text, size)),
    lines(ORDER, style.serif(size - 1), WIDTH),
  );
}

const SIGNATURE = '_'.repeat(16);

function signature(office: string, name: string, size: number): Block {
  const first = WIDTH * 0.36;
  const words = `${SIGNATURE} ${name === '' ? '_'.repeat(20) : name}`;
  return beside(
    [
      { block: lines(office, style.serif(size), first), width: first },
      { block: lines(words, style.serif(size), WIDTH - first), width: WIDTH - first },
    ],
    0,
  );
}

function sheet(input: DestructionActInput, size: number): Block {
  const { statement } = input;
  const { director, number, on } = statement;
  const position = named(director.position, 'Руководитель');
  return stacked(
    centred(named(statement.operator.shortName, statement.operator.fullName), style.serif(size)),
    space(size),
    centred(`АКТ №${NBSP}${String(number)}`, style.heading(size + 4)),
    centred('об уничтожении персональных данных', style.heading(size)),
    space(size * 0.5),
    centred(longDate(on), style.serif(size)),
    space(size),
    actFacts(input, size),
    space(size * 0.6),
    signature(position, initialsFirst(director.name), size),
    space(size),
    extract(input, size),
  );
}

/** The act with its extract: one A4 in the largest type that fits. The same redaction gives the same act. */
export function destructionAct(input: DestructionActInput): PdfDocument {
  const made = SIZES.map((size) => sheet(input, size));
  const { nodes } = made.find(({ height }) => height <= ROOM) ?? made.at(-1) ?? { nodes: [] };
  return {
    pageSize: PAPER_SIZE.A4,
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    info: {
      title: actTitle(input),
      subject: 'Акт об уничтожении персональных данных',
      author: input.statement.operator.shortName,
    },
    created: input.at,
    content: [{ stack: nodes }],
  };
}

/** The name under which an act is saved. */
export function actTitle({
  statement: { number, on },
}: Pick<DestructionActInput, 'statement'>): string {
  return `Акт об уничтожении персональных данных № ${String(number)} от ${shortDate(on)}`;
}

/** What is blank on an act, as sentences for the preview. */
export function actWarnings({ operator, director }: RedactionStatement): readonly string[] {
  return [
    ...(operator.fullName.trim() === '' && operator.shortName.trim() === ''
      ? ['Название школы не было заполнено: впишите его от руки.']
      : []),
    ...(operator.address.trim() === ''
      ? ['Адрес школы не был заполнен: впишите его от руки.']
      : []),
    ...(director.name.trim() === ''
      ? ['Руководитель не был назван: впишите фамилию и должность от руки.']
      : []),
  ];
}

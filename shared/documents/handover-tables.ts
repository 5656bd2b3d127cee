// What is handed over, as tables of «Акт приёма-передачи дел».
import { shortDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { heading, tableRows, whole, type FlowItem } from './flow-sheets';
import { flowRow, type FlowTable } from './flow-table';
import type { HandedQuestion, HandoverAct } from './handover-act';
import { mm } from './paper';
import { style } from './pdf-document';
import { lines, space, stacked } from './typeset';

type Column = readonly [title: string, millimetres: number, alignment?: 'center'];

function tableOf(columns: readonly Column[], size: number): FlowTable {
  return {
    type: style.text(size - 2.5),
    leastHeight: mm(6),
    columns: columns.map(([title, width, alignment]) => ({
      title,
      width: mm(width),
      ...(alignment === undefined ? {} : { alignment }),
    })),
  };
}

const RECORD: readonly Column[] = [
  ['Запись', 16, 'center'],
  ['Дата', 21, 'center'],
  ['Кто обратился', 44],
];
const QUESTIONS: readonly Column[] = [...RECORD, ['Вопрос', 66], ['Вернуться', 23, 'center']];
const REQUESTS: readonly Column[] = [...RECORD, ['Вопрос', 89]];
const TRAININGS: readonly Column[] = [
  ['Сотрудник', 62],
  ['Дата вступления в должность', 25, 'center'],
  ['Обучить не позднее', 25, 'center'],
  ['Пройдено тем', 22, 'center'],
  ['Отметка', 36],
];
const EDITIONS: readonly Column[] = [
  ['Редакция', 34],
  ['Действует с', 32, 'center'],
  ['Действует по', 32, 'center'],
  ['Состояние', 72],
];

type Rows = readonly (readonly string[])[];

/** A numbered part of the act with its table, or the word that there is nothing. */
function part(
  title: string,
  columns: readonly Column[],
  rows: Rows,
  [size, width]: readonly [number, number],
): readonly FlowItem[] {
  const type = style.serif(size);
  const after = whole(space(size * 0.6));
  if (rows.length === 0) return [...whole(lines(`${title} нет.`, type, width)), ...after];
  const table = tableOf(columns, size);
  const count = `${title} ${rows.length.toLocaleString('ru')}.`;
  return [
    ...heading(stacked(lines(count, type, width), space(size * 0.3))),
    ...tableRows(
      table,
      rows.map((row) => flowRow(table, row)),
    ),
    ...after,
  ];
}

function questionRows(questions: readonly HandedQuestion[], withDue: boolean): Rows {
  return questions.map(({ number, date, who, question, due }) => [
    number,
    shortDate(date),
    who,
    question,
    ...(withDue ? [due === null ? 'день не назначен' : shortDate(due)] : []),
  ]);
}

function trainingRows({ trainings }: HandoverAct): Rows {
  return trainings.map(({ name, position, startedOn, deadline, late, done, items }) => [
    [name, position].filter((text) => text.trim() !== '').join(', '),
    shortDate(startedOn),
    shortDate(deadline),
    `${done} из${NBSP}${items}`,
    late === 0
      ? 'срок не прошёл'
      : `просрочено на ${counted(late, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`,
  ]);
}

function editionRows({ editions }: HandoverAct): Rows {
  return editions.map(({ edition, validFrom, validTo, standing }) => [
    edition === null ? 'новая' : `№${NBSP}${edition}`,
    shortDate(validFrom),
    validTo === null ? 'срок не указан' : shortDate(validTo),
    standing,
  ]);
}

/** All parts, numbered from 2: the first is the journal itself. @param size points @param width points */
export function handedParts(act: HandoverAct, size: number, width: number): readonly FlowItem[] {
  const measures = [size, width] as const;
  return [
    ...part(
      '2. Вопросы, к которым обещано вернуться:',
      QUESTIONS,
      questionRows(act.questions, true),
      measures,
    ),
    ...part(
      '3. Обращения, переданные в техническую поддержку и ждущие ответа:',
      REQUESTS,
      questionRows(act.requests, false),
      measures,
    ),
    ...part(
      '4. Новые сотрудники, обучение которых не закончено:',
      TRAININGS,
      trainingRows(act),
      measures,
    ),
    ...part('5. Редакции графика консультаций:', EDITIONS, editionRows(act), measures),
  ];
}

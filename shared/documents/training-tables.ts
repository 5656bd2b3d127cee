// The two tables of «Лист обучения»: the programme with its dates, and the lessons that were held.
import { shortDate } from '#shared/lib/iso-date';
import { counted, durationText } from '#shared/lib/text';
import { heading, tableRows, whole, type FlowItem } from './flow-sheets';
import { flowRow, type FlowColumn, type FlowTable } from './flow-table';
import { mm } from './paper';
import { style } from './pdf-document';
import { numberRanges, type TrainingSheetInput } from './training-facts';
import { lines, space, stacked } from './typeset';

/** A row that is signed: a hand needs so much room. */
const SIGNED_HEIGHT = mm(7.5);
/** A row that is filled in by hand. */
const WRITTEN_HEIGHT = mm(8.5);
const SMALLER = 2;

function column(title: string, width: number, alignment?: 'center'): FlowColumn {
  return { title, width: mm(width), ...(alignment === undefined ? {} : { alignment }) };
}

const FILLED = [
  column('№ п/п', 10, 'center'),
  column('Тема занятия', 83),
  column('По программе, мин', 25, 'center'),
  column('Дата занятия', 22, 'center'),
  column('Подпись обучаемого', 30),
];
const BLANK = [
  column('№ п/п', 10, 'center'),
  column('Тема занятия', 70),
  column('По программе, мин', 25, 'center'),
  column('Дата занятия', 22),
  column('Заняло, мин', 19),
  column('Подпись обучаемого', 24),
];
const SESSIONS = [
  column('№ п/п', 10, 'center'),
  column('Дата', 24, 'center'),
  column('Минут', 18, 'center'),
  column('Темы', 40, 'center'),
  column('Запись журнала', 32, 'center'),
  column('Занятие провёл (провела)', 46),
];

function capital(title: string): string {
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}

/** What stands in a cell for an item that was never gone through, once the training is over. */
const NOT_HELD = 'не пройдена';

/** Items of the programme; on a sheet to be filled in by hand dates and minutes are left blank. */
export function programmeTable(input: TrainingSheetInput, size: number): readonly FlowItem[] {
  const { isBlank, training, sessions } = input;
  const table: FlowTable = {
    columns: isBlank ? BLANK : FILLED,
    type: style.text(size - SMALLER),
    leastHeight: isBlank ? WRITTEN_HEIGHT : SIGNED_HEIGHT,
  };
  const isOver = training.state.kind !== 'open';
  const rows = training.items.map(({ key, title, minutes }, i) => {
    const about = [String(i + 1), capital(title), String(minutes)];
    if (isBlank) return flowRow(table, about);
    const dates = sessions.filter(({ items }) => items.includes(key)).map(({ date }) => date);
    const days = [...new Set(dates)].map(shortDate).join('\n');
    return flowRow(table, [...about, days === '' && isOver ? NOT_HELD : days]);
  });
  return tableRows(table, rows);
}

/** Lessons with their minutes and records; nothing while none was held. */
export function sessionsTable(input: TrainingSheetInput, size: number): readonly FlowItem[] {
  const { isBlank, training, sessions } = input;
  const type = style.text(size - SMALLER);
  const table: FlowTable = { columns: SESSIONS, type, leastHeight: 0 };
  if (isBlank || sessions.length === 0) return [];
  const rows = sessions.map(({ date, minutes, items, record, trainer }, i) => {
    const numbers = training.items.flatMap(({ key }, n) => (items.includes(key) ? [n + 1] : []));
    const cells = [String(i + 1), shortDate(date), String(minutes), numberRanges(numbers)];
    return flowRow(table, [...cells, record, trainer ?? '']);
  });
  const title = lines('Проведённые занятия', style.heading(size), mm(150));
  return [...heading(stacked(title, space(3))), ...tableRows(table, rows), ...whole(space(8))];
}

/** «Всего тем: 9, пройдено 7; по программе 3 ч 5 мин. Проведено 2 занятия, 1 ч 45 мин.» */
export function sumsText({ training: { items }, sessions }: TrainingSheetInput): string {
  const held = new Set(sessions.flatMap((session) => session.items));
  const done = items.filter(({ key }) => held.has(key)).length;
  const planned = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const spent = sessions.reduce((sum, { minutes }) => sum + minutes, 0);
  const lessons = counted(sessions.length, ['занятие', 'занятия', 'занятий']);
  const taken =
    sessions.length === 0 ? 'Занятий не было' : `Проведено: ${lessons}, ${durationText(spent)}`;
  return `Всего тем: ${items.length}, пройдено: ${done}; по программе ${durationText(planned)}. ${taken}.`;
}

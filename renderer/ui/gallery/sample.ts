export type Entry = {
  readonly number: number;
  readonly date: string;
  readonly time: string;
  readonly name: string;
  readonly kind: string;
  readonly topic: string;
  readonly question: string;
  readonly outcome: string;
  readonly isAnnulled: boolean;
};

const NAMES = [
  'Ёлкина Ольга Викторовна',
  'Петров Сергей Иванович',
  'Абдурахманова Зульфия Рахматуллаевна',
  'Ким Анна',
  'Соловьёва-Лебедева Екатерина Константиновна',
  'Мать ученика 5 «Б»',
];
const KINDS = ['Сотрудник', 'Сотрудник', 'Сотрудник', 'Родитель', 'Сотрудник', 'Родитель'];
const TOPICS = [
  'Учёт текущей и итоговой успеваемости',
  'Учёт посещаемости',
  'Ведение поурочного планирования',
  'Учёт расписания',
  'Проведение уроков',
];
const QUESTIONS = [
  'Как исправить ошибочно выставленную отметку за прошлую четверть, если период уже закрыт?',
  'Не видит класс после замены',
  'Где посмотреть домашнее задание',
  'Перенос уроков при карантине: сохраняются ли темы поурочного плана',
];
const OUTCOMES = ['Решено', 'Решено', 'Вернуться к вопросу', 'Передано в поддержку', 'Решено'];

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const two = (value: number) => String(value).padStart(2, '0');

/** The entry with this place in a made-up journal, newest first. */
export function entryAt(index: number, count: number): Entry {
  return {
    number: count - index,
    date: `${two(28 - (index % 28))}.${two(11 - (Math.floor(index / 28) % 11))}.2026`,
    time: `${two(8 + (index % 9))}:${two((index * 7) % 60)}`,
    name: pick(NAMES, index),
    kind: pick(KINDS, index),
    topic: pick(TOPICS, index * 3),
    question: pick(QUESTIONS, index),
    outcome: pick(OUTCOMES, index),
    isAnnulled: index % 11 === 4,
  };
}

import { describe, expect, it } from 'vitest';
import { firstTopics } from '#shared/domain/topic';
import type { Field } from '../../../../../renderer/data/imports/fields';
import { guessColumns } from '../../../../../renderer/data/imports/guess-columns';
import { TopicWords } from '../../../../../renderer/data/imports/topic-words';
import {
  guessAudience,
  guessChannel,
  guessOutcome,
} from '../../../../../renderer/data/imports/words';

/** Values that fit a heading, so that nothing belies it. */
const VALUES: Readonly<Record<Field, readonly string[]>> = {
  number: ['1', '2', '3', '4'],
  date: ['01.09.2025', '02.09.2025', '03.09.2025', '04.09.2025'],
  time: ['9:05', '10:10', '14:30', '15:00'],
  minutes: ['15', '10', '5', '20'],
  audience: ['сотрудник', 'родитель', 'сотрудник', 'родитель'],
  name: ['Ёлкина Мария Петровна', 'Щербак П.И.', 'Цой Виктория', 'Белова Ирина Олеговна'],
  position: ['учитель', 'завуч', 'педагог-психолог', 'учитель'],
  className: ['5А', '8 «Б»', '11', '7-в'],
  channel: ['лично', 'звонок', 'по почте', 'лично'],
  topic: ['оценки', 'расписание', 'КТП', 'пароль'],
  question: ['Не открывается журнал', 'Как исправить отметку', 'Где план', 'Не вижу урока'],
  answer: ['Показано, где менять', 'Отправлена инструкция', 'Исправлено вместе', 'Показано'],
  outcome: ['решено', 'в работе', 'решено', 'решено'],
  returnOn: ['', '05.09.2025', '', ''],
  annulled: ['', 'дважды', '', ''],
};

const HEADINGS: readonly (readonly [string, Field])[] = [
  ['№', 'number'],
  ['№ п/п', 'number'],
  ['Номер', 'number'],
  ['Дата', 'date'],
  ['Дата обращения', 'date'],
  ['ДАТА КОНСУЛЬТАЦИИ', 'date'],
  ['Время', 'time'],
  ['Время начала', 'time'],
  ['Длительность, мин', 'minutes'],
  ['Продолжительность (мин.)', 'minutes'],
  ['Мин.', 'minutes'],
  ['ФИО', 'name'],
  ['Ф.И.О. обратившегося', 'name'],
  ['Фамилия, имя, отчество', 'name'],
  ['Кто обратился', 'name'],
  ['Педагог', 'name'],
  ['Должность', 'position'],
  ['Класс', 'className'],
  ['Способ', 'channel'],
  ['Форма обращения', 'channel'],
  ['Канал связи', 'channel'],
  ['Тема', 'topic'],
  ['Тема обращения', 'topic'],
  ['Направление', 'topic'],
  ['Вопрос', 'question'],
  ['Краткое содержание вопроса', 'question'],
  ['Суть обращения', 'question'],
  ['Содержание', 'question'],
  ['Ответ', 'answer'],
  ['Что сделано', 'answer'],
  ['Принятое решение', 'answer'],
  ['Итог', 'outcome'],
  ['Результат', 'outcome'],
  ['Отметка о выполнении', 'outcome'],
  ['Вернуться', 'returnOn'],
  ['Аннулирована', 'annulled'],
];

/** Guesses the columns of a table whose rows go across the given columns. */
function guessed(columns: readonly (readonly [string, readonly string[]])[]) {
  const rows = [0, 1, 2, 3].map((i) => columns.map(([, values]) => values[i] ?? ''));
  const cells = [columns.map(([heading]) => heading), ...rows];
  return guessColumns(cells.map((each, i) => ({ line: i + 1, cells: each })));
}

describe('the columns of a table', () => {
  it.each(HEADINGS)('«%s» is %s', (heading, field) => {
    // Another known column makes the row a heading.
    const other: Field = field === 'date' ? 'question' : 'date';
    const words = other === 'date' ? 'Дата' : 'Вопрос';
    const { columns } = guessed([
      [words, VALUES[other]],
      [heading, VALUES[field]],
    ]);
    expect(columns).toEqual([other, field]);
  });

  it('are those of the program’s own files, «Кто обратился» and «ФИО» told apart', () => {
    const fields: readonly (readonly [string, Field])[] = [
      ['№', 'number'],
      ['Дата', 'date'],
      ['Время', 'time'],
      ['Длительность, мин', 'minutes'],
      ['Кто обратился', 'audience'],
      ['ФИО', 'name'],
      ['Должность', 'position'],
      ['Класс', 'className'],
      ['Способ', 'channel'],
      ['Тема', 'topic'],
      ['Вопрос', 'question'],
      ['Ответ', 'answer'],
      ['Итог', 'outcome'],
      ['Вернуться', 'returnOn'],
    ];
    const known = fields.map(([heading, field]) => [heading, VALUES[field]] as const);
    const extra = ['График', ['по графику', 'вне графика', 'по графику', '']] as const;
    const last = ['Внесена', VALUES.date] as const;
    const { columns, heading } = guessed([
      ...known,
      extra,
      ['Аннулирована', VALUES.annulled],
      last,
    ]);
    expect(heading).toBe(0);
    expect(columns).toEqual([...fields.map(([, field]) => field), null, 'annulled', null]);
  });

  it('are found under a title, and without any heading by what they hold', () => {
    const rows = [0, 1, 2].map((i) =>
      [VALUES.date, VALUES.name, VALUES.question].map((v) => v[i] ?? ''),
    );
    const under = [
      ['Журнал консультаций'],
      ['КГКОУ ШИ 11', '2025'],
      ['Дата', 'ФИО', 'Вопрос'],
      ...rows,
    ];
    expect(guessColumns(under.map((cells, i) => ({ line: i + 1, cells })))).toEqual({
      heading: 2,
      columns: ['date', 'name', 'question'],
    });
    const bare = guessColumns(rows.map((cells, i) => ({ line: i + 1, cells })));
    expect(bare.heading).toBe(-1);
    expect(bare.columns.slice(0, 2)).toEqual(['date', 'name']);
  });

  it('named like parts of every object are columns like any other', () => {
    const { columns } = guessed([
      ['__proto__', VALUES.question],
      ['Дата', VALUES.date],
      ['constructor', VALUES.answer],
      ['Вопрос', VALUES.question],
    ]);
    expect(columns).toEqual([null, 'date', null, 'question']);
  });
});

describe('the words of a file', () => {
  it.each([
    ['Учитель начальных классов', 'staff'],
    ['кл. рук.', 'staff'],
    ['Мама ученика', 'parent'],
    ['законный представитель', 'parent'],
    ['Ученик', 'other'],
    ['Сотрудник', 'staff'],
    ['???', null],
  ])('who: «%s» is %s', (word, meaning) => {
    expect(guessAudience(word)).toBe(meaning);
  });

  it.each([
    ['тел.', 'phone'],
    ['звонок', 'phone'],
    ['E-mail', 'email'],
    ['вотсап', 'online'],
    ['Сферум', 'online'],
    ['род. собрание', 'meeting'],
    ['очно', 'in-person'],
    ['голубиная', null],
  ])('how: «%s» is %s', (word, meaning) => {
    expect(guessChannel(word)).toBe(meaning);
  });

  it.each([
    ['Решено', 'solved'],
    ['не решено', 'return'],
    ['+', 'solved'],
    ['передано в техподдержку', 'support'],
    ['в работе', 'return'],
    ['абракадабра', null],
  ])('what came of it: «%s» is %s', (word, meaning) => {
    expect(guessOutcome(word)).toBe(meaning);
  });

  it.each([
    ['Учёт расписания.', 'учёт расписания'],
    ['расписание', 'учёт расписания'],
    ['Оценки за четверть', 'учёт текущей и итоговой успеваемости'],
    ['пропуски уроков', 'учёт посещаемости'],
    ['КТП', 'ведение поурочного планирования'],
    ['Проведение урока', 'проведение уроков'],
    ['забыла пароль', 'вход и восстановление доступа'],
    ['Дом. задание: домашняя', 'просмотр оценок и домашних заданий'],
    ['Погода', undefined],
  ])('about what: «%s» is «%s»', (word, title) => {
    const topics = firstTopics();
    const id = new TopicWords(topics).guess(word);
    expect(topics.find((topic) => topic.id === id)?.title).toBe(title);
  });
});

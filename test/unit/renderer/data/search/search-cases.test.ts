import { describe, expect, it } from 'vitest';
import { firstTopics } from '#shared/domain/topic';
import { newPerson } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import { orderKey } from '#shared/domain/order-key';
import { asking, indexOf, put, record } from './journal';

const [SCHEDULE, GRADES, , , , , ACCESS] = firstTopics().map(({ id }) => id);

const RECORDS = [
  record(1, {
    visitors: [{ person: null, name: 'Ёлкина Ольга Петровна', position: 'учитель физики', className: '' }],
    topics: [GRADES ?? ''],
    question: 'Не сохраняется оценка за контрольную',
    answer: 'Показано, где выбрать период',
  }),
  record(2, {
    audience: 'parent',
    visitors: [{ person: null, name: '', position: '', className: '5 «А»' }],
    topics: [ACCESS ?? ''],
    question: 'Пароль от кабинета: ivanov@mail.ru, вход через Wi-Fi',
    outcome: { kind: 'return', on: null },
  }),
  record(3, {
    visitors: [
      { person: null, name: 'Воробьёв Пётр', position: 'воспитатель', className: '' },
      { person: null, name: 'Щербакова Анна', position: '', className: '' },
    ],
    topics: [SCHEDULE ?? ''],
    question: 'Расписание на 01.09.2026 пропало',
    channel: 'phone',
    annulled: { kind: 'annulled', reason: 'Внесена дважды' },
  }),
  record(4, {
    number: { series: 'imported', year: 2026, n: 1, label: '15/а' },
    visitors: [{ person: null, name: 'Ли', position: '', className: '15А' }],
    question: 'Вопрос из старой тетради',
    date: '2026-05-10',
  }),
  record(5, { number: { series: 'school-year', year: 2025, n: 12 }, question: 'ЖУРНАЛ' }),
]; // prettier-ignore

function journal() {
  const index = indexOf(...RECORDS);
  for (const topic of firstTopics()) index.reference.take('topic', topic);
  return index;
}

/** Numbers of the records that a text finds. */
function found(text: string): readonly number[] {
  const { orders } = journal().find(asking({ text }));
  return [...orders]
    .map((order) => RECORDS.findIndex((each) => orderKey(each) === order) + 1)
    .sort();
}

describe('the search', () => {
  it.each([
    // Russian stems, in any case
    ['оценки', [1]],
    // a vowel that comes and goes
    ['оценок', [1]],
    ['тетрадок', []],
    ['ОЦЕНКАМИ', [1]],
    ['контрольной', [1]],
    ['паролем', [2]],
    // ё and е, composed or not
    ['елкина', [1]],
    ['ёлкиной', [1]],
    ['е\u0308лкина', [1]],
    ['воробьева', [3]],
    // parts of words
    ['контрол', [1]],
    ['хран', [1]],
    ['щерб', [3]],
    ['mail', [2]],
    ['wi-fi', [2]],
    ['01.09', [3]],
    // all words, wherever they are
    ['елкина период', [1]],
    ['елкина пароль', []],
    ['учитель оценка физики', [1]],
    // titles of topics, positions, reasons
    ['успеваемости', [1]],
    ['воспитатель', [3]],
    ['дважды', [3]],
    // signs are no words
    ['«оценка», (период)!', [1]],
    ['...', [1, 2, 3, 4, 5]],
    ['', [1, 2, 3, 4, 5]],
    // a number alone is looked for in texts and as №
    ['12', [5]],
    ['2026', [3]],
    // conditions
    ['тема:успеваемость', [1]],
    ['тема:«учёт расписания»', [3]],
    ['тема:вход тема:расписание', [2, 3]],
    ['кто:ёлкиной', [1]],
    ['кто:физики', [1]],
    ['кто:«воробьев анна»', [3]],
    ['кто:родитель', [2]],
    ['кто:оценка', []],
    ['класс:5А', [2]],
    ['класс:«5 а»', [2]],
    ['класс:5', [2]],
    ['класс:15', [4]],
    ['класс:1', []],
    ['итог:вернуться', [2]],
    ['итог:решено', [1, 4, 5]],
    ['итог:аннулирована', [3]],
    ['способ:телефон', [3]],
    ['№ 1', [1]],
    ['№1-3', [1, 2, 3]],
    ['№12', [5]],
    ['№12/2025-26', [5]],
    ['№12/2026', []],
    ['№И-15/а', [4]],
    ['№И-15', []],
    ['№2 №И-15/А', [2, 4]],
    ['с:июнь', [1, 2, 3, 5]],
    ['по:31.08.2026', [4]],
    ['№1-3 итог:решено оценка', [1]],
    // a condition that is not understood narrows nothing
    ['итог:неясно оценка', [1]],
  ])('finds by %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['.*'],
    ['(?<a>[b'],
    ['\\'],
    ['оценка\uD83D'],
    ['\uDE00 оценка'],
    ['\u0000'],
    ['а'.repeat(50_000)],
    ['слово '.repeat(10_000)],
    [Array.from({ length: 5_000 }, (_, i) => `слово${String(i)}`).join(' ')],
    ['😀😀'],
    ['__proto__ constructor'],
  ])('is not led astray by %#', (text) => {
    const index = journal();
    const { orders } = index.find(asking({ text }));
    expect(orders.length).toBeLessThanOrEqual(RECORDS.length);
    expect(index.count(asking({ text }))).toBe(orders.length);
  });

  it('says that there are too many words', () => {
    const text = Array.from({ length: 40 }, (_, i) => `слово${String(i)}`).join(' ');
    const { problems } = journal().find(asking({ text })).understood;
    expect(problems).toEqual(['Слишком много слов: ищутся первые 30.']);
  });

  it('leaves out what was undone, and what stood in a record before it was amended', () => {
    const index = journal();
    put(index, { ...record(1), question: 'Другое' }, { ...record(2), annulled: { kind: 'undone', reason: 'загрузка' } });
    expect(index.find(asking({})).orders).toHaveLength(4);
    expect(index.count(asking({ text: 'оценка' }))).toBe(0);
    expect(index.count(asking({ text: 'пароль' }))).toBe(0);
    expect(index.count(asking({ text: 'другое' }))).toBe(1);
    expect(index.facets(asking({})).outcome).toMatchObject({ return: 0, annulled: 1 });
  }); // prettier-ignore

  it('finds a person under all spellings that were merged', () => {
    const [first, second, third] = [fixedId(7, 1), fixedId(7, 2), fixedId(7, 3)];
    const by = (person: string) => [{ person, name: 'Ким', position: '', className: '' }];
    const index = indexOf(
      record(1, { visitors: by(first) }),
      record(2, { visitors: by(second) }),
      record(3, { visitors: by(third) }),
    );
    const merge = (id: string, mergedInto: string | null): void => {
      index.reference.take('person', { ...newPerson(id, 'staff', 'Ким'), mergedInto });
    };
    expect(index.count(asking({ person: first }))).toBe(1);
    merge(first, second);
    merge(second, third);
    expect(index.count(asking({ person: third }))).toBe(3);
    expect(index.count(asking({ person: first }))).toBe(3);
    merge(second, null);
    expect(index.count(asking({ person: third }))).toBe(1);
  });

  it('finds by a topic what details it and what was merged into it', () => {
    const [grades] = firstTopics();
    if (grades === undefined) throw new Error('no topics');
    const detail = { ...grades, id: fixedId(2, 201), fixed: false, title: 'итоговые', parent: grades.id };
    const old = { ...detail, id: fixedId(2, 202), title: 'итоги', mergedInto: detail.id };
    const index = indexOf(
      record(1, { topics: [grades.id] }),
      record(2, { topics: [detail.id] }),
      record(3, { topics: [old.id] }),
      record(4, { topics: [fixedId(2, 3), detail.id] }),
    );
    for (const topic of [grades, detail, old]) index.reference.take('topic', topic);
    const counts = [grades.id, detail.id, old.id].map((topic) => index.count(asking({ topic })));
    expect(counts).toEqual([4, 3, 1]);
    expect(index.facets(asking({})).topic).toEqual({
      [grades.id]: 4,
      [detail.id]: 3,
      [old.id]: 1,
      [fixedId(2, 3)]: 1,
    });
    expect(index.count(asking({ text: 'тема:итоговые' }))).toBe(3);
  }); // prettier-ignore
});

import { describe, expect, it } from 'vitest';
import { asking, indexOf, record } from './journal';

const INDEX = indexOf(
  record(1, { question: 'Не сохраняется оценка за контрольную' }),
  record(2, { question: 'Оценки за урок пропали' }),
  record(3, {
    visitors: [{ person: null, name: 'Ковалёва Анна', position: '', className: '' }],
    question: 'Пароль',
  }),
);

describe('a word with a typo', () => {
  it.each([
    ['оцнка', ['оценка'], 2],
    ['оцеенка', ['оценка'], 2],
    ['оцекна', ['оценка'], 2],
    ['оцинки', ['оценка'], 2],
    ['контрлльная', ['контрольную'], 1],
    ['контрльн', ['контрольную'], 1],
    ['кавалева', ['ковалева'], 1],
    ['кто:кавалева', ['ковалева'], 1],
    ['паролл', ['пароль'], 1],
  ])('%s is taken for %j', (text, meant, count) => {
    const { orders, understood } = INDEX.find(asking({ text }));
    expect(understood.typos.map((typo) => typo.meant)).toEqual([meant]);
    expect(orders).toHaveLength(count);
    expect(INDEX.count(asking({ text }))).toBe(count);
  });

  it('is told beside words that were right', () => {
    const { orders, understood } = INDEX.find(asking({ text: 'урок оцнка' }));
    expect(orders).toHaveLength(1);
    expect(understood.typos).toEqual([{ typed: 'оцнка', meant: ['оценка'] }]);
    expect(understood.marked.anywhere).toEqual(['урок', 'оценк']);
  });

  it.each([
    ['оценка', 2],
    ['урк', 0],
    ['ацинко', 0],
    ['4567', 0],
    ['оцнка парль', 0],
    ['оцнка итог:аннулирована', 0],
  ])('is not looked for in %s', (text, count) => {
    const { orders, understood } = INDEX.find(asking({ text }));
    expect(orders).toHaveLength(count);
    expect(understood.typos).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks } from '../../../../../renderer/data/search/marks';
import { asking, indexOf, record } from './journal';

/** A text with its marks in brackets. */
function marked(text: string, sought: readonly string[]): string {
  let [shown, at] = ['', 0];
  for (const { start, end } of marks(text, sought)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('marks', () => {
  it.each([
    ['Оценка за урок', ['оценк'], '[Оценка] за урок'],
    ['Оценками', ['оценк'], '[Оценками]'],
    ['Нет оценок и оценки', ['оцен'], 'Нет [оценок] и [оценки]'],
    ['контрольную', ['контрол'], '[контрол]ьную'],
    ['Ёлкина', ['елкин'], '[Ёлкина]'],
    ['Е\u0308лкина', ['елкин'], '[Е\u0308лкина]'],
    ['Кабинет 1234', ['12'], 'Кабинет [12]34'],
    ['оценка', ['оце', 'ценк'], '[оценка]'],
    ['İçel оценка', ['оценк'], 'İçel [оценка]'],
    ['ничего', ['оценк'], 'ничего'],
    ['оценка', [], 'оценка'],
    ['оценка', [''], 'оценка'],
    ['\uD83D оценка', ['оценк'], '\uD83D [оценка]'],
  ])('of %j', (text, sought, expected) => {
    expect(marked(text, sought)).toBe(expected);
  });

  it('lie inside the text, in order and apart', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const letters = fc.stringMatching(/^[а-г ёЁ]{0,30}$/u);
    const sought = fc.array(fc.stringMatching(/^[а-г]{1,3}$/u), { maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(text, letters), fc.oneof(sought, fc.array(text)), (of, parts) => {
        let last = -1;
        for (const { start, end } of marks(of, parts)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(of.length);
      }),
      { numRuns: 300 },
    );
  });

  it('show why a record was found', { timeout: 60_000 }, () => {
    const word = fc.constantFrom('Оценка', 'ёлка', 'Журналы', 'е\u0308лкой', 'уроками', 'оцнка');
    fc.assert(
      fc.property(word, word, (question, text) => {
        const { orders, understood } = indexOf(record(1, { question })).find(asking({ text }));
        expect(marks(question, understood.marked.anywhere)).toHaveLength(orders.length);
      }),
    );
  });
});

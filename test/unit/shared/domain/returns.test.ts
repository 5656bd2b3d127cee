import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agoWords, returnsOf, returnWords } from '#shared/domain/returns';
import { addDays } from '#shared/lib/iso-date';

const TODAY = '2026-11-23';
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('questions to return to', () => {
  it.each([
    ['2026-10-01', 'due'],
    ['2026-11-22', 'due'],
    [TODAY, 'due'],
    ['2026-11-24', 'soon'],
    ['2026-11-30', 'soon'],
    ['2026-12-01', 'later'],
    [null, 'undated'],
  ] as const)('of %s are %s', (on, group) => {
    const question = { id: 'a', on };
    expect(returnsOf([question], TODAY)[group]).toEqual([question]);
  });

  it('stand in one group each, the soonest first', () => {
    const day = fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)));
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const questions = days.map((on, i) => ({ id: String(i), on }));
        const { due, soon, later, undated } = returnsOf(questions, TODAY);
        const all = [...due, ...soon, ...later, ...undated];
        expect(new Set(all)).toEqual(new Set(questions));
        expect(all).toHaveLength(questions.length);
        const dated = [...due, ...soon, ...later].map(({ on }) => on ?? '');
        expect(dated).toEqual([...dated].sort());
      }),
    );
  });

  it.each([
    ['2026-11-21', 'просрочено на 2 дня', '2 дня назад'],
    ['2026-11-22', 'просрочено на 1 день', 'вчера'],
    [TODAY, 'сегодня', 'сегодня'],
    ['2026-11-24', 'завтра', 'через 1 день'],
    ['2026-11-28', 'через 5 дней', 'через 5 дней'],
  ])('of %s: «%s», «%s»', (day, words, ago) => {
    expect(plain(returnWords(day, TODAY))).toBe(words);
    expect(plain(agoWords(day, TODAY))).toBe(ago);
  });
});

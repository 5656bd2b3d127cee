import { describe, expect, it } from 'vitest';
import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { isSameQuestion, likelyDuplicates } from '#shared/domain/likely-duplicates';
import { fixedId } from '#shared/lib/ids';

const olga = { person: fixedId(3, 1), name: 'Ёлкина Ольга', position: '', className: '' };

function record(n: number, change: Partial<Consultation> = {}): Consultation {
  return {
    ...newConsultation(fixedId(8, n), '2026-11-23', '10:00'),
    visitors: [olga],
    topics: [fixedId(2, 1), fixedId(2, 2)],
    question: 'Не выставляется оценка за четверть',
    ...change,
  };
}
const written = record(1);

describe('a record that was likely written already', () => {
  it.each<[string, Partial<Consultation>]>([
    ['the same in all', {}],
    ['of the day before', { date: '2026-11-22' }],
    ['of the day after', { date: '2026-11-24' }],
    ['of one of the topics', { topics: [fixedId(2, 2), fixedId(2, 9)] }],
    ['of the same name', { visitors: [{ ...olga, person: null, name: 'елкина  ольга' }] }],
    ['of a group', { visitors: [{ ...olga, person: null, name: 'Цой' }, olga] }],
    ['with other endings', { question: 'не выставляются оценки за четверти' }],
  ])('is one %s', (_, change) => {
    const other = record(2, change);
    expect(likelyDuplicates(written, [other])).toEqual([other]);
  });

  it.each<[string, Partial<Consultation>]>([
    ['of two days before', { date: '2026-11-21' }],
    ['of another topic', { topics: [fixedId(2, 9)] }],
    ['of somebody else', { visitors: [{ ...olga, person: fixedId(3, 2), name: 'Цой' }] }],
    ['with another question', { question: 'Где посмотреть пропуски за неделю' }],
    ['that is annulled', { annulled: { kind: 'annulled', reason: 'Ошибка' } }],
    ['that is this very record', { id: written.id }],
  ])('is none %s', (_, change) => {
    expect(likelyDuplicates(written, [record(2, change)])).toEqual([]);
  });

  it('is nobody’s when nobody is named', () => {
    const nobody = [{ ...olga, person: null, name: '' }];
    expect(
      likelyDuplicates({ ...written, visitors: nobody }, [record(2, { visitors: nobody })]),
    ).toEqual([]);
  });
});

it.each([
  ['Как войти?', 'как ВОЙТИ', true],
  ['Ёлка', 'елка', true],
  ['Оценка', 'Не выставляется оценка за четверть', false],
  ['', '', false],
  ['? !', '? !', false],
])('«%s» and «%s» are the same question: %s', (a, b, same) => {
  expect(isSameQuestion(a, b)).toBe(same);
  expect(isSameQuestion(b, a)).toBe(same);
});

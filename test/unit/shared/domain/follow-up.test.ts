import { describe, expect, it } from 'vitest';
import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { openQuestions, returnDay, threadOf } from '#shared/domain/follow-up';
import { fixedId, type Id } from '#shared/lib/ids';

const ANNULLED = { kind: 'annulled', reason: 'Внесена дважды' } as const;

function record(n: number, date: string, change: Partial<Consultation> = {}): Consultation {
  return { ...newConsultation(fixedId(8, n), date, '10:00'), ...change };
}
function toReturn(on: string | null): Pick<Consultation, 'outcome'> {
  return { outcome: { kind: 'return', on } };
}
function after(n: number): Pick<Consultation, 'links'> {
  return { links: { earlier: fixedId(8, n), meeting: null } };
}
function ids(found: readonly Consultation[]): readonly Id[] {
  return found.map(({ id }) => id);
}
function numbered(...numbers: number[]): readonly Id[] {
  return numbers.map((n) => fixedId(8, n));
}

describe('questions to return to', () => {
  const first = record(1, '2026-11-01', toReturn('2026-12-01'));
  const solved = record(2, '2026-11-02', after(1));

  it('are those with this outcome, and no others', () => {
    const support = record(3, '2026-11-03', { outcome: { kind: 'support', request: null } });
    expect(ids(openQuestions([support, record(4, '2026-11-03'), first]))).toEqual(numbered(1));
    expect(returnDay(first)).toBe('2026-12-01');
    expect(returnDay(support)).toBeNull();
  });

  it('end with a record that goes on from them, but not with an annulled one', () => {
    expect(openQuestions([first, solved])).toEqual([]);
    expect(ids(openQuestions([{ ...solved, annulled: ANNULLED }, first]))).toEqual(numbered(1));
  });

  it('go over to the record that asks to return once more', () => {
    const again = record(2, '2026-11-02', { ...after(1), ...toReturn(null) });
    expect(ids(openQuestions([first, again]))).toEqual(numbered(2));
  });

  it('are none of an annulled record', () => {
    expect(openQuestions([{ ...first, annulled: ANNULLED }])).toEqual([]);
  });

  it('stand by their days, the soonest first, and then those without a day, the oldest first', () => {
    const found = openQuestions([
      record(5, '2026-11-09', toReturn(null)),
      record(6, '2026-11-05', toReturn(null)),
      record(7, '2026-11-20', toReturn('2026-11-25')),
      first,
    ]);
    expect(ids(found)).toEqual(numbered(7, 1, 6, 5));
  });
});

describe('a thread', () => {
  const all = [
    record(4, '2026-11-20', after(3)),
    record(2, '2026-11-02', after(1)),
    record(9, '2026-11-03'),
    record(3, '2026-11-10', { ...after(1), annulled: ANNULLED }),
    record(1, '2026-11-01'),
  ];

  it('reads from its beginning, whichever of its records is asked for', () => {
    for (const n of [1, 2, 3, 4]) {
      expect(ids(threadOf(fixedId(8, n), all))).toEqual(numbered(1, 2, 3, 4));
    }
    expect(ids(threadOf(fixedId(8, 9), all))).toEqual(numbered(9));
    expect(threadOf(fixedId(8, 77), all)).toEqual([]);
  });

  it('begins with the oldest known record when an earlier one is not there', () => {
    expect(ids(threadOf(fixedId(8, 4), all.slice(0, 2)))).toEqual(numbered(4));
  });

  it('of records that lead back to themselves ends', () => {
    const circle = [record(1, '2026-11-01', after(2)), record(2, '2026-11-02', after(1))];
    expect(ids(threadOf(fixedId(8, 1), circle))).toEqual(numbered(1, 2));
    expect(ids(threadOf(fixedId(8, 1), [record(1, '2026-11-01', after(1))]))).toEqual(numbered(1));
  });

  it('puts records of one minute in the order of their registration', () => {
    const at = (n: number, registeredAt: string) => record(n, '2026-11-01', { registeredAt });
    const begun = at(6, '2026-11-01T08:00:00.000Z');
    const later = { ...at(5, '2026-11-01T08:01:00.000Z'), ...after(6) };
    expect(ids(threadOf(fixedId(8, 5), [later, begun]))).toEqual(numbered(6, 5));
  });
});

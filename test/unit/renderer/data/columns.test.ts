import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { fixedId } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { JournalColumns, type ColumnRow } from '../../../../renderer/data/search/columns';
import { FoldedTexts } from '../../../../renderer/data/search/folded-texts';
import { EVERYTHING, type JournalQuery } from '../../../../renderer/data/search/query';
import { orderKey } from '../../../../renderer/data/order-key';

const WORDS = ['оценка', 'Журнал', 'ёлка', 'расписание', 'урок', 'а\nб'];

function consultation(n: number, words: readonly string[], day: number): Consultation {
  return {
    v: 2,
    id: fixedId(9, n),
    number: { series: 'calendar-year', year: 2026, n: n + 1 },
    registeredAt: '2026-09-01T00:00:00.000Z',
    date: `2026-09-${String(day).padStart(2, '0')}`,
    time: '10:00',
    minutes: 10,
    audience: day % 2 === 0 ? 'staff' : 'parent',
    visitors: [{ person: null, name: 'Ковалёва Анна', position: '', className: '' }],
    channel: 'phone',
    topics: day % 3 === 0 ? [fixedId(2, 1), fixedId(2, 2)] : [fixedId(2, 2)],
    question: words.join(' '),
    answer: '',
    outcome: day % 4 === 0 ? { kind: 'return', on: null } : { kind: 'solved' },
    links: { earlier: null, meeting: null },
    annulled: null,
  };
}

const row = fc
  .tuple(
    fc.nat({ max: 40 }),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([n, words, day]): ColumnRow => {
    const value = consultation(n, words, day);
    return { id: value.id, order: orderKey(value), value };
  });

const query: fc.Arbitrary<JournalQuery> = fc
  .record({
    text: fc.constantFrom('', 'оценка', 'ЕЛКА', 'журнал урок', 'ковалева №3', 'б', 'нет'),
    from: fc.constantFrom(null, '2026-09-10'),
    to: fc.constantFrom(null, '2026-09-20'),
    audience: fc.constantFrom(null, 'staff' as const, 'parent' as const),
    topic: fc.constantFrom(null, fixedId(2, 1), fixedId(2, 7)),
    outcome: fc.constantFrom(null, 'return' as const, 'support' as const),
  })
  .map((asked) => ({ ...EVERYTHING, ...asked }));

/** The same question answered the long way: newest states, each looked at on its own. */
function found(rows: readonly ColumnRow[], { text, ...asked }: JournalQuery): readonly number[] {
  const words = foldText(text).split(' ').filter(Boolean);
  const stems = words.map((word) => word.replaceAll('№', '').replace(/(?<=.{4})а$/u, ''));
  return [...new Map(rows.map((each) => [each.id, each])).values()]
    .filter(({ value }) => {
      const line = foldText(`Ковалёва Анна ${value.question} №${String(value.number?.n)}`);
      return (
        stems.every((stem) => line.includes(stem)) &&
        (asked.from === null || value.date >= asked.from) &&
        (asked.to === null || value.date <= asked.to) &&
        (asked.audience === null || value.audience === asked.audience) &&
        (asked.topic === null || value.topics.includes(asked.topic)) &&
        (asked.outcome === null || value.outcome.kind === asked.outcome)
      );
    })
    .map(({ order }) => order)
    .sort((a, b) => a - b);
}

describe('the columns of the journal', () => {
  it('find what looking at every record finds, whatever came in before', () => {
    const batches = fc.array(fc.array(row, { maxLength: 150 }), { maxLength: 6 });
    fc.assert(
      fc.property(batches, query, (all, asked) => {
        const columns = new JournalColumns();
        for (const batch of all) {
          columns.put(batch);
          columns.find(EVERYTHING);
        }
        expect([...columns.find(asked)]).toEqual(found(all.flat(), asked));
      }),
    );
  });

  it('forget everything', () => {
    const value = consultation(1, ['урок'], 3);
    const columns = new JournalColumns();
    columns.put([{ id: value.id, order: orderKey(value), value }]);
    columns.clear();
    expect(columns.find(EVERYTHING)).toHaveLength(0);
    expect(columns.find({ ...EVERYTHING, text: 'урок' })).toHaveLength(0);
  });
});

describe('folded texts', () => {
  it('keep apart what stands in different rows, in every chunk', () => {
    const texts = new FoldedTexts();
    for (let i = 0; i < 2_500; i += 1) texts.set(i, `строка ${String(i)}!`);
    texts.set(1_500, 'совсем другая и куда длиннее');
    const rowsWith = (...parts: string[]): readonly number[] =>
      [...texts.rowsWith(parts, 2_500).entries()].filter(([, mark]) => mark === 1).map(([i]) => i);
    expect(rowsWith('строка', ' 1499!')).toEqual([1_499]);
    expect(rowsWith(' 1501!')).toEqual([1_501]);
    expect(rowsWith('другая', 'длиннее')).toEqual([1_500]);
    expect(rowsWith('другая', 'строка')).toEqual([]);
    expect(rowsWith('строка')).toHaveLength(2_499);
  });
});

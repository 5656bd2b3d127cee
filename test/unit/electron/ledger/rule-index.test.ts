import { openTerm } from '#shared/domain/person';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import { RuleIndex, savedIndexSchema } from '../../../../electron/ledger/rule-index';
import { consultation, person, schedule } from '../../../helpers/records';

function line(seq: number, table: string, value: AnyRecord): Line {
  return {
    header: {
      v: 1,
      seq,
      commit: randomUUID(),
      at: '2026-10-05T04:10:00.000Z',
      by: { role: 'program', person: null },
      action: 'journal.start',
      puts: [{ table, id: value.id, base: 0, digest: NO_HASH }],
      prev: NO_HASH,
      hash: NO_HASH,
    },
    body: [{ salt: '', value }],
  };
}

const term = openTerm('director', '2026-09-01');
const director = person(1, { terms: [term] });
const LINES = [
  line(
    1,
    'consultation',
    consultation(0, { number: { series: 'calendar-year', year: 2026, n: 4 } }),
  ),
  line(
    2,
    'consultation',
    consultation(1, { number: { series: 'calendar-year', year: 2026, n: 3 } }),
  ),
  line(3, 'person', director),
  line(4, 'schedule', schedule({ edition: 2 })),
  line(5, 'consultation', { ...consultation(2), v: 3 } as never),
];

function filled(lines: readonly Line[] = LINES): RuleIndex {
  const index = new RuleIndex();
  lines.forEach((one, i) => {
    index.addLine(i + 1, i * 1000);
    index.addCommit([one]);
  });
  return index;
}

describe('the rule index', () => {
  it('knows highest numbers, offices, commits and places', () => {
    const index = filled();
    expect(index.highest('consultation:2026')).toBe(4);
    expect(index.highest('consultation:2025')).toBe(0);
    expect(index.highest('schedule')).toBe(2);
    expect(index.officers()).toEqual([director]);
    expect(index.seqOf('person', director.id)).toBe(3);
    expect(index.commitSeq(LINES[1]?.header.commit ?? '')).toBe(2);
    expect(index.unreadable).toBe(1);
  });

  it('is the same after it was saved and read', () => {
    const index = filled();
    const text = JSON.stringify(index.save());
    const read = new RuleIndex(savedIndexSchema.parse(JSON.parse(text)));
    expect(read.equals(index)).toBe(true);
    expect(index.equals(read)).toBe(true);
    expect(read.save()).toEqual(index.save());
  });

  it.each(LINES.map((_line, i) => i))('differs from one that lacks line %d', (i) => {
    const other = filled(LINES.filter((_line, j) => j !== i));
    other.addLine(LINES.length, (LINES.length - 1) * 1000);
    expect(filled().equals(other)).toBe(false);
    expect(other.equals(filled())).toBe(false);
  });

  it('forgets an office that was taken from a person', () => {
    const index = filled();
    index.addCommit([line(6, 'person', { ...director, terms: [] })]);
    expect(index.officers()).toEqual([]);
  });
});

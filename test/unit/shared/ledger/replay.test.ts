import { randomUUID } from 'node:crypto';
import { RECORD_VERSIONS } from '#shared/ledger/records';
import { describe, expect, it } from 'vitest';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import { replay, statesOf, wholeCommits } from '#shared/ledger/replay';
import { person } from '../../../helpers/records';

interface Made {
  readonly commit?: string;
  readonly part?: { readonly n: number; readonly of: number };
  readonly value?: unknown;
  readonly table?: string;
}

let seq = 0;
const someone = person();

/** A line as the reader hands it over; hashes are the reader's business. */
function line({ commit = randomUUID(), part, value = someone, table = 'person' }: Made = {}): Line {
  seq += 1;
  const id = (value as { id: string }).id;
  return {
    header: {
      v: 1,
      seq,
      commit,
      ...(part === undefined ? {} : { part }),
      at: '2026-10-05T04:10:00.000Z',
      by: { role: 'program', person: null },
      action: 'journal.start',
      puts: [{ table, id, base: 0, digest: NO_HASH }],
      prev: NO_HASH,
      hash: NO_HASH,
    },
    body: [{ salt: '', value }],
  };
}

const groups = (lines: readonly Line[]) =>
  [...wholeCommits(lines)].map((commit) => commit.map(({ header }) => header.seq));

describe('replaying', () => {
  it('keeps the last state of a record', () => {
    const renamed = { ...someone, name: 'Ковалёва-Цой Анна Сергеевна' };
    const lines = [line(), line({ value: renamed })];
    expect(replay(lines).get('person')?.get(someone.id)).toMatchObject({
      seq: lines[1]?.header.seq,
      value: renamed,
    });
  });

  it('takes a commit in parts as one when its last part is there', () => {
    const commit = randomUUID();
    const parts = [1, 2, 3].map((n) => line({ commit, part: { n, of: 3 } }));
    expect(groups(parts)).toEqual([parts.map(({ header }) => header.seq)]);
  });

  it('does not know a commit whose last part never came', () => {
    const commit = randomUUID();
    const parts = [1, 2].map((n) => line({ commit, part: { n, of: 3 } }));
    expect(groups(parts)).toEqual([]);
    expect(replay(parts).size).toBe(0);
  });

  it.each([
    ['the first part', [2, 3]],
    ['a part between', [1, 3]],
    ['the order', [1, 3, 2]],
  ])('does not know a commit that lacks %s, but the next one', (_what, numbers) => {
    const commit = randomUUID();
    const parts = numbers.map((n) => line({ commit, part: { n, of: 3 } }));
    const next = line();
    expect(groups([...parts, next])).toEqual([[next.header.seq]]);
  });

  it('does not mix parts of two commits', () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const lines = [
      line({ commit: a, part: { n: 1, of: 2 } }),
      line({ commit: b, part: { n: 1, of: 2 } }),
      line({ commit: b, part: { n: 2, of: 2 } }),
    ];
    expect(groups(lines)).toEqual([lines.slice(1).map(({ header }) => header.seq)]);
  });

  it('leaves out and counts what it cannot read', () => {
    const lines = [
      line({ table: 'meeting' }),
      line({ value: { ...someone, v: RECORD_VERSIONS.person + 1 } }),
      line({ value: { ...someone, name: 5 } }),
      line(),
    ];
    const { states, unreadable } = statesOf(lines);
    expect(states).toHaveLength(1);
    expect(unreadable).toBe(3);
  });
});

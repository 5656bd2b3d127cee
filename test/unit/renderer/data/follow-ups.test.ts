import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation, Outcome } from '#shared/domain/consultation';
import { openQuestions } from '#shared/domain/follow-up';
import { fixedId } from '#shared/lib/ids';
import type { RecordState } from '#shared/ledger/commit';
import { consultationRow } from '../../../../renderer/data/database';
import { carriedOn, FollowUps } from '../../../../renderer/data/search/follow-ups';
import { consultation } from '../../../helpers/records';

const RECORDS = 8;
const idOf = (n: number): string => fixedId(9, n + 1);

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant<Outcome>({ kind: 'solved' }),
  fc
    .option(fc.constantFrom('2026-11-20', '2026-11-25'))
    .map((on): Outcome => ({ kind: 'return', on })),
);
/** A record as it is written: which, how it ends, what it goes on from, whether it is taken out. */
const written = fc.record({
  which: fc.nat({ max: RECORDS - 1 }),
  outcome,
  earlier: fc.option(fc.nat({ max: RECORDS - 1 }), { freq: 2 }),
  isAnnulled: fc.boolean(),
});

function statesOf(all: readonly (typeof written extends fc.Arbitrary<infer T> ? T : never)[]) {
  const bases = new Map<number, number>();
  return all.map((each, i): RecordState => {
    const base = bases.get(each.which) ?? 0;
    bases.set(each.which, i + 1);
    const value: Consultation = consultation(i, {
      id: idOf(each.which),
      outcome: each.outcome,
      // A record goes on from one that is there.
      links: {
        earlier:
          each.earlier === null || each.earlier >= each.which || !bases.has(each.earlier)
            ? null
            : idOf(each.earlier),
        meeting: null,
      },
      annulled: base > 0 && each.isAnnulled ? { kind: 'annulled', reason: 'дважды' } : null,
    });
    const by = { role: 'consultant', person: null } as const;
    const head = { base, seq: i + 1, at: '', by, action: '' };
    return { ...head, table: 'consultation', id: value.id, value };
  });
}

/** Ids of open questions by the rule itself, over the newest states. */
function openIds(states: readonly RecordState[]): ReadonlySet<string> {
  const newest = new Map(states.map(({ id, value }) => [id, value as Consultation]));
  return new Set(openQuestions([...newest.values()]).map(({ id }) => id));
}

describe('open questions', () => {
  it('are those of the rule, in whatever pieces the journal is read', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 25 }), fc.nat({ max: 25 }), (all, cut) => {
        const states = statesOf(all);
        const rows = states.map(consultationRow);
        const followUps = new FollowUps();
        followUps.put(rows.slice(0, cut));
        followUps.put(rows.slice(cut));
        expect(new Set(followUps.open().map(({ id }) => id))).toEqual(openIds(states));
        followUps.clear();
        expect(followUps.open()).toEqual([]);
      }),
    );
  });

  it('carried on from commit to commit are the same, or are asked for', () => {
    let carried = 0;
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 25 }), (all) => {
        const states = statesOf(all);
        const followUps = new FollowUps();
        for (const [i, state] of states.entries()) {
          const before = new Map(followUps.open().map((each) => [each.id, each]));
          followUps.put([consultationRow(state)]);
          const next = carriedOn(before, [state]);
          if (next === null) continue;
          carried += 1;
          expect(new Set(next.keys())).toEqual(openIds(states.slice(0, i + 1)));
          const open = new Map(followUps.open().map((each) => [each.id, each]));
          expect(new Map(next)).toEqual(open);
        }
      }),
    );
    expect(carried).toBeGreaterThan(100);
  });

  it('know their days', () => {
    const followUps = new FollowUps();
    const value = consultation(0, { outcome: { kind: 'return', on: '2026-11-25' } });
    followUps.put([{ id: value.id, order: -5, value }]);
    expect(followUps.open()).toEqual([
      { id: value.id, on: '2026-11-25', order: -5, goesOn: false },
    ]);
  });
});

import { expect, it } from 'vitest';
import { NUMBER_LIMIT } from '#shared/domain/consultation';
import { Settling, type SettleSources } from '../../../../electron/ledger/build-commit';
import { consultation, put } from '../../../helpers/records';

/** A ledger that has given out so many numbers. */
function after(highest: number): SettleSources {
  return {
    at: '2026-10-05T04:10:00.000Z',
    by: { role: 'consultant', person: null },
    action: 'consultation.add',
    school: undefined,
    mergedInto: () => undefined,
    highest: () => highest,
    seqOf: () => 0,
    previous: () => Promise.resolve(undefined),
    newest: {
      all: () => Promise.resolve([]),
      one: () => Promise.resolve(undefined),
      isKnown: () => false,
    },
  };
}

it('gives out the last number of a year, and refuses what would be unreadable after it', async () => {
  const settling = new Settling(after(NUMBER_LIMIT - 1));
  expect((await settling.settle([put('consultation', consultation(0))])).ok).toBe(true);
  expect(await settling.settle([put('consultation', consultation(1))])).toMatchObject({
    ok: false,
    error: { kind: 'not-allowed' },
  });
});

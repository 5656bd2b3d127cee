import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DirectorKey } from '#shared/domain/director-key';
import type { Slot } from '#shared/domain/slot';
import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import { ACTIONS, WINDOW_ACTIONS, type Action } from '#shared/ledger/actions';
import { keysOf } from '../../electron/access/director-keys';
import type { Journal } from '../../electron/ledger/journal';
import { edition, slot } from '../helpers/deeds';
import { movedReception, wednesday } from '../helpers/exceptions';
import { AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

const PROGRAM = { role: 'program', person: null } as const;
const DIRECTOR = { role: 'director', person: null } as const;
const scan = { sha256: 'a'.repeat(64), name: 'скан.pdf', bytes: 100 };
const STATES: readonly ApprovalState[] = [
  { kind: 'draft' },
  { kind: 'submitted', at: null },
  { kind: 'returned', at: null, remarks: 'Исправьте', parts: [] },
  { kind: 'withdrawn', at: null },
  {
    kind: 'approved',
    at: null,
    zone: null,
    approval: { by: 'program', statement: '{}', key: randomUUID(), signature: '0'.repeat(128) },
  },
  {
    kind: 'approved',
    at: null,
    zone: null,
    approval: { by: 'paper', statement: '{}', date: '2026-09-01', scan },
  },
  { kind: 'cancelled', at: null, zone: null, reason: 'Не нужна', approved: null },
];
const key: DirectorKey = {
  v: 1,
  id: randomUUID(),
  reason: 'first',
  person: null,
  name: '',
  position: '',
  publicKey: '0'.repeat(64),
  sealed: {
    scrypt: { n: 1 << 17, r: 8, p: 1 },
    salt: '0'.repeat(32),
    nonce: '0'.repeat(24),
    tag: '0'.repeat(32),
    box: '0'.repeat(96),
  },
};

let journal: Journal;
beforeEach(async () => {
  journal = await journalOf(await newFolder());
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function stored(id: string): Promise<Schedule> {
  return (await journal.ledger.current('schedule', id))?.value as Schedule; // its table
}

const content = ({
  validFrom,
  validTo,
  slots,
  exceptions,
  edition: number,
}: Schedule): unknown => ({
  validFrom,
  validTo,
  slots,
  exceptions,
  number,
});

/** Half of the steps are right somewhere, so that runs get far. */
const RIGHT = [
  { action: 'schedule.edit', state: { kind: 'draft' } },
  { action: 'schedule.edit', state: { kind: 'withdrawn', at: null } },
  { action: 'schedule.submit', state: { kind: 'submitted', at: null } },
  { action: 'schedule.withdraw', state: { kind: 'withdrawn', at: null } },
] as const;
const any = fc.record({
  action: fc.constantFrom(...WINDOW_ACTIONS),
  state: fc.constantFrom(...STATES),
});
const step = fc
  .tuple(fc.oneof(fc.constantFrom(...RIGHT), any), fc.boolean())
  .map(([each, changes]) => ({ ...each, changes }));

describe("the consultant's window", () => {
  it('never brings an edition to approved or returned, nor changes one that is sent or cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const first = edition();
        const { ledger } = journal;
        await ledger.commit(request('schedule.add', put('schedule', first)), AUTHOR);
        for (const { action, state, changes } of steps) {
          const before = await stored(first.id);
          const slots = changes ? [...before.slots.slice(0, 9), slot()] : before.slots;
          const next = put(
            'schedule',
            { ...before, slots, state },
            ledger.index.seqOf('schedule', first.id),
          );
          await ledger.commit(request(action, next), AUTHOR);
          const after = await stored(first.id);
          expect(['draft', 'submitted', 'withdrawn', 'cancelled']).toContain(after.state.kind);
          const isOpen = before.state.kind === 'draft' || before.state.kind === 'withdrawn';
          expect(isOpen ? null : content(after)).toEqual(isOpen ? null : content(before));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(STATES.slice(1))('cannot begin an edition as $kind', async (state) => {
    const { ledger } = journal;
    const seq = ledger.head.seq;
    for (const action of WINDOW_ACTIONS) {
      await ledger.commit(request(action, put('schedule', edition({ state }))), AUTHOR);
    }
    expect(ledger.head.seq).toBe(seq);
  });

  it('cannot send a reception moved from a day on which it is not held', async () => {
    const { ledger } = journal;
    const send = async (change: Partial<Slot>): Promise<unknown> => {
      const value = edition({
        slots: [wednesday(1, change)],
        exceptions: [movedReception(1)],
      });
      await ledger.commit(request('schedule.add', put('schedule', value)), AUTHOR);
      const state = { kind: 'submitted', at: null } as const;
      const sent = put('schedule', { ...value, state }, ledger.head.seq);
      return ledger.commit(request('schedule.submit', sent), AUTHOR);
    };
    for (const other of [{ weekday: 4 }, { weeks: 'even' }] as const)
      expect(JSON.stringify(await send(other))).toContain('не подходит к своему приёму');
    expect(await send({ weeks: 'odd' })).toMatchObject({ kind: 'ok' });
  });

  it('cannot send one reception moved twice from one day', async () => {
    const { ledger } = journal;
    const moves = [movedReception(1), movedReception(2, { toDate: '2026-11-26' })];
    const value = edition({ slots: [wednesday(1)], exceptions: moves });
    await ledger.commit(request('schedule.add', put('schedule', value)), AUTHOR);
    const state = { kind: 'submitted', at: null } as const;
    const sent = put('schedule', { ...value, state }, ledger.head.seq);
    const answer = await ledger.commit(request('schedule.submit', sent), AUTHOR);
    expect(JSON.stringify(answer)).toContain('ещё одно исключение');
  });

  it('cannot approve on paper by itself, under whatever action', async () => {
    const first = edition();
    const { ledger } = journal;
    await ledger.commit(request('schedule.add', put('schedule', first)), AUTHOR);
    const sent = put(
      'schedule',
      { ...first, state: { kind: 'submitted', at: null } },
      ledger.head.seq,
    );
    await ledger.commit(request('schedule.submit', sent), AUTHOR);
    const base = ledger.head.seq;
    for (const state of STATES.filter(({ kind }) => kind === 'approved')) {
      for (const action of WINDOW_ACTIONS) {
        await ledger.commit(request(action, put('schedule', { ...first, state }, base)), AUTHOR);
      }
    }
    expect(await stored(first.id)).toMatchObject({ state: { kind: 'submitted' } });
    expect(ledger.head.seq).toBe(base);
  });

  it('cannot write a key of the director, alone or among other records', async () => {
    const { ledger } = journal;
    const seq = ledger.head.seq;
    for (const action of Object.keys(ACTIONS) as Action[]) {
      for (const by of [AUTHOR, PROGRAM]) {
        const among = [
          put('schedule', edition()),
          put('directorKey', { ...key, id: randomUUID() }),
        ];
        const answer = await ledger.commit(request(action, ...among), by);
        expect(answer.kind).toBe('refused');
      }
    }
    expect(ledger.head.seq).toBe(seq);
    expect(await keysOf(ledger)).toEqual([]);
  });
});

describe("the director's role", () => {
  it('neither changes a key nor sends or edits an edition', async () => {
    const { ledger } = journal;
    expect(
      (await ledger.commit(request('director-key', put('directorKey', key)), DIRECTOR)).kind,
    ).toBe('ok');
    const other = put('directorKey', { ...key, name: 'Иная' }, ledger.head.seq);
    expect((await ledger.commit(request('director-key', other), DIRECTOR)).kind).toBe('refused');
    const first = edition();
    await ledger.commit(request('schedule.add', put('schedule', first)), AUTHOR);
    const base = ledger.head.seq;
    for (const action of Object.keys(ACTIONS) as Action[]) {
      for (const state of STATES) {
        await ledger.commit(request(action, put('schedule', { ...first, state }, base)), DIRECTOR);
      }
    }
    expect(ledger.head.seq).toBe(base);
  });
});

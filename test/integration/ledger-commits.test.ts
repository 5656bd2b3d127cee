import { appendFile, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import type { CommitAnswer, CommitRequest, RecordState } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  copyJournal,
  FILES,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { addition, person, put, request, schedule } from '../helpers/records';

/** What a user may do next; `which` picks one of the records or commits that are there. */
type Step =
  | { readonly kind: 'add'; readonly year: 2025 | 2026 }
  | { readonly kind: 'amend' | 'annul' | 'stale' | 'repeat'; readonly which: number }
  | { readonly kind: 'person' | 'schedule' }
  | { readonly kind: 'reopen'; readonly checkpoint: boolean }
  | { readonly kind: 'crash' };

const which = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('add'), year: fc.constantFrom(2025, 2026) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('amend', 'annul', 'stale', 'repeat'), which }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('person', 'schedule') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen'), checkpoint: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash') }) },
);

/** The real journal beside what it must hold by now. */
class Pair {
  folder: string;
  journal: Journal;
  readonly states = new Map<string, RecordState>();
  readonly taken: { readonly request: CommitRequest; readonly answer: CommitAnswer }[] = [];

  constructor(folder: string, journal: Journal) {
    this.folder = folder;
    this.journal = journal;
  }

  async send(sent: CommitRequest): Promise<CommitAnswer> {
    return this.journal.ledger.commit(sent, AUTHOR);
  }

  async take(sent: CommitRequest): Promise<void> {
    const answer = await this.send(sent);
    const { states, head } = accepted(answer);
    expect(this.journal.ledger.status.head).toBe(head);
    for (const state of states) this.states.set(`${state.table}:${state.id}`, state);
    this.taken.push({ request: sent, answer });
  }

  consultations(): readonly RecordState[] {
    return [...this.states.values()].filter(({ table }) => table === 'consultation');
  }
}

/** The state changed by a user; `which` may be greater than what there is. */
async function change(pair: Pair, kind: 'amend' | 'annul' | 'stale', n: number): Promise<void> {
  const all = pair.consultations();
  const state = all[n % Math.max(1, all.length)];
  if (state === undefined) return;
  const old = state.value as Consultation;
  const base = kind === 'stale' ? state.seq - 1 : state.seq;
  const value: Consultation =
    kind === 'annul'
      ? { ...old, annulled: { kind: 'annulled' as const, reason: 'Внесена дважды' } }
      : { ...old, answer: `${old.answer}!`, date: '2024-12-31', number: null };
  const sent = request('consultation.amend', put('consultation', value, base));
  if (kind !== 'stale' && old.annulled === null) return pair.take(sent);
  const before = pair.journal.ledger.status;
  const answer = await pair.send(sent);
  expect(answer).toMatchObject({ kind: 'refused' });
  if (kind === 'stale') {
    expect(answer).toEqual({ kind: 'refused', refusal: { kind: 'stale', current: state } });
  }
  expect(pair.journal.ledger.status).toEqual(before);
}

async function repeat(pair: Pair, n: number): Promise<void> {
  const old = pair.taken[n % Math.max(1, pair.taken.length)];
  if (old === undefined) return;
  const before = pair.journal.ledger.status;
  expect(await pair.send(old.request)).toEqual({ ...old.answer, repeated: true });
  expect(pair.journal.ledger.status).toEqual(before);
}

async function reopen(pair: Pair, checkpoint: boolean): Promise<void> {
  const before = pair.journal.ledger.status;
  await pair.journal.close();
  if (!checkpoint) await rm(path.join(pair.folder, FILES.checkpoint));
  pair.journal = await journalOf(pair.folder);
  expect(pair.journal.ledger.status).toEqual(before);
}

/** Goes on with a copy of the files as they are at this moment. */
async function crash(pair: Pair): Promise<void> {
  const before = pair.journal.ledger.status;
  const folder = await copyJournal(pair.folder, [FILES.ledger]);
  await pair.journal.close();
  pair.folder = folder;
  pair.journal = await journalOf(folder);
  expect(pair.journal.ledger.status).toEqual(before);
}

async function walk(pair: Pair, next: Step): Promise<void> {
  switch (next.kind) {
    case 'add':
      return pair.take(addition(pair.taken.length, { date: `${String(next.year)}-10-05` }));
    case 'person':
      return pair.take(request('consultation.add', put('person', person(pair.taken.length))));
    case 'schedule':
      return pair.take(request('schedule.add', put('schedule', schedule())));
    case 'repeat':
      return repeat(pair, next.which);
    case 'reopen':
      return reopen(pair, next.checkpoint);
    case 'crash':
      return crash(pair);
    default:
      return change(pair, next.kind, next.which);
  }
}

/** Numbers of each year, in order. */
function numbersByYear(pair: Pair): ReadonlyMap<number, readonly number[]> {
  const years = new Map<number, number[]>();
  for (const { value } of pair.consultations()) {
    const { number } = value as Consultation;
    if (number === null) throw new Error('a record without a number');
    years.set(number.year, [...(years.get(number.year) ?? []), number.n]);
  }
  return new Map([...years].map(([year, list]) => [year, list.sort((a, b) => a - b)]));
}

async function holds(pair: Pair): Promise<void> {
  const { damage } = await readLedger(ledgerOf(pair.folder));
  expect(damage).toEqual([]);
  const replayed = await replayFile(ledgerOf(pair.folder));
  for (const [key, state] of pair.states) expect(replayed.get(key)).toEqual(state);
  // Besides what was sent there are the school and the ten topics of the first line.
  expect(replayed.size).toBe(pair.states.size + 11);
  for (const list of numbersByYear(pair).values()) {
    expect(list).toEqual(list.map((_n, i) => i + 1));
  }
}

afterAll(removeFolders);

describe('a journal in use', () => {
  it(
    'holds exactly what it acknowledged, through closing and crashing',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const folder = await newFolder();
          const pair = new Pair(folder, await journalOf(folder));
          for (const next of steps) await walk(pair, next);
          await holds(pair);
          await pair.journal.verifyAll();
          expect(pair.journal.ledger.status.readOnly).toBeNull();
          await pair.journal.close();
          await removeFolders();
        }),
        { numRuns: 60 },
      );
    },
  );

  it('takes commits that are sent at once one after the other', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const sent = Array.from({ length: 50 }, (_v, i) => addition(i));
    const answers = await Promise.all(
      [...sent, ...sent].map((one) => journal.ledger.commit(one, AUTHOR)),
    );
    const numbers = answers.map((answer) => {
      const [state] = accepted(answer).states;
      return (state?.value as Consultation).number?.n;
    });
    expect(numbers).toEqual([...sent.keys(), ...sent.keys()].map((i) => i + 1));
    await journal.close();
  });

  it('tells the history of a record, oldest first', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const [first] = accepted(await journal.ledger.commit(addition(), AUTHOR)).states;
    if (first === undefined) throw new Error('no state');
    const value = { ...(first.value as Consultation), answer: 'Иначе' };
    const amended = request('consultation.amend', put('consultation', value, first.seq));
    const [second] = accepted(await journal.ledger.commit(amended, AUTHOR)).states;
    expect(await journal.ledger.history('consultation', first.id)).toEqual([first, second]);
    await journal.close();
  });

  it('refuses to write over what another program has appended', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const other = await copyJournal(folder, [FILES.ledger]);
    const second = await journalOf(other);
    accepted(await second.ledger.commit(addition(), AUTHOR));
    await second.close();
    const line = (await readFile(ledgerOf(other), 'utf8')).split('\n')[1] ?? '';
    await appendFile(ledgerOf(folder), `${line}\n`);
    const answer = await journal.ledger.commit(addition(), AUTHOR);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'read-only' } });
    expect(journal.ledger.status.readOnly).toMatch(/изменила другая программа/u);
    await journal.close();
    expect((await readLedger(ledgerOf(folder))).lines).toHaveLength(2);
  });
});

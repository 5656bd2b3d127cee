import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { NO_HASH, type Committed, type RecordState } from '#shared/ledger/commit';
import { fixedId } from '#shared/lib/ids';
import { applyCommit } from '../../../../renderer/data/apply-commit';
import {
  consultationRow,
  openDatabase,
  type ConsultationRow,
  type ViewDatabase,
} from '../../../../renderer/data/database';
import {
  PAGE,
  pageAfter,
  readNewestPage,
  type NewestPage,
} from '../../../../renderer/data/newest-page';
import { Rebuild } from '../../../../renderer/data/rebuild';
import { EVERYTHING } from '../../../../renderer/data/search/query';
import { StoredJournal } from '../../../../renderer/data/search/stored-journal';
import { consultation } from '../../../helpers/records';

const RECORDS = 500;
const BLOCK = 120;
const LEDGER = { ledger: 'a', head: NO_HASH, readOnly: null, damage: null };

/** What happens to a journal: to which record, and on what day it then is. */
type Change = readonly [record: number, day: number];

const change = fc.tuple(fc.nat({ max: RECORDS }), fc.nat({ max: 27 }));
/** Mostly in their order, as they are registered; then some late ones and some that are amended. */
const changes = fc
  .tuple(fc.boolean(), fc.array(change, { maxLength: 60 }))
  .map(([isBackwards, later]): readonly Change[] => {
    const days = Array.from({ length: RECORDS }, (_, i) => Math.floor((i / RECORDS) * 28));
    if (isBackwards) days.reverse();
    return [...days.map((day, i) => [i, day] as const), ...later];
  });

function statesOf(all: readonly Change[]): readonly RecordState[] {
  const bases = new Map<number, number>();
  return all.map(([record, day], i) => {
    const id = fixedId(9, record + 1);
    const date = `2026-09-${String(day + 1).padStart(2, '0')}`;
    const value = consultation(i, {
      id,
      date,
      number: { series: 'calendar-year', year: 2026, n: record + 1 },
    });
    const base = bases.get(record) ?? 0;
    bases.set(record, i + 1);
    const by = { role: 'consultant', person: null } as const;
    return { table: 'consultation', id, base, seq: i + 1, at: '', by, action: '', value };
  });
}

/** The loading of these records is taken back. */
function undo(states: readonly RecordState[], seq: number): readonly RecordState[] {
  return states.map((state, i): RecordState => {
    const value = { ...(state.value as Consultation), annulled: { kind: 'undone' as const, reason: 'Не тот файл' } };
    return { ...state, base: state.seq, seq: seq + i + 1, value };
  });
} // prettier-ignore

function committed(states: readonly RecordState[]): Committed {
  const [first, last] = [states[0]?.seq ?? 0, states.at(-1)?.seq ?? 0];
  return { fromSeq: first, seq: last, prev: NO_HASH, head: NO_HASH, states };
}

/** The journal as it has to be seen: the newest state of each record, newest first. */
function replayed(states: readonly RecordState[]): readonly ConsultationRow[] {
  const rows = new Map(states.map((state) => [state.id, consultationRow(state)]));
  return [...rows.values()].sort((a, b) => a.order - b.order);
}

async function build(database: ViewDatabase, states: readonly RecordState[]): Promise<void> {
  const rebuild = new Rebuild(database);
  await rebuild.begin({ ...LEDGER, seq: states.length });
  for (let to = states.length; to > 0; to -= BLOCK) {
    await rebuild.place(committed(states.slice(Math.max(0, to - BLOCK), to)));
  }
}

describe('consultations as the view stores them', () => {
  let database: ViewDatabase;

  beforeEach(() => {
    database = openDatabase('stored-view');
  });

  afterEach(async () => {
    await database.delete();
  });

  it('are the ledger’s, each once, rows or packed', { timeout: 60_000 }, async () => {
    const tried = fc.asyncProperty(changes, fc.array(change), async (before, after) => {
      const all = statesOf([...before, ...after]);
      await build(database, all.slice(0, before.length));
      for (const state of all.slice(before.length)) {
        expect(await applyCommit(database, committed([state]))).toBe('applied');
      }
      const rows = replayed(all);
      expect(await readNewestPage(database)).toSatisfy(
        (page) => page === 'packed' || JSON.stringify(page) === newest(rows),
      );
      const journal = new StoredJournal(database);
      await journal.load();
      const found = await journal.answer({ kind: 'find', query: EVERYTHING, first: 0, last: 9 });
      expect([...found.orders]).toEqual(rows.map(({ order }) => order));
      expect(new Set(found.rows)).toEqual(new Set(rows.slice(0, 10)));
      const read = await journal.answer({ kind: 'read', orders: found.orders });
      expect(new Map(read.map((row) => [row.id, row]))).toEqual(
        new Map(rows.map((row) => [row.id, row])),
      );
    });
    await fc.assert(tried, { numRuns: 8 });
  });

  function newest(rows: readonly ConsultationRow[]): string {
    return JSON.stringify({ rows: rows.slice(0, PAGE), total: rows.length });
  }

  it('are packed but for the newest, and the newest page needs no pack', async () => {
    const states = statesOf(Array.from({ length: RECORDS }, (_, i) => [i, Math.floor(i / 18)]));
    await build(database, states);
    expect(await database.consultation.count()).toBe(200);
    expect(JSON.stringify(await readNewestPage(database))).toBe(newest(replayed(states)));
  });

  it('have no newest page of their own when a packed record may be as new', async () => {
    const states = statesOf(Array.from({ length: RECORDS }, (_, i) => [i, Math.floor(i / 18)]));
    await build(database, states);
    const rows = await database.consultation.orderBy('order').limit(150).toArray();
    const aged = rows.map(({ id, seq }, i): RecordState => {
      const value = consultation(i, {
        id,
        date: '2026-08-01',
        number: { series: 'calendar-year', year: 2026, n: i },
      });
      const at = states.length + i + 1;
      const by = { role: 'consultant', person: null } as const;
      return { table: 'consultation', id, base: seq, seq: at, at: '', by, action: '', value };
    });
    await applyCommit(database, committed(aged));
    expect(await readNewestPage(database)).toBe('packed');
  });

  it('are in no list and no count when their loading was taken back', async () => {
    const days = Array.from({ length: 300 }, (_, i) => [i, Math.floor(i / 11)] as const);
    const states = statesOf(days);
    const undone = undo(states.filter((_, i) => i % 7 === 0 || i > 250), states.length);
    const gone = new Set(undone.map(({ id }) => id));
    const rest = replayed(states.filter(({ id }) => !gone.has(id)));
    const page = JSON.stringify({ rows: rest.slice(0, PAGE), total: rest.length });
    await build(database, states);
    const before = await readNewestPage(database);
    expect(await applyCommit(database, committed(undone))).toBe('applied');
    expect(JSON.stringify(await readNewestPage(database))).toBe(page);
    expect(before).toSatisfy(
      (known) => typeof known === 'object' && pageAfter(known as NewestPage, undone).total === rest.length,
    );
    const orders = rest.map(({ order }) => order);
    expect(await ordersFound()).toEqual(orders);
    await build(database, [...states, ...undone]);
    expect(JSON.stringify(await readNewestPage(database))).toBe(page);
    expect(await ordersFound()).toEqual(orders);
  }); // prettier-ignore

  async function ordersFound(): Promise<readonly number[]> {
    const journal = new StoredJournal(database);
    await journal.load();
    const found = await journal.answer({ kind: 'find', query: EVERYTHING, first: 0, last: -1 });
    return [...found.orders];
  }

  it('begin with nothing to show, and that is no empty journal', async () => {
    expect(await readNewestPage(database)).toBe('no-view');
    await new Rebuild(database).begin({ ...LEDGER, seq: 5 });
    expect(await readNewestPage(database)).toBe('no-view');
  });

  it('are found while they are on their way into the database', async () => {
    await build(database, statesOf([[1, 1]]));
    const journal = new StoredJournal(database);
    await journal.load();
    const [, amended] = statesOf([[1, 1], [1, 5]]); // prettier-ignore
    const row = consultationRow(amended as RecordState);
    journal.take([amended as RecordState]);
    await journal.load();
    const request = { kind: 'read-one', id: row.id } as const;
    expect(await journal.answer(request)).toEqual(row);
  });
});

describe('the newest page after a commit', () => {
  it('is what a new reading would begin with', () => {
    fc.assert(
      fc.property(changes, fc.array(change, { minLength: 1 }), (before, after) => {
        const all = statesOf([...before, ...after]);
        const rows = replayed(all.slice(0, before.length));
        const page = { rows: rows.slice(0, PAGE), total: rows.length };
        const next = pageAfter(page, all.slice(before.length));
        const whole = replayed(all);
        expect(next.total).toBe(whole.length);
        expect(next.rows).toEqual(whole.slice(0, next.rows.length));
        expect(next.rows.length).toBeGreaterThanOrEqual(Math.max(0, PAGE - after.length));
      }),
      { numRuns: 50 },
    );
  });

  it('is the whole journal while that is short', () => {
    const all = statesOf([[0, 9], [1, 8], [2, 3], [1, 1]]); // prettier-ignore
    const rows = replayed(all.slice(0, 2));
    expect(pageAfter({ rows, total: 2 }, all.slice(2))).toEqual({ rows: replayed(all), total: 3 });
  });
});

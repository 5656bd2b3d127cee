import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import { editionInForce } from '#shared/domain/schedule-standing';
import type { DeskAnswer, DirectorDesk } from '#shared/ipc/access';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { verdictOn } from '../../electron/access/approvals';
import { approvalSources } from '../../electron/access/approval-sources';
import { cancelEdition, readDesk } from '../../electron/access/director';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { DocumentSources, Situation } from '../../electron/documents/document-sources';
import { shownEdition } from '../../electron/documents/prepare-schedule';
import type { Journal } from '../../electron/ledger/journal';
import {
  approveShown,
  edition,
  firstKey,
  PASSPHRASE,
  staffed,
  submitted,
  toolsOn,
} from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';

const ZONE = 'Asia/Vladivostok';
const today = (): string => dateAt(Date.now(), ZONE);

let journal: Journal;
let tools: DirectorTools;
beforeEach(async () => {
  const folder = await newFolder();
  journal = await journalOf(folder);
  tools = toolsOn(journal, folder);
  await staffed(journal);
  await firstKey(tools);
});
afterEach(() => journal.close());
afterAll(removeFolders);

/** Approves a new edition that is in force from today on. */
async function approved(): Promise<string> {
  const { id } = await submitted(journal, edition({ validFrom: '2026-09-01' }));
  expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
  return id;
}

async function deskOf(schedule: string): Promise<NonNullable<DirectorDesk['edition']>> {
  const desk = await readDesk(tools, { kind: 'cancel', schedule });
  if (!desk?.edition) throw new Error('nothing lies on the desk');
  return desk.edition;
}

async function cancel(schedule: string, change: object = {}): Promise<DeskAnswer> {
  const { base, seen } = await deskOf(schedule);
  const decision = { commit: randomUUID(), schedule, base, seen, passphrase: null };
  return cancelEdition(tools, { ...decision, reason: 'Утверждена не та редакция', ...change });
}

/** What documents are made in, as the main process gives it. */
async function situation(): Promise<Situation> {
  const { ledger } = journal;
  const [school] = await ledger.all('school');
  if (school === undefined) throw new Error('no school');
  const people = ledger.index.officers();
  const sources: DocumentSources = {
    ...approvalSources(Promise.resolve({ kind: 'open', ledger }), tools.attachmentFolder),
    isExample: false,
    // A table's states hold that table's records.
    readRecord: async (table, id) => (await ledger.current(table, id)) as never,
    officers: () => Promise.resolve(people),
  };
  return { sources, school, people, today: today() };
}

async function stored(id: string): Promise<Schedule> {
  return (await journal.ledger.current('schedule', id))?.value as Schedule; // its table
}

describe('an approved edition that the director cancels', () => {
  it('keeps its approval, which goes on to hold, and the reason', async () => {
    const id = await approved();
    const before = await stored(id);
    expect(await cancel(id)).toEqual({ kind: 'done' });
    const { state, ...content } = await stored(id);
    const { state: had, ...same } = before;
    expect(content).toEqual(same);
    expect(state).toMatchObject({ kind: 'cancelled', reason: 'Утверждена не та редакция' });
    const approval =
      had.kind === 'approved' ? { at: had.at, zone: had.zone, approval: had.approval } : null;
    expect(state.kind === 'cancelled' && state.approved).toEqual(approval);
    expect(
      await verdictOn(journal.ledger, { table: 'schedule', id: id }, tools.attachmentFolder),
    ).toMatchObject({
      kind: 'holds',
      statement: { schedule: id },
    });
    const history = await journal.ledger.history('schedule', id);
    expect(history.at(-1)).toMatchObject({ action: 'schedule.cancel', by: { role: 'director' } });
  });

  it('is printed as it was approved, with its director, whoever is in office now', async () => {
    const id = await approved();
    expect(await cancel(id)).toEqual({ kind: 'done' });
    const puts = journal.ledger.index
      .officers()
      .map((each) => ({ each, base: journal.ledger.index.seqOf('person', each.id) }))
      .map(({ each, base }) => put('person', { ...each, name: `Новая ${each.name}` }, base));
    accepted(await journal.ledger.commit(request('school.edit', ...puts), AUTHOR));
    const shown = await shownEdition(id, await situation());
    expect(shown).toMatchObject({
      mark: { kind: 'cancelled' },
      director: { name: 'Орлова Вера Павловна' },
      content: { edition: 1 },
    });
    expect(JSON.stringify(shown)).not.toContain('Новая');
  });

  it('is in force that day still; then the one before is again', async () => {
    const [first, second] = [await approved(), await approved()];
    expect((await deskOf(second)).cancelling).toEqual({
      standing: 'in-force',
      on: today(),
      next: 1,
    });
    expect(await cancel(second)).toEqual({ kind: 'done' });
    const all = await journal.ledger.all('schedule');
    expect(editionInForce(all, today())?.id).toBe(second);
    expect(editionInForce(all, addDays(today(), 1))?.id).toBe(first);
    expect((await deskOf(first)).cancelling?.next).toBeNull();
  });

  it('can be cancelled with a passphrase alone, once, and as it was seen', async () => {
    const id = await approved();
    tools.role.end();
    expect(await cancel(id)).toEqual({ kind: 'passphrase-needed' });
    expect(await cancel(id, { passphrase: 'не тот пароль' })).toMatchObject({
      kind: 'wrong-passphrase',
    });
    expect(await cancel(id, { passphrase: PASSPHRASE, seen: '0'.repeat(64) })).toMatchObject({
      kind: 'refused',
    });
    expect((await stored(id)).state.kind).toBe('approved');
    const commit = randomUUID();
    expect(await cancel(id, { commit })).toEqual({ kind: 'done' });
    expect(await cancel(id, { commit })).toEqual({ kind: 'done' });
    expect((await deskOf(id)).isReady).toBe(false);
    expect(await cancel(id)).toMatchObject({ kind: 'refused' });
  });

  it('is the only one: a draft and a sent edition are none', async () => {
    const { id } = await submitted(journal);
    expect((await deskOf(id)).isReady).toBe(false);
    expect(await cancel(id)).toMatchObject({ kind: 'refused' });
  });

  it('can be cancelled by nobody else, nor lose its approval by that', async () => {
    const id = await approved();
    const value = await stored(id);
    const state = {
      kind: 'cancelled',
      at: null,
      zone: null,
      reason: 'Не нужна',
      approved: null,
    } as const;
    const base = journal.ledger.index.seqOf('schedule', id);
    const asked = request('schedule.cancel', put('schedule', { ...value, state }, base));
    expect(await refusal(journal.ledger.commit(asked, AUTHOR))).toMatch(/^С этой редакцией/u);
    expect(await stored(id)).toEqual(value);
  });
});

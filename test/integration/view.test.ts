import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, BridgeFault, ChannelName, Channels } from '#shared/ipc/contract';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { CommitRequest } from '#shared/ledger/commit';
import { failed, ok, type Result } from '#shared/lib/result';
import type * as ViewModule from '../../renderer/data/view';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  journalOf,
  ledgerOf,
  newFolder,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { addition } from '../helpers/records';

type View = typeof ViewModule;

let folder: string;
let journal: Journal;
/** Channels that the window has called. */
let called: ChannelName[];
/** What happens right after the ledger has answered a call. */
let afterCall: (channel: ChannelName) => Promise<void> | void;
let fails: (channel: ChannelName) => boolean;

async function answer(channel: ChannelName, request: unknown): Promise<unknown> {
  const { ledger } = journal;
  switch (channel) {
    case 'ledger:status':
      return ledger.status;
    case 'ledger:read': {
      const { from, to, end } = request as Channels['ledger:read']['request'];
      return JSON.stringify(await ledger.read(from, to, end));
    }
    case 'ledger:hash-at':
      return ledger.hashAt((request as { seq: number }).seq);
    case 'ledger:commit':
      return ledger.commit(request as CommitRequest, AUTHOR);
    default:
      return null;
  }
}

/** The window's bridge with the real ledger at its other end. */
const bridge: Bridge = {
  call: async (channel, request) => {
    called.push(channel);
    const isFailing = fails(channel);
    const result = isFailing ? failed('failed' as const) : ok(await answer(channel, request));
    await afterCall(channel);
    // The channel picks the type of its answer.
    return structuredClone(result) as Result<never, BridgeFault>;
  },
  on: () => () => undefined,
};

/** The view's module as a window that has just been opened has it. */
async function newWindow(): Promise<View> {
  vi.resetModules();
  return import('../../renderer/data/view');
}

interface StoredRow {
  readonly id: string;
  readonly seq: number;
  readonly value: unknown;
}

function consultationsIn(replayed: ReadonlyMap<string, unknown>): number {
  return [...replayed.keys()].filter((key) => key.startsWith('consultation:')).length;
}

async function expectWhole({ database, viewStatus }: View): Promise<void> {
  const replayed = await replayFile(ledgerOf(folder));
  const shown = new Map<string, string>();
  for (const pack of await database.pack.toArray()) {
    for (const { id, seq, value } of JSON.parse(pack.rows) as StoredRow[]) {
      shown.set(`consultation:${id}`, `${String(seq)} ${canonicalJson(value)}`);
    }
  }
  for (const name of ['school', 'person', 'topic', 'consultation', 'schedule'] as const) {
    for (const { id, seq, value } of await database.table(name).toArray()) {
      shown.set(`${name}:${String(id)}`, `${String(seq)} ${canonicalJson(value)}`);
    }
  }
  const states = [...replayed].map(
    ([key, { seq, value }]) => [key, `${String(seq)} ${canonicalJson(value)}`] as const,
  );
  expect(shown).toEqual(new Map(states));
  const { seq, head } = journal.ledger.status;
  expect(await database.meta.get('view')).toMatchObject({
    seq,
    head,
    complete: true,
    consultations: consultationsIn(replayed),
  });
  expect(viewStatus().rebuilding).toBeNull();
}

beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder);
  for (let i = 0; i < 3; i += 1) accepted(await journal.ledger.commit(addition(i), AUTHOR));
  called = [];
  afterCall = () => undefined;
  fails = () => false;
  vi.stubGlobal('window', { bridge });
});

afterEach(async () => {
  const { database } = await import('../../renderer/data/view');
  await database.delete();
  await journal.close();
  await removeFolders();
  vi.unstubAllGlobals();
});

describe('the view of the ledger', () => {
  it('is built, kept, and caught up', async () => {
    const first = await newWindow();
    await first.startView();
    await expectWhole(first);
    const { commit, action, puts } = addition(7);
    accepted(await first.commit(commit, action, puts));
    await expectWhole(first);
    first.database.close();
    accepted(await journal.ledger.commit(addition(8), AUTHOR));
    called = [];
    const second = await newWindow();
    await second.startView();
    await expectWhole(second);
    expect(called.filter((channel) => channel === 'ledger:read')).toHaveLength(1);
  });

  it('is built in small blocks where records are long', async () => {
    const long = {
      question: 'Журнал не открывается. '.repeat(400),
      answer: 'Показано. '.repeat(900),
    };
    for (let i = 0; i < 500; i += 1)
      accepted(await journal.ledger.commit(addition(i, long), AUTHOR));
    called = [];
    const window = await newWindow();
    await window.startView();
    await expectWhole(window);
    expect(called.filter((channel) => channel === 'ledger:read').length).toBeGreaterThan(2);
  });

  it.each([1, 2, 3])('shows a record that is saved at call %d of its building', async (turn) => {
    const view = await newWindow();
    const saved: Promise<unknown>[] = [];
    let calls = 0;
    afterCall = (channel) => {
      calls += 1;
      if (calls !== turn || channel === 'ledger:commit') return;
      const { commit, action, puts } = addition(turn);
      saved.push(view.commit(commit, action, puts));
    };
    await view.startView();
    await Promise.all(saved);
    await vi.waitFor(() => expectWhole(view));
  });

  it('shows a record that is saved while it finds out that it must be built anew', async () => {
    const old = await newWindow();
    await old.startView();
    await old.database.meta.update('view', { head: '0'.repeat(64) });
    old.database.close();
    const view = await newWindow();
    const saved: Promise<unknown>[] = [];
    let answered: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answered = resolve;
    });
    afterCall = async (channel) => {
      if (channel === 'ledger:commit') answered();
      if (channel !== 'ledger:hash-at') return;
      const { commit, action, puts } = addition(6);
      saved.push(view.commit(commit, action, puts));
      await isAnswered;
      await new Promise(setImmediate); // the window has the answer before this one
    };
    await view.startView();
    await Promise.all(saved);
    await vi.waitFor(() => expectWhole(view));
  });

  it('shows a record of which it was told by nobody', async () => {
    const view = await newWindow();
    await view.startView();
    accepted(await journal.ledger.commit(addition(4), AUTHOR));
    const { commit, action, puts } = addition(5);
    accepted(await view.commit(commit, action, puts));
    await vi.waitFor(() => expectWhole(view));
  });

  it('recovers with the next record from a building that broke', async () => {
    const view = await newWindow();
    fails = (channel) => channel === 'ledger:read';
    await expect(view.startView()).rejects.toThrow('ledger:read');
    expect(view.viewStatus().rebuilding).toBeNull();
    fails = () => false;
    accepted(await journal.ledger.commit(addition(4), AUTHOR));
    const { commit, action, puts } = addition(5);
    accepted(await view.commit(commit, action, puts));
    await vi.waitFor(() => expectWhole(view));
  });
});

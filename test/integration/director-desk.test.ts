import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import type { DeskAnswer, DirectorErrand } from '#shared/ipc/access';
import type { DirectorTools } from '../../electron/access/director-tools';
import { accessHandlers, type AccessHandlers } from '../../electron/ipc/access-handlers';
import type { Journal } from '../../electron/ledger/journal';
import type { LedgerAccess } from '../../electron/ledger/ledger-access';
import { deskOf, firstKey, PASSPHRASE, staffed, submitted, toolsOn } from '../helpers/deeds';
import { journalOf, newFolder, removeFolders } from '../helpers/journals';

let journal: Journal;
let tools: DirectorTools;
let errand: DirectorErrand | undefined;
let handlers: AccessHandlers;

/** The handlers over a real journal; the director's window is the errand that it lies on. */
function handlersOn(ledger: LedgerAccess): AccessHandlers {
  const directorWindow = {
    get errand() {
      return errand;
    },
    open: (_parent: unknown, next: DirectorErrand) => {
      errand = next;
    },
    close: () => {
      errand = undefined;
    },
  };
  const { ledger: _ledger, tell: _tell, now: _now, ...access } = tools;
  return accessHandlers({
    info: { timeZone: 'Asia/Vladivostok' },
    ledger: Promise.resolve(ledger),
    access: { ...access, directorWindow },
    windowOf: () => undefined,
    tell: tools.tell,
  });
}

// The desk looks at no sender: serving has.
const sender = undefined as never;
const kindOf = async (id: string): Promise<string | undefined> =>
  ((await journal.ledger.current('schedule', id))?.value as Schedule | undefined)?.state.kind;

beforeEach(async () => {
  const folder = await newFolder();
  journal = await journalOf(folder);
  tools = toolsOn(journal, folder);
  errand = undefined;
  handlers = handlersOn({ kind: 'open', ledger: journal.ledger });
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function approving(id: string, passphrase: string | null = null): Promise<DeskAnswer> {
  const { base, seen } = await deskOf(tools, id);
  return handlers['desk:approve']({ commit: randomUUID(), base, seen, passphrase }, sender);
}

describe("the director's window", () => {
  it('without an errand shows nothing and does nothing', async () => {
    await staffed(journal);
    await firstKey(tools);
    const { id } = await submitted(journal);
    expect(await handlers['desk:read'](null, sender)).toBeNull();
    expect(await approving(id)).toMatchObject({ kind: 'refused' });
    errand = { kind: 'key' };
    expect(await handlers['desk:read'](null, sender)).toMatchObject({ edition: null });
    expect(await approving(id)).toMatchObject({ kind: 'refused' });
    expect(await kindOf(id)).toBe('submitted');
  });

  it('decides on the edition of its errand, whatever it was told to have seen', async () => {
    await staffed(journal);
    await firstKey(tools);
    const [one, two] = [await submitted(journal), await submitted(journal)];
    errand = { kind: 'approve', schedule: one.id };
    expect(await approving(two.id)).toMatchObject({ kind: 'refused' });
    expect([await kindOf(one.id), await kindOf(two.id)]).toEqual(['submitted', 'submitted']);
    expect(await approving(one.id)).toEqual({ kind: 'done' });
    expect([await kindOf(one.id), await kindOf(two.id)]).toEqual(['approved', 'submitted']);
  });

  it('carries out what was ordered, though it is closed or sent on another errand meanwhile', async () => {
    await staffed(journal);
    await firstKey(tools);
    tools.role.end();
    const [one, two] = [await submitted(journal), await submitted(journal)];
    errand = { kind: 'approve', schedule: one.id };
    const { base, seen } = await deskOf(tools, one.id);
    const decision = { commit: randomUUID(), base, seen, passphrase: PASSPHRASE };
    const answer = handlers['desk:approve'](decision, sender);
    errand = { kind: 'approve', schedule: two.id };
    expect(await answer).toEqual({ kind: 'done' });
    expect([await kindOf(one.id), await kindOf(two.id)]).toEqual(['approved', 'submitted']);
  });
});

describe("the program's window", () => {
  it('sees the approved editions checked, the keys and the role, and can end the role', async () => {
    await staffed(journal);
    const key = await firstKey(tools);
    const { id } = await submitted(journal);
    expect(await handlers['approval:check'](null, sender)).toEqual([]);
    errand = { kind: 'approve', schedule: id };
    await approving(id);
    const checked = await handlers['approval:check'](null, sender);
    expect(checked).toMatchObject([{ schedule: id, verdict: { kind: 'holds' } }]);
    expect(await handlers['director:keys'](null, sender)).toMatchObject([{ id: key }]);
    expect(await handlers['role:read'](null, sender)).toMatchObject({ kind: 'director' });
    await handlers['role:end'](null, sender);
    expect(await handlers['role:read'](null, sender)).toEqual({ kind: 'consultant' });
  });
});

describe('without a journal', () => {
  it('nothing is shown, made or approved', async () => {
    handlers = handlersOn({ kind: 'unreadable', message: 'Журнал не открывается.' });
    errand = { kind: 'key' };
    expect(await handlers['desk:read'](null, sender)).toBeNull();
    expect(await handlers['approval:check'](null, sender)).toEqual([]);
    expect(await handlers['director:keys'](null, sender)).toEqual([]);
    const made = { commit: randomUUID(), reason: 'first', passphrase: PASSPHRASE } as const;
    expect(await handlers['desk:make-key'](made, sender)).toMatchObject({ kind: 'refused' });
    const scan = { sha256: 'a'.repeat(64), name: 'а.pdf', bytes: 1 };
    const paper = {
      commit: randomUUID(),
      schedule: randomUUID(),
      base: 1,
      date: '2026-09-01',
      scan,
    };
    expect(await handlers['approval:on-paper'](paper, sender)).toMatchObject({ kind: 'refused' });
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { cp, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { verdictOn } from '../../electron/access/approvals';
import { cancelEdition, readDesk } from '../../electron/access/director';
import { makeKey } from '../../electron/access/director-keys';
import { signText } from '../../electron/access/sealed-key';
import { addDays } from '#shared/lib/iso-date';
import { approveShown, edition, firstKey, PASSPHRASE, slot, staffed } from '../helpers/deeds';
import { submitted, toolsOn } from '../helpers/deeds';
import { flipByte, rechain, type Forge, type StoredValue } from '../helpers/forged';
import {
  accepted,
  AUTHOR,
  journalOf,
  ledgerOf,
  newFolder,
  removeFolders,
} from '../helpers/journals';
import { addition } from '../helpers/records';

/** A journal with an approved edition, as it was before anybody touched it. */
let original: string;
let id: string;
/** A key made after the approval, and its signature of the approved statement. */
let late: { key: string; signature: string };
/** The approved edition's record as it is stored. */
let stored: StoredValue;

beforeAll(async () => {
  original = await newFolder();
  const journal = await journalOf(original);
  const tools = toolsOn(journal, original);
  await staffed(journal);
  accepted(await journal.ledger.commit(addition(1), AUTHOR));
  await firstKey(tools);
  const sent = edition({ validTo: '2027-05-31' });
  ({ id } = await submitted(journal, sent));
  expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
  const reason = 'lost-passphrase';
  await makeKey(tools, { commit: slot().id, reason, passphrase: `${PASSPHRASE} 2` });
  stored = structuredClone((await journal.ledger.current('schedule', id))?.value) as never;
  const opened = tools.role.opened();
  if (opened === undefined) throw new Error('the role is not open');
  late = {
    key: opened.id,
    signature: signText(approvalIn(stored).statement ?? '', opened.privateKey),
  };
  await journal.close();
});
afterAll(removeFolders);

interface StoredApproval {
  statement: string;
  key: string;
  signature: string;
}

function approvalIn(value: StoredValue): Partial<StoredApproval> {
  const { approval } = value['state'] as { approval?: StoredApproval }; // every edition has a state
  return approval ?? {};
}

async function verdictIn(folder: string): Promise<ApprovalVerdict | null> {
  const journal = await journalOf(folder);
  try {
    return await verdictOn(journal.ledger, { table: 'schedule', id: id }, folder);
  } finally {
    await journal.close();
  }
}

/** The verdict on a copy whose ledger was written anew with a change. */
async function after(forge: Forge): Promise<ApprovalVerdict | null> {
  const folder = await newFolder();
  await cp(original, folder, { recursive: true });
  await rechain(folder, forge);
  return verdictIn(folder);
}

/** Changes the approved state of the edition, no earlier one. */
function inApproved(change: (value: StoredValue) => void): Forge {
  return ({ table, id: of, value }) => {
    if (table === 'schedule' && of === id && approvalIn(value).statement !== undefined)
      change(value);
  };
}

const broken = (fault: string): unknown => ({ kind: 'broken', fault });

describe('a ledger written anew with other tools', () => {
  it('that says the same is believed: the change is what is seen, not the tool', async () => {
    expect(await after(() => undefined)).toMatchObject({ kind: 'holds' });
  });

  it.each<[string, (value: StoredValue) => void]>([
    ['number', (value) => void (value['edition'] = 7)],
    ['first day', (value) => void (value['validFrom'] = '2026-09-02')],
    ['last day', (value) => void (value['validTo'] = '2027-06-01')],
    ['no last day', (value) => void (value['validTo'] = null)],
    ['no receptions', (value) => void (value['slots'] = [])],
    ['one more reception', (value) => void (value['slots'] as unknown[]).push(slot())],
    ['order of receptions', (value) => void (value['slots'] as unknown[]).reverse()],
    ['no exceptions', (value) => void (value['exceptions'] = [])],
    ['id', (value) => void (value['id'] = slot().id)],
  ])('does not hold with another content: %s', async (_what, change) => {
    expect(await after(inApproved(change))).toEqual(broken('content'));
  });

  it('does not hold from another day on', async () => {
    const shift = (days: number) =>
      inApproved((value) => {
        const state = value['state'] as { at: string };
        state.at = `${addDays(state.at.slice(0, 10), days)}${state.at.slice(10)}`;
      });
    expect(await after(shift(-1))).toEqual(broken('content'));
    expect(await after(shift(1))).toEqual(broken('content'));
  });

  it('does not hold with content and statement changed alike', async () => {
    const change = inApproved((value) => {
      const approval = approvalIn(value);
      value['validTo'] = '2027-06-30';
      approval.statement = approval.statement?.replace('2027-05-31', '2027-06-30') ?? '';
    });
    expect(await after(change)).toEqual(broken('signature'));
  });

  it.each<[string, string, (approval: Partial<StoredApproval>) => void]>([
    [
      'another director',
      'signature',
      (a) => (a.statement = a.statement?.replace('Орлова', 'Козлова') ?? ''),
    ],
    ['spaces', 'unreadable', (a) => (a.statement = ` ${a.statement ?? ''}`)],
    ['no JSON', 'unreadable', (a) => (a.statement = 'утверждаю')],
    ['other JSON', 'unreadable', (a) => (a.statement = '{"v":1}')],
    ['a key that never was', 'unknown-key', (a) => (a.key = slot().id)],
    ['a signature of nothing', 'signature', (a) => (a.signature = '0'.repeat(128))],
    ['a key made later', 'unknown-key', (a) => Object.assign(a, late)],
  ])('does not hold with %s', async (_what, fault, change) => {
    expect(
      await after(
        inApproved((value) => {
          change(approvalIn(value));
        }),
      ),
    ).toEqual(broken(fault));
  });

  it("does not hold with somebody else's key in the place of the director's", async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(12).toString('hex');
    const swap: Forge = ({ table, value }) => {
      if (table === 'directorKey') value['publicKey'] = raw;
    };
    expect(await after(swap)).toEqual(broken('signature'));
  });

  it.each(['consultation', 'person', 'school', 'topic'])(
    'does not hold after an earlier %s was changed: everything before is sealed',
    async (changed) => {
      const change: Forge = ({ table, value }) => {
        const field = {
          consultation: 'question',
          person: 'phone',
          school: 'address',
          topic: 'title',
        }[changed];
        if (table === changed && field !== undefined) value[field] = 'По-другому';
      };
      expect(await after(change)).toEqual(broken('head'));
    },
  );

  it('never holds when one field of the approved record was changed, whichever', async () => {
    const leaves = leavesOf(stored);
    expect(leaves.length).toBeGreaterThan(25);
    const leaf = fc.constantFrom(...leaves);
    await fc.assert(
      fc.asyncProperty(leaf, fc.nat(100_000), async (path, place) => {
        const verdict = await after(inApproved((value) => changeLeaf(value, path, place)));
        expect(verdict).toMatchObject({ kind: 'broken' });
      }),
      { numRuns: 80 },
    );
  });

  it('never holds when one field of a cancelled record was changed: its approval is kept', async () => {
    const folder = await newFolder();
    await cp(original, folder, { recursive: true });
    const journal = await journalOf(folder);
    const tools = toolsOn(journal, folder);
    const desk = await readDesk(tools, { kind: 'cancel', schedule: id });
    const { base, seen } = desk?.edition ?? { base: 0, seen: '' };
    const passphrase = `${PASSPHRASE} 2`;
    const decision = { commit: slot().id, schedule: id, base, seen, passphrase };
    expect(await cancelEdition(tools, { ...decision, reason: 'Ошибка' })).toEqual({ kind: 'done' });
    expect(await verdictOn(journal.ledger, { table: 'schedule', id: id }, folder)).toMatchObject({
      kind: 'holds',
    });
    const cancelled = structuredClone((await journal.ledger.current('schedule', id))?.value);
    await journal.close();
    // The reason isn't among what was approved.
    const leaves = leavesOf(cancelled).filter((path) => path.join('.') !== 'state.reason');
    expect(leaves.map((path) => path.join('.'))).toContain('state.approved.approval.signature');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...leaves), fc.nat(100_000), async (path, place) => {
        const forged = await newFolder();
        await cp(folder, forged, { recursive: true });
        await rechain(forged, ({ table, value }) => {
          const state = value['state'] as { kind?: string } | undefined; // every edition has a state
          if (table === 'schedule' && state?.kind === 'cancelled') changeLeaf(value, path, place);
        });
        expect(await verdictIn(forged)).not.toMatchObject({ kind: 'holds' });
      }),
      { numRuns: 50 },
    );
  });
});

describe('one flipped byte, the chain left as it is', () => {
  it('makes the journal read-only, and an approved edition never holds by it', async () => {
    const text = await readFile(ledgerOf(original), 'latin1');
    const line = text.indexOf('"by":"program","key"');
    const from = text.lastIndexOf('\n', line) + 1;
    const length = text.indexOf('\n', line) - from;
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.boolean(), async (place, withCheckpoint) => {
        const folder = await newFolder();
        await cp(original, folder, { recursive: true });
        if (!withCheckpoint) await rechain(folder, () => undefined);
        await flipByte(folder, from + place);
        const journal = await journalOf(folder);
        try {
          const verdict = await verdictOn(journal.ledger, { table: 'schedule', id: id }, folder);
          expect(verdict?.kind).not.toBe('holds');
          await journal.verifyAll();
          expect(journal.ledger.status.readOnly).toMatch(/^[А-ЯЁ]/u);
          expect(journal.ledger.status.damage).toMatch(/^[А-ЯЁ]/u);
        } finally {
          await journal.close();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Paths of all fields that hold no others. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
}

/** Changes one field: a text in one character, a number by one. */
function changeLeaf(value: StoredValue, path: readonly string[], place: number): void {
  const last = path.at(-1) ?? '';
  const home = path.slice(0, -1).reduce((at, key) => at[key] as StoredValue, value);
  const old = home[last];
  if (typeof old === 'number') home[last] = old + 1;
  else home[last] = otherText(String(old), place);
}

function otherText(text: string, place: number): string {
  const i = place % Math.max(1, text.length);
  const other = { '1': '2', '2': '1', '0': '1', a: 'b' }[text[i] ?? ''] ?? '0';
  return `${text.slice(0, i)}${other}${text.slice(i + 1)}`;
}

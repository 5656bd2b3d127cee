import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '#shared/domain/person';
import type { DeskAnswer } from '#shared/ipc/access';
import type { DirectorTools } from '../../electron/access/director-tools';
import { readRedactionDesk, redact } from '../../electron/access/redact';
import type { Journal } from '../../electron/ledger/journal';
import { FOREIGN_WRITE, LOST_LOCK } from '../../electron/ledger/words';
import {
  accepted,
  AUTHOR,
  FILES,
  journalOf,
  ledgerOf,
  readLedger,
  removeFolders,
} from '../helpers/journals';
import { addition, put, request } from '../helpers/records';
import { NAME, named, redactPerson, visitOf } from '../helpers/redactions';

let folder: string;
let journal: Journal;
let tools: DirectorTools;
let person: Person;

beforeEach(async () => {
  ({ folder, journal, tools, person } = await named());
  const own = put('consultation', visitOf(person.id));
  accepted(await journal.ledger.commit(request('consultation.add', own), AUTHOR));
});
afterEach(async () => {
  vi.useRealTimers();
  await journal.close();
});
afterAll(removeFolders);

/** The computer sleeps so long that another program takes the lock as one that was left. */
async function sleptThrough(): Promise<Journal> {
  vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] });
  await rm(path.join(folder, FILES.lock));
  return journalOf(folder);
}

/** A form that names the person, typed but not saved. */
async function keepDraft(): Promise<void> {
  await mkdir(tools.draftFolder);
  const draft = { key: 'slot-1', commit: randomUUID(), at: '2026-10-05T00:00:00Z', content: NAME };
  await writeFile(path.join(tools.draftFolder, 'slot-1.json'), JSON.stringify(draft));
}

const messageOf = (answer: DeskAnswer): string => ('message' in answer ? answer.message : '');

describe('a redaction whose journal has another writer', () => {
  it('is not carried out: what the other one wrote stays, and so do its drafts', async () => {
    const commit = randomUUID();
    await keepDraft();
    // The folder of drafts can't be read: the redaction stays unfinished, here and at the other's start.
    const leave = async (): Promise<void> => {
      await rm(tools.draftFolder, { recursive: true });
      await writeFile(tools.draftFolder, '');
    };
    const keptView = { ...tools.keptView, leave };
    const first = await redactPerson({ ...tools, keptView }, person.id, { commit });
    expect(first.kind).toBe('unfinished');
    const other = await sleptThrough();
    accepted(await other.ledger.commit(addition(1), AUTHOR));
    await rm(tools.draftFolder);
    await keepDraft();

    const again = await redactPerson(tools, person.id, { commit });
    expect(again.kind).toBe('unfinished');
    expect(messageOf(again)).toContain(LOST_LOCK);
    expect(journal.ledger.status.readOnly).toBe(LOST_LOCK);
    expect(await readdir(tools.draftFolder)).toEqual(['slot-1.json']);
    const { seq } = accepted(await other.ledger.commit(addition(2), AUTHOR));
    const { lines, damage } = await readLedger(ledgerOf(folder));
    expect([lines.length, damage]).toEqual([seq, []]);
    await other.close();
  });

  it('is not carried out when the file grows by another hand while the new one is prepared', async () => {
    const desk = await readRedactionDesk(tools, person.id);
    const torn = Buffer.from('{"header"');
    const foreign = vi.fn(() => {
      appendFileSync(ledgerOf(folder), torn);
    });
    const answer = await redact(tools, {
      commit: randomUUID(),
      person: person.id,
      seen: desk.ok ? desk.seen : '',
      basis: 'demand',
      passphrase: null,
      onProgress: () => {
        if (foreign.mock.calls.length === 0) foreign();
      },
    });
    expect(messageOf(answer)).toContain(FOREIGN_WRITE);
    expect((await readFile(ledgerOf(folder))).subarray(-torn.length)).toEqual(torn);
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Person } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import { approvalSources } from '../../electron/access/approval-sources';
import type { DirectorTools } from '../../electron/access/director-tools';
import { prepareAct } from '../../electron/documents/prepare-act';
import { Erasures } from '../../electron/ledger/erasures';
import { prepareErased } from '../../electron/ledger/erase-in-file';
import type { Journal } from '../../electron/ledger/journal';
import { openOnDisk, type OpenHandle } from '../../electron/ledger/ledger-file';
import { NOT_REPAIRED } from '../../electron/ledger/words';
import { PASSPHRASE, toolsOn } from '../helpers/deeds';
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
} from '../helpers/journals';
import { consultation, put, request } from '../helpers/records';
import { NAME, named, redactPerson, SURNAME, visitOf, writtenForms } from '../helpers/redactions';

let folder: string;
let journal: Journal;
let tools: DirectorTools;
let person: Person;

beforeEach(async () => {
  ({ folder, journal, tools, person } = await named());
  const puts = [put('consultation', visitOf(person.id)), put('consultation', consultation(1))];
  accepted(await journal.ledger.commit(request('consultation.add', ...puts), AUTHOR));
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function names(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  return writtenForms(SURNAME).some((form) => bytes.includes(form));
}

/** The act of a redaction as the program makes it, or why it doesn't. */
function actOf(redaction: Id): ReturnType<typeof prepareAct> {
  const { ledger } = journal;
  const open = Promise.resolve({ kind: 'open', ledger } as const);
  return prepareAct(redaction, {
    ...approvalSources(open, tools.attachmentFolder),
    // A table's states hold that table's records.
    readRecord: async (table, id) => (await ledger.current(table, id)) as never,
  });
}

/** The data folder as a crash leaves it when the redaction is on the ledger and nothing else was done. */
async function crashedAfterCommit(): Promise<string> {
  await mkdir(tools.draftFolder, { recursive: true });
  const draft = {
    key: 'slot-1',
    commit: randomUUID(),
    at: new Date().toISOString(),
    content: NAME,
  };
  await writeFile(path.join(tools.draftFolder, 'slot-1.json'), JSON.stringify(draft));
  const copy = await newFolder();
  await mkdir(path.join(copy, 'drafts'));
  // Taken when the window is left: after the commit, before anything is removed.
  const leave = async (): Promise<void> => {
    for (const name of [FILES.ledger, 'drafts/slot-1.json'])
      await copyFile(path.join(folder, name), path.join(copy, name));
  };
  const keptView = { ...tools.keptView, leave };
  expect(await redactPerson({ ...tools, keptView }, person.id)).toEqual({ kind: 'done' });
  return copy;
}

describe('a redaction that was interrupted', () => {
  it('is finished by the next start, drafts and all', async () => {
    const copy = await crashedAfterCommit();
    expect(await names(ledgerOf(copy))).toBe(true);
    // A half-written file that the crash left: it takes room that the erasure needs.
    await writeFile(path.join(copy, 'ledger.jsonl.4711.new'), NAME);
    const said: string[] = [];
    const leftovers: (readonly string[])[] = [];
    const openHandle: OpenHandle = async (file, flags) => {
      leftovers.push((await readdir(copy)).filter((name) => name.endsWith('.new')));
      return openOnDisk(file, flags);
    };
    const again = await journalOf(copy, { log: (message) => said.push(message), openHandle });
    // Opened to see what is unfinished, and again when that was erased.
    expect(leftovers).toEqual([['ledger.jsonl.4711.new'], []]);
    expect(said.join()).toContain('1 redactions were finished');
    expect(await names(ledgerOf(copy))).toBe(false);
    expect(await readdir(path.join(copy, 'drafts'))).toEqual([]);
    expect((await readdir(copy)).filter((name) => name.endsWith('.new'))).toEqual([]);
    await again.verifyAll();
    expect(again.ledger.status).toMatchObject({ readOnly: null, damage: null });
    accepted(
      await again.ledger.commit(
        request('consultation.add', put('consultation', consultation(2))),
        AUTHOR,
      ),
    );
    await again.close();
  });

  it('leaves no file behind when the start can’t finish it either', async () => {
    const copy = await crashedAfterCommit();
    await rm(path.join(copy, 'drafts'), { recursive: true });
    await writeFile(path.join(copy, 'drafts'), '');
    const again = await journalOf(copy);
    expect((await readdir(copy)).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(again.ledger.status.readOnly).toBeNull();
    await again.close();
  });

  it('is no loss of the head when the crash came before the head was recorded anew', async () => {
    await journal.close();
    const before = await copyJournal(folder, [FILES.head, FILES.checkpoint]);
    journal = await journalOf(folder);
    tools = toolsOn(journal, folder);
    await redactPerson(tools, person.id, { passphrase: PASSPHRASE });
    await journal.close();
    for (const name of [FILES.head, FILES.checkpoint])
      await copyFile(path.join(before, name), path.join(folder, name));
    journal = await journalOf(folder);
    expect(journal.ledger.status).toMatchObject({ readOnly: null, damage: null });
    await journal.verifyAll();
    expect(journal.ledger.status).toMatchObject({ readOnly: null, damage: null });
  });

  it('leaves the file as it was when it can’t be written, says so, and goes on when asked again', async () => {
    const blocked = path.join(folder, `${FILES.ledger}.${String(process.pid)}.new`);
    await mkdir(blocked);
    const commit = randomUUID();
    const { ledger } = journal;
    const answer = await redactPerson(tools, person.id, { commit });
    expect(answer.kind).toBe('unfinished');
    expect('message' in answer ? answer.message : '').toContain('Журнал цел');
    expect(await names(ledgerOf(folder))).toBe(true);
    expect((await readLedger(ledgerOf(folder))).damage).toEqual([]);
    expect(await actOf(commit)).toContain('ещё не уничтожены');
    accepted(
      await ledger.commit(
        request('consultation.add', put('consultation', consultation(3))),
        AUTHOR,
      ),
    );
    await rm(blocked, { recursive: true });
    expect(await redactPerson(tools, person.id, { commit })).toEqual({ kind: 'done' });
    expect(await names(ledgerOf(folder))).toBe(false);
    expect(await actOf(commit)).toMatchObject({
      document: { content: expect.anything() as unknown },
    });
    await journal.verifyAll();
    expect(ledger.status).toMatchObject({ readOnly: null, damage: null });
  });
});

describe('a file that can’t be opened when it has been exchanged', () => {
  /** Opens the journal so that the next openings fail as they are told to. */
  async function reopenedWith(faults: readonly string[]): Promise<void> {
    await journal.close();
    const left: string[] = [];
    const openHandle: OpenHandle = (file, flags) => {
      const code = left.shift();
      return code === undefined
        ? openOnDisk(file, flags)
        : Promise.reject(Object.assign(new Error(code), { code }));
    };
    journal = await journalOf(folder, { openHandle });
    tools = toolsOn(journal, folder);
    left.push(...faults);
  }

  it('is opened a little later', async () => {
    await reopenedWith(['EMFILE', 'EACCES']);
    expect(await redactPerson(tools, person.id, { passphrase: PASSPHRASE })).toEqual({
      kind: 'done',
    });
    const next = request('consultation.add', put('consultation', consultation(2)));
    accepted(await journal.ledger.commit(next, AUTHOR));
    expect(await names(ledgerOf(folder))).toBe(false);
  });

  it('for good is only read: no commit is tried on a closed file', async () => {
    await reopenedWith(['EIO']);
    const answer = await redactPerson(tools, person.id, { passphrase: PASSPHRASE });
    expect(answer.kind).toBe('unfinished');
    expect(journal.ledger.status.readOnly).toBe(NOT_REPAIRED);
    const next = request('consultation.add', put('consultation', consultation(2)));
    expect(await journal.ledger.commit(next, AUTHOR)).toMatchObject({
      refusal: { kind: 'read-only' },
    });
  });
});

describe('an older copy', () => {
  it('is treated by the redactions of the journal that it was made from', async () => {
    const copy = await copyJournal(folder, [FILES.ledger]);
    await redactPerson(tools, person.id);
    const { lines } = await readLedger(ledgerOf(folder));
    const redactions = new Erasures();
    for (const line of lines) redactions.note(line, !line.body.includes(null), 0);
    expect(await prepareErased(ledgerOf(copy))).toBeUndefined();
    const prepared = await prepareErased(ledgerOf(copy), { redactions });
    expect(await names(prepared?.path ?? '')).toBe(false);
    const of = await readLedger(ledgerOf(copy));
    expect(prepared?.head).toMatchObject({
      seq: of.lines.length,
      hash: of.lines.at(-1)?.header.hash,
    });
    expect(await names(ledgerOf(copy))).toBe(true);
  });
});

describe('reading while the file is exchanged', () => {
  it('never fails and never tells of other lines', async () => {
    const wanted = await journal.ledger.history('consultation', consultationId());
    const race = { isOver: false };
    const reading = (async () => {
      let reads = 0;
      while (!race.isOver) {
        const { seq, head } = await journal.ledger.read(1, 4);
        expect(seq).toBe(4);
        expect(await journal.ledger.hashAt(4)).toBe(head);
        reads += 1;
      }
      return reads;
    })();
    expect(await redactPerson(tools, person.id)).toEqual({ kind: 'done' });
    race.isOver = true;
    expect(await reading).toBeGreaterThan(0);
    expect(await journal.ledger.history('consultation', consultationId())).toEqual(wanted);
  });
});

/** The consultation that doesn't name the person. */
function consultationId(): string {
  return journal.ledger.index.idsOf('consultation')[1] ?? '';
}

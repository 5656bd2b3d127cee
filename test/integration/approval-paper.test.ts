import { openTerm } from '#shared/domain/person';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import type { Attachment } from '#shared/domain/schedule-approval';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { CommitAnswer } from '#shared/ledger/commit';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { verdictOn } from '../../electron/access/approvals';
import { approveOnPaper } from '../../electron/access/paper-approval';
import { pickScan } from '../../electron/attachments/pick';
import { keepDropped } from '../../electron/support/request-files';
import type { Journal } from '../../electron/ledger/journal';
import { edition, officer, staffed, submitted } from '../helpers/deeds';
import { rechain } from '../helpers/forged';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

const TODAY = dateAt(Date.now(), 'Asia/Vladivostok');

let folder: string;
let attachments: string;
let journal: Journal;

beforeEach(async () => {
  folder = await newFolder();
  attachments = path.join(folder, 'attachments');
  journal = await journalOf(folder);
  await staffed(journal);
});
afterEach(() => journal.close());
afterAll(removeFolders);

/** Picks a scan as the user does by the system's dialog. */
async function scan(words = 'подписано'): Promise<Attachment> {
  const file = path.join(await newFolder(), 'График.pdf');
  await writeFile(file, `%PDF-1.7\n${words}`);
  const picked = await pickScan(attachments, () => Promise.resolve(file));
  if (picked.kind !== 'picked') throw new Error(picked.kind);
  return picked.attachment;
}

interface Paper {
  readonly date?: string;
  readonly base?: number;
  readonly commit?: string;
}

function onPaper(id: string, kept: Attachment, paper: Paper = {}): Promise<CommitAnswer> {
  const { ledger } = journal;
  const base = ledger.index.seqOf('schedule', id);
  const asked = { commit: randomUUID(), schedule: id, base, date: TODAY, scan: kept, ...paper };
  const tools = { ledger, attachmentFolder: attachments, author: AUTHOR, now: Date.now };
  return approveOnPaper(tools, asked);
}

const verdict = (id: string): ReturnType<typeof verdictOn> =>
  verdictOn(journal.ledger, { table: 'schedule', id: id }, attachments);

describe('an approval on paper', () => {
  it('is told apart, holds with its scan, and stands in the history as the consultant wrote it', async () => {
    const { id } = await submitted(journal);
    const kept = await scan();
    const [state] = accepted(await onPaper(id, kept)).states;
    expect(state).toMatchObject({
      action: 'schedule.approve-on-paper',
      by: { role: 'consultant' },
    });
    const value = state?.value as Schedule; // its table
    expect(value.state).toMatchObject({
      kind: 'approved',
      approval: { by: 'paper', date: TODAY, scan: kept },
    });
    const holds = await verdict(id);
    expect(holds).toMatchObject({
      kind: 'holds',
      fingerprint: null,
      statement: { by: 'paper', on: TODAY },
    });
  });

  it('names the director of the date on the paper', async () => {
    const before = officer('director', 'Цой Виктория Олеговна');
    const terms = [{ ...openTerm('director', '2015-09-01'), to: '2019-08-31' }];
    const past = put('person', { ...before, terms });
    accepted(await journal.ledger.commit(request('school.edit', past), AUTHOR));
    const { id } = await submitted(journal);
    accepted(await onPaper(id, await scan(), { date: '2019-08-30' }));
    expect(await verdict(id)).toMatchObject({
      kind: 'holds',
      statement: { on: '2019-08-30', director: { name: 'Цой Виктория Олеговна' } },
    });
    // Nobody is named for a day before all terms: then it is whoever is in office.
    const other = await submitted(journal);
    accepted(await onPaper(other.id, await scan('ещё'), { date: '2010-01-01' }));
    expect(await verdict(other.id)).toMatchObject({
      statement: { director: { name: 'Орлова Вера Павловна' } },
    });
  });

  it('sent again is acknowledged, the scan gone or not', async () => {
    const { id } = await submitted(journal);
    const kept = await scan();
    const again = { commit: randomUUID(), base: journal.ledger.index.seqOf('schedule', id) };
    accepted(await onPaper(id, kept, again));
    const { seq } = journal.ledger.head;
    await rm(path.join(attachments, kept.sha256));
    expect(await onPaper(id, kept, again)).toMatchObject({ kind: 'ok', repeated: true });
    expect(journal.ledger.head.seq).toBe(seq);
  });
});

describe('an approval on paper is refused', () => {
  it.each<[string, (kept: Attachment) => Attachment, Paper]>([
    ['with a scan that nobody picked', (kept) => ({ ...kept, sha256: 'f'.repeat(64) }), {}],
    ['with a path for a scan', (kept) => ({ ...kept, sha256: '../ledger.jsonl' }), {}],
    ['with a scan of another size', (kept) => ({ ...kept, bytes: kept.bytes + 1 }), {}],
    ['with a date to come', (kept) => kept, { date: addDays(TODAY, 1) }],
    ['on an old state', (kept) => kept, { base: 1 }],
  ])('%s', async (_what, change, paper) => {
    const { id } = await submitted(journal);
    const { seq } = journal.ledger.head;
    expect(await onPaper(id, change(await scan()), paper)).toMatchObject({ kind: 'refused' });
    expect(journal.ledger.head.seq).toBe(seq);
  });

  it('with bytes that a window had kept for a request, until the user picks that very file', async () => {
    const { id } = await submitted(journal);
    const content = new TextEncoder().encode('%PDF-1.7\nподписано');
    const dropped = { name: 'График.pdf', content, count: 0, bytes: 0 };
    const answer = await keepDropped(attachments, dropped);
    expect(answer.kind).toBe('picked');
    const kept = answer.kind === 'picked' ? answer.files[0] : undefined;
    if (kept === undefined) throw new Error('nothing was kept');
    const { seq } = journal.ledger.head;
    expect(await onPaper(id, kept)).toMatchObject({
      refusal: { message: expect.stringMatching(/Скан .* не найден/u) as string },
    });
    expect(journal.ledger.head.seq).toBe(seq);
    expect(await scan()).toEqual(kept);
    accepted(await onPaper(id, kept));
  });

  it('before the edition was sent, and twice', async () => {
    const draft = edition();
    accepted(await journal.ledger.commit(request('schedule.add', put('schedule', draft)), AUTHOR));
    expect(await onPaper(draft.id, await scan())).toMatchObject({ kind: 'refused' });
    expect(await onPaper(randomUUID(), await scan(), { base: 1 })).toMatchObject({
      kind: 'refused',
    });
    const { id } = await submitted(journal);
    accepted(await onPaper(id, await scan()));
    expect(await onPaper(id, await scan('другой'))).toMatchObject({ kind: 'refused' });
  });

  it("with another edition's scan", async () => {
    const one = await submitted(journal);
    const two = await submitted(journal);
    const kept = await scan();
    accepted(await onPaper(one.id, kept));
    const refused = await onPaper(two.id, kept);
    expect(JSON.stringify(refused)).toContain('уже приложен');
  });

  it('with one scan for two editions at once, for the second of them', async () => {
    const one = await submitted(journal);
    const two = await submitted(journal);
    const kept = await scan();
    const answers = await Promise.all([onPaper(one.id, kept), onPaper(two.id, kept)]);
    expect(answers.map(({ kind }) => kind)).toEqual(['ok', 'refused']);
    expect(JSON.stringify(answers[1])).toContain('уже приложен');
  });
});

describe('an approval on paper does not hold', () => {
  it.each<[string, (file: string) => Promise<void>]>([
    ['is gone', (file) => rm(file)],
    ['was changed', (file) => writeFile(file, '%PDF-1.7\nподделано')],
  ])('when its scan %s', async (_what, change) => {
    const { id } = await submitted(journal);
    const kept = await scan();
    accepted(await onPaper(id, kept));
    await change(path.join(attachments, kept.sha256));
    expect(await verdict(id)).toEqual({ kind: 'broken', fault: 'scan' });
  });

  it.each<[string, string, (value: Record<string, unknown>) => void]>([
    ['content', 'another content', (value) => void (value['validTo'] = '2027-06-30')],
    ['content', 'another date', (value) => void (approvalOf(value)['date'] = '2026-01-01')],
    ['unreadable', 'another statement', (value) => void (approvalOf(value)['statement'] = '{}')],
    ['content', 'the statement of a signature', bySignature],
  ])('%s: %s', async (fault, _what, change) => {
    const { id } = await submitted(journal);
    accepted(await onPaper(id, await scan()));
    await journal.close();
    await rechain(folder, ({ value }) => {
      if ((value['state'] as { kind?: string } | undefined)?.kind === 'approved') change(value);
    });
    journal = await journalOf(folder);
    expect(await verdict(id)).toEqual({ kind: 'broken', fault });
  });
});

function approvalOf(value: Record<string, unknown>): Record<string, unknown> {
  return (value['state'] as { approval: Record<string, unknown> }).approval; // it is approved
}

function bySignature(value: Record<string, unknown>): void {
  const approval = approvalOf(value);
  const statement = JSON.parse(String(approval['statement'])) as object;
  approval['statement'] = canonicalJson({ ...statement, by: 'program' });
}

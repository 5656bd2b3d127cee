import { randomUUID } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { nextRegulation, type Regulation } from '#shared/domain/regulation';
import { regulationStanding } from '#shared/domain/regulation-standing';
import { dateAt } from '#shared/lib/iso-date';
import type { Action } from '#shared/ledger/actions';
import { refusalText } from '#shared/ledger/commit';
import type { DeskAnswer, DirectorDesk } from '#shared/ipc/access';
import { verdictOn } from '../../electron/access/approvals';
import { approve, cancelEdition, readDesk, sendBack } from '../../electron/access/director';
import type { DirectorTools } from '../../electron/access/director-tools';
import { approveOnPaper } from '../../electron/access/paper-approval';
import { pickScan } from '../../electron/attachments/pick';
import type { Journal } from '../../electron/ledger/journal';
import { firstKey, staffed, submitted, toolsOn } from '../helpers/deeds';
import { rechain, type StoredValue } from '../helpers/forged';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';
import { ownParagraph, regulation, withParagraphs } from '../helpers/regulations';

const TODAY = dateAt(Date.now(), 'Asia/Vladivostok');

let folder: string;
let journal: Journal;
let tools: DirectorTools;
beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder);
  tools = toolsOn(journal, folder);
  await staffed(journal);
  await firstKey(tools);
  return () => journal.close();
});
afterAll(removeFolders);

/** Sends an edition. @returns why it was refused, '' when it was taken */
async function send(action: Action, value: Regulation): Promise<string> {
  const base = journal.ledger.index.seqOf('regulation', value.id);
  const answer = await journal.ledger.commit(
    request(action, put('regulation', value, base)),
    AUTHOR,
  );
  return answer.kind === 'ok' ? '' : refusalText(answer.refusal);
}

async function sent(value: Regulation = regulation()): Promise<Regulation> {
  expect(await send('regulation.add', value)).toBe('');
  expect(
    await send('regulation.submit', { ...value, state: { kind: 'submitted', at: null } }),
  ).toBe('');
  return value;
}

async function kept(id: string): Promise<Regulation> {
  return (await journal.ledger.current('regulation', id))?.value as Regulation; // its table
}

type OnDesk = Extract<DirectorDesk['edition'], { readonly what: 'regulation' }>;

async function deskOf(id: string, kind: 'approve' | 'cancel' = 'approve'): Promise<OnDesk> {
  const desk = await readDesk(tools, { kind, regulation: id });
  if (desk?.edition?.what !== 'regulation') throw new Error('nothing lies on the desk');
  return desk.edition;
}

async function decision(id: string, kind: 'approve' | 'cancel' = 'approve') {
  const { base, seen } = await deskOf(id, kind);
  return { commit: randomUUID(), regulation: id, base, seen, passphrase: null };
}

async function approved(value: Regulation = regulation()): Promise<Regulation> {
  const { id } = await sent(value);
  expect(await approve(tools, await decision(id))).toEqual({ kind: 'done' });
  return kept(id);
}

const verdict = (id: string) =>
  verdictOn(journal.ledger, { table: 'regulation', id }, tools.attachmentFolder);
const cancel = async (id: string): Promise<DeskAnswer> =>
  cancelEdition(tools, { ...(await decision(id, 'cancel')), reason: 'Ошибка' });

describe('an edition of the regulation', () => {
  it('is approved as it was seen, with all its words, п. 5, 6 and the notes in what is signed', async () => {
    const { id, sections, fixed } = await approved();
    expect(await verdict(id)).toMatchObject({
      kind: 'holds',
      statement: {
        what: 'regulation-approval',
        by: 'program',
        on: TODAY,
        content: { edition: 1, sections, fixed, school: { shortName: 'КГКОУ ШИ 11' } },
        director: { name: 'Орлова Вера Павловна' },
      },
    });
    const states = await journal.ledger.history('regulation', id);
    expect(states.at(-1)).toMatchObject({ action: 'regulation.approve', by: { role: 'director' } });
  });

  it('is not approved when it has changed since, nor by the desk of another edition', async () => {
    const { id } = await sent();
    const seen = await decision(id);
    const graph = await submitted(journal);
    expect(await approve(tools, { ...seen, seen: '0'.repeat(64) })).toMatchObject({
      kind: 'refused',
    });
    const { regulation: _, ...rest } = seen;
    expect(await approve(tools, { ...rest, schedule: graph.id })).toMatchObject({
      kind: 'refused',
    });
    expect(await approve(tools, { ...rest, schedule: id })).toMatchObject({ kind: 'refused' });
    expect((await kept(id)).state.kind).toBe('submitted');
  });

  it('comes back with remarks on its paragraphs, on no others', async () => {
    const { id, sections } = await sent();
    const of = sections[1]?.paragraphs[0]?.key ?? '';
    const remarks = { remarks: '', parts: [{ of, text: 'Иначе' }] };
    const odd = { remarks: '', parts: [{ of: randomUUID(), text: 'Иначе' }] };
    expect(await sendBack(tools, { ...(await decision(id)), ...odd })).toMatchObject({
      message: expect.stringMatching(/абзацу, которого/u) as string,
    });
    expect(await sendBack(tools, { ...(await decision(id)), ...remarks })).toEqual({
      kind: 'done',
    });
    expect((await kept(id)).state).toMatchObject({ kind: 'returned', ...remarks });
  });

  it('is replaced by the next one, beside which no other may be in work', async () => {
    const first = await approved();
    const second = nextRegulation(randomUUID(), first);
    await sent(second);
    expect(await send('regulation.add', regulation())).toMatch(/^Редакция №\s2 ещё не утверждена/u);
    const { before } = await deskOf(second.id);
    expect(before).toMatchObject({ kind: 'edition', content: { edition: 1 } });
    await approve(tools, await decision(second.id));
    const all = await journal.ledger.all('regulation');
    expect(all.map((each) => regulationStanding(each, all)).sort()).toEqual([
      'in-force',
      'replaced',
    ]);

    expect((await deskOf(second.id, 'cancel')).cancelling).toMatchObject({
      standing: 'in-force',
      next: 1,
    });
    expect(await cancel(second.id)).toEqual({ kind: 'done' });
    expect(await verdict(second.id)).toMatchObject({ kind: 'holds' });
    const after = await journal.ledger.all('regulation');
    expect(regulationStanding(await kept(first.id), after)).toBe('in-force');
  });

  it('signed on paper needs a scan of its own', async () => {
    const { id } = await sent();
    const { id: schedule } = await submitted(journal);
    const file = path.join(await newFolder(), 'Подписано.pdf');
    await writeFile(file, '%PDF-1.7\nподписано');
    const picked = await pickScan(tools.attachmentFolder, () => Promise.resolve(file));
    if (picked.kind !== 'picked') throw new Error(picked.kind);
    const paper = {
      ledger: journal.ledger,
      attachmentFolder: tools.attachmentFolder,
      author: AUTHOR,
      now: Date.now,
    };
    const of = (table: 'schedule' | 'regulation', edition: string) => ({
      ...{ commit: randomUUID(), date: TODAY, scan: picked.attachment },
      base: journal.ledger.index.seqOf(table, edition),
    });
    accepted(await approveOnPaper(paper, { ...of('schedule', schedule), schedule }));
    expect(await approveOnPaper(paper, { ...of('regulation', id), regulation: id })).toMatchObject({
      refusal: { message: expect.stringMatching(/уже приложен к другой редакции/u) as string },
    });
    await writeFile(file, '%PDF-1.7\nдругая подпись');
    const other = await pickScan(tools.attachmentFolder, () => Promise.resolve(file));
    if (other.kind !== 'picked') throw new Error(other.kind);
    const again = { ...of('regulation', id), regulation: id, scan: other.attachment };
    accepted(await approveOnPaper(paper, again));
    expect(await verdict(id)).toMatchObject({
      kind: 'holds',
      fingerprint: null,
      statement: { by: 'paper' },
    });
  });

  it('that is too long to be signed whole is refused when it is sent, in words', async () => {
    const quotes = '"'.repeat(10_000);
    const value = withParagraphs(regulation(), 1, () =>
      Array.from({ length: 19 }, () => ownParagraph(quotes)),
    );
    expect(await send('regulation.add', value)).toBe('');
    const next = { ...value, state: { kind: 'submitted', at: null } } as const;
    expect(await send('regulation.submit', next)).toMatch(/слишком длинная/u);
    const wide = withParagraphs(value, 1, () =>
      Array.from({ length: 19 }, () => ownParagraph('Щ'.repeat(10_000))),
    );
    expect(await send('regulation.edit', wide)).toBe('');
    expect(await send('regulation.submit', { ...wide, state: next.state })).toBe('');
    expect(await approve(tools, await decision(value.id))).toEqual({ kind: 'done' });
  });
});

describe('an approval of the regulation that was changed with other tools', () => {
  it.each<[string, string, (value: StoredValue) => void]>([
    ['content', 'п. 5', respaced],
    ['content', 'the title', retitled],
    ['signature', 'the statement', restated],
  ])('is found: %s, %s', async (fault, _what, change) => {
    const { id } = await approved();
    const copy = await newFolder();
    await journal.close();
    await cp(folder, copy, { recursive: true });
    await rechain(copy, ({ table, value }) => {
      if (table === 'regulation' && 'approval' in (value['state'] as object)) change(value);
    });
    journal = await journalOf(copy);
    const found = await verdictOn(journal.ledger, { table: 'regulation', id }, copy);
    expect(found).toEqual({ kind: 'broken', fault });
  });
});

/** Another title in the record and in what was signed alike. */
function restated(value: StoredValue): void {
  const title = String(value['title']);
  const { approval } = value['state'] as { approval: { statement: string } }; // it is approved
  approval.statement = approval.statement.replace(title, 'Другой документ');
  value['title'] = 'Другой документ';
}

function respaced(value: StoredValue): void {
  for (const part of fixedOf(value)) part.text += ' ';
}

function retitled(value: StoredValue): void {
  value['title'] = 'Другой документ';
}

function fixedOf(value: StoredValue): { text: string }[] {
  return value['fixed'] as { text: string }[]; // every edition has them
}

import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publication } from '#shared/domain/publication';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer } from '#shared/ledger/commit';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { approveOnPaper } from '../../electron/access/paper-approval';
import { commitFromWindow } from '../../electron/access/window-commit';
import { pickScan } from '../../electron/attachments/pick';
import { keepPicture } from '../../electron/support/request-files';
import type { Journal } from '../../electron/ledger/journal';
import { edition, staffed, submitted } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { publication } from '../helpers/publications';
import { put, request } from '../helpers/records';

const TODAY = dateAt(Date.now(), 'Asia/Vladivostok');
const APPROVED = addDays(TODAY, -10);

let attachments: string;
let journal: Journal;
let consultant: string;

beforeEach(async () => {
  const folder = await newFolder();
  attachments = path.join(folder, 'attachments');
  journal = await journalOf(folder);
  consultant = (await staffed(journal)).consultant.id;
});
afterEach(() => journal.close());
afterAll(removeFolders);

/** Picks a file as the user does by the system's dialog. */
async function picked(words: string): Promise<Attachment> {
  const file = path.join(await newFolder(), 'Стенд.pdf');
  await writeFile(file, `%PDF-1.7\n${words}`);
  const answer = await pickScan(attachments, () => Promise.resolve(file));
  if (answer.kind !== 'picked') throw new Error(answer.kind);
  return answer.attachment;
}

/** An edition signed on paper ten days ago. */
async function approved(): Promise<string> {
  const { ledger } = journal;
  const { id } = await submitted(journal, edition());
  const base = ledger.index.seqOf('schedule', id);
  const asked = { commit: randomUUID(), schedule: id, base, date: APPROVED };
  const scan = await picked(randomUUID());
  const tools = { ledger, attachmentFolder: attachments, author: AUTHOR, now: Date.now };
  accepted(await approveOnPaper(tools, { ...asked, scan }));
  return id;
}

/** What a window sends. */
function send(value: Publication, action: Action, base?: number): Promise<CommitAnswer> {
  const { ledger } = journal;
  const from = base ?? ledger.index.seqOf('publication', value.id);
  const tools = { ledger, attachmentFolder: attachments, author: AUTHOR };
  return commitFromWindow(tools, request(action, put('publication', value, from)));
}

async function made(change: Partial<Publication> = {}): Promise<Publication> {
  const fresh = publication(1, { id: randomUUID(), on: TODAY, registeredAt: null });
  return { ...fresh, schedule: await approved(), ...change };
}

async function hung(change: Partial<Publication> = {}): Promise<Publication> {
  const [state] = accepted(await send(await made(change), 'publication.add')).states;
  return state?.value as Publication; // its table
}

describe('a publication', () => {
  it('is taken with the time at which it was written down, from the day of the approval on', async () => {
    const photo = await picked('стенд');
    const by = { person: consultant, name: 'Щербак Пётр Ильич' };
    const value = await made({ on: APPROVED, photo, by, registeredAt: '2001-01-01T00:00:00.000Z' });
    const [state] = accepted(await send(value, 'publication.add')).states;
    expect(state?.value).toEqual({ ...value, registeredAt: state?.at });
  });

  it('keeps its edition, kind and date; where, by whom and photo are mended', async () => {
    const value = await hung();
    const mended = { ...value, where: '2 этаж', by: { person: null, name: 'Вахтёр' } };
    const states = accepted(await send(mended, 'publication.edit')).states;
    expect(states[0]?.value).toEqual(mended);
    const stays = /аннулируйте запись/u;
    const other = await approved();
    for (const change of [{ schedule: other }, { place: 'site' }, { on: APPROVED }] as const)
      expect(await refusal(send({ ...mended, ...change }, 'publication.edit'))).toMatch(stays);
  });

  it('is taken down, and hangs again when that was a mistake', async () => {
    const value = await hung({ on: addDays(TODAY, -2) });
    for (const takenDown of [TODAY, addDays(TODAY, -2), null])
      accepted(await send({ ...value, takenDown }, 'publication.edit'));
    const early = { ...value, takenDown: addDays(TODAY, -3) };
    expect(await refusal(send(early, 'publication.edit'))).toContain('раньше его не могли снять');
    const late = { ...value, takenDown: addDays(TODAY, 1) };
    expect(await refusal(send(late, 'publication.edit'))).toContain('позже сегодняшней');
  });

  it('once annulled keeps what it told, for good', async () => {
    const value = await hung();
    const annulled = { reason: 'Не тот стенд' };
    const asked = { ...value, where: 'подменено', annulled };
    const [state] = accepted(await send(asked, 'publication.edit')).states;
    expect(state?.value).toEqual({ ...value, annulled });
    for (const change of [{ annulled: null }, { annulled: { reason: 'иначе' } }])
      expect(await refusal(send({ ...value, ...change }, 'publication.edit'))).toMatch(
        /изменить нельзя/u,
      );
  });
});

describe('a hostile window can’t', () => {
  it.each<[string, Partial<Publication>, RegExp]>([
    ['before the approval', { on: addDays(APPROVED, -1) }, /раньше её не могли/u],
    ['in the future', { on: addDays(TODAY, 1) }, /позже сегодняшней/u],
    ['of an edition that isn’t there', { schedule: randomUUID() }, /такой редакции/u],
    ['by somebody unknown', { by: { person: randomUUID(), name: 'Никто' } }, /в журнале нет/u],
    ['taken down at once', { takenDown: TODAY }, /не может быть сразу/u],
    ['annulled at once', { annulled: { reason: 'так' } }, /не может быть сразу/u],
  ])('put one up %s', async (_what, change, words) => {
    const value = await made(change);
    const { seq } = journal.ledger.head;
    expect(await refusal(send(value, 'publication.add'))).toMatch(words);
    expect(journal.ledger.head.seq).toBe(seq);
  });

  it('put up what isn’t approved', async () => {
    const draft = edition();
    accepted(await journal.ledger.commit(request('schedule.add', put('schedule', draft)), AUTHOR));
    const sent = await submitted(journal);
    for (const { id } of [draft, sent]) {
      const value = { ...(await made()), schedule: id };
      expect(await refusal(send(value, 'publication.add'))).toMatch(/только утверждённую/u);
    }
  });

  it('write one by another action, or over one that is there', async () => {
    const value = await made();
    expect(await refusal(send(value, 'publication.edit'))).toMatch(/на странице «График»/u);
    expect(await refusal(send(value, 'person.add'))).toMatch(/на странице «График»/u);
    const kept = await hung();
    expect(await refusal(send(kept, 'publication.add'))).toMatch(/на странице «График»/u);
    expect(await send(kept, 'publication.edit', 0)).toMatchObject({ refusal: { kind: 'stale' } });
  });

  it.each<[string, (kept: Attachment) => Attachment]>([
    ['that nobody picked', (kept) => ({ ...kept, sha256: 'f'.repeat(64) })],
    ['of another size', (kept) => ({ ...kept, bytes: kept.bytes + 1 })],
  ])('name a photo %s, neither at first nor later', async (_what, change) => {
    const photo = change(await picked('стенд'));
    const words = /Фотография не найдена/u;
    expect(await refusal(send(await made({ photo }), 'publication.add'))).toMatch(words);
    expect(await refusal(send({ ...(await hung()), photo }, 'publication.edit'))).toMatch(words);
  });

  it('name a picture that it pasted into a request for a photo', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const pasted = await keepPicture(attachments, { count: 0, bytes: 0 }, png, 'Снимок.png');
    const photo = pasted.kind === 'picked' ? pasted.files[0] : undefined;
    if (photo === undefined) throw new Error('nothing was kept');
    const words = /Фотография не найдена/u;
    expect(await refusal(send(await made({ photo }), 'publication.add'))).toMatch(words);
  });
});

it('a photo that was lost later bars neither taking down nor a commit that is sent again', async () => {
  const photo = await picked('стенд');
  const value = await made({ photo });
  const again = request('publication.add', put('publication', value));
  const tools = { ledger: journal.ledger, attachmentFolder: attachments, author: AUTHOR };
  const [state] = accepted(await commitFromWindow(tools, again)).states;
  await rm(path.join(attachments, photo.sha256));
  expect(await commitFromWindow(tools, again)).toMatchObject({ kind: 'ok', repeated: true });
  const down = { ...(state?.value as Publication), takenDown: TODAY }; // its table
  accepted(await send(down, 'publication.edit'));
});

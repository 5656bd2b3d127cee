import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalStatement } from '#shared/domain/approval-statement';
import type { Schedule } from '#shared/domain/schedule';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Committed } from '#shared/ledger/commit';
import { dateAt } from '#shared/lib/iso-date';
import { verdictOn } from '../../electron/access/approvals';
import { approve, readDesk, sendBack } from '../../electron/access/director';
import { keysOf } from '../../electron/access/director-keys';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { sha256 } from '../../electron/ledger/sha256';
import { approveShown, deskOf, edition, firstKey, slot, staffed } from '../helpers/deeds';
import { submitted, toolsOn } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  ledgerOf,
  newFolder,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';

const ZONE = 'Asia/Vladivostok';

let folder: string;
let journal: Journal;
let tools: DirectorTools;
let told: Committed[];

beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder);
  told = [];
  tools = toolsOn(journal, folder, { told });
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function stateOf(id: string): Promise<Schedule['state']> {
  return ((await journal.ledger.current('schedule', id))?.value as Schedule).state; // its table
}

describe('an approval in the program', () => {
  it('says in canonical JSON what was seen, by whom, when and after what, and holds', async () => {
    const { director, consultant, school } = await staffed(journal);
    const key = await firstKey(tools);
    const { id, slots, exceptions, edition: number } = await submitted(journal);
    const { seq, hash } = journal.ledger.head;
    const before = Date.now();
    expect(await approveShown(tools, id)).toEqual({ kind: 'done' });

    const state = await stateOf(id);
    const stored = state.kind === 'approved' && state.approval.by === 'program' && state.approval;
    const text = stored === false ? '' : stored.statement;
    const statement = JSON.parse(text) as ApprovalStatement; // what the test looks at
    expect(text).toBe(canonicalJson(statement));
    const { fullName, shortName, address, site, timeZone, order, support } = school;
    expect(statement).toEqual({
      v: 2,
      what: 'schedule-approval',
      schedule: id,
      content: {
        edition: number,
        validFrom: '2026-09-01',
        validTo: null,
        slots,
        exceptions,
        school: { fullName, shortName, address, site, timeZone, order, support },
        consultant: {
          name: consultant.name,
          position: 'Учитель информатики',
          room: '',
          phone: '',
          email: '',
        },
        substitute: null,
      },
      director: { name: director.name, position: 'Директор' },
      by: 'program',
      on: dateAt(Date.parse(statement.at), ZONE),
      at: expect.any(String) as string,
      head: { seq, hash },
      program: 'Журнал консультанта',
    });
    expect(Date.parse(statement.at)).toBeGreaterThanOrEqual(before);
    expect(stored).toMatchObject({ key });

    const [info] = await keysOf(journal.ledger);
    expect(
      await verdictOn(journal.ledger, { table: 'schedule', id: id }, tools.attachmentFolder),
    ).toEqual({
      kind: 'holds',
      statement,
      checksum: sha256(text),
      fingerprint: info?.fingerprint,
    });
    const history = await journal.ledger.history('schedule', id);
    expect(history.at(-1)).toMatchObject({
      action: 'schedule.approve',
      by: { role: 'director', person: director.id },
    });
    expect(told.at(-1)?.seq).toBe(journal.ledger.head.seq);
  });

  it('holds after a restart, and whatever is written later', async () => {
    const { school } = await staffed(journal);
    await firstKey(tools);
    const { id } = await submitted(journal);
    await approveShown(tools, id);
    const base = journal.ledger.index.seqOf('school', school.id);
    const renamed = put('school', { ...school, shortName: 'Школа № 11' }, base);
    accepted(await journal.ledger.commit(request('school.edit', renamed), AUTHOR));
    await journal.close();
    journal = await journalOf(folder);
    const verdict = await verdictOn(
      journal.ledger,
      { table: 'schedule', id: id },
      tools.attachmentFolder,
    );
    expect(verdict).toMatchObject({
      kind: 'holds',
      statement: { content: { school: { shortName: 'КГКОУ ШИ 11' } } },
    });
  });

  it('can be given to the largest edition there may be', async () => {
    await staffed(journal);
    await firstKey(tools);
    const words = 'Ю'.repeat(200);
    const slots = Array.from({ length: 200 }, () => slot({ direction: words, room: words }));
    const { id } = await submitted(journal, edition({ slots, exceptions: [] }));
    expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
    expect(await verdictOn(journal.ledger, { table: 'schedule', id: id }, folder)).toMatchObject({
      kind: 'holds',
    });
  });

  it('sent again after a lost answer is acknowledged and not repeated', async () => {
    await staffed(journal);
    await firstKey(tools);
    const { id } = await submitted(journal);
    const { base, seen } = await deskOf(tools, id);
    const decision = { commit: randomUUID(), schedule: id, base, seen, passphrase: null };
    const both = [approve(tools, decision), approve(tools, decision)];
    expect(await Promise.all(both)).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    const written = await readFile(ledgerOf(folder));
    tools.role.end();
    expect(await approve(tools, decision)).toEqual({ kind: 'done' });
    expect(await readFile(ledgerOf(folder))).toEqual(written);
    // The same id is no answer to another deed, or for another edition.
    const remarks = 'Нет приёма для родителей.';
    expect(await sendBack(tools, { ...decision, remarks, parts: [] })).toMatchObject({
      kind: 'refused',
    });
    const other = await submitted(journal);
    const elsewhere = { ...decision, schedule: other.id };
    expect(await approve(tools, elsewhere)).toMatchObject({ kind: 'refused' });
  });
});

describe('what the director has not seen', () => {
  it.each(['an old state', 'another content'])('is not approved: %s', async (what) => {
    await staffed(journal);
    await firstKey(tools);
    const { id } = await submitted(journal);
    const { base, seen } = await deskOf(tools, id);
    const changed =
      what === 'an old state' ? { base: base - 1, seen } : { base, seen: sha256('другое') };
    const request = { commit: randomUUID(), schedule: id, passphrase: null, ...changed };
    expect(await approve(tools, request)).toMatchObject({ kind: 'refused' });
    expect((await stateOf(id)).kind).toBe('submitted');
  });

  it.each(['school', 'consultant', 'director'] as const)(
    'is not approved: %s changed while the window was open',
    async (what) => {
      const staff = await staffed(journal);
      await firstKey(tools);
      const { id } = await submitted(journal);
      const { base, seen } = await deskOf(tools, id);
      const { ledger } = journal;
      const changes = {
        school: put('school', { ...staff.school, address: 'ул. Новая, 1' }),
        consultant: put('person', { ...staff.consultant, phone: '8 (423) 200-00-00' }),
        director: put('person', { ...staff.director, name: 'Орлова Вера Петровна' }),
      };
      const change = {
        ...changes[what],
        base: ledger.index.seqOf(changes[what].table, changes[what].id),
      };
      accepted(await ledger.commit(request('school.edit', change), AUTHOR));
      const decision = { commit: randomUUID(), schedule: id, base, seen, passphrase: null };
      expect(await approve(tools, decision)).toMatchObject({ kind: 'refused' });
      expect((await stateOf(id)).kind).toBe('submitted');
      // Looked at anew it can be.
      expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
    },
  );

  it('is not approved: an edition that was withdrawn, or is still a draft', async () => {
    await staffed(journal);
    await firstKey(tools);
    const sent = await submitted(journal);
    const base = journal.ledger.index.seqOf('schedule', sent.id);
    const back = put('schedule', { ...sent, state: { kind: 'withdrawn', at: null } }, base);
    accepted(await journal.ledger.commit(request('schedule.withdraw', back), AUTHOR));
    expect(await approveShown(tools, sent.id)).toMatchObject({ kind: 'refused' });
    const draft = edition();
    accepted(await journal.ledger.commit(request('schedule.add', put('schedule', draft)), AUTHOR));
    expect(await approveShown(tools, draft.id)).toMatchObject({ kind: 'refused' });
    expect(await verdictOn(journal.ledger, { table: 'schedule', id: draft.id }, folder)).toBeNull();
  });
});

describe('what was approved before', () => {
  it('lies on the desk beside the new edition', async () => {
    await staffed(journal);
    await firstKey(tools);
    const first = await submitted(journal);
    expect((await deskOf(tools, first.id)).before).toEqual({ kind: 'none' });
    await approveShown(tools, first.id);
    const second = await submitted(journal);
    expect((await deskOf(tools, second.id)).before).toMatchObject({
      kind: 'edition',
      content: { edition: 1 },
      standing: 'in-force',
    });
  });

  it('is nothing on the desk of an edition that is not there', async () => {
    expect(await readDesk(tools, { kind: 'return', schedule: randomUUID() })).toBeNull();
  });
});

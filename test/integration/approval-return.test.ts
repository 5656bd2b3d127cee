import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import { verdictOn } from '../../electron/access/approvals';
import { sendBack } from '../../electron/access/director';
import {
  approveShown,
  deskOf,
  firstKey,
  slot,
  staffed,
  submitted,
  toolsOn,
} from '../helpers/deeds';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

afterAll(removeFolders);

it('an edition sent back keeps the remarks while it is mended, and can be approved after', async () => {
  const folder = await newFolder();
  const journal = await journalOf(folder);
  const { ledger } = journal;
  const tools = toolsOn(journal, folder);
  await staffed(journal);
  await firstKey(tools);
  const { id } = await submitted(journal);
  const stored = async (): Promise<Schedule> =>
    (await ledger.current('schedule', id))?.value as Schedule; // its table
  const base = (): number => ledger.index.seqOf('schedule', id);

  const remarks = 'Нет приёма для родителей.\nДобавьте.';
  const { seen } = await deskOf(tools, id);
  const decision = {
    commit: randomUUID(),
    schedule: id,
    base: base(),
    seen,
    passphrase: null,
    remarks,
    parts: [],
  };
  expect(await sendBack(tools, decision)).toEqual({ kind: 'done' });
  expect(await sendBack(tools, decision)).toEqual({ kind: 'done' });
  const returned = await stored();
  expect(returned.state).toMatchObject({ kind: 'returned', remarks });

  const slots = [...returned.slots, slot({ audience: 'parents' })];
  // A window that would like to lose the remarks doesn't.
  const state: ApprovalState = { kind: 'returned', at: null, remarks: 'Всё хорошо', parts: [] };
  const mended = put('schedule', { ...returned, slots, state }, base());
  accepted(await ledger.commit(request('schedule.edit', mended), AUTHOR));
  expect((await stored()).state).toEqual(returned.state);
  const sent = { ...returned, slots, state: { kind: 'submitted', at: null } } as const;
  accepted(await ledger.commit(request('schedule.submit', put('schedule', sent, base())), AUTHOR));
  expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
  expect(await verdictOn(ledger, { table: 'schedule', id: id }, folder)).toMatchObject({
    kind: 'holds',
    statement: { content: { slots } },
  });
  await journal.close();
});

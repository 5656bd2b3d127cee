import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import type { DeskAnswer } from '#shared/ipc/access';
import { cancelEdition, readDesk, sendBack } from '../../electron/access/director';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { approveShown, edition, firstKey, staffed, submitted, toolsOn } from '../helpers/deeds';
import { AUTHOR, journalOf, newFolder, refusal, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

const [SENT, MINUTE_BEFORE] = ['2026-11-24T05:00:00.000Z', '2026-11-24T04:59:00.000Z'];
const CLOCK_IS_BEHIND =
  'Часы компьютера показывают 24.11.2026, 14:59 — это раньше, чем 24.11.2026, 15:00, время прошлого шага редакции. Поправьте дату и время и повторите.';

let journal: Journal;
let tools: DirectorTools;
let at: string;
beforeEach(async () => {
  at = SENT;
  const folder = await newFolder();
  journal = await journalOf(folder, { now: () => at });
  tools = { ...toolsOn(journal, folder), now: () => Date.parse(at) };
  await staffed(journal);
  await firstKey(tools);
});
afterEach(() => journal.close());
afterAll(removeFolders);

async function stored(id: string): Promise<Schedule> {
  return (await journal.ledger.current('schedule', id))?.value as Schedule; // its table
}

async function decide(id: string, kind: 'cancel' | 'return'): Promise<DeskAnswer> {
  const desk = await readDesk(tools, { kind, schedule: id });
  if (!desk?.edition) throw new Error('nothing lies on the desk');
  const { base, seen } = desk.edition;
  const decision = { commit: randomUUID(), schedule: id, base, seen, passphrase: null };
  return kind === 'cancel'
    ? cancelEdition(tools, { ...decision, reason: 'Ошибка' })
    : sendBack(tools, { ...decision, remarks: 'Иное', parts: [] });
}

describe('while the computer’s clock is behind', () => {
  it('an approved edition isn’t cancelled, for it would never have been in force', async () => {
    const { id } = await submitted(journal, edition());
    expect(await approveShown(tools, id)).toEqual({ kind: 'done' });
    at = MINUTE_BEFORE;
    expect(JSON.stringify(await decide(id, 'cancel'))).toContain(CLOCK_IS_BEHIND);
    expect((await stored(id)).state.kind).toBe('approved');
    at = SENT;
    expect(await decide(id, 'cancel')).toEqual({ kind: 'done' });
  });

  it('what was sent is neither approved nor returned', async () => {
    const { id } = await submitted(journal, edition());
    at = MINUTE_BEFORE;
    expect(JSON.stringify(await approveShown(tools, id))).toContain(CLOCK_IS_BEHIND);
    expect(JSON.stringify(await decide(id, 'return'))).toContain(CLOCK_IS_BEHIND);
    expect((await stored(id)).state.kind).toBe('submitted');
  });

  it('what was returned is edited, but not sent again', async () => {
    const { id } = await submitted(journal, edition());
    expect(await decide(id, 'return')).toEqual({ kind: 'done' });
    at = MINUTE_BEFORE;
    const returned = await stored(id);
    const edit = put(
      'schedule',
      { ...returned, validTo: '2027-05-31' },
      journal.ledger.index.seqOf('schedule', id),
    );
    expect(await journal.ledger.commit(request('schedule.edit', edit), AUTHOR)).toMatchObject({
      kind: 'ok',
    });
    const sent: Schedule = { ...(await stored(id)), state: { kind: 'submitted', at: null } };
    const send = put('schedule', sent, journal.ledger.index.seqOf('schedule', id));
    const answer = journal.ledger.commit(request('schedule.submit', send), AUTHOR);
    expect(await refusal(answer)).toContain(CLOCK_IS_BEHIND);
  });
});

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { receptionMarkId } from '#shared/domain/reception-mark-rules';
import type { Schedule } from '#shared/domain/schedule';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer } from '#shared/ledger/commit';
import type { Moment } from '#shared/lib/iso-date';
import { approveOnPaper } from '../../electron/access/paper-approval';
import { pickScan } from '../../electron/attachments/pick';
import type { Journal } from '../../electron/ledger/journal';
import type { AllRecords } from '../../electron/ledger/rule-context';
import { receptionMarksIssue } from '../../electron/ledger/reception-mark-rules';
import { edition, slot, staffed, submitted } from '../helpers/deeds';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';

/** Wednesday, 15:00 in Vladivostok. */
const NOW: Moment = '2026-11-25T05:00:00.000Z';
const [TODAY, WEEK_AGO] = ['2026-11-25', '2026-11-18'];

let folder: string;
let journal: Journal;
let schedule: Schedule;
beforeEach(async () => {
  folder = await newFolder();
  journal = await journalOf(folder, { now: () => NOW });
  await staffed(journal);
  schedule = await approved([slot({ weekday: 3 }), slot({ weekday: 3, start: '16:00', end: '17:00' })]); // prettier-ignore
});
afterEach(() => journal.close());
afterAll(removeFolders);

/** An edition of these receptions, approved on paper. @param date on the paper */
async function approved(slots: Schedule['slots'], date = '2026-09-01'): Promise<Schedule> {
  const value = await submitted(journal, edition({ slots, exceptions: [] }));
  const attachmentFolder = path.join(folder, 'attachments');
  const file = path.join(await newFolder(), 'График.pdf');
  await writeFile(file, `%PDF-1.7\n${value.id}`);
  const picked = await pickScan(attachmentFolder, () => Promise.resolve(file));
  if (picked.kind !== 'picked') throw new Error(picked.kind);
  const base = journal.ledger.index.seqOf('schedule', value.id);
  const tools = {
    ...{ ledger: journal.ledger, attachmentFolder, author: AUTHOR },
    now: () => Date.parse(NOW),
  };
  const paper = { commit: randomUUID(), schedule: value.id, base, date, scan: picked.attachment };
  accepted(await approveOnPaper(tools, paper));
  return value;
}

/** A mark of the first reception. */
function mark(change: Partial<ReceptionMark> = {}): ReceptionMark {
  const source = schedule.slots[0]?.id ?? '';
  const times = { start: '14:30', end: '15:15' };
  const value = { date: WEEK_AGO, source, ...times, ...change };
  return { v: 1, id: receptionMarkId(value), outcome: { kind: 'empty' }, ...value };
}

function send(
  values: readonly ReceptionMark[],
  action: Action = 'reception.mark',
): Promise<CommitAnswer> {
  const puts = values.map((value) =>
    put('receptionMark', value, journal.ledger.index.seqOf('receptionMark', value.id)),
  );
  return journal.ledger.commit(request(action, ...puts), AUTHOR);
}

describe('a mark of a reception', () => {
  it('is made, changed, taken back and made again, with all of it in the history', async () => {
    const first = mark();
    const outcomes: readonly ReceptionMark['outcome'][] = [
      { kind: 'empty' },
      { kind: 'missed', reason: 'болезнь' },
      { kind: 'open' },
      { kind: 'empty' },
    ];
    for (const outcome of outcomes) accepted(await send([{ ...first, outcome }]));
    const states = await journal.ledger.history('receptionMark', first.id);
    expect(states.map(({ value }) => (value as ReceptionMark).outcome)).toEqual(outcomes);
    expect(states.every(({ action }) => action === 'reception.mark')).toBe(true);
  });

  it('may be made of a reception of today that has begun, and of no other one yet', async () => {
    accepted(await send([mark({ date: TODAY })]));
    const later = { source: schedule.slots[1]?.id ?? '', start: '16:00', end: '17:00' };
    expect(await refusal(send([mark({ date: TODAY, ...later })]))).toContain('ещё не начался');
    expect(await refusal(send([mark({ date: '2026-12-02' })]))).toContain('ещё не начался');
    accepted(await send([mark(later)]));
  });

  it.each<readonly [string, Partial<ReceptionMark>]>([
    ['a day without it', { date: '2026-11-19' }],
    ['a day before the schedule', { date: '2026-08-26' }],
    ['another beginning', { start: '14:00' }],
    ['another end', { end: '16:00' }],
    ['a part that the schedule doesn’t have', { source: randomUUID() }],
  ])('isn’t made up: %s', async (_, change) => {
    expect(await refusal(send([mark(change)]))).toMatch(/приёма .* нет\. Отметить можно только/u);
  });

  it('speaks of a reception that no draft and no sent edition holds', async () => {
    const draft = await submitted(journal, edition({ slots: [slot({ weekday: 4 })] }));
    const source = draft.slots[0]?.id ?? '';
    expect(await refusal(send([mark({ date: '2026-11-19', source })]))).toContain('приёма');
  });

  it('is the only one of its reception, be they in one commit or in two, made anew or opened anew', async () => {
    const missed = { kind: 'missed', reason: 'болезнь' } as const;
    const second = put('receptionMark', mark({ outcome: missed }), 0);
    const sendSecond = () => journal.ledger.commit(request('reception.mark', second), AUTHOR);
    expect(await refusal(send([mark(), mark({ outcome: missed })]))).toContain('дважды');
    expect(await refusal(send([mark({ id: randomUUID() })]))).toContain('не под номером');
    accepted(await send([mark()]));
    expect(await sendSecond()).toMatchObject({ refusal: { kind: 'stale' } });
    accepted(await send([mark({ outcome: { kind: 'open' } })]));
    await journal.close();
    journal = await journalOf(folder, { now: () => NOW });
    expect(await sendSecond()).toMatchObject({ refusal: { kind: 'stale' } });
    accepted(await send([mark({ outcome: missed })]));
  });

  it('is made without reading those that there are', async () => {
    accepted(await send([mark()]));
    const read: string[] = [];
    const { ledger } = journal;
    const all: AllRecords = (table) => (read.push(table), ledger.all(table));
    const value = mark({ date: TODAY });
    const states = [{ table: 'receptionMark', id: value.id, value }];
    const newest = { all, one: noRecord, isKnown: () => false };
    const commit = { action: 'reception.mark', at: NOW, school: ledger.index.school } as const;
    expect(await receptionMarksIssue(states, newest, commit)).toBeNull();
    expect(read).toEqual(['schedule']);
  });

  it('never goes over to another reception, nor is taken back before it was made', async () => {
    const first = mark();
    accepted(await send([first]));
    const other = schedule.slots[1]?.id ?? '';
    for (const change of [
      { date: TODAY },
      { source: other },
      { start: '14:31' },
      { end: '15:14' },
      { date: TODAY, outcome: { kind: 'open' } as const },
    ]) {
      expect(await refusal(send([{ ...first, ...change }]))).toContain('за своим приёмом');
    }
    const unmade = mark({ date: TODAY, outcome: { kind: 'open' } });
    expect(await refusal(send([unmade]))).toContain('снимать нечего');
  });

  it('comes by its own action, and with its reason', async () => {
    expect(await refusal(send([mark()], 'schedule.edit'))).toContain('только в «Плане и факте»');
    const blank = mark({ outcome: { kind: 'missed', reason: '  ' } });
    expect(await refusal(send([blank]))).toContain('почему приём не состоялся');
    const mistaken = mark({ start: '15:15', end: '14:30' });
    expect(await refusal(send([mistaken]))).toContain('позже начала');
  });

  it('outlives a paper of an earlier date that holds its reception under another id', async () => {
    const first = mark();
    accepted(await send([first]));
    await approved([slot({ weekday: 3 })], '2026-10-01');
    for (const kind of ['open', 'empty'] as const)
      accepted(await send([{ ...first, outcome: { kind } }]));
    expect(await refusal(send([mark({ date: '2026-11-11' })]))).toContain('приёма');
  });

  it('that a paper of an earlier date leaves without its reception can still be taken back', async () => {
    const first = mark();
    accepted(await send([first]));
    await approved([slot({ weekday: 3, start: '09:00', end: '10:00' })], '2026-10-01');
    expect(await refusal(send([{ ...first, outcome: { kind: 'missed', reason: 'болезнь' } }]))).toContain('приёма'); // prettier-ignore
    // An erasure changes the words of a reason, whatever has become of the reception.
    const states = [{ table: 'receptionMark', id: first.id, value: first }];
    const { ledger } = journal;
    const newest = { all: ledger.all.bind(ledger), one: noRecord, isKnown: () => false };
    const school = ledger.index.school;
    const issue = (action: Action) =>
      receptionMarksIssue(states, newest, { action, at: NOW, school });
    expect(await issue('redact')).toBeNull();
    expect(await issue('reception.mark')).toContain('приёма');
    accepted(await send([{ ...first, outcome: { kind: 'open' } }]));
  });
});

const noRecord = (): Promise<undefined> => Promise.resolve(undefined);

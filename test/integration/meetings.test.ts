import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { heldReception, type HeldReception } from '#shared/domain/meeting-records';
import { MEETING_QUESTION_LIMIT, type ParentMeeting } from '#shared/domain/parent-meeting';
import { firstTopics } from '#shared/domain/topic';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer, PutRequest } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, refusal, removeFolders } from '../helpers/journals'; // prettier-ignore
import { meeting, tallyOf } from '../helpers/meetings';
import { consultation, person, put, request } from '../helpers/records';

const START = '2026-11-24T08:00:00.000Z';

let journal: Journal;
let planned: ParentMeeting;
beforeEach(async () => {
  journal = await journalOf(await newFolder(), { now: () => '2026-11-24T10:00:00.000Z' });
  planned = meeting();
  accepted(await send('meeting.add', [put('meeting', planned)]));
});
afterEach(() => journal.close());
afterAll(removeFolders);

function send(action: Action, puts: readonly PutRequest[]): Promise<CommitAnswer> {
  return journal.ledger.commit(request(action, ...puts), AUTHOR);
}

/** The meeting with so many questions. */
function held(count: number): HeldReception {
  const questions = Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(START) + i * 15_000).toISOString();
    return [(i % 10) + 1, at] as const;
  });
  return heldReception({
    ...{ meeting: planned, tally: tallyOf(START, questions), topics: firstTopics(), present: 20 },
    ...{ endedAt: '2026-11-24T09:40:00.000Z', zone: 'Asia/Vladivostok' },
  });
}

function putsOf({ meeting: value, consultations }: HeldReception): readonly PutRequest[] {
  const base = journal.ledger.index.seqOf('meeting', value.id);
  const records = consultations.map((each) => put('consultation', each));
  return [put('meeting', value, base), ...records];
}

describe('a meeting that ends', () => {
  it('is held, and its questions are records with numbers that run on', async () => {
    const { states } = accepted(await send('meeting.end', putsOf(held(3))));
    const [first, ...records] = states.map(({ value }) => value);
    expect(first).toMatchObject({ state: { kind: 'held', from: '18:00', to: '19:40' } });
    expect(records).toMatchObject(
      [1, 2, 3].map((n) => ({ number: { n }, links: { meeting: planned.id } })),
    );
  });

  it('may have brought no question', async () => {
    const { states } = accepted(await send('meeting.end', putsOf(held(0))));
    expect(states).toHaveLength(1);
  });

  it('brings as many as fit, and not one more', async () => {
    const most = held(MEETING_QUESTION_LIMIT);
    const { meeting: id } = most.consultations[0]?.links ?? { meeting: null };
    const further = consultation(0, {
      ...{ audience: 'parent', channel: 'meeting', date: most.meeting.date },
      links: { earlier: null, meeting: id },
    });
    const tooMany = [...putsOf(most), put('consultation', further)];
    expect(await refusal(send('meeting.end', tooMany))).toMatch(/не больше 500 вопросов/);
    const { states } = accepted(await send('meeting.end', putsOf(most)));
    expect(states).toHaveLength(MEETING_QUESTION_LIMIT + 1);
  });

  it('is written once, however often it is sent, and can’t be held twice', async () => {
    const once = request('meeting.end', ...putsOf(held(2)));
    accepted(await journal.ledger.commit(once, AUTHOR));
    const { seq } = journal.ledger.status;
    accepted(await journal.ledger.commit(once, AUTHOR));
    expect(journal.ledger.status.seq).toBe(seq);
    expect(await refusal(send('meeting.end', putsOf(held(2))))).toMatch(/уже проведено/);
    expect(journal.ledger.status.seq).toBe(seq);
  });

  it('brings who asked along with their questions', async () => {
    const { meeting: value, consultations } = held(1);
    const anna = person(0, { kind: 'parent' });
    const [first] = consultations;
    const asked: Consultation = {
      ...consultation(0),
      ...first,
      visitors: [{ person: anna.id, name: anna.name, position: '', className: '8 «Б»' }],
    };
    const ended = putsOf({ meeting: value, consultations: [asked] });
    accepted(await send('meeting.end', [...ended, put('person', anna)]));
    expect(journal.ledger.index.seqOf('person', anna.id)).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Consultation>]>([
    ['of another channel', { channel: 'phone' }],
    ['of a member of the staff', { audience: 'staff', visitors: consultation(0).visitors }],
    ['of another day', { date: '2026-11-23' }],
    ['of no meeting', { links: { earlier: null, meeting: null } }],
  ])('takes no record %s', async (_what, change) => {
    const ending = held(2);
    const [first, second] = ending.consultations;
    if (first === undefined || second === undefined) throw new Error('no questions');
    const consultations = [first, { ...second, ...change }];
    const { seq } = journal.ledger.status;
    expect(await refusal(send('meeting.end', putsOf({ ...ending, consultations })))).toMatch(
      /только его вопросы/,
    );
    expect(journal.ledger.status.seq).toBe(seq);
  });

  it('doesn’t change records that are in the journal, nor end without itself', async () => {
    const ending = held(1);
    const earlier = consultation(0, { links: { earlier: null, meeting: planned.id } });
    accepted(await send('consultation.add', [put('consultation', earlier)]));
    const base = journal.ledger.index.seqOf('consultation', earlier.id);
    const mended = put('consultation', { ...earlier, question: 'Другой' }, base);
    expect(await refusal(send('meeting.end', [...putsOf(ending), mended]))).toMatch(
      /только его вопросы/,
    );
    const [, ...records] = putsOf(ending);
    expect(await refusal(send('meeting.end', records))).toMatch(/только одно собрание/);
  });
});

describe('a meeting that was held', () => {
  it('is mended, but keeps the day and the hours of its records', async () => {
    const ending = held(1);
    accepted(await send('meeting.end', putsOf(ending)));
    const edit = (change: Partial<ParentMeeting>): Promise<CommitAnswer> => {
      const base = journal.ledger.index.seqOf('meeting', planned.id);
      return send('meeting.edit', [put('meeting', { ...ending.meeting, ...change }, base)]);
    };
    const stands = /дату и часы приёма изменить нельзя/;
    expect(await refusal(edit({ date: '2026-11-20' }))).toMatch(stands);
    const state = { kind: 'held', from: '10:00', to: '19:40' } as const;
    expect(await refusal(edit({ state }))).toMatch(stands);
    accepted(await edit({ present: 31, place: 'каб. 204' }));
  });
});

describe('a record that names a meeting', () => {
  it('names one that is on record', async () => {
    const links = { earlier: null, meeting: randomUUID() };
    const lost = put('consultation', consultation(0, { links }));
    expect(await refusal(send('consultation.add', [lost]))).toMatch(/собрание, которого/);
  });
});

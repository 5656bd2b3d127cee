import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherHandover, type WholeLedger } from '../../electron/documents/gather-handover';
import { prepareHandover } from '../../electron/documents/prepare-handover';
import { changeOffice } from '#shared/domain/offices';
import { openTerm, type Person } from '#shared/domain/person';
import { emptySchool, type School } from '#shared/domain/school';
import type { Action, PutRequest } from '#shared/ledger/commit';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import {
  consultation,
  person,
  put,
  request,
  schedule,
  session,
  training,
} from '../helpers/records';
import type { Journal } from '../../electron/ledger/journal';

const TODAY = '2026-11-23';
const NOW = Date.parse(`${TODAY}T02:00:00.000Z`);
const ORDER = { number: '75', date: '2026-08-28' };
let journal: Journal;
let people: readonly Person[];

const send = async (action: Action, ...puts: readonly PutRequest[]) =>
  accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR));

const school: School = { ...emptySchool('Asia/Vladivostok'), order: ORDER };

function whole(): WholeLedger {
  const { ledger } = journal;
  return {
    all: (table) => ledger.all(table),
    walk: async (take) => {
      take((await ledger.read(1, ledger.head.seq)).states);
    },
    head: () => ledger.head,
  };
}

/** A consultant with work on the table, and the one who takes over. */
async function changed(): Promise<readonly Person[]> {
  const anna = person(0, {
    position: 'учитель информатики',
    terms: [openTerm('consultant', '2026-09-01')],
  });
  const pyotr = person(1, { position: 'учитель физики' });
  await send('person.add', put('person', anna), put('person', pyotr));
  const order = { number: '90', date: TODAY };
  const wish = {
    office: 'consultant',
    person: pyotr,
    from: '2026-12-01',
    to: null,
    order,
  } as const;
  const done = changeOffice([anna], wish, TODAY);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const bases = [2, 2];
  await send(
    'office.change',
    ...done.value.changed.map((value, i) => put('person', value, bases[i])),
  );
  return done.value.changed;
}

beforeAll(async () => {
  journal = await journalOf(await newFolder(), { now: () => `${TODAY}T02:00:00.000Z` });
  people = await changed();
  const promised = consultation(0, { outcome: { kind: 'return', on: '2026-12-03' } });
  const returned = consultation(1, { outcome: { kind: 'return', on: null } });
  const answer = consultation(2, { links: { ...returned.links, earlier: returned.id } });
  const asked = consultation(3, { outcome: { kind: 'support', request: null } });
  for (const each of [promised, returned, answer, asked])
    await send('consultation.add', put('consultation', each));
  const newcomer = person(4);
  const course = training(newcomer.id, { startedOn: '2026-11-23', position: 'воспитатель' });
  await send('training.add', put('person', newcomer), put('training', course));
  const lesson = consultation(4, { date: TODAY, minutes: 30 });
  const held = session(lesson, [course]);
  await send('training.session', put('consultation', lesson), put('session', held));
  await send('schedule.add', put('schedule', schedule()));
});
afterAll(async () => {
  await journal.close();
  await removeFolders();
});

describe('the act of handover', () => {
  const wish = { office: 'consultant', from: '2026-12-01' } as const;
  const gathered = () => gatherHandover(wish, whole(), { school, people, now: NOW });

  it('names both in the cases that it needs, and the order of the appointment', async () => {
    expect(await gathered()).toMatchObject({
      on: '2026-12-01',
      order: { number: '90', date: TODAY },
      from: {
        genitive: { name: 'Ковалёвой Анны Сергеевны', position: 'учителя информатики' },
      },
      to: { dative: { name: 'Щербаку Петру Ильичу', position: 'учителю физики' } },
      director: null,
    });
  });

  it('lists what is open: promised questions, requests, trainings, editions', async () => {
    const act = await gathered();
    expect(act?.questions).toMatchObject([{ due: '2026-12-03', who: /Ковалёва/ }]);
    expect(act?.requests).toHaveLength(1);
    expect(act?.trainings).toMatchObject([
      {
        position: 'воспитатель',
        startedOn: '2026-11-23',
        deadline: '2026-11-30',
        late: 1,
        done: 1,
        items: 9,
      },
    ]);
    expect(act?.editions).toMatchObject([{ edition: 1, standing: 'черновик' }]);
    expect(act?.journal).toMatchObject({ records: 5, seq: journal.ledger.head.seq });
  });

  it('of the first consultant has nobody who hands over, and the order of the school', async () => {
    const first = await gatherHandover({ office: 'consultant', from: '2026-09-01' }, whole(), {
      school,
      people,
      now: NOW,
    });
    expect(first).toMatchObject({ from: null, order: ORDER });
  });

  it('is a document with a title, or a sentence when nobody was appointed on that day', async () => {
    const sources = { wholeLedger: () => Promise.resolve(whole()) };
    const situation = { school, people, now: NOW };
    expect(await prepareHandover(wish, sources, situation)).toMatchObject({
      title: expect.stringMatching(/^Акт приёма-передачи/) as string,
    });
    const other = { ...wish, from: '2026-12-02' };
    expect(await prepareHandover(other, sources, situation)).toMatch(/Назначения с этого дня/);
    const nothing = { wholeLedger: () => Promise.resolve(undefined) };
    expect(await prepareHandover(wish, nothing, situation)).toMatch(/Журнал не читается/);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeOffice } from '#shared/domain/offices';
import { openTerm } from '#shared/domain/person';
import { emptySchool } from '#shared/domain/school';
import type { HandoverRequest } from '#shared/ipc/handover';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
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
import { waysOut } from '../helpers/outgoing';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';

const TODAY = '2026-11-23';
const ORDER = { number: '75', date: '2026-08-28' };
let folder: string;
let journal: Journal;

const send = async (action: Action, ...puts: readonly PutRequest[]) =>
  accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR));

/** A consultant with work on the table, and the one who takes over. */
async function changed(): Promise<void> {
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
  const bases = await Promise.all(
    done.value.changed.map(async ({ id }) => (await journal.ledger.current('person', id))?.seq),
  );
  await send(
    'office.change',
    ...done.value.changed.map((value, i) => put('person', value, bases[i])),
  );
}

beforeAll(async () => {
  folder = await newFolder();
  journal = await journalOf(folder, { now: () => `${TODAY}T02:00:00.000Z` });
  const school = { ...emptySchool('Asia/Vladivostok'), shortName: 'КГКОУ ШИ 11', order: ORDER };
  await send('school.edit', put('school', school, 1));
  await changed();
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

/** The act as its sheets say it, and what its preview warns of. @param on the day on which it is made */
async function made(change: Partial<HandoverRequest> = {}, on = TODAY) {
  const now = () => Date.parse(`${on}T02:00:00.000Z`);
  const { out } = await waysOut({ folder, journal }, { now });
  const wish = { kind: 'handover-act', office: 'consultant', from: '2026-12-01' } as const;
  const book = await out.makeBook({ ...wish, job: randomUUID(), isReturn: false, ...change });
  if (book.kind === 'none') return { text: book.message, title: '', warnings: [] };
  const pages = await readPdf(book.bytes);
  const text = plain(pages.map((page) => page.text).join(' '));
  return { text, title: book.title, warnings: book.warnings };
}

describe('the act of handover', () => {
  it('names both in the cases that it needs, and the order of the appointment', async () => {
    const { text, title } = await made();
    expect(title).toBe('Акт приёма-передачи дел от 01.12.2026, Щербак\u00A0П.И.');
    expect(text).toContain(plain('На основании приказа от 23 ноября 2026 г. № 90'));
    expect(text).toContain(
      plain(
        'с 1 декабря 2026 г. переданы от Ковалёвой Анны Сергеевны (учителя информатики) Щербаку Петру Ильичу (учителю физики).',
      ),
    );
  });

  it('lists what is open: promised questions, requests, trainings, editions', async () => {
    const { text } = await made();
    for (const words of [
      'Переданы по состоянию на 23.11.2026:',
      '5 записей',
      'Вопросы, к которым обещано вернуться: 1.',
      '03.12.2026',
      'ждущие ответа: 1.',
      'обучение которых не закончено: 1.',
      '30.11.2026 1 из 9 срок не прошёл',
      'Редакции графика консультаций: 1.',
      'черновик',
    ]) {
      expect(text).toContain(plain(words));
    }
  });

  it('that is made later tells of the day on which it is made, and warns of it', async () => {
    const { text, warnings } = await made({}, '2026-12-04');
    expect(text).toContain(plain('Переданы по состоянию на 04.12.2026:'));
    expect(text).toContain(plain('просрочено на 4 рабочих дня'));
    expect(warnings.join(' ')).toContain(
      'Дела переданы 01.12.2026, а в акте то, что не закончено 04.12.2026',
    );
    expect((await made()).warnings.join(' ')).not.toContain('Дела переданы');
  });

  it('of the first consultant has nobody who hands over, and the order of the school', async () => {
    const { text } = await made({ from: '2026-09-01' });
    expect(text).toContain(plain('На основании приказа от 28 августа 2026 г. № 75'));
    expect(text).toContain(plain('До этого дня обязанности никто не исполнял.'));
  });

  it('is a sentence when nobody was appointed on that day', async () => {
    expect((await made({ from: '2026-12-02' })).text).toMatch(/Назначения с этого дня/);
    expect((await made({ isReturn: true })).text).toMatch(/Назначения с этого дня/);
  });
});

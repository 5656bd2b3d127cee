import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerm, type Person } from '#shared/domain/person';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import type { Training, TrainingState } from '#shared/domain/training';
import type { OutDocumentRequest } from '#shared/ipc/journal-out';
import type { SheetChoice } from '#shared/ipc/training-papers';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { waysOut } from '../helpers/outgoing';
import { SCHOOL } from '../helpers/posters';
import { plain } from '../helpers/printed';
import { readPdf, type ReadPage } from '../helpers/read-pdf';
import { consultation, person, put, request, session, training } from '../helpers/records';

const TODAY = '2026-11-23';
let folder: string;
let journal: Journal;

const send = async (action: Action, ...puts: readonly PutRequest[]) =>
  accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR)).states;

async function hired(name: string, change: Partial<Training> = {}): Promise<Training> {
  const someone = person(0, { name });
  const value = training(someone.id, change);
  await send('training.add', put('person', someone), put('training', value));
  return value;
}

/** A lesson on the first so many items of everybody's programme. */
async function taught(
  trainings: readonly Training[],
  items: number,
  date: string,
  minutes: number,
) {
  const record = consultation(0, { date, minutes, topics: [trainings[0]?.items[0]?.topic ?? ''] });
  const keys = trainings[0]?.items.slice(0, items).map(({ key }) => key) ?? [];
  const lesson = { ...session(record, trainings), items: keys };
  await send('training.session', put('consultation', record), put('session', lesson));
  return record;
}

async function ended(value: Training, state: TrainingState): Promise<void> {
  const base = (await journal.ledger.current('training', value.id))?.seq ?? 0;
  await send('training.end', put('training', { ...value, state }, base));
}

const completed = (on: string, late: number, reason = ''): TrainingState => {
  const deadline = '2026-10-12';
  return { kind: 'completed', on, deadline, late, reason, unfinished: [], unfinishedNote: '' };
};

let shcherbak: Training;
let tsoi: Training;
const order = { number: '75', date: '2026-09-01' };
const consultant: Person = person(0, {
  position: 'Учитель информатики',
  terms: [{ ...openTerm('consultant', '2026-09-01'), to: '2026-10-07', order }],
});
const next: Person = person(3, {
  position: 'Учитель математики',
  terms: [{ ...openTerm('consultant', '2026-10-08'), order: { number: '90', date: '2026-10-07' } }],
});

beforeAll(async () => {
  folder = await newFolder();
  journal = await journalOf(folder, { now: () => `${TODAY}T00:00:00.000Z` });
  const kept = await journal.ledger.current('school', SCHOOL_ID);
  const school: School = { ...SCHOOL, id: SCHOOL_ID };
  await send('school.edit', put('school', school, kept?.seq ?? 0));
  await send('person.add', put('person', consultant), put('person', next));
  shcherbak = await hired('Щербак Пётр Ильич', { position: 'учитель физики' });
  tsoi = await hired('Цой Виктория Олеговна', { startedOn: '2026-11-20', position: 'воспитатель' });
  await hired('Гусейнов Рашид Алиевич', { startedOn: '2026-10-26', position: 'учитель химии' });
  await taught([shcherbak], 5, '2026-10-06', 60);
  await taught([shcherbak, tsoi], 9, '2026-10-14', 120);
  await ended(shcherbak, completed('2026-10-14', 2, 'Болел, отсутствовал связной.'));
});
afterAll(async () => {
  await journal.close();
  await removeFolders();
});

/** The pages of a document, and what its preview says. @throws when there is none */
async function made(wanted: OutDocumentRequest) {
  const ways = await waysOut({ folder, journal });
  const book = await ways.out.makeBook(wanted);
  if (book.kind === 'none') throw new Error(book.message);
  return { ...book, ...ways, pages: await readPdf(book.bytes) };
}

const sheets = (choice: SheetChoice, isBlank = false): OutDocumentRequest => {
  return { kind: 'training-sheets', job: randomUUID(), choice, isBlank };
};
const list = (from: string, to: string): OutDocumentRequest => {
  return { kind: 'training-list', job: randomUUID(), from, to };
};
const textOf = (pages: readonly ReadPage[]) => plain(pages.map(({ text }) => text).join(' '));

describe('«Лист обучения»', () => {
  it('is made of what the ledger holds', async () => {
    const { pages, title, warnings } = await made(
      sheets({ kind: 'these', trainings: [shcherbak.id] }),
    );
    expect(title).toBe('Лист обучения, Щербак\u00A0П.И.');
    expect(pages).toHaveLength(1);
    const text = textOf(pages);
    for (const words of [
      'Школа-интернат № 11',
      'Щербак Пётр Ильич',
      'Учитель физики',
      '5 октября 2026 г. (приём на работу)',
      'не позднее 12 октября 2026 г.',
      '5 рабочих дней со дня вступления в должность (п. 2.2.1 Регламента)',
      'Проведено: 2 занятия, 3 ч.',
      'Всего тем: 9, пройдено: 9',
      'Обучение Щербака Петра Ильича (учителя физики)',
      'закончено 14 октября 2026 г., на 2 рабочих дня позже срока.',
      'Причина задержки: Болел, отсутствовал связной.',
    ]) {
      expect(text.toLowerCase()).toContain(plain(words).toLowerCase());
    }
    expect(warnings).toEqual([]);
  });

  it('names whoever was in charge on each day, with the order, to sign', async () => {
    const { pages } = await made(sheets({ kind: 'these', trainings: [shcherbak.id] }));
    const text = textOf(pages);
    expect(text).toContain(plain('приказ от 01.09.2026 № 75'));
    expect(text).toContain(plain('приказ от 07.10.2026 № 90'));
    expect(text).toContain(plain('А.С. Ковалёва'));
    expect(text).toContain(plain('Р.А. Гусейнов'));
    expect(text.match(/\(подпись\)/gu)).toHaveLength(3);
  });

  it('to be filled in by hand holds no lesson', async () => {
    const { pages, title } = await made(sheets({ kind: 'these', trainings: [shcherbak.id] }, true));
    const text = textOf(pages);
    expect(title).toContain('для заполнения от руки');
    expect(text).toContain(plain('Заняло, мин'));
    expect(text).not.toContain('06.10.2026');
    expect(text).not.toContain(plain('позже срока.'));
  });

  it('an annulled lesson is not on it, and an open training says so', async () => {
    const other = await hired('Ёлкина Мария Петровна', { startedOn: '2026-11-16' });
    const record = await taught([other], 2, '2026-11-17', 30);
    const read = async (table: 'consultation' | 'session') =>
      (await journal.ledger.current(table, record.id)) ?? { value: record, seq: 0 };
    const [consulted, lesson] = [await read('consultation'), await read('session')];
    const annulled = { kind: 'annulled', reason: 'не было' } as const;
    await send(
      'consultation.annul',
      put('consultation', { ...record, ...consulted.value, annulled } as never, consulted.seq),
      put('session', { ...lesson.value, annulled: true } as never, lesson.seq),
    );
    const { pages, warnings } = await made(sheets({ kind: 'these', trainings: [other.id] }));
    expect(textOf(pages)).not.toContain('17.11.2026');
    expect(textOf(pages)).toContain(plain('на 23 ноября 2026 г. не закончено.'));
    expect(warnings).toEqual([expect.stringContaining('Занятий ещё не было')]);
  });

  it('says why there is none', async () => {
    const { out } = await waysOut({ folder, journal });
    const none = await out.makeBook(sheets({ kind: 'these', trainings: [randomUUID()] }));
    expect(none).toEqual({
      kind: 'none',
      message: expect.stringContaining('Печатать нечего') as string,
    });
  });
});

describe('several sheets', () => {
  it('stand in one file by the day of taking office, with progress to the end', async () => {
    const { pages, records, told, went } = await made(sheets({ kind: 'open' }));
    const names = pages.map(({ text }) => /отчество (\S+ \S+ \S+)/u.exec(text)?.[1]);
    expect(names.slice(0, 2)).toEqual(['Гусейнов Рашид Алиевич', 'Ёлкина Мария Петровна']);
    expect(names).toHaveLength(records);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1_000);
    expect(went.map(({ what }) => what)).toEqual(['training-sheets']);
  });

  it('are those of a period when one is chosen', async () => {
    const { pages } = await made(sheets({ kind: 'period', from: '2026-10-01', to: '2026-10-31' }));
    expect(pages).toHaveLength(2);
    expect(textOf(pages)).not.toContain(plain('Цой Виктория Олеговна'));
  });
});

describe('«Сведения об обучении»', () => {
  it('tell who was late by how much and why, and come to their sums', async () => {
    const { pages, title } = await made(list('2026-09-01', '2027-08-31'));
    const text = textOf(pages);
    expect(title).toContain('с\u00A01\u00A0сентября\u00A02026\u00A0г. по\u00A031\u00A0августа');
    expect(text).toContain(plain('позже на 2 рабочих дня'));
    expect(text).toContain(plain('Болел, отсутствовал связной.'));
    expect(text).toMatch(/просроченона\d+рабочих/u);
    expect(text).toContain(plain('осталось 4 рабочих дня'));
    expect(text).toContain(
      plain('Всего обучений: 4; закончено в срок: 0; закончено позже срока: 1'),
    );
  });

  it('of a period hold those whose training went on in it', async () => {
    const { pages } = await made(list('2026-11-01', '2026-11-30'));
    const text = textOf(pages);
    expect(text).not.toContain(plain('Щербак Пётр Ильич'));
    // Began before, and goes on.
    expect(text).toContain('26.10.2026');
  });

  it('say so when there was nobody', async () => {
    const { pages } = await made(list('2020-01-01', '2020-12-31'));
    expect(textOf(pages)).toContain(plain('новые сотрудники не приходили'));
  });
});

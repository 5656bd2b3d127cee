import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { emptySchool, SCHOOL_ID } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { CALENDAR_ID, emptyCalendar } from '#shared/domain/work-calendar';
import type { Action } from '#shared/ledger/actions';
import type { PutRequest } from '#shared/ledger/commit';
import type { IsoDate, Moment } from '#shared/lib/iso-date';
import type { Journal } from '../../electron/ledger/journal';
import { TrainingsToday } from '../../electron/reminders/trainings-today';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { person, put, request, training } from '../helpers/records';

afterAll(removeFolders);

/** A Monday. */
const TODAY: IsoDate = '2026-11-23';
let journal: Journal;
let trainings: TrainingsToday;
/** How many records were read. */
let reads = 0;

beforeEach(async () => {
  const now = (): Moment => `${TODAY}T02:00:00.000Z`;
  journal = await journalOf(await newFolder(), { now });
  reads = 0;
  const { ledger } = journal;
  trainings = new TrainingsToday({
    get index() {
      return ledger.index;
    },
    current: (table, id) => {
      reads += 1;
      return ledger.current(table, id);
    },
  });
  return () => journal.close();
});

const send = async (action: Action, ...puts: readonly PutRequest[]): Promise<void> => {
  accepted(await journal.ledger.commit(request(action, ...puts), AUTHOR));
};
const seqOf = (table: PutRequest['table'], id: string): number =>
  journal.ledger.index.seqOf(table, id);

/** Hires somebody. */
async function hired(i: number, startedOn: IsoDate): Promise<Training> {
  const someone = person(i);
  const value = training(someone.id, { startedOn, position: `должность ${String(i)}` });
  await send('training.add', put('person', someone), put('training', value));
  return value;
}

/** Names, deadlines and days left on a day. */
async function seenOn(today: IsoDate): Promise<readonly string[]> {
  const { trainings: seen } = await trainings.read(today);
  return seen.map(({ name, deadline, left }) => `${name}: ${deadline}, ${String(left)}`);
}

describe('open trainings of a day', () => {
  it('come with the working days that are left, and go on as the day does', async () => {
    await hired(0, '2026-11-18');
    await hired(1, '2026-11-13');
    expect(await seenOn(TODAY)).toEqual([
      'Ковалёва Анна Сергеевна: 2026-11-25, 2',
      'Щербак Пётр Ильич: 2026-11-20, -1',
    ]);
    expect(await seenOn('2026-11-26')).toEqual([
      'Ковалёва Анна Сергеевна: 2026-11-25, -1',
      'Щербак Пётр Ильич: 2026-11-20, -4',
    ]);
  });

  it('follow the school’s work week and its days off', async () => {
    await hired(0, '2026-11-18');
    const dayOff = {
      id: '00000007-0000-4000-8000-000000000001',
      kind: 'school',
      name: 'Карантин',
      basis: '',
      from: '2026-11-24',
      to: '2026-11-25',
      enteredOn: null,
      withdrawnOn: null,
    } as const;
    const calendar = { ...emptyCalendar(), daysOff: [dayOff] };
    await send('calendar.edit', put('calendar', calendar, seqOf('calendar', CALENDAR_ID)));
    expect(await seenOn(TODAY)).toEqual(['Ковалёва Анна Сергеевна: 2026-11-27, 2']);
    expect((await trainings.read('2026-11-24')).isWorkingDay).toBe(false);
    expect((await trainings.read('2026-11-26')).isWorkingDay).toBe(true);
    expect((await trainings.read('2026-11-28')).isWorkingDay).toBe(false);
    const school = { ...emptySchool('UTC'), workWeek: [{ from: TODAY, days: 6 as const }] };
    await send('school.edit', put('school', school, seqOf('school', SCHOOL_ID)));
    expect((await trainings.read('2026-11-28')).isWorkingDay).toBe(true);
  });

  it('leave out those that are over, which aren’t read again until they change', async () => {
    const value = await hired(0, '2026-11-18');
    const state = { kind: 'cancelled', reason: 'не тот человек' } as const;
    const ended = { ...value, state };
    await send('training.end', put('training', ended, seqOf('training', value.id)));
    expect(await seenOn(TODAY)).toEqual([]);
    const before = reads;
    expect(await seenOn(TODAY)).toEqual([]);
    expect(reads - before).toBe(1); // the calendar
    await hired(1, '2026-11-18');
    expect(await seenOn(TODAY)).toHaveLength(1);
  });

  it('name a person by the spelling that they were merged into', async () => {
    const value = await hired(0, '2026-11-18');
    const [first, other] = [person(0, { id: value.person }), person(2)];
    await send('person.add', put('person', other));
    const merged = { ...first, mergedInto: other.id };
    await send('person.merge', put('person', merged, seqOf('person', first.id)));
    expect(await seenOn(TODAY)).toEqual(['Ёлкина Мария Петровна: 2026-11-25, 2']);
  });
});

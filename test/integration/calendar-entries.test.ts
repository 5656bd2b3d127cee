import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CALENDAR_ID,
  emptyCalendar,
  type DayOff,
  type SchoolCalendar,
} from '#shared/domain/work-calendar';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer, PutRequest } from '#shared/ledger/commit';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { put, request } from '../helpers/records';

afterAll(removeFolders);

const TODAY: IsoDate = '2026-10-12';
const NOW = `${TODAY}T02:00:00.000Z`;
let journal: Journal;
beforeEach(async () => {
  journal = await journalOf(await newFolder(), { now: () => NOW });
  return () => journal.close();
});

const send = (action: Action, ...puts: readonly PutRequest[]): Promise<CommitAnswer> =>
  journal.ledger.commit(request(action, ...puts), AUTHOR);

const seqOf = async (table: PutRequest['table'], id: string): Promise<number> =>
  (await journal.ledger.current(table, id))?.seq ?? 0;

describe('the calendar', () => {
  const dayOff: DayOff = {
    id: '00000007-0000-4000-8000-000000000001',
    kind: 'regional',
    name: 'Радоница',
    basis: 'Закон края',
    from: '2027-05-11',
    to: '2027-05-11',
    enteredOn: null,
    withdrawnOn: null,
  };
  const edit = async (value: SchoolCalendar): Promise<CommitAnswer> =>
    send('calendar.edit', put('calendar', value, await seqOf('calendar', CALENDAR_ID)));

  it('dates what is entered and withdrawn, and keeps it', async () => {
    accepted(await edit({ ...emptyCalendar(), daysOff: [dayOff] }));
    const kept = async () =>
      (await journal.ledger.current('calendar', CALENDAR_ID))?.value as SchoolCalendar;
    const entered = { ...dayOff, enteredOn: TODAY, enteredAt: NOW };
    expect((await kept()).daysOff).toEqual([entered]);
    const withdrawn = { ...entered, withdrawnOn: '2020-01-01' };
    accepted(await edit({ ...emptyCalendar(), daysOff: [withdrawn] }));
    expect((await kept()).daysOff).toEqual([
      { ...withdrawn, withdrawnOn: TODAY, withdrawnAt: NOW },
    ]);
  });

  it('refuses to rewrite what deadlines were counted with', async () => {
    accepted(await edit({ ...emptyCalendar(), daysOff: [dayOff] }));
    const rewritten = { ...emptyCalendar(), daysOff: [{ ...dayOff, to: '2027-05-12' }] };
    expect(await refusal(edit(rewritten))).toContain('не переписывают');
    expect(await refusal(edit(emptyCalendar()))).toContain('не переписывают');
    const past = [{ from: addDays(TODAY, -1), reading: 'same-day' } as const];
    expect(
      await refusal(edit({ ...emptyCalendar(), daysOff: [dayOff], readings: past })),
    ).toContain('с сегодняшнего дня');
    const twice = [
      { from: addDays(TODAY, 1), reading: 'same-day' },
      { from: addDays(TODAY, 1), reading: 'next-day' },
    ] as const;
    expect(
      await refusal(edit({ ...emptyCalendar(), daysOff: [dayOff], readings: [...twice] })),
    ).toContain('не по порядку');
    const second = put('calendar', { ...emptyCalendar(), id: dayOff.id });
    expect(await refusal(send('calendar.edit', second))).toContain('только один календарь');
  });

  it('takes no day off of more than a year', async () => {
    const daysOff = [{ ...dayOff, to: '2028-05-11' }];
    expect(await refusal(edit({ ...emptyCalendar(), daysOff }))).toContain('не дольше года');
    accepted(await edit({ ...emptyCalendar(), daysOff: [{ ...dayOff, to: '2028-05-10' }] }));
  });

  it('keeps its entries in their order, each under an id of its own', async () => {
    const later = { ...dayOff, id: '00000007-0000-4000-8000-000000000002', name: 'Карантин' };
    const kept = [dayOff, later].map((each) => ({ ...each, enteredOn: TODAY, enteredAt: NOW }));
    const added = (...daysOff: readonly DayOff[]) =>
      edit({ ...emptyCalendar(), daysOff: [...daysOff] });
    expect(await refusal(added(dayOff, { ...later, id: dayOff.id }))).toContain('не переписывают');
    accepted(await added(dayOff, later));
    expect(await refusal(added(...kept.toReversed()))).toContain('не переписывают');
    const third = { ...dayOff, id: '00000007-0000-4000-8000-000000000003' };
    expect(await refusal(added(third, ...kept))).toContain('не переписывают');
    accepted(await added(...kept, third));
  });
});

import 'fake-indexeddb/auto';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstProgramme } from '#shared/domain/programme';
import { emptySchool } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { useCalendar } from '../../../../renderer/data/calendar';
import { useProgrammes, useTrainings } from '../../../../renderer/data/trainings';
import { database } from '../../../../renderer/data/view';
import { fakeMain } from '../../../helpers/fake-bridge';
import { person, training } from '../../../helpers/records';

const SCHOOL = emptySchool('Asia/Vladivostok');
const TODAY = dateAt(Date.now(), SCHOOL.timeZone);

async function clear(): Promise<void> {
  const { training: trainings, session, person: people, school, calendar, programme } = database;
  const tables = [trainings, session, people, school, calendar, programme];
  await Promise.all(tables.map((table) => table.clear()));
}

beforeEach(async () => {
  vi.stubGlobal('bridge', fakeMain().bridge);
  await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
});
afterEach(async () => {
  cleanup();
  await clear();
  vi.unstubAllGlobals();
});

describe('all trainings', () => {
  const someone = person();
  const begun = training(someone.id, { startedOn: addDays(TODAY, 1) });

  it('are shared by all who ask, and made anew when a record changes', async () => {
    await database.person.put({ id: someone.id, seq: 2, value: someone });
    const { result } = renderHook(() => [useTrainings(), useTrainings()] as const);
    expect(result.current[0]).toBe(null);
    await waitFor(() => {
      expect(result.current[0]).toEqual([]);
    });
    await database.training.put({ id: begun.id, seq: 3, value: begun });
    await waitFor(() => {
      expect(result.current[0]).toHaveLength(1);
    });
    const [one, other] = result.current;
    expect(one).toBe(other);
    expect(one?.[0]).toMatchObject({ training: begun, seq: 3, person: someone });
    const before = one?.[0]?.deadline.date ?? '';
    const off = {
      id: fixedId(9, 1),
      kind: 'school',
      name: 'Ремонт',
      basis: '',
      from: TODAY,
      to: addDays(TODAY, 20),
      enteredOn: TODAY,
      withdrawnOn: null,
    } as const;
    const value = { ...emptyCalendar(), daysOff: [off] };
    await database.calendar.put({ id: value.id, seq: 4, value });
    await waitFor(() => {
      expect(result.current[0]?.[0]?.deadline.date).not.toBe(before);
    });
    expect(result.current[0]?.[0]?.deadline.date).toBe(result.current[1]?.[0]?.deadline.date);
  });

  it('stay the same rows while nothing changes, however often they are drawn', async () => {
    await database.person.put({ id: someone.id, seq: 2, value: someone });
    await database.training.put({ id: begun.id, seq: 3, value: begun });
    const { result, rerender } = renderHook(() => useTrainings());
    await waitFor(() => {
      expect(result.current).toHaveLength(1);
    });
    const rows = result.current;
    rerender();
    expect(result.current).toBe(rows);
  });
});

it('is the empty calendar until something is entered', async () => {
  const { result } = renderHook(() => useCalendar());
  await waitFor(() => {
    expect(result.current).toEqual({ calendar: emptyCalendar(), seq: 0 });
  });
});

it('offers the first programme before anybody edits it', async () => {
  const { result } = renderHook(() => useProgrammes());
  await waitFor(() => {
    expect(result.current?.map(({ seq }) => seq)).toEqual([0]);
  });
  const edited = { ...firstProgramme(), title: 'Для учителей начальных классов' };
  await database.programme.put({ id: edited.id, seq: 7, value: edited });
  await waitFor(() => {
    expect(result.current).toEqual([{ programme: edited, seq: 7 }]);
  });
});

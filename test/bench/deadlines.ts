import { emptySchool } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import { fixedId } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { training } from '../helpers/records';

export const school = emptySchool('Asia/Vladivostok');
export const TODAY: IsoDate = '2029-12-31';

/** Trainings over ten years; one person in ten has a week of their own, one in fifty was ill. */
export function trainings(count: number): readonly Training[] {
  const first = dayNumber('2020-01-01');
  return Array.from({ length: count }, (_, i): Training => {
    const startedOn = dateOfDay(first + ((i * 37) % 3_600));
    const to = addDays(startedOn, 3);
    const ill = { id: fixedId(9, i), from: startedOn, to, reason: 'больничный' };
    const absences = i % 50 === 0 ? [ill] : [];
    const registeredAt = `${startedOn}T01:00:00.000Z`;
    const ownWeek = i % 10 === 0 ? 6 : null;
    const registered = { registeredAt, registeredOn: startedOn };
    return training(fixedId(8, i), { startedOn, ...registered, absences, ownWeek });
  });
}

/** A calendar with decrees of three years and days off of the region, entered one after another. */
export function calendar(): SchoolCalendar {
  const decrees = [2028, 2029, 2030].map((year, i) => ({
    ...{ id: fixedId(7, i), year, title: `Постановление № ${String(i)}`, withdrawnOn: null },
    ...{ transfers: [], enteredOn: `${String(year - 1)}-09-20` },
  }));
  const daysOff = Array.from({ length: 10 }, (_, i) => {
    const date = `${String(2020 + i)}-05-12`;
    const named = { kind: 'regional', name: 'Радоница', basis: 'Закон края' } as const;
    const dates = { from: date, to: date, enteredOn: `${String(2020 + i)}-03-01` };
    return { id: fixedId(6, i), ...named, ...dates, withdrawnOn: null };
  });
  return { ...emptyCalendar(), decrees, daysOff };
}

/** The bare loop: day after day, asking a set of days off, until five are full; it knows nothing else. */
export function bareLoop(all: readonly Training[]): () => readonly IsoDate[] {
  const known = workCalendar(calendar(), null);
  const first = dayNumber('2020-01-01');
  const days = Array.from({ length: 3_700 }, (_, i) => first + i);
  const off = new Set(days.filter((day) => !known.isWorking(dateOfDay(day), 5)));
  return () =>
    all.map(({ startedOn }) => {
      let day = dayNumber(startedOn);
      for (let left = 5; left > 0;) {
        day += 1;
        if (!off.has(day)) left -= 1;
      }
      return dateOfDay(day);
    });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySchedule, scheduleTimes, type TimedConsultation } from '#shared/domain/by-schedule';
import { PERSON_KINDS } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import { inForceFrom } from '#shared/domain/schedule-standing';
import { emptySchool, toleranceOn, type School } from '#shared/domain/school';
import { schoolWeek } from '#shared/domain/school-week';
import type { Slot } from '#shared/domain/slot';
import { weekdayOf } from '#shared/lib/iso-date';
import {
  anyDay,
  anyEdition,
  anyEditions,
  anyMoment,
  anyTime,
  approvedAt,
  cancelledAt,
  EDITION_ZONE,
  editionAt,
  wallMinute,
} from '../../../helpers/editions';

const SCHOOL = emptySchool('Asia/Vladivostok');

const anyCase = fc
  .tuple(anyDay, anyTime, fc.constantFrom(...PERSON_KINDS))
  .map(([date, time, audience]): TimedConsultation => ({ date, time, audience }));
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The rule written down another way: every edition and reception is walked. */
function naive(c: TimedConsultation, schedules: readonly Schedule[], school: School): string {
  const current = editionAt(schedules, c.date, c.time);
  if (current === undefined) return 'no-schedule';
  const { slots, exceptions } = current;
  const held: Pick<Slot, 'start' | 'end' | 'audience'>[] = [];
  for (const one of slots) {
    const parity = schoolWeek(c.date, school) % 2 === 1 ? 'odd' : 'even';
    if (one.weekday !== weekdayOf(c.date)) continue;
    if (one.weeks !== 'every' && one.weeks !== parity) continue;
    // The day is one of its weekday here, so any move of it from the day counts.
    if (exceptions.some((e) => e.kind === 'moved' && e.slot === one.id && e.date === c.date))
      continue;
    const off = exceptions.filter((e) => e.kind === 'none' && e.from <= c.date && e.to >= c.date);
    if (off.some((e) => e.kind === 'none' && [null, one.id].includes(e.slot))) continue;
    held.push(one);
  }
  const taken = new Set<string>();
  for (const e of exceptions) {
    if (e.kind === 'extra' && e.date === c.date) held.push(e);
    if (e.kind !== 'moved' || taken.has(`${e.slot} ${e.date}`)) continue;
    taken.add(`${e.slot} ${e.date}`); // moved once, by the first that says so
    const from = slots.find(({ id, weekday }) => id === e.slot && weekday === weekdayOf(e.date));
    if (e.toDate === c.date && from) held.push({ ...from, start: e.start, end: e.end });
  }
  const tolerance = toleranceOn(school, c.date);
  const isHeld = held.some(({ start, end, audience }) => {
    const isFor = c.audience === 'other' || (c.audience === 'parent') === (audience === 'parents');
    const [first, last] = [minutesOf(start) - tolerance, minutesOf(end) + tolerance];
    return isFor && first <= minutesOf(c.time) && minutesOf(c.time) <= last;
  });
  return isHeld ? 'scheduled' : 'outside';
}

describe('any schedules and consultations', () => {
  const cases = fc.array(anyCase, { minLength: 1, maxLength: 8 });

  it('are judged as by walking all days and receptions', () => {
    fc.assert(
      fc.property(anyEditions, cases, (schedules, all) => {
        const times = scheduleTimes(schedules, SCHOOL);
        for (const each of all) {
          expect(times.bySchedule(each)).toBe(naive(each, schedules, SCHOOL));
          expect(times.receptionOf(each) !== null).toBe(times.bySchedule(each) === 'scheduled');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('of before a date don’t change with the tolerance from that date on', () => {
    const minutes = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(anyEditions, cases, anyDay, minutes, (schedules, all, from, allowed) => {
        const changed = { ...SCHOOL, tolerance: [...SCHOOL.tolerance, { from, minutes: allowed }] };
        for (const each of all.filter(({ date }) => date < from)) {
          expect(bySchedule(each, schedules, changed)).toBe(bySchedule(each, schedules, SCHOOL));
        }
      }),
    );
  });

  /** Held before a moment by the clock of its step, of its day and of others; and those held after it. */
  const aroundMoment = fc
    .tuple(anyMoment, cases, fc.array(fc.tuple(anyTime, fc.constantFrom(...PERSON_KINDS))))
    .map(([at, all, ofDay]) => {
      const turn = wallMinute(at, EDITION_ZONE);
      const same = ofDay.map(([time, audience]) => ({ date: turn.slice(0, 10), time, audience }));
      const isBefore = ({ date, time }: TimedConsultation): boolean => `${date} ${time}` < turn;
      const every = [...all, ...same];
      return { at, before: every.filter(isBefore), after: every.filter((c) => !isBefore(c)) };
    });

  it('of before a cancelling don’t change with it; later it is as if the edition weren’t', () => {
    fc.assert(
      fc.property(
        anyEditions,
        aroundMoment,
        fc.nat(),
        (schedules, { at, before, after }, place) => {
          const approved = schedules.filter(({ state }) => state.kind === 'approved');
          const chosen = approved[place % Math.max(1, approved.length)];
          const turned = schedules.map((each) => (each === chosen ? cancelledAt(each, at) : each));
          for (const each of before) {
            expect(bySchedule(each, turned, SCHOOL)).toBe(bySchedule(each, schedules, SCHOOL));
          }
          const left = schedules.filter((each) => each !== chosen);
          for (const each of after) {
            expect(bySchedule(each, turned, SCHOOL)).toBe(bySchedule(each, left, SCHOOL));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of before an approval in the program don’t change with it', () => {
    fc.assert(
      fc.property(anyEditions, anyEdition(9), aroundMoment, (schedules, draft, { at, before }) => {
        const next = { ...draft, state: approvedAt(at) };
        for (const each of before) {
          const was = bySchedule(each, schedules, SCHOOL);
          expect(bySchedule(each, [...schedules, next], SCHOOL)).toBe(was);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of before an edition’s force don’t change with it', () => {
    fc.assert(
      fc.property(anyEditions, anyEdition(9), cases, (schedules, later, all) => {
        const from = inForceFrom(later) ?? '9999-12-31';
        for (const each of all.filter(({ date }) => date < from)) {
          const before = bySchedule(each, schedules, SCHOOL);
          expect(bySchedule(each, [...schedules, later], SCHOOL)).toBe(before);
        }
      }),
    );
  });
});

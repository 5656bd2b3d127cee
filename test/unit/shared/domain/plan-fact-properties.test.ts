import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySchedule, receptionOf, scheduleTimes } from '#shared/domain/by-schedule';
import { PERSON_KINDS } from '#shared/domain/person';
import { planFact } from '#shared/domain/plan-fact';
import { factMonths, sumsOf, type PlanFactSums } from '#shared/domain/plan-fact-sums';
import { receptionsOn, type Reception } from '#shared/domain/reception';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { placeKey, receptionKey } from '#shared/domain/reception-mark-rules';
import { RecordTally } from '#shared/domain/record-tally';
import { emptySchool } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { fixedId } from '#shared/lib/ids';
import { addDays, weekdayOf } from '#shared/lib/iso-date';
import { anyDay, anyEditions, anyTime, editionAt } from '../../../helpers/editions';

const ZONES = ['Asia/Vladivostok', 'Europe/Moscow', 'Pacific/Kiritimati', 'America/New_York'];
const CALENDAR = workCalendar(emptyCalendar(), null);

const came = fc.record({
  date: anyDay,
  time: anyTime,
  audience: fc.constantFrom(...PERSON_KINDS),
  minutes: fc.integer({ min: 1, max: 600 }),
});

const world = fc.record({
  zone: fc.constantFrom(...ZONES),
  editions: anyEditions,
  came: fc.array(came, { maxLength: 60 }),
  from: anyDay,
  length: fc.nat({ max: 120 }),
  today: anyDay,
  time: anyTime,
  /** Of the receptions of the period, which are marked, and how. */
  marked: fc.array(fc.constantFrom('empty', 'missed', 'open', null), { maxLength: 40 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function outcomeOf(kind: 'empty' | 'missed' | 'open'): ReceptionMark['outcome'] {
  return kind === 'missed' ? { kind, reason: 'болезнь' } : { kind };
}

function daysOf({ from, length }: World): readonly string[] {
  return Array.from({ length: length + 1 }, (_, i) => addDays(from, i));
}

/** Plan and fact of a world, and what looking at each day and each record on its own gives. */
function both(given: World) {
  const { zone, editions, today, time, marked } = given;
  const school = emptySchool(zone);
  const days = daysOf(given);
  const receptions = days.flatMap((day): readonly Reception[] => {
    const held = editions.flatMap((edition) =>
      receptionsOn(edition, day, school).filter(
        ({ start }) => editionAt(editions, day, start) === edition,
      ),
    );
    return held.sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end));
  });
  const marks = receptions.flatMap((reception, i): readonly ReceptionMark[] => {
    const kind = marked[i] ?? null;
    if (kind === null) return [];
    const { date, source, start, end } = reception;
    const id = fixedId(9, i + 1);
    return [{ v: 1, id, date, source, start, end, outcome: outcomeOf(kind) }];
  });
  const times = scheduleTimes(editions, school);
  const tally = new RecordTally(times);
  for (const { minutes, ...when } of given.came) tally.add(when, minutes);
  const period = { from: given.from, to: addDays(given.from, given.length) };
  const records = tally.days();
  const clock = { today, time };
  const fact = planFact(period, { times, calendar: CALENDAR, school, marks, records, clock });
  const months = factMonths(period, { ...fact, records }, school);
  return { school, receptions, marks, fact, months, period, days };
}

/** How many consultations were held at a reception, one by one. */
function visitors({ came: all, editions, zone }: World, reception: Reception): number {
  const school = emptySchool(zone);
  return all.filter((one) => {
    const found = receptionOf(one, editions, school);
    return found !== null && one.date === reception.date && placeKey(found) === placeKey(reception);
  }).length;
}

/** The figures that weeks have to add up to. */
function figures({ sums }: { readonly sums: PlanFactSums }): readonly number[] {
  const { planned, plannedMinutes, held, empty, missed, unmarked, ahead, daysOff } = sums;
  const counts = [...Object.values(sums.bySchedule), ...Object.values(sums.audience)];
  return [
    ...[planned, plannedMinutes, held, empty, missed, unmarked, ahead, daysOff],
    ...counts.flatMap(({ count, minutes }) => [count, minutes]),
  ];
}

function added(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((sum, row) => row.map((value, i) => value + (sum[i] ?? 0)), []);
}

describe('plan and fact', { timeout: 120_000 }, () => {
  it('gives each reception of the editions in force once, with its own consultations', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { fact, receptions } = both(given);
        expect(fact.receptions.map(({ reception }) => receptionKey(reception))).toEqual(
          receptions.map(receptionKey),
        );
        for (const { reception, fate } of fact.receptions) {
          const count = visitors(given, reception);
          expect(fate.kind === 'held' ? fate.consulted.count : 0).toBe(count);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('adds up: fates to the plan, weeks to months, months to the period, records to the naive count', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { months, fact, school, period, days } = both(given);
        const within = given.came.filter(({ date }) => days.includes(date));
        const stances = within.map((one) => bySchedule(one, given.editions, school));
        const whole = added(months.map(figures));
        for (const month of months) expect(added(month.weeks.map(figures))).toEqual(figures(month));
        const { planned, held, missed, unmarked, ahead } = sumsOf({ ...fact, records: [] });
        expect(planned).toBe(held + missed + unmarked + ahead);
        expect(whole[0]).toBe(planned);
        expect(whole[8]).toBe(stances.filter((one) => one === 'scheduled').length);
        expect(whole[10]).toBe(stances.filter((one) => one === 'outside').length);
        expect(whole[12]).toBe(stances.filter((one) => one === 'no-schedule').length);
        const weeks = months.flatMap((month) => month.weeks);
        expect(weeks[0]?.from).toBe(period.from);
        expect(weeks.at(-1)?.to).toBe(period.to);
        const covered = weeks.flatMap(({ from, to }) =>
          days.filter((day) => from <= day && day <= to),
        );
        expect(covered).toEqual(days);
        expect(
          weeks.every(({ from, to }) => addDays(from, 7 - weekdayOf(from)) >= to && from <= to),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves no mark unheard: each decides a fate, or stands beside the records', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { fact, marks } = both(given);
        expect(fact.strays).toEqual([]);
        const heard = fact.receptions.flatMap(({ mark }) => (mark === null ? [] : [mark.id]));
        const said = new Map(
          marks
            .filter(({ outcome }) => outcome.kind !== 'open')
            .map((one) => [receptionKey(one), one.id]),
        );
        expect(new Set(heard)).toEqual(new Set(said.values()));
      }),
      { numRuns: 100 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import type { Consultation } from '#shared/domain/consultation';
import { orderKey } from '#shared/domain/order-key';
import { PERSON_KINDS } from '#shared/domain/person';
import { placeKey } from '#shared/domain/reception-mark-rules';
import { RecordTally } from '#shared/domain/record-tally';
import { emptySchool } from '#shared/domain/school';
import { addDays } from '#shared/lib/iso-date';
import { dayRecords } from '../../../../../renderer/data/search/day-records';
import { JournalIndex } from '../../../../../renderer/data/search/journal-index';
import { anyTime, edition, slot } from '../../../../helpers/editions';
import { asking, put, record } from './journal';

const SCHOOL = emptySchool('Asia/Vladivostok');
const EDITION = edition(1, {
  validFrom: '2026-11-05',
  slots: [slot(1), slot(2, { start: '15:40', end: '16:30' }), slot(3, { weekday: 5 })],
});
const TIMES = scheduleTimes([EDITION], SCHOOL);

const day = fc.nat({ max: 30 }).map((days) => addDays('2026-11-01', days));
const consultation = fc
  .record({
    n: fc.integer({ min: 1, max: 60 }),
    date: day,
    time: fc.oneof(anyTime, fc.constantFrom('14:30', '15:35', '15:39', '16:45')),
    audience: fc.constantFrom(...PERSON_KINDS),
    minutes: fc.integer({ min: 1, max: 600 }),
    annulled: fc.constantFrom(null, null, null, 'annulled' as const, 'undone' as const),
  })
  .map(({ n, annulled, ...rest }): Consultation => {
    const reason = 'внесена дважды';
    return record(n, { ...rest, annulled: annulled === null ? null : { kind: annulled, reason } });
  });
const batches = fc.array(fc.array(consultation, { maxLength: 40 }), { maxLength: 4 });

function indexOf(all: readonly (readonly Consultation[])[]): JournalIndex {
  const index = new JournalIndex();
  index.reference.take('school', SCHOOL);
  index.reference.take('schedule', EDITION);
  for (const batch of all) {
    put(index, ...batch);
    index.find(asking({}));
  }
  return index;
}

/** The records as they are in the end, those that a figure counts. */
function counted(all: readonly (readonly Consultation[])[]): readonly Consultation[] {
  const latest = new Map(all.flat().map((each) => [each.id, each]));
  return [...latest.values()].filter(({ annulled }) => annulled === null);
}

describe('what days hold', { timeout: 60_000 }, () => {
  it('is what counting each record on its own gives, whatever came in before', () => {
    fc.assert(
      fc.property(batches, day, day, (all, from, to) => {
        const tally = new RecordTally(TIMES);
        for (const { minutes, ...one } of counted(all))
          if (from <= one.date && one.date <= to) tally.add(one, minutes);
        expect(dayRecords(indexOf(all), { from, to })).toEqual(tally.days());
      }),
      { numRuns: 100 },
    );
  });

  it('is opened record by record: a figure, and a reception of it', () => {
    fc.assert(
      fc.property(batches, day, (all, date) => {
        const index = indexOf(all);
        const ofDay = counted(all).filter((one) => one.date === date);
        const days = { from: date, to: date };
        const found = index.find(asking({ ...days, counted: 'all' })).orders;
        expect(new Set(found)).toEqual(new Set(ofDay.map(orderKey)));
        for (const reception of TIMES.receptionsOn(date) ?? []) {
          const { source, start, end } = reception;
          const asked = asking({ ...days, counted: { date, source, start, end } });
          const held = ofDay.filter((one) => {
            const at = TIMES.receptionOf(one);
            return at !== null && placeKey(at) === placeKey(reception);
          });
          expect(new Set(index.find(asked).orders)).toEqual(new Set(held.map(orderKey)));
          expect(index.count(asked)).toBe(held.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing by the schedule before the school is known', () => {
    const index = new JournalIndex();
    put(index, record(1, { date: '2026-11-11', time: '14:30', minutes: 10 }));
    const [only] = dayRecords(index, { from: '2026-11-01', to: '2026-11-30' });
    expect(only?.bySchedule['no-schedule']).toEqual({ count: 1, minutes: 10 });
  });
});

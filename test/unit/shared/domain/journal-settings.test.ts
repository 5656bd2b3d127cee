import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptySchool,
  numberingOn,
  NUMBERINGS,
  schoolSchema,
  settingsIssue,
  toleranceOn,
  withNumbering,
  withTolerance,
  type School,
} from '#shared/domain/school';
import { addDays, type IsoDate } from '#shared/lib/iso-date';

const SCHOOL = emptySchool('Asia/Vladivostok');
const TODAY = '2026-11-23';

const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: -400, max: 400 })
  .map((days) => addDays(TODAY, days));
const change = fc.oneof(
  fc.record({
    what: fc.constant('numbering'),
    from: anyDay,
    series: fc.constantFrom(...NUMBERINGS),
  }),
  fc.record({ what: fc.constant('tolerance'), from: anyDay, minutes: fc.nat({ max: 120 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(school: School, next: Change): School {
  return 'series' in next
    ? { ...school, numbering: withNumbering(school, next.series, next.from) }
    : { ...school, tolerance: withTolerance(school, next.minutes, next.from) };
}

describe('settings of the journal', () => {
  it('hold from their day on', () => {
    const school = changed(
      { ...SCHOOL, tolerance: withTolerance(SCHOOL, 30, '2027-01-11') },
      { what: 'numbering', series: 'school-year', from: '2026-12-01' },
    );
    expect(['2026-11-30', '2026-12-01'].map((day) => numberingOn(school, day))).toEqual([
      'calendar-year',
      'school-year',
    ]);
    expect(['2027-01-10', '2027-01-11'].map((day) => toleranceOn(school, day))).toEqual([15, 30]);
  });

  it('that are meant for later can be taken back', () => {
    const later = { numbering: withNumbering(SCHOOL, 'school-year', '2027-09-01') };
    expect(withNumbering(later, 'calendar-year', TODAY)).toEqual(SCHOOL.numbering);
  });

  it('are valid, and hold from their day, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let school: School = SCHOOL;
        for (const next of changes) {
          const before = school;
          school = changed(school, next);
          expect(schoolSchema.safeParse(school).success).toBe(true);
          const dayBefore = addDays(next.from, -1);
          expect(numberingOn(school, dayBefore)).toBe(numberingOn(before, dayBefore));
          expect(toleranceOn(school, dayBefore)).toBe(toleranceOn(before, dayBefore));
          const now =
            'series' in next ? numberingOn(school, next.from) : toleranceOn(school, next.from);
          expect(now).toBe('series' in next ? next.series : next.minutes);
        }
      }),
    );
  });

  it('may change from today on and not before', () => {
    fc.assert(
      fc.property(change, (next) => {
        const after = changed(SCHOOL, next);
        const isSame = JSON.stringify(after) === JSON.stringify(SCHOOL);
        const isAllowed = settingsIssue(after, SCHOOL, TODAY) === null;
        expect(isAllowed).toBe(isSame || next.from >= TODAY);
      }),
    );
  });
});

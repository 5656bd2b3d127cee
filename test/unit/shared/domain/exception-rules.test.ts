import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionIssue, isHeldWithin, nextDayOf } from '#shared/domain/exception-rules';
import { emptySchool } from '#shared/domain/school';
import { schoolWeek } from '#shared/domain/school-week';
import { fixedId } from '#shared/lib/ids';
import { addDays, weekdayOf } from '#shared/lib/iso-date';
import {
  extraReception,
  movedReception,
  noReception,
  wednesday,
} from '../../../helpers/exceptions';

const SCHOOL = emptySchool('Asia/Vladivostok');
const SLOTS = [wednesday(1)];
const ONE = fixedId(4, 1);
const GONE = 'Этого приёма больше нет в редакции. Выберите другой';
const SAME = 'День, время и кабинет те же, что и были: переносить нечего';

describe('an exception and the receptions of its edition', () => {
  it.each([
    ['no reception at all', noReception(1)],
    ['no reception at all on a day without receptions', noReception(1, { from: '2026-11-24' })],
    ['one that isn’t held on its day', noReception(1, { slot: ONE })],
    ['one that isn’t held for a week', noReception(1, { from: '2026-11-19', slot: ONE })],
    ['one moved to another day', movedReception(1)],
    ['one moved to another hour', movedReception(1, { toDate: '2026-11-25', end: '15:30' })],
    ['one moved to another room', movedReception(1, { toDate: '2026-11-25', room: '7' })],
    ['an extra one', extraReception(1)],
  ])('fit: %s', (_, exception) => {
    expect(exceptionIssue(exception, SLOTS, SCHOOL)).toBeNull();
  });

  it.each([
    [noReception(1, { slot: fixedId(4, 9) }), 'slot', GONE],
    [movedReception(1, { slot: fixedId(4, 9) }), 'slot', GONE],
    [
      noReception(1, { slot: ONE, from: '2026-11-26', to: '2026-12-01' }),
      'slot',
      'В эти дни этого приёма нет: он по средам',
    ],
    [
      movedReception(1, { date: '2026-11-24' }),
      'date',
      '24.11.2026 — вторник, а этот приём по средам',
    ],
    [movedReception(1, { toDate: '2026-11-25', room: ' 204 ' }), 'toDate', SAME],
  ])('don’t fit: %o → %s, %s', (exception, path, message) => {
    expect(exceptionIssue(exception, SLOTS, SCHOOL)).toEqual({ path, message });
  });
});

// The week of 25.11.2026 is the thirteenth.
describe('an exception of a reception of odd or even weeks', () => {
  const odd = [wednesday(1, { weeks: 'odd' })];
  const even = [wednesday(1, { weeks: 'even' })];
  it.each([
    ['moved from a week in which it is held', movedReception(1), odd],
    ['moved into any week', movedReception(1, { toDate: '2026-12-02' }), odd],
    ['not held in its week', noReception(1, { slot: ONE }), odd],
    ['not held for two weeks', noReception(1, { slot: ONE, to: '2026-12-02' }), even],
  ])('fits: %s', (_, exception, slots) => {
    expect(exceptionIssue(exception, slots, SCHOOL)).toBeNull();
  });

  it.each([
    [
      movedReception(1),
      even,
      'date',
      '25.11.2026 — нечётная неделя, а этот приём по средам чётных недель',
    ],
    [
      movedReception(1, { date: '2026-12-02', toDate: '2026-12-03' }),
      odd,
      'date',
      '02.12.2026 — чётная неделя, а этот приём по средам нечётных недель',
    ],
    [
      noReception(1, { slot: ONE }),
      even,
      'slot',
      'В эти дни этого приёма нет: он по средам чётных недель',
    ],
  ])('doesn’t fit: %o', (exception, slots, path, message) => {
    expect(exceptionIssue(exception, slots, SCHOOL)).toEqual({ path, message });
  });
});

describe('a reception that is moved', () => {
  const exceptions = [noReception(3), movedReception(1)];

  it('isn’t moved from the same day by a second exception', () => {
    expect(
      exceptionIssue(movedReception(2, { toDate: '2026-11-26' }), SLOTS, SCHOOL, exceptions),
    ).toEqual({
      path: 'date',
      message: 'В этот день этот приём уже перенесён. Измените прежнее исключение',
    });
  });

  it.each([
    ['by the same exception, elsewhere', movedReception(1, { toDate: '2026-11-26' })],
    ['from another day', movedReception(2, { date: '2026-12-02' })],
  ])('may be moved %s', (_, exception) => {
    expect(exceptionIssue(exception, SLOTS, SCHOOL, exceptions)).toBeNull();
  });

  it('leaves another one of that day to be moved', () => {
    const slots = [...SLOTS, wednesday(2)];
    const other = movedReception(2, { slot: fixedId(4, 2) });
    expect(exceptionIssue(other, slots, SCHOOL, exceptions)).toBeNull();
  });
});

describe('days of the week among dates', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 3, true],
    ['2026-11-26', '2026-12-01', 3, false],
    ['2026-11-26', '2026-12-02', 3, true],
    ['2026-11-29', '2026-11-29', 7, true],
    ['2026-11-29', '2026-11-30', 1, true],
    ['2026-12-28', '2027-01-02', 7, false],
  ] as const)('from %s to %s, day %i: %s', (from, to, weekday, expected) => {
    expect(isHeldWithin({ weekday, weeks: 'every' }, { from, to }, SCHOOL)).toBe(expected);
  });

  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-26', '2026-12-02'],
    ['2026-12-31', '2027-01-06'],
  ])('the next day of a reception from %s on is %s', (from, expected) => {
    expect(nextDayOf(wednesday(1), from, SCHOOL)).toBe(expected);
  });

  it('the next day of odd and even weeks is the first of them, at the turn of the school year too', () => {
    const day = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2020-08-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom('odd', 'even'), (from, weeks) => {
        const found = nextDayOf(wednesday(1, { weeks }), from, SCHOOL);
        const isOdd = weeks === 'odd' ? 1 : 0;
        const days = Array.from({ length: 28 }, (_, i) => addDays(from, i));
        const first = days.find(
          (each) => weekdayOf(each) === 3 && schoolWeek(each, SCHOOL) % 2 === isOdd,
        );
        expect(found).toBe(first);
      }),
    );
  });
});

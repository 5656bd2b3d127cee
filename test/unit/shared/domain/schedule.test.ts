import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionText, newSchedule, scheduleSchema, type Schedule } from '#shared/domain/schedule';
import {
  orderedSlots,
  overlapping,
  overlaps,
  SLOT_WEEKS,
  slotSchema,
  slotTimes,
  WEEKDAYS,
  type Slot,
} from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import { noReception } from '../../../helpers/exceptions';

function slot(id: number, change: Partial<Slot> = {}): Slot {
  return {
    id: fixedId(4, id),
    weekday: 3,
    start: '14:00',
    end: '15:00',
    audience: 'staff',
    direction: '',
    room: '',
    weeks: 'every',
    by: 'consultant',
    ...change,
  };
}
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const slots = fc
  .record({
    id: fc.nat(999_999),
    weekday: fc.constantFrom(...WEEKDAYS),
    times: fc.tuple(time, time).filter(([a, b]) => a !== b),
    weeks: fc.constantFrom(...SLOT_WEEKS),
  })
  .map(({ id, weekday, times, weeks }) => {
    const [start = '', end = ''] = [...times].sort();
    return slot(id, { weekday, start, end, weeks });
  });

describe('parts of an edition', () => {
  const edition = { ...newSchedule(fixedId(6, 1), '2026-09-01'), edition: 1 };
  const problems = (change: Partial<Schedule>): readonly string[] =>
    scheduleSchema.safeParse({ ...edition, ...change }).error?.issues.map((i) => i.message) ?? [];
  const none = noReception(1);

  it.each<[string, Partial<Schedule>]>([
    ['two receptions', { slots: [slot(1), slot(1)] }],
    ['two exceptions', { exceptions: [none, none] }],
    ['a reception and an exception', { slots: [slot(1, { id: none.id })], exceptions: [none] }],
  ])('have ids of their own: %s', (_, change) => {
    expect(problems(change)).toEqual(['Один приём или одно исключение записаны в редакции дважды']);
    expect(problems({ slots: [slot(1), slot(2)], exceptions: [none] })).toEqual([]);
  });
});

describe('receptions at the same time', () => {
  it.each([
    ['one inside the other', { start: '14:15', end: '14:30' }, true],
    ['one after the other', { start: '15:00', end: '16:00' }, false],
    ['one before the other', { start: '13:00', end: '14:00' }, false],
    ['by one minute', { start: '14:59', end: '16:00' }, true],
    ['on another day', { weekday: 4 as const }, false],
    ['in odd weeks and in every week', { weeks: 'odd' as const }, true],
  ])('%s: %o → %s', (_, change, expected) => {
    expect(overlaps(slot(1), slot(2, change))).toBe(expected);
  });

  it('are none when one is in odd and the other in even weeks', () => {
    expect(overlaps(slot(1, { weeks: 'odd' }), slot(2, { weeks: 'even' }))).toBe(false);
    expect(overlaps(slot(1, { weeks: 'odd' }), slot(2, { weeks: 'odd' }))).toBe(true);
  });

  it('is mutual, and never with itself', () => {
    fc.assert(
      fc.property(slots, slots, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(false);
        expect(overlapping([a, b], a).includes(b)).toBe(overlaps(a, b));
      }),
    );
  });
});

describe('the order of the week', () => {
  it('is by day, start and end, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(slots, { maxLength: 30 }), (given) => {
        const ordered = orderedSlots(given);
        const keys = ordered.map(({ weekday, start, end }) => `${weekday} ${start} ${end}`);
        expect(keys).toEqual([...keys].sort());
        expect(new Set(ordered)).toEqual(new Set(given));
      }),
    );
  });

  it('says the times of a reception with an en dash', () => {
    expect(slotTimes(slot(1))).toBe('14:00–15:00');
  });
});

describe('the record', () => {
  it('of a reception ends after it begins', () => {
    for (const end of ['14:00', '13:59']) {
      const checked = slotSchema.safeParse(slot(1, { end }));
      expect(checked.error?.issues[0]).toMatchObject({
        path: ['end'],
        message: 'Окончание должно быть позже начала',
      });
    }
    expect(slotSchema.safeParse(slot(1, { end: '14:01' })).success).toBe(true);
    expect(slotSchema.safeParse({ ...slot(1), weekday: 8 }).success).toBe(false);
  });

  it('of an edition holds 200 receptions and days in their order', () => {
    const edition = newSchedule(fixedId(5, 1), '2026-09-01');
    const many = Array.from({ length: 201 }, (_, i) => slot(i + 1));
    expect(scheduleSchema.safeParse({ ...edition, slots: many.slice(1) }).success).toBe(true);
    expect(scheduleSchema.safeParse({ ...edition, slots: many }).success).toBe(false);
    expect(scheduleSchema.safeParse({ ...edition, validTo: '2026-09-01' }).success).toBe(true);
    expect(scheduleSchema.safeParse({ ...edition, validTo: '2026-08-31' }).success).toBe(false);
    expect(editionText(edition)).toBe('Новая редакция');
    expect(editionText({ ...edition, edition: 3 })).toBe('Редакция №\u00A03');
  });
});

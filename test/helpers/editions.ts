import fc from 'fast-check';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { SLOT_AUDIENCES, SLOT_WEEKS, WEEKDAYS, type Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import { addDays, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';

/** Approved in the program. @param at the moment, UTC */
export function approvedAt(at: string): ApprovalState {
  const approval = {
    by: 'program',
    statement: '{}',
    key: fixedId(5, 1),
    signature: '0'.repeat(128),
  } as const;
  return { kind: 'approved', at, approval };
}

/** Approved on paper with this date; noted in the program much later. */
export function approvedOnPaper(date: IsoDate): ApprovalState {
  const scan = { sha256: 'a'.repeat(64), name: 'скан.pdf', bytes: 100 };
  const approval = { by: 'paper', statement: '{}', date, scan } as const;
  return { kind: 'approved', at: '2027-12-31T02:00:00.000Z', approval };
}

/** An edition by its number, approved on paper before its first day. */
export function edition(n: number, change: Partial<Schedule> = {}): Schedule {
  const validFrom = change.validFrom ?? '2026-09-01';
  const state = approvedOnPaper(addDays(validFrom, -5));
  return { ...newSchedule(fixedId(6, n), validFrom), edition: n, state, ...change };
}

/** A reception by its number: Wednesdays 14:30–15:30, for staff, every week. */
export function slot(n: number, change: Partial<Slot> = {}): Slot {
  return {
    id: fixedId(7, n),
    weekday: 3,
    start: '14:30',
    end: '15:30',
    audience: 'staff',
    direction: '',
    room: '204',
    weeks: 'every',
    by: 'consultant',
    ...change,
  };
}

const minutes = (from: number, to: number): fc.Arbitrary<TimeOfDay> =>
  fc
    .integer({ min: from, max: to })
    .map((m) =>
      [Math.floor(m / 60), m % 60].map((part) => String(part).padStart(2, '0')).join(':'),
    );

/** Any time of the day. */
export const anyTime = minutes(0, 1439);

/** A day of about three school years, over two turns of the year. */
export const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 900 })
  .map((days) => addDays('2025-08-01', days));

const startAndEnd = fc.tuple(minutes(480, 800), minutes(801, 1200));

function anySlot(n: number): fc.Arbitrary<Slot> {
  return fc
    .tuple(
      fc.constantFrom(...WEEKDAYS),
      startAndEnd,
      fc.constantFrom(...SLOT_AUDIENCES),
      fc.constantFrom(...SLOT_WEEKS),
    )
    .map(([weekday, [start, end], audience, weeks]) =>
      slot(n, { weekday, start, end, audience, weeks }),
    );
}

/** @param day days that the exceptions gather around */
function anyException(n: number, day: fc.Arbitrary<IsoDate>): fc.Arbitrary<ScheduleException> {
  const id = fixedId(8, n);
  const whichSlot = fc.constantFrom(fixedId(7, 1), fixedId(7, 2), fixedId(7, 9));
  return fc.oneof(
    fc.tuple(day, fc.nat({ max: 20 }), fc.option(whichSlot)).map(([from, length, slotId]) => {
      const to = addDays(from, length);
      return { kind: 'none' as const, id, from, to, slot: slotId, reason: '' };
    }),
    fc.tuple(whichSlot, day, day, startAndEnd).map(([slotId, date, toDate, [start, end]]) => {
      const when = { date, toDate, start, end };
      return { kind: 'moved' as const, id, slot: slotId, ...when, room: '', reason: '' };
    }),
    fc
      .tuple(day, startAndEnd, fc.constantFrom(...SLOT_AUDIENCES))
      .map(([date, [start, end], audience]) => {
        const words = { direction: '', room: '', reason: '' };
        const by = 'consultant' as const;
        return { kind: 'extra' as const, id, date, start, end, audience, by, ...words };
      }),
  );
}

/** An edition of any state and content. @param n its number */
export function anyEdition(n: number): fc.Arbitrary<Schedule> {
  const state: fc.Arbitrary<ApprovalState> = fc.oneof(
    { weight: 3, arbitrary: anyDay.map(approvedOnPaper) },
    { weight: 3, arbitrary: anyDay.map((day) => approvedAt(`${day}T17:30:00.000Z`)) },
    { weight: 1, arbitrary: fc.constant<ApprovalState>({ kind: 'draft' }) },
  );
  return fc
    .record({
      validFrom: anyDay,
      length: fc.option(fc.nat({ max: 200 })),
      slots: fc.tuple(anySlot(1), anySlot(2), anySlot(3)),
      exceptions: fc.tuple(anyException(1, anyDay), anyException(2, anyDay)),
      state,
    })
    .map(({ validFrom, length, slots, exceptions, state: its }) => {
      const validTo = length === null ? null : addDays(validFrom, length);
      return edition(n, { validFrom, validTo, slots, exceptions, state: its });
    });
}

/** Up to four editions. */
export const anyEditions: fc.Arbitrary<readonly Schedule[]> = fc
  .integer({ min: 0, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyEdition(i + 1))));

import fc from 'fast-check';
import { DateTime } from 'luxon';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { SLOT_AUDIENCES, SLOT_WEEKS, WEEKDAYS, type Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import { addDays, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';

/** The school's zone when the editions of these helpers were approved and cancelled. */
export const EDITION_ZONE = 'Asia/Vladivostok';

/** Approved in the program. @param at the moment, UTC */
export function approvedAt(at: string, zone = EDITION_ZONE): ApprovalState {
  const approval = {
    by: 'program',
    statement: '{}',
    key: fixedId(5, 1),
    signature: '0'.repeat(128),
  } as const;
  return { kind: 'approved', at, zone, approval };
}

/** Approved on paper with this date; noted in the program much later. */
export function approvedOnPaper(date: IsoDate): ApprovalState {
  const scan = { sha256: 'a'.repeat(64), name: 'скан.pdf', bytes: 100 };
  const approval = { by: 'paper', statement: '{}', date, scan } as const;
  return { kind: 'approved', at: '2027-12-31T02:00:00.000Z', zone: EDITION_ZONE, approval };
}

/** Cancelled, with the approval that it had. @param at the moment, UTC */
export function cancelledAt(schedule: Schedule, at: string, zone = EDITION_ZONE): Schedule {
  const { state } = schedule;
  const approved = approvedSince(state);
  return { ...schedule, state: { kind: 'cancelled', at, zone, reason: 'Ошибка', approved } };
}

/** `2026-11-25 14:31` on the zone's clock: the first whole minute that isn't before a moment. */
export function wallMinute(at: string | null, zone: string): string {
  const local = DateTime.fromISO(at ?? '', { zone });
  const text = local.toFormat('yyyy-MM-dd HH:mm');
  // One past the last second of a day is still that day's: `23:60` is after all of its times.
  if (local.second === 0 && local.millisecond === 0) return text;
  return `${text.slice(0, 14)}${String(Number(text.slice(14)) + 1).padStart(2, '0')}`;
}

/**
 * The edition by which help is given at a time, told as a calendar is read: of those whose force has begun by
 * that minute and not ended, the one that begins on the latest day, then the one with the highest number. Each
 * step counts by the clock that it was taken by.
 */
export function editionAt(
  schedules: readonly Schedule[],
  date: IsoDate,
  time: TimeOfDay,
): Schedule | undefined {
  const now = `${date} ${time}`;
  const held = schedules.flatMap((schedule) => {
    const { state, validFrom, validTo } = schedule;
    const had = state.kind === 'cancelled' ? state.approved : state;
    if (had === null || !('approval' in had)) return [];
    const { approval, at, zone } = had;
    const since = approval.by === 'paper' ? `${approval.date} 00:00` : wallMinute(at, zone ?? '');
    const begins = since.slice(0, 10) < validFrom ? `${validFrom} 00:00` : since;
    const isOver = validTo !== null && date > validTo;
    const isCancelled = state.kind === 'cancelled' && now >= wallMinute(state.at, state.zone ?? '');
    return begins <= now && !isOver && !isCancelled ? [{ schedule, day: begins.slice(0, 10) }] : [];
  });
  const order = held.sort(
    (a, b) => b.day.localeCompare(a.day) || (b.schedule.edition ?? 0) - (a.schedule.edition ?? 0),
  );
  return order[0]?.schedule;
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

/** A moment of those years, UTC; now and then a whole minute. */
export const anyMoment: fc.Arbitrary<string> = fc
  .tuple(anyDay, anyTime, fc.constantFrom('00.000', '00.001', '30.000', '59.999'))
  .map(([day, time, seconds]) => `${day}T${time}:${seconds}Z`);

/** Zones that a school may have been in, on both sides of the date line and of UTC. */
export const anyZone = fc.constantFrom(
  'Asia/Vladivostok',
  'Asia/Kamchatka',
  'Europe/Moscow',
  'Europe/Kaliningrad',
  'America/New_York',
);

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
    { weight: 3, arbitrary: fc.tuple(anyMoment, anyZone).map((of) => approvedAt(...of)) },
    { weight: 1, arbitrary: fc.constant<ApprovalState>({ kind: 'draft' }) },
  );
  return fc
    .record({
      validFrom: anyDay,
      length: fc.option(fc.nat({ max: 200 })),
      slots: fc.tuple(anySlot(1), anySlot(2), anySlot(3)),
      exceptions: fc.tuple(anyException(1, anyDay), anyException(2, anyDay)),
      state,
      cancelled: fc.option(fc.tuple(anyMoment, anyZone), { freq: 4 }),
    })
    .map(({ validFrom, length, slots, exceptions, state: its, cancelled }) => {
      const validTo = length === null ? null : addDays(validFrom, length);
      const made = edition(n, { validFrom, validTo, slots, exceptions, state: its });
      return cancelled === null ? made : cancelledAt(made, ...cancelled);
    });
}

/** Up to four editions. */
export const anyEditions: fc.Arbitrary<readonly Schedule[]> = fc
  .integer({ min: 0, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyEdition(i + 1))));

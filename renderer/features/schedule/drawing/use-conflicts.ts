import { useMemo } from 'react';
import type { EditionDays } from '#shared/domain/calendar-days-off';
import { CONFLICT_MARKS } from '#shared/domain/conflict-words';
import {
  isGrave,
  scheduleConflicts,
  type ScheduleConflict,
} from '#shared/domain/schedule-conflicts';
import type { Schedule } from '#shared/domain/schedule';
import { emptySchool, workWeekOn, type WorkDays } from '#shared/domain/school';
import { workCalendar } from '#shared/domain/work-days';
import { dateAt } from '#shared/lib/iso-date';
import { useCalendar } from '../../../data/calendar';
import { useSchool, zoneOf } from '../../../data/records';
import { now } from '../../../platform/clock';
import type { ToldRemark } from '#shared/domain/edition-remarks';
import type { MarksOf, SlotMark } from './week-types';

/** The school's days that an edition is held against; undefined while they are being read. */
export function useEditionDays(): EditionDays | undefined {
  const row = useCalendar();
  const school = useSchool()?.value;
  const today = dateAt(now(), zoneOf(school));
  return useMemo(() => {
    if (row === undefined) return undefined;
    const { calendar } = row;
    return {
      school: school ?? emptySchool('UTC'),
      calendar: workCalendar(calendar, null),
      stretches: calendar.stretches,
      today,
    };
  }, [row, school, today]);
}

/** How many days the school works when an edition begins. */
export function weekOf(schedule: Schedule, days: EditionDays | undefined): WorkDays {
  if (days === undefined) return 5;
  const { validFrom } = schedule;
  return workWeekOn(days.school, validFrom > days.today ? validFrom : days.today);
}

const NONE: readonly ScheduleConflict[] = [];

/** What of an edition should be looked at; nothing of one that can't be changed. */
export function useConflicts(
  { slots, exceptions, validFrom, validTo }: Schedule,
  days: EditionDays | undefined,
  isLocked: boolean,
): readonly ScheduleConflict[] {
  return useMemo(
    () =>
      isLocked || days === undefined
        ? NONE
        : scheduleConflicts({ slots, exceptions, validFrom, validTo }, days),
    [slots, exceptions, validFrom, validTo, days, isLocked],
  );
}

/** What is said on each reception. Days off of the calendar aren't: they concern a day, not every week. */
export function marksOf(
  conflicts: readonly ScheduleConflict[],
  remarks: readonly Pick<ToldRemark, 'of'>[],
): MarksOf {
  const kinds = new Map<string, Set<MarkKind>>(
    remarks.map(({ of }) => [of, new Set<MarkKind>(['remark'])]),
  );
  for (const { kind, slots } of conflicts) {
    if (kind === 'calendar') continue;
    for (const { id } of slots) {
      const ofSlot = kinds.get(id) ?? new Set<MarkKind>();
      kinds.set(id, ofSlot.add(kind));
    }
  }
  return new Map([...kinds].map(([id, ofSlot]) => [id, marksFor([...ofSlot])]));
}

type MarkKind = SlotMark['kind'];

/** Marks of the same kinds are one and the same list, so that a reception is drawn anew only when its own change. */
const known = new Map<string, readonly SlotMark[]>();

function marksFor(kinds: readonly MarkKind[]): readonly SlotMark[] {
  const key = kinds.join(' ');
  const marks = known.get(key) ?? kinds.map(markOf);
  known.set(key, marks);
  return marks;
}

function markOf(kind: MarkKind): SlotMark {
  // The director wants the reception changed.
  if (kind === 'remark') return { kind, words: 'замечание', isGrave: false };
  return { kind, words: CONFLICT_MARKS[kind], isGrave: isGrave({ kind }) };
}

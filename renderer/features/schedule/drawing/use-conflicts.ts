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
  const marks = new Map<string, SlotMark[]>(remarks.map(({ of }) => [of, [REMARKED]]));
  for (const conflict of conflicts) {
    const { kind } = conflict;
    if (kind === 'calendar') continue;
    for (const { id } of conflict.slots) {
      const ofSlot = marks.get(id) ?? [];
      if (!ofSlot.some((mark) => mark.kind === kind))
        ofSlot.push({ kind, words: CONFLICT_MARKS[kind], isGrave: isGrave(conflict) });
      marks.set(id, ofSlot);
    }
  }
  return marks;
}

/** The director wants the reception changed. */
const REMARKED: SlotMark = { kind: 'remark', words: 'замечание', isGrave: false };

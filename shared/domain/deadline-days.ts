import { dateOfDay, dayNumber, yearOfDay } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { isWorkingDay, type DayTables } from './day-tables';
import type { Count } from './deadline-count';
import { absenceOn, type PersonDays } from './person-days';
import type { Training } from './training';
import { calendarDay, dayReasonText } from './work-days';
import type { DeadlineReading } from './work-calendar';

/** One day on the way to a deadline. */
export interface CountedDay {
  readonly date: IsoDate;
  /** Its number among those counted, from 1; null: it doesn't count. */
  readonly n: number | null;
  /** `start`: the day of taking office that isn't counted itself; `off`: nobody works; `away`: the person is absent. */
  readonly kind: 'start' | 'counted' | 'off' | 'away';
  /** Why it counts or doesn't: «рабочий день», «праздник: День Победы (ТК РФ, ст. 112)». */
  readonly text: string;
  /** True in a year that no decree is known for. */
  readonly isProvisional: boolean;
}

/** The days from taking office to the deadline, each with its reason. */
export function countedDays(
  training: Training,
  days: PersonDays,
  reading: DeadlineReading,
  { version: { tables }, day: last }: Count,
): readonly CountedDay[] {
  const first = dayNumber(training.startedOn);
  let n = 0;
  return Array.from({ length: last - first + 1 }, (_, i): CountedDay => {
    const isStart = i === 0 && reading === 'next-day';
    const what = kindOf(first + i, isStart, days, tables);
    if (what.kind === 'counted') n += 1;
    return {
      date: dateOfDay(first + i),
      n: what.kind === 'counted' ? n : null,
      ...what,
      isProvisional: tables.decreeOf(yearOfDay(first + i)) === undefined,
    };
  });
}

function kindOf(
  day: number,
  isStart: boolean,
  days: PersonDays,
  tables: DayTables,
): Pick<CountedDay, 'kind' | 'text'> {
  const week = days.weekOn(day);
  const reason = dayReasonText(calendarDay(tables, day, week));
  const isWorking = isWorkingDay(tables, day, week);
  if (isStart) {
    const office = 'день вступления в должность';
    const text = isWorking ? `${office}: считают со следующего дня` : `${office}, ${reason}`;
    return { kind: 'start', text };
  }
  if (!isWorking) return { kind: 'off', text: reason };
  const absence = absenceOn(days, day);
  if (absence !== undefined) return { kind: 'away', text: `отсутствие: ${absence.reason}` };
  return { kind: 'counted', text: reason };
}

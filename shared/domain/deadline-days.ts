import { dateOfDay, dayNumber, yearOfDay } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { isWorkingDay } from './day-tables';
import type { Count } from './deadline-count';
import { absenceOn, weekOn, type PersonDays } from './person-days';
import type { Training, TrainingBasis } from './training';
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
  /** True where the decree of its year, that isn't known yet, may still change it. */
  readonly isProvisional: boolean;
}

/** What days are told from. */
export interface DaysOf {
  readonly training: Training;
  readonly days: PersonDays;
  readonly reading: DeadlineReading;
  readonly count: Count;
  /** True while the deadline is still ahead: what isn't known of its years may move it. */
  readonly isOpen: boolean;
}

/** The days from taking office to the deadline, each with its reason. */
export function countedDays(of: DaysOf): readonly CountedDay[] {
  const first = dayNumber(of.training.startedOn);
  let n = 0;
  return Array.from({ length: of.count.day - first + 1 }, (_, i): CountedDay => {
    const day = first + i;
    const what = kindOf(of, day);
    if (what.kind === 'counted') n += 1;
    return {
      date: dateOfDay(day),
      n: what.kind === 'counted' ? n : null,
      ...what,
      isProvisional: mayChange(of, day, what.kind),
    };
  });
}

/** A decree that isn't known yet may make a day off or worked; a holiday or an absence stays what it is. */
function mayChange(of: DaysOf, day: number, kind: CountedDay['kind']): boolean {
  const { tables } = of.count.version;
  if (!of.isOpen || tables.decreeOf(yearOfDay(day)) !== undefined) return false;
  if (kind === 'start' || kind === 'away') return false;
  const { reason } = calendarDay(tables, day, weekOn(of.days, day));
  return ['working', 'weekend', 'off-instead'].includes(reason.kind);
}

const FIRST_DAY: Readonly<Record<TrainingBasis, string>> = {
  hired: 'день вступления в должность',
  transferred: 'день перевода на должность',
  returned: 'день выхода на работу',
};

function kindOf(
  { training, days, reading, count }: DaysOf,
  day: number,
): Pick<CountedDay, 'kind' | 'text'> {
  const { tables } = count.version;
  const week = weekOn(days, day);
  const reason = dayReasonText(calendarDay(tables, day, week));
  const isWorking = isWorkingDay(tables, day, week);
  const isFirst = day === dayNumber(training.startedOn);
  const begun = isFirst ? [FIRST_DAY[training.basis]] : [];
  const absence = absenceOn(days, day);
  if (isFirst && reading === 'next-day') {
    const why = isWorking ? ': считают со следующего дня' : `, ${reason}`;
    return { kind: 'start', text: `${begun.join('')}${why}` };
  }
  // Days off within an absence are told as a part of it: it is one stretch.
  if (absence !== undefined)
    return { kind: 'away', text: [...begun, `отсутствие: ${absence.reason}`].join(', ') };
  return { kind: isWorking ? 'counted' : 'off', text: [...begun, reason].join(', ') };
}

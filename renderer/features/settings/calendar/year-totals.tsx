import { useMemo } from 'react';
import { provisionalText, workCalendar } from '#shared/domain/work-days';
import { counted, NBSP } from '#shared/lib/text';
import { Status } from '../../../ui/status';
import type { CalendarDesk } from './calendar-desk';

const DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;

/** How many days of the year are worked, and by which document. */
export function YearTotals({ desk, year }: { desk: CalendarDesk; year: number }) {
  const { calendar } = desk;
  const [whole, lawful] = useMemo(
    () => [workCalendar(calendar, null), workCalendar({ ...calendar, daysOff: [] }, null)],
    [calendar],
  );
  const count = (of: typeof whole): string =>
    `${counted(of.workingDaysOf(year, 5), DAYS)} при пятидневке, ${of.workingDaysOf(year, 6)} при шестидневке`;
  const [all, byLaw] = [count(whole), count(lawful)];
  const decree = lawful.decreeOf(year);
  return (
    <div className="calendar-totals">
      <p className="calendar-total">
        {year}
        {NBSP}год: {all}
      </p>
      {all === byLaw ? null : (
        <p className="calendar-quiet">Без выходных региона и школы — {byLaw}.</p>
      )}
      {decree === undefined ? (
        <p>
          <Status tone="soon">{capitalised(provisionalText([year]))}</Status>
        </p>
      ) : (
        <p className="calendar-quiet">
          {decree.title}; праздники и их перенос — ТК РФ, ст.{NBSP}112
        </p>
      )}
    </div>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

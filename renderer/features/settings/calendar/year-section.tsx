import { useMemo } from 'react';
import { WORK_DAYS, workWeekOn, type WorkDays } from '#shared/domain/school';
import { CALENDAR_YEARS } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { Button } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Stepper } from '../../../ui/stepper';
import type { CalendarDesk } from './calendar-desk';
import { yearMonths } from './year-days';
import { YearLegend } from './year-legend';
import { YearTotals } from './year-totals';
import { YearView } from './year-view';

/** What of the year is looked at. */
export interface ShownYear {
  readonly year: number;
  /** Null: the week that the school has. */
  readonly week: WorkDays | null;
}

type YearSectionProps = {
  desk: CalendarDesk;
  shown: ShownYear;
  onShow: (shown: ShownYear) => void;
  onSchool: () => void;
};

const WEEK_WORDS = { 5: 'Пятидневка', 6: 'Шестидневка' } as const;

/** The year at a glance, with what its days mean and how many of them are worked. */
export function YearSection({ desk, shown, onShow, onSchool }: YearSectionProps) {
  const { calendar, school, today } = desk;
  const { year } = shown;
  const schoolWeek = weekOfYear(desk, year);
  const week = shown.week ?? schoolWeek;
  const days = useMemo(() => workCalendar(calendar, null), [calendar]);
  const months = useMemo(
    () => yearMonths(year, week, days, calendar.stretches),
    [year, week, days, calendar.stretches],
  );
  return (
    <section className="calendar-year" aria-label={`${year} год`}>
      <div className="calendar-bar">
        <Stepper
          label="Год"
          back="Предыдущий год"
          forward="Следующий год"
          canStep={(step) => year + step >= CALENDAR_YEARS.from && year + step <= CALENDAR_YEARS.to}
          onStep={(step) => {
            onShow({ ...shown, year: year + step });
          }}
        >
          {year}
        </Stepper>
        <div className="calendar-week">
          <ChoiceGroup
            label="Рабочая неделя"
            value={String(week)}
            onChange={(chosen) => {
              const wanted = WORK_DAYS.find((each) => String(each) === chosen) ?? null;
              onShow({ ...shown, week: wanted });
            }}
            options={WORK_DAYS.map((each) => ({ value: String(each), label: WEEK_WORDS[each] }))}
          />
        </div>
        <div className="calendar-school">
          <span className="calendar-quiet">
            В школе{schoolWeek === workWeekOn(school, today) ? '' : ` в ${year} году`} —{' '}
            {WEEK_WORDS[schoolWeek].toLowerCase()}.
          </span>
          <Button variant="quiet" size="small" onPress={onSchool}>
            Изменить в «Школе»
          </Button>
        </div>
      </div>
      <YearView {...{ year, months, today }} />
      <YearLegend months={months} today={today} />
      <YearTotals {...{ desk, year }} />
    </section>
  );
}

/** The week that the school has in a year: today's in the current one, else that of its end. */
function weekOfYear({ school, today }: CalendarDesk, year: number): WorkDays {
  return workWeekOn(school, today.startsWith(`${year}-`) ? today : `${year}-12-31`);
}

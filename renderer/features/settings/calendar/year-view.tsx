import { useRef, useState, type KeyboardEvent } from 'react';
import type { IsoDate } from '#shared/lib/iso-date';
import { NBSP, pluralForm } from '#shared/lib/text';
import { PlacedTooltip } from '../../../ui/placed-tooltip';
import { dayByKey, WEEKDAYS, type YearDay, type YearMonth } from './year-days';
import './year.css';

type YearViewProps = {
  year: number;
  months: readonly YearMonth[];
  today: IsoDate;
};

/** What the pointer or the focus is at, and where its words are shown. */
interface Pointed {
  readonly day: YearDay;
  readonly cell: HTMLElement;
}

/** A year at a glance, as on the wall: one stop of Tab, arrows go through all of its days. */
export function YearView({ year, months, today }: YearViewProps) {
  const [active, setActive] = useState(() => startOf(year, today));
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const current = active.startsWith(`${year}-`) ? active : startOf(year, today);
  const go = (date: IsoDate): void => {
    setActive(date);
    frame.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  };
  return (
    <div ref={frame} className="year-frame" role="group" aria-label={`Календарь на ${year} год`}>
      <div className="year">
        {months.map((month) => (
          <Month
            key={month.month}
            {...{ year, month, today, current }}
            onPoint={setPointed}
            onGo={go}
            onFocus={setActive}
          />
        ))}
      </div>
      <PlacedTooltip
        anchor={pointed?.cell ?? null}
        onClose={() => {
          setPointed(null);
        }}
      >
        <strong>{pointed?.day.title}</strong>
        <br />
        {pointed?.day.text}
      </PlacedTooltip>
    </div>
  );
}

/** Where the keyboard enters a year. */
function startOf(year: number, today: IsoDate): IsoDate {
  return today.startsWith(`${year}-`) ? today : `${year}-01-01`;
}

type MonthProps = {
  year: number;
  month: YearMonth;
  today: IsoDate;
  /** The day that Tab comes to. */
  current: IsoDate;
  onPoint: (pointed: Pointed | null) => void;
  onGo: (date: IsoDate) => void;
  onFocus: (date: IsoDate) => void;
};

function Month({ year, month, ...rest }: MonthProps) {
  const { title, weeks, workingDays } = month;
  return (
    <div className="year-month">
      <p className="year-caption" aria-hidden="true">
        <span className="year-title">{title}</span>
        <span className="year-count">
          {workingDays} {pluralForm(workingDays, ['рабочий', 'рабочих', 'рабочих'])}
        </span>
      </p>
      <div role="grid" aria-label={`${title} ${year}, рабочих дней: ${workingDays}`}>
        <div className="year-week" role="row">
          {WEEKDAYS.map(([short, whole]) => (
            <span key={short} className="year-weekday" role="columnheader" aria-label={whole}>
              {short}
            </span>
          ))}
        </div>
        {weeks.map((days) => (
          <div key={days.find((day) => day !== null)?.n} className="year-week" role="row">
            {days.map((day, column) =>
              day === null ? (
                <span key={WEEKDAYS[column]?.[0]} className="year-gap" role="gridcell" />
              ) : (
                <Day key={day.date} day={day} {...rest} />
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

type DayProps = Omit<MonthProps, 'year' | 'month'> & { day: YearDay };

function Day({ day, today, current, onPoint, onGo, onFocus }: DayProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = dayByKey(day.date, event.key, event.ctrlKey);
    if (next === null) return;
    event.preventDefault();
    onGo(next);
  };
  return (
    <div
      className="year-day"
      role="gridcell"
      data-date={day.date}
      data-mark={day.mark}
      data-stretch={day.stretch ?? undefined}
      tabIndex={day.date === current ? 0 : -1}
      aria-current={day.date === today ? 'date' : undefined}
      aria-label={`${day.title}, ${day.text}`.replaceAll(NBSP, ' ')}
      onKeyDown={onKeyDown}
      onPointerEnter={(event) => {
        onPoint({ day, cell: event.currentTarget });
      }}
      onPointerLeave={() => {
        onPoint(null);
      }}
      onFocus={(event) => {
        onFocus(day.date);
        onPoint({ day, cell: event.currentTarget });
      }}
      onBlur={() => {
        onPoint(null);
      }}
    >
      <span className="year-cell">
        <span className="year-digit">{day.n}</span>
      </span>
    </div>
  );
}

import type { IsoDate } from '#shared/lib/iso-date';
import { DAY_MARKS, type DayMark, type YearDay, type YearMonth } from './year-days';

const MARK_WORDS: Readonly<Record<Exclude<DayMark, 'working'>, string>> = {
  weekend: 'выходной',
  holiday: 'праздник',
  'moved-off': 'выходной, перенесённый с другого дня',
  'moved-working': 'рабочий вместо выходного',
  regional: 'выходной региона',
  school: 'выходной школы',
};

/** What the forms mean: those that occur in the year. */
export function YearLegend({ months, today }: { months: readonly YearMonth[]; today: IsoDate }) {
  const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
  const isThere = (wanted: (day: YearDay) => boolean): boolean => days.some(wanted);
  return (
    <ul className="year-legend" aria-label="Обозначения">
      {DAY_MARKS.flatMap((mark) =>
        mark !== 'working' && isThere((day) => day.mark === mark)
          ? [<Item key={mark} mark={mark} words={MARK_WORDS[mark]} />]
          : [],
      )}
      {isThere(({ stretch }) => stretch === 'term') ? (
        <Item stretch="term" words="четверть" />
      ) : null}
      {isThere(({ stretch }) => stretch === 'vacation') ? (
        <Item stretch="vacation" words="каникулы" />
      ) : null}
      {isThere(({ date }) => date === today) ? <Item isToday words="сегодня" /> : null}
    </ul>
  );
}

type ItemProps = {
  mark?: DayMark;
  stretch?: 'term' | 'vacation';
  isToday?: boolean;
  words: string;
};

function Item({ mark = 'working', stretch, isToday, words }: ItemProps) {
  return (
    <li className="year-legend-item">
      <span
        className="year-sample"
        aria-hidden="true"
        data-mark={mark}
        data-stretch={stretch}
        data-today={isToday ? '' : undefined}
      >
        <span className="year-cell">
          <span className="year-digit">{isToday ? '7' : '1'}</span>
        </span>
      </span>
      {words}
    </li>
  );
}

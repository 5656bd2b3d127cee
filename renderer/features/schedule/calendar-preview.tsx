import { useMemo } from 'react';
import { calendarEntries, type CalendarEntry } from '#shared/documents/calendar-reading';
import { WEEKDAY_WORDS } from '#shared/domain/slot';
import { shortDate, timeRange, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import { ScrollPane } from '../../ui/scroll-pane';
import './calendar-preview.css';

/** So many receptions are shown; nobody reads on. */
const MOST_SHOWN = 100;

/** What a calendar file tells of the days to come, read from the file itself. @param text of the file */
export function CalendarPreview({ text, today }: { text: string; today: IsoDate }) {
  const all = useMemo(() => calendarEntries(text), [text]);
  const coming = all.filter(({ date }) => date >= today);
  const last = coming.at(-1);
  if (last === undefined) {
    return <p className="schedule-calendar-none">Впереди в этом календаре приёмов нет.</p>;
  }
  const shown = coming.slice(0, MOST_SHOWN);
  const more = coming.length - shown.length;
  const words = counted(coming.length, ['приём', 'приёма', 'приёмов']);
  return (
    <ScrollPane className="schedule-calendar" label="Приёмы в календаре">
      <table>
        <caption>
          Впереди {words}, последний — {shortDate(last.date)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Дата</th>
            <th scope="col">Время</th>
            <th scope="col">Что</th>
            <th scope="col">Где</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry, i) => (
            <Reception key={i} entry={entry} isNewDay={shown[i - 1]?.date !== entry.date} />
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="schedule-quiet">
          и ещё {counted(more, ['приём', 'приёма', 'приёмов'])} до {shortDate(last.date)}
        </p>
      ) : null}
    </ScrollPane>
  );
}

function Reception({ entry, isNewDay }: { entry: CalendarEntry; isNewDay: boolean }) {
  const { date, start, end, summary, location } = entry;
  // A date has one of the seven days.
  const day = WEEKDAY_WORDS[weekdayOf(date) as keyof typeof WEEKDAY_WORDS].toLowerCase();
  return (
    <tr data-new-day={isNewDay ? '' : undefined}>
      <th scope="row">
        {shortDate(date)}, {day}
      </th>
      <td className="schedule-calendar-time">{timeRange(start, end)}</td>
      <td>{summary}</td>
      <td>{location}</td>
    </tr>
  );
}

import type { Load } from '../../data/search/messages';
import { cssVariables } from '../../ui/css-variables';
import { VisuallyHidden } from '../../ui/visually-hidden';

const WEEKDAYS = [
  'Понедельник',
  'Вторник',
  'Среда',
  'Четверг',
  'Пятница',
  'Суббота',
  'Воскресенье',
] as const;
const COUNT = new Intl.NumberFormat('ru-RU');
/** The darkest cell, percent of the accent: ink still holds its contrast on it. */
const DARKEST = 45;

type LoadTableProps = {
  load: Load;
  /** Hours of receptions by weekday; null when no schedule is in force. */
  receptions: readonly (readonly boolean[])[] | null;
};

/** Weekdays by hours: a number and a shade in each cell, a frame around the hours of receptions. */
export function LoadTable({ load, receptions }: LoadTableProps) {
  const { counts } = load;
  const most = Math.max(1, ...counts.flat());
  const hours = shownHours(counts, receptions ?? []);
  const days = WEEKDAYS.map((_, day) => day).filter(
    // A weekend without records or receptions is left out.
    (day) => day < 5 || hours.some((hour) => counts[day]?.[hour] || receptions?.[day]?.[hour]),
  );
  return (
    <>
      <div className="journal-load-frame">
        <table className="journal-load">
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>День недели</VisuallyHidden>
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  <span aria-hidden="true">{hour}</span>
                  <VisuallyHidden>{`с ${String(hour)} часов`}</VisuallyHidden>
                </th>
              ))}
              <th scope="col">Всего</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{WEEKDAYS[day]}</th>
                {hours.map((hour) => (
                  <LoadCell
                    key={hour}
                    count={counts[day]?.[hour] ?? 0}
                    most={most}
                    isReception={receptions?.[day]?.[hour] ?? false}
                  />
                ))}
                <td className="journal-load-sum">{COUNT.format(sumOf(counts[day] ?? []))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Всего</th>
              {hours.map((hour) => (
                <td key={hour} className="journal-load-sum">
                  {COUNT.format(sumOf(counts.map((day) => day[hour] ?? 0)))}
                </td>
              ))}
              <td className="journal-load-sum">{COUNT.format(load.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {receptions === null ? (
        <p className="journal-load-legend">Утверждённого графика сейчас нет.</p>
      ) : (
        <p className="journal-load-legend">
          <span className="journal-load-sign" aria-hidden="true" />
          Рамка — часы приёма по графику, который действует сейчас.
        </p>
      )}
    </>
  );
}

function LoadCell(props: { count: number; most: number; isReception: boolean }) {
  const { count, most, isReception } = props;
  const shade = count === 0 ? 0 : 6 + Math.round(((DARKEST - 6) * count) / most);
  return (
    <td
      data-reception={isReception ? '' : undefined}
      style={cssVariables({ '--ui-shade': `${shade}%` })}
    >
      {count === 0 ? <VisuallyHidden>0</VisuallyHidden> : COUNT.format(count)}
      {isReception ? <VisuallyHidden>, приём</VisuallyHidden> : null}
    </td>
  );
}

/** From the first to the last hour with a record or a reception. */
function shownHours(
  counts: Load['counts'],
  receptions: readonly (readonly boolean[])[],
): readonly number[] {
  const isBusy = (hour: number): boolean =>
    counts.some((day) => day[hour]) || receptions.some((day) => day[hour]);
  const busy = Array.from({ length: 24 }, (_, hour) => hour).filter(isBusy);
  const [first = 8, last = 17] = [busy[0], busy.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

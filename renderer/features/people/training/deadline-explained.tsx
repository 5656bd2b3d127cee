import { shortDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import type { TrainingRow } from '../../../data/trainings';
import { dayGroups, type DayGroup } from './day-groups';
import { SlotInTime } from './slot-in-time';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;

/** How a deadline came about: the strip of days, what moved it, what else is to be known, a reception in time. */
export function DeadlineExplained({ row }: { row: TrainingRow }) {
  const { deadline } = row;
  const groups = dayGroups(deadline.days);
  return (
    <div className="training-why">
      <ol className="training-strip" aria-label="Дни, по которым считается срок">
        {groups.map((group) => (
          <Days key={group.from} group={group} />
        ))}
      </ol>
      <Lines
        title="Что сдвинуло срок"
        lines={deadline.moves.map(
          ({ on, was, now, because }) =>
            `${shortDate(on)}: ${because}. Было ${shortDate(was)}, стало ${shortDate(now)}.`,
        )}
      />
      <Lines title="Как считается" lines={deadline.notes} />
      <SlotInTime row={row} />
    </div>
  );
}

function Days({ group: { from, to, n, text, isProvisional } }: { group: DayGroup }) {
  return (
    <li className="training-day" data-counted={n === null ? undefined : ''}>
      <span className="training-day-number">
        {n === null ? (
          <>
            <span aria-hidden="true">–</span>
            <VisuallyHidden>не считается</VisuallyHidden>
          </>
        ) : (
          n
        )}
      </span>
      <span className="training-day-date">{from === to ? day(from) : range(from, to)}</span>
      <span className="training-day-text">
        {text}
        {isProvisional ? ' (предварительно)' : ''}
      </span>
    </li>
  );
}

/** «ср 29.04.2026». */
function day(date: IsoDate): string {
  return `${WEEKDAYS[weekdayOf(date) - 1] ?? ''}\u00A0${shortDate(date)}`;
}

/** «01.01–06.01.2027». */
function range(from: IsoDate, to: IsoDate): string {
  const first = shortDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first}–${shortDate(to)}`;
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="people-title">{title}</h3>
      <ul className="training-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

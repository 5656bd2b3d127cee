import type { Training } from '#shared/domain/training';
import { moveText } from '#shared/domain/training-deadline';
import { startChangeNotes } from '#shared/domain/training-history';
import { shortDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { useCalendar } from '../../../data/calendar';
import { useHistory, useSchool } from '../../../data/records';
import type { TrainingRow } from '../../../data/trainings';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { dayGroups, type DayGroup } from './day-groups';
import { SlotInTime } from './slot-in-time';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;

/** How a deadline came about: the strip of days, what moved it, what else is to be known, a reception in time. */
export function DeadlineExplained({ row }: { row: TrainingRow }) {
  const { deadline } = row;
  const groups = dayGroups(deadline.days);
  const startChanges = useStartChanges(row);
  return (
    <div className="training-why">
      <ol className="training-strip" aria-label="Дни, по которым считается срок">
        {groups.map((group) => (
          <Days key={group.from} group={group} />
        ))}
      </ol>
      <Lines title="Что сдвинуло срок" lines={[...startChanges, ...deadline.moves.map(moveText)]} />
      <Lines title="Как считается" lines={deadline.notes} />
      <SlotInTime row={row} />
    </div>
  );
}

/** When the day of taking office was corrected, and what the deadline was until then; none while that is being read. */
function useStartChanges({ training, seq }: TrainingRow): readonly string[] {
  const states = useHistory('training', training.id, seq);
  const school = useSchool()?.value;
  const calendar = useCalendar()?.calendar;
  if (states === undefined || school === undefined || calendar === undefined) return [];
  // The history of a training holds trainings.
  const kept = states.map(({ at, value }) => ({ at, value: value as Training }));
  return startChangeNotes(kept, school, calendar);
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

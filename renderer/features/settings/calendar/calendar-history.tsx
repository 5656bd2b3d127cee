import { CALENDAR_ID, type SchoolCalendar } from '#shared/domain/work-calendar';
import { ACTIONS } from '#shared/ledger/actions';
import { type RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { useHistory, usePeople } from '../../../data/records';
import { calendarChanges } from './calendar-changes';
import type { CalendarDesk } from './calendar-desk';

/** So many changes are shown, the newest first. */
const SHOWN = 30;

/** «История календаря»: who changed what, and when. */
export function CalendarHistory({ desk: { seq, school } }: { desk: CalendarDesk }) {
  const states = useHistory('calendar', CALENDAR_ID, seq);
  if (states === undefined) return null;
  if (states.length === 0) {
    return <p className="calendar-quiet">В календарь ещё ничего не вносили.</p>;
  }
  const items = states.map((state, index) => ({ state, before: states[index - 1] }));
  return (
    <ol className="calendar-history" aria-label="История календаря">
      {items
        .reverse()
        .slice(0, SHOWN)
        .map(({ state, before }) => (
          <li key={state.seq} className="calendar-history-item">
            <span className="calendar-quiet">{shortMoment(state.at, school.timeZone)}</span>
            <div>
              <span>{ACTIONS['calendar.edit']}</span>
              <Author state={state} />
              {changesOf(state, before).map((text) => (
                <p key={text} className="calendar-history-text">
                  {text}
                </p>
              ))}
            </div>
          </li>
        ))}
    </ol>
  );
}

function changesOf(state: RecordState, before: RecordState | undefined): readonly string[] {
  // The history of a record of this table holds states of this table only.
  return calendarChanges(
    before?.value as SchoolCalendar | undefined,
    state.value as SchoolCalendar,
  );
}

function Author({ state }: { state: RecordState }) {
  const people = usePeople() ?? [];
  const person = people.find((row) => row.id === state.by.person);
  if (person === undefined) return null;
  return <span className="calendar-quiet">, {surnameFirst(person.value.name)}</span>;
}

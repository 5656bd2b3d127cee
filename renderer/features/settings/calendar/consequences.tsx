import { useDeferredValue, useMemo } from 'react';
import { deadlineMoves, type MovedDeadline } from '#shared/domain/deadline-moves';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import { workCalendar, type WorkCalendar } from '#shared/domain/work-days';
import { shortDate } from '#shared/lib/iso-date';
import { counted, NBSP, surnameFirst } from '#shared/lib/text';
import type { CalendarDesk } from './calendar-desk';

/** So many deadlines are named one by one. */
const NAMED = 12;

type ConsequencesProps = {
  desk: CalendarDesk;
  /** The calendar as it would become; null while the form isn't whole. */
  next: SchoolCalendar | null;
  /** The years that the change touches. */
  years: readonly number[];
};

/** «Что изменится»: working days of the years touched, and deadlines that move or stay. */
export function Consequences({ desk, ...typed }: ConsequencesProps) {
  const { calendar, trainings, school, today } = desk;
  // Everybody's deadlines are counted twice: what is being typed doesn't wait for that.
  const next = useDeferredValue(typed.next);
  const years = useDeferredValue(typed.years);
  const moves = useMemo(
    () =>
      next === null || trainings === null
        ? null
        : deadlineMoves(trainings, school, calendar, next, today),
    [trainings, school, calendar, next, today],
  );
  return (
    <section className="calendar-moves" aria-labelledby="calendar-moves">
      <h3 id="calendar-moves" className="calendar-moves-title">
        Что изменится
      </h3>
      {/* Read out as it changes: it follows what is being typed. */}
      <div aria-live="polite">
        {next === null ? (
          <p className="calendar-quiet">
            Когда поля заполнены верно, здесь видно, сколько станет рабочих дней и какие сроки
            обучения сдвинутся.
          </p>
        ) : (
          <Told calendar={calendar} next={next} years={years} moves={moves} />
        )}
      </div>
    </section>
  );
}

type ToldProps = {
  calendar: SchoolCalendar;
  next: SchoolCalendar;
  years: readonly number[];
  /** Null while the trainings are being read. */
  moves: readonly MovedDeadline[] | null;
};

function Told({ calendar, next, years, moves }: ToldProps) {
  const before = useMemo(() => workCalendar(calendar, null), [calendar]);
  const after = useMemo(() => workCalendar(next, null), [next]);
  return (
    <>
      {years.map((year) => (
        <p key={year}>{yearText(year, before, after)}</p>
      ))}
      {moves === null ? <p>Сроки обучения считаются…</p> : <Moves moves={moves} />}
    </>
  );
}

function Moves({ moves }: { moves: readonly MovedDeadline[] }) {
  if (moves.length === 0) return <p>Ни один срок обучения не изменится.</p>;
  const named = moves.slice(0, NAMED);
  const more = moves.length - named.length;
  return (
    <ul className="calendar-moves-list">
      {named.map((move) => (
        <li key={move.training}>
          <Move move={move} />
        </li>
      ))}
      {more > 0 ? <li>и ещё {counted(more, ['срок', 'срока', 'сроков'])}</li> : null}
    </ul>
  );
}

/** «2028 год: 248 рабочих дней при пятидневке (сейчас 247), 299 при шестидневке». */
function yearText(year: number, before: WorkCalendar, after: WorkCalendar): string {
  const [five, six] = ([5, 6] as const).map((week) => {
    const [was, now] = [before.workingDaysOf(year, week), after.workingDaysOf(year, week)];
    const count = week === 5 ? counted(now, ['рабочий день', 'рабочих дня', 'рабочих дней']) : now;
    return `${count} при ${week === 5 ? 'пяти' : 'шести'}дневке${was === now ? '' : ` (было ${was})`}`;
  });
  return `${year}${NBSP}год: ${five ?? ''}, ${six ?? ''}.`;
}

function Move({ move: { name, was, now, wouldBe } }: { move: MovedDeadline }) {
  const who = surnameFirst(name);
  if (was === now) {
    return `${who}: останется ${shortDate(was)}, срок уже прошёл (по новому счёту ${shortDate(wouldBe)})`;
  }
  return (
    <>
      {who}:{' '}
      <span className="calendar-moves-dates">
        {shortDate(was)} → {shortDate(now)}
      </span>
    </>
  );
}

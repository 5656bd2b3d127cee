import { useMemo } from 'react';
import { scheduleTimes, type ScheduleTimes } from '#shared/domain/by-schedule';
import type { Reception } from '#shared/domain/reception';
import type { School } from '#shared/domain/school';
import { SLOT_AUDIENCE_WORDS, WEEKDAY_WORDS } from '#shared/domain/slot';
import { addDays, shortDate, timeRange, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { useSchedules, zoneOf } from '../../data/records';
import { useTimeOfDay } from '../../data/today';
import { Status } from '../../ui/status';

/** As far ahead as the next reception is looked for. */
const AHEAD_DAYS = 28;

type ReceptionsProps = { school: School; today: IsoDate };

/** Receptions of today and the next one, from the schedule in force. */
export function Receptions({ school, today }: ReceptionsProps) {
  const rows = useSchedules();
  const times = useMemo(
    () =>
      rows &&
      scheduleTimes(
        rows.map(({ value }) => value),
        school,
      ),
    [rows, school],
  );
  const time = useTimeOfDay(zoneOf(school));
  if (times === undefined) return null;
  const held = times.receptionsOn(today);
  const next = nextReception(times, today);
  return (
    <section className="today-group" aria-label="Приёмы">
      <h2 className="today-title">Приёмы</h2>
      {held === null ? (
        <p className="today-quiet">
          Утверждённого графика на сегодня нет, приёмы не назначены.{' '}
          <a href="#/schedule">Открыть график</a>
        </p>
      ) : (
        <HeldToday held={held} time={time} />
      )}
      {next === null ? null : (
        <p className="today-quiet">
          {held?.length === 0 ? 'Сегодня приёмов нет. Ближайший' : 'Следующий'}:{' '}
          {nextText(next, today)}
        </p>
      )}
      {held?.length === 0 && next === null ? (
        <p className="today-quiet">Сегодня и в ближайшие четыре недели приёмов нет.</p>
      ) : null}
    </section>
  );
}

function HeldToday({ held, time }: { held: readonly Reception[]; time: string }) {
  if (held.length === 0) return null;
  return (
    <ul className="today-list">
      {held.map((reception) => (
        <li
          key={`${reception.start} ${reception.slot ?? reception.audience}`}
          className="today-reception"
        >
          <span className="today-time">{timeRange(reception.start, reception.end)}</span>
          <span>{receptionWords(reception)}</span>
          <Standing reception={reception} time={time} />
        </li>
      ))}
    </ul>
  );
}

function Standing({ reception: { start, end }, time }: { reception: Reception; time: string }) {
  if (time < start) return null;
  return time > end ? (
    <Status tone="done">прошёл</Status>
  ) : (
    <Status tone="soon">идёт сейчас</Status>
  );
}

function receptionWords({ audience, direction, room, kind }: Reception): string {
  return [
    SLOT_AUDIENCE_WORDS[audience].toLowerCase(),
    direction.trim(),
    room.trim() === '' ? '' : `каб. ${room.trim()}`,
    { regular: '', moved: 'перенесён с другого дня', extra: 'дополнительный' }[kind],
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function nextText(next: Reception, today: IsoDate): string {
  // A date has one of the seven days.
  const day = WEEKDAY_WORDS[weekdayOf(next.date) as keyof typeof WEEKDAY_WORDS].toLowerCase();
  const when = next.date === addDays(today, 1) ? 'завтра' : `${shortDate(next.date)}, ${day}`;
  return `${when}, ${timeRange(next.start, next.end)}, ${receptionWords(next)}`;
}

function nextReception(times: ScheduleTimes, today: IsoDate): Reception | null {
  for (let days = 1; days <= AHEAD_DAYS; days += 1) {
    const [first] = times.receptionsOn(addDays(today, days)) ?? [];
    if (first !== undefined) return first;
  }
  return null;
}

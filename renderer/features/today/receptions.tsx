import { useId, useMemo, type ReactNode } from 'react';
import { scheduleTimes, type ScheduleTimes } from '#shared/domain/by-schedule';
import type { Fate } from '#shared/domain/plan-fact';
import type { Reception } from '#shared/domain/reception';
import { receptionKey } from '#shared/domain/reception-mark-rules';
import { roomText } from '#shared/domain/room-text';
import type { School } from '#shared/domain/school';
import { SLOT_AUDIENCE_WORDS, WEEKDAY_WORDS } from '#shared/domain/slot';
import { addDays, shortDate, timeRange, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { usePlanFact } from '../../data/plan-fact';
import { useSchedules, zoneOf } from '../../data/records';
import { useTimeOfDay } from '../../data/today';
import { Status } from '../../ui/status';

/** As far ahead as the next reception is looked for. */
const AHEAD_DAYS = 28;

/** What can be said of a reception without a record. @param describedBy id of the words that name it */
export type ReceptionDeeds = (reception: Reception, describedBy: string) => ReactNode;

type ReceptionsProps = { school: School; today: IsoDate; deeds: ReceptionDeeds };

/** Receptions of today and the next one, from the schedule in force. */
export function Receptions({ school, today, deeds }: ReceptionsProps) {
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
        <HeldToday held={held} time={time} deeds={deeds} />
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

type HeldTodayProps = { held: readonly Reception[]; time: string; deeds: ReceptionDeeds };

function HeldToday({ held, time, deeds }: HeldTodayProps) {
  const today = held[0]?.date ?? null;
  const day = useMemo(() => (today === null ? null : { from: today, to: today }), [today]);
  const fact = usePlanFact(day);
  if (held.length === 0) return null;
  return (
    <ul className="today-list">
      {held.map((reception) => {
        const key = receptionKey(reception);
        const known = fact?.receptions.find((each) => receptionKey(each.reception) === key);
        return <HeldReception key={key} fate={known?.fate} {...{ reception, time, deeds }} />;
      })}
    </ul>
  );
}

type HeldReceptionProps = {
  reception: Reception;
  /** Undefined while the records are counted. */
  fate: Fate | undefined;
  time: string;
  deeds: ReceptionDeeds;
};

function HeldReception({ reception, fate, time, deeds }: HeldReceptionProps) {
  const id = useId();
  return (
    <li className="today-reception">
      <span id={id} className="today-reception-words">
        <span className="today-time">{timeRange(reception.start, reception.end)}</span>
        <span>{receptionWords(reception)}</span>
      </span>
      <Standing {...{ reception, fate, time }} />
      {fate?.kind === 'unmarked' ? (
        <span className="today-deeds">{deeds(reception, id)}</span>
      ) : null}
    </li>
  );
}

type StandingProps = Pick<HeldReceptionProps, 'reception' | 'fate' | 'time'>;

function Standing({ reception: { start, end }, fate, time }: StandingProps) {
  switch (fate?.kind) {
    case 'unmarked':
      return <Status tone="soon">прошёл, нужно отметить</Status>;
    case 'empty':
      return <Status tone="done">проведён, обращений не было</Status>;
    case 'missed':
      return <Status tone="late">не состоялся: {fate.reason}</Status>;
    case 'day-off':
      return <Status tone="plain">не ожидается, {fate.why}</Status>;
    case 'held':
    case 'ahead':
    case undefined:
      if (time < start) return null;
      return time > end ? (
        <Status tone="done">прошёл</Status>
      ) : (
        <Status tone="soon">идёт сейчас</Status>
      );
  }
}

function receptionWords({ audience, direction, room, kind }: Reception): string {
  return [
    SLOT_AUDIENCE_WORDS[audience].toLowerCase(),
    direction.trim(),
    roomText(room),
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

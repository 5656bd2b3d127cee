import { receptionText, slotBefore } from '#shared/domain/slot-before';
import { dateAt, timeAt } from '#shared/lib/iso-date';
import { useSchool, zoneOf } from '../../../data/records';
import { useScheduleTimes } from '../../../data/schedule-times';
import type { TrainingRow } from '../../../data/trainings';
import { now } from '../../../platform/clock';
import { Notice } from '../../../ui/notice';

/** Whether an approved reception is held while there is time; if none, a way to «График». */
export function SlotInTime({ row: { training, deadline } }: { row: TrainingRow }) {
  const zone = zoneOf(useSchool()?.value);
  const times = useScheduleTimes(true);
  if (times === undefined || training.state.kind !== 'open') return null;
  const moment = now();
  const today = { date: dateAt(moment, zone), time: timeAt(moment, zone) };
  const found = slotBefore(times, training, deadline, today);
  // That the time is over is said by the deadline itself.
  if (found.kind === 'none' && found.why === 'passed') return null;
  if (found.kind === 'none') {
    return (
      <Notice tone="warning" title="Нет приёма до срока">
        {found.text} <a href="#/schedule">Открыть график</a>
      </Notice>
    );
  }
  return (
    <section>
      <h3 className="people-title">Приёмы по графику до срока</h3>
      <ul className="training-notes">
        {found.receptions.slice(0, MOST_RECEPTIONS).map((reception) => (
          <li key={`${reception.date} ${reception.start}`}>{receptionText(reception)}</li>
        ))}
      </ul>
    </section>
  );
}

const MOST_RECEPTIONS = 5;

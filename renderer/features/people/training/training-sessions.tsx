import { shortDate } from '#shared/lib/iso-date';
import type { TrainingRow } from '../../../data/trainings';

/** «Занятия»: when, how long, on what; each leads to its record of the journal. */
export function TrainingSessions({ row }: { row: TrainingRow }) {
  const { sessions, training } = row;
  if (sessions.length === 0) return <p className="people-quiet">Занятий ещё не было.</p>;
  return (
    <div>
      <h3 className="training-subtitle">Занятия</h3>
      <ul className="training-sessions">
        {sessions.map(({ id, date, minutes, items, trainings }) => (
          <li key={id}>
            <a href={`#/journal?record=${id}`}>{shortDate(date)}</a>
            <span className="training-minutes">
              {minutes}&nbsp;мин
              {trainings.length > 1 ? `, в группе из ${String(trainings.length)}` : ''}
            </span>
            <span>
              {training.items
                .filter(({ key }) => items.includes(key))
                .map(({ title }) => title)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

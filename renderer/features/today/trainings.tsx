import { progressText, standingText, standingTone } from '#shared/domain/training-words';
import { shortDate } from '#shared/lib/iso-date';
import { useTrainings, type TrainingRow } from '../../data/trainings';
import { openByUrgency } from '../../data/urgent-trainings';
import { Status } from '../../ui/status';

/** So many are shown; «Новые» has the others. */
const MOST = 20;

/** Who is being trained and by when (п. 2.2.1), the most urgent first; nothing when nobody is. */
export function Trainings() {
  const rows = useTrainings();
  const open = rows === null ? [] : openByUrgency(rows);
  if (open.length === 0) return null;
  return (
    <section className="today-group" aria-label="Обучение новых сотрудников">
      <h2 className="today-title">
        Обучение новых сотрудников
        <span className="today-count">{open.length}</span>
      </h2>
      <ul className="today-list">
        {open.slice(0, MOST).map((row) => (
          <TrainingItem key={row.training.id} row={row} />
        ))}
      </ul>
      {open.length > MOST ? (
        <p className="today-quiet">
          Показаны первые {MOST}. <a href="#/staff?new">Все новые сотрудники</a>
        </p>
      ) : null}
    </section>
  );
}

function TrainingItem({ row }: { row: TrainingRow }) {
  const { training, person, standing, remaining } = row;
  const id = `today-training-${training.id}`;
  return (
    <li className="today-question" aria-labelledby={id}>
      <div className="today-question-words">
        <p className="today-question-head">
          <a id={id} className="today-who" href={`#/staff?training=${training.id}`}>
            {person.name}
          </a>
          <Status tone={standingTone(standing)}>{standingText(standing)}</Status>
        </p>
        <p className="today-quiet">
          {training.position} · {deadlineWords(row)} · пройдено{' '}
          {progressText(remaining.length, training.items.length)}
        </p>
      </div>
    </li>
  );
}

function deadlineWords({ deadline, standing }: TrainingRow): string {
  const date = shortDate(deadline.date);
  const provisional = deadline.provisionalYears.length > 0 ? ', предварительно' : '';
  if (standing.kind === 'paused') return `обучить не раньше ${date}${provisional}`;
  return `обучить до ${date}${provisional}`;
}

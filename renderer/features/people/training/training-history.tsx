import type { Training } from '#shared/domain/training';
import { ownWeekChange } from '#shared/domain/training-history';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { type RecordState } from '#shared/ledger/commit';
import { shortDate, shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { useHistory, usePeople, useSchool, zoneOf } from '../../../data/records';
import type { TrainingRow } from '../../../data/trainings';

/** «История обучения»: who changed what and when. */
export function TrainingHistory({ row }: { row: TrainingRow }) {
  const states = useHistory('training', row.training.id, row.seq) ?? [];
  const zone = zoneOf(useSchool()?.value);
  const people = usePeople() ?? [];
  if (states.length === 0) return null;
  const authorOf = ({ by }: RecordState): string => {
    const author = people.find(({ id }) => id === by.person)?.value.name;
    return author === undefined ? '' : `, ${surnameFirst(author)}`;
  };
  return (
    <details className="training-details">
      <summary>История обучения</summary>
      <ol className="training-sessions">
        {states.map((state, index) => (
          <li key={state.seq}>
            <span className="training-minutes">{shortMoment(state.at, zone)}</span>
            <span>
              {actionWords(state.action)}
              {authorOf(state)}
              {changeWords(state, states[index - 1])}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function actionWords(action: string): string {
  return action in ACTIONS ? ACTIONS[action as Action] : action; // a newer program's action keeps its name
}

/** What moved the deadline by hand. */
function changeWords(state: RecordState, before: RecordState | undefined): string {
  if (before === undefined) return '';
  const [was, now] = [before.value as Training, state.value as Training]; // the history of a training holds trainings
  const told = [
    was.startedOn === now.startedOn
      ? ''
      : `дата вступления в должность: было ${shortDate(was.startedOn)}, стало ${shortDate(now.startedOn)}`,
    was.position === now.position
      ? ''
      : `должность: была «${was.position}», стала «${now.position}»`,
    ownWeekChange(was, now),
    isSame(was.absences, now.absences) ? '' : 'отсутствия изменены',
    isSame(was.items, now.items) ? '' : 'темы изменены',
  ].filter((words) => words !== '');
  return told.length === 0 ? '' : `: ${told.join('; ')}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

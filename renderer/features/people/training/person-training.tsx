import { useState } from 'react';
import {
  itemsText,
  progressText,
  standingText,
  standingTone,
  workingDaysText,
} from '#shared/domain/training-words';
import { TRAINING_BASIS_WORDS } from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import { shortDate } from '#shared/lib/iso-date';
import { useTrainings, type TrainingRow } from '../../../data/trainings';
import { Facts } from '../../../ui/description-list';
import { Status } from '../../../ui/status';
import { DeadlineExplained } from './deadline-explained';
import { TrainingDeeds } from './training-deeds';
import { TrainingDialog, type TrainingDeed } from './training-dialogs';
import { TrainingHistory } from './training-history';
import { TrainingSessions } from './training-sessions';
import './training.css';

/** «Обучение»: by when and why, what was gone through and what remains; nothing for who never was a new hire. */
export function PersonTraining({ ids }: { ids: readonly Id[] }) {
  const all = useTrainings();
  const [opened, setOpened] = useState<{ deed: TrainingDeed; id: string } | null>(null);
  if (all === null) return null;
  const own = all
    .filter(({ training }) => ids.includes(training.person))
    .sort((a, b) => (a.training.startedOn < b.training.startedOn ? 1 : -1));
  const openedRow = own.find(({ training }) => training.id === opened?.id);
  return (
    <>
      {own.map((row) => (
        <OneTraining
          key={row.training.id}
          row={row}
          trainings={all}
          onDeed={(deed) => {
            setOpened({ deed, id: row.training.id });
          }}
        />
      ))}
      {opened === null || openedRow === undefined ? null : (
        <TrainingDialog
          deed={opened.deed}
          row={openedRow}
          trainings={all}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

type OneProps = {
  row: TrainingRow;
  trainings: readonly TrainingRow[];
  onDeed: (deed: TrainingDeed) => void;
};

function OneTraining({ row, trainings, onDeed }: OneProps) {
  const { training, standing, remaining } = row;
  const id = `training-${training.id}`;
  return (
    <section className="people-section" aria-labelledby={id}>
      <div className="people-head">
        <h2 id={id} className="people-title">
          Обучение
        </h2>
        <Status tone={standingTone(standing)}>{standingText(standing)}</Status>
      </div>
      <div className="training-deeds">
        <TrainingDeeds row={row} trainings={trainings} onDeed={onDeed} />
      </div>
      <Facts
        items={[
          { term: deadlineTerm(row), value: shortDate(row.deadline.date) },
          { term: 'Основание', value: TRAINING_BASIS_WORDS[training.basis] },
          { term: 'Вступление в должность', value: startedText(row) },
          { term: 'Отсутствия', value: absencesText(row) },
          { term: 'Пройдено', value: progressText(remaining.length, training.items.length) },
          ...endFacts(row),
        ]}
      />
      <TrainingSessions row={row} trainings={trainings} />
      {remaining.length > 0 && training.state.kind === 'open' ? <Remaining row={row} /> : null}
      {training.state.kind === 'cancelled' ? null : (
        <details className="training-details" open={training.state.kind === 'open'}>
          <summary>Почему эта дата</summary>
          <DeadlineExplained row={row} />
        </details>
      )}
      <TrainingHistory row={row} />
    </section>
  );
}

function deadlineTerm({ training: { state } }: TrainingRow): string {
  return state.kind === 'open' ? 'Обучить до' : 'Срок был';
}

function startedText({ training: { startedOn, position } }: TrainingRow): string {
  return `${shortDate(startedOn)}, ${position}`;
}

function absencesText({ training: { absences } }: TrainingRow): string {
  return absences
    .map(({ from, to, reason }) => {
      const until = to === null ? '' : ` по ${shortDate(to)}`;
      return `с ${shortDate(from)}${until}, ${reason}`;
    })
    .join('; ');
}

/** How it was over. */
function endFacts({ training: { state, items } }: TrainingRow) {
  switch (state.kind) {
    case 'open':
      return [];
    case 'cancelled':
      return [{ term: 'Внесено по ошибке', value: state.reason }];
    case 'ended':
      return [{ term: 'Прекращено', value: `${shortDate(state.on)}: ${state.reason}` }];
    case 'completed': {
      const left = items.filter(({ key }) => state.unfinished.includes(key));
      const titles = left.map(({ title }) => title).join('; ');
      return [
        { term: 'Завершено', value: shortDate(state.on) },
        {
          term: 'Позже срока',
          value: state.late === 0 ? '' : `на ${workingDaysText(state.late)}: ${state.reason}`,
        },
        { term: 'Не пройдено', value: titles === '' ? '' : `${titles}. ${state.unfinishedNote}` },
      ];
    }
  }
}

function Remaining({ row: { remaining } }: { row: TrainingRow }) {
  return (
    <div>
      <h3 className="training-subtitle">Осталось пройти: {itemsText(remaining)}</h3>
      <ul className="training-notes">
        {remaining.map(({ key, title, minutes }) => (
          <li key={key}>
            {title}, {minutes}&nbsp;мин
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useState } from 'react';
import { shortDate } from '#shared/lib/iso-date';
import { useIsReadOnly } from '../../../data/records';
import type { TrainingRow } from '../../../data/trainings';
import { Button } from '../../../ui/button';
import { SessionFix } from './session-fix';

type SessionsProps = {
  row: TrainingRow;
  /** All trainings: those of a group are among them. */
  trainings: readonly TrainingRow[];
};

/** «Занятия»: when, how long, on what; each leads to its record of the journal. */
export function TrainingSessions({ row, trainings: all }: SessionsProps) {
  const { sessions, training } = row;
  const isLocked = useIsReadOnly();
  const [fixed, setFixed] = useState<string | null>(null);
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
            {training.state.kind === 'open' ? (
              <Button
                size="small"
                variant="quiet"
                isDisabled={isLocked}
                aria-label={`Исправить занятие ${shortDate(date)}`}
                onPress={() => {
                  setFixed(id);
                }}
              >
                Исправить
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {fixed === null ? null : (
        <SessionFix
          id={fixed}
          trainings={all}
          onClose={() => {
            setFixed(null);
          }}
        />
      )}
    </div>
  );
}

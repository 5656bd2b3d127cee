import { useId } from 'react';
import { conflictText } from '#shared/domain/conflict-words';
import { isGrave, type ScheduleConflict } from '#shared/domain/schedule-conflicts';
import type { Slot } from '#shared/domain/slot';
import { counted } from '#shared/lib/text';
import { AttentionSign } from '../../../ui/attention-sign';

type ConflictListProps = {
  conflicts: readonly ScheduleConflict[];
  /** Leads to a reception. */
  onGo: (slot: Slot) => void;
};

/** A list that nobody reads to its end is cut here. */
const MOST = 40;

/** «На что обратить внимание»: each line leads to its reception. Nothing of it is forbidden. */
export function ConflictList({ conflicts, onGo }: ConflictListProps) {
  const title = useId();
  if (conflicts.length === 0) return null;
  const more = conflicts.length - MOST;
  return (
    <aside className="schedule-conflicts" aria-labelledby={title}>
      <h2 id={title} className="schedule-conflicts-title">
        На что обратить внимание
        <span className="schedule-quiet" aria-hidden="true">
          {' '}
          {conflicts.length}
        </span>
      </h2>
      <ul className="schedule-conflicts-list">
        {conflicts.slice(0, MOST).map((conflict) => (
          <li key={keyOf(conflict)}>
            <button
              type="button"
              className="schedule-conflict"
              data-grave={isGrave(conflict) || undefined}
              onClick={() => {
                conflict.slots.slice(0, 1).forEach(onGo);
              }}
            >
              <AttentionSign isGrave={isGrave(conflict)} />
              <span>
                {conflictText(conflict)}
                {conflict.kind === 'calendar' ? (
                  <span className="schedule-quiet">{FROM_CALENDAR}</span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="schedule-quiet">И ещё {counted(more, MORE)}</p> : null}
    </aside>
  );
}

const FROM_CALENDAR = '. Исключения для них — на вкладке «Исключения», «Добавить из календаря»';

const MORE = ['замечание', 'замечания', 'замечаний'] as const;

function keyOf(conflict: ScheduleConflict): string {
  const { kind, slots } = conflict;
  if (kind === 'exception') return `${kind} ${conflict.exception.id}`;
  return [kind, ...slots.slice(0, 2).map(({ id }) => id)].join(' ');
}

import type { Consultation } from '#shared/domain/consultation';
import { consultationChanges } from '#shared/domain/consultation-changes';
import type { Topic } from '#shared/domain/topic';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { type RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import { usePeople } from '../../data/records';

type HistoryProps = { states: readonly RecordState[]; topics: readonly Topic[]; zone: string };

/** «История»: every state of a record, who made it and when, what was there before. */
export function RecordHistory({ states, topics, zone }: HistoryProps) {
  return (
    <section className="journal-history" aria-labelledby="journal-history-title">
      <h3 id="journal-history-title" className="journal-text-title">
        История
      </h3>
      <ol className="journal-history-list">
        {states.map((state, index) => (
          <HistoryItem
            key={state.seq}
            state={state}
            before={states[index - 1]}
            topics={topics}
            zone={zone}
          />
        ))}
      </ol>
    </section>
  );
}

type ItemProps = {
  state: RecordState;
  before: RecordState | undefined;
  topics: readonly Topic[];
  zone: string;
};

function HistoryItem({ state, before, topics, zone }: ItemProps) {
  // The history of a record of this table holds states of this table only.
  const changes =
    before === undefined
      ? []
      : consultationChanges(before.value as Consultation, state.value as Consultation, topics);
  return (
    <li className="journal-history-item">
      <p className="journal-history-head">
        <span className="journal-history-when">{shortMoment(state.at, zone)}</span>{' '}
        {actionWords(state.action)}
        <Author state={state} />
      </p>
      {changes.map(({ field, before: was, after }) => (
        <p key={field} className="journal-change">
          <span className="journal-change-field">{field}:</span>{' '}
          {was === '' ? <span>не было</span> : <del>{was}</del>} →{' '}
          {after === '' ? <span>убрано</span> : <ins>{after}</ins>}
        </p>
      ))}
    </li>
  );
}

function Author({ state }: { state: RecordState }) {
  const people = usePeople() ?? [];
  const person = people.find((row) => row.id === state.by.person);
  return person === undefined ? null : <>, {surnameFirst(person.value.name)}</>;
}

function actionWords(action: string): string {
  return action in ACTIONS ? ACTIONS[action as Action] : action; // a newer program's action keeps its name
}

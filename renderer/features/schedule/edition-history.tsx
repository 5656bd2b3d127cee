import type { Schedule } from '#shared/domain/schedule';
import { ACTIONS, type Action, type RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useHistory, usePeople } from '../../data/records';

const ROLE_WORDS = { consultant: 'консультант', director: 'руководитель', program: 'программа' };

/** «История»: who did what with an edition, and when; the newest first. */
export function EditionHistory({ row, zone }: { row: Row<'schedule'>; zone: string }) {
  const states = useHistory('schedule', row.id, row.seq);
  if (states === undefined) return null;
  return (
    <ol className="schedule-history">
      {[...states].reverse().map((state) => (
        <li key={state.seq} className="schedule-history-item">
          <span className="schedule-history-when">{shortMoment(state.at, zone)}</span>
          <span>
            {actionWords(state)}
            <Who state={state} />
            <Remarks state={state} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function actionWords({ action }: RecordState): string {
  return action in ACTIONS ? ACTIONS[action as Action] : action; // a newer program's action keeps its name
}

function Who({ state }: { state: RecordState }) {
  const people = usePeople() ?? [];
  const person = people.find((row) => row.id === state.by.person);
  const name = person === undefined ? '' : ` ${surnameFirst(person.value.name)}`;
  return (
    <span className="schedule-history-who">
      {', '}
      {ROLE_WORDS[state.by.role]}
      {name}
    </span>
  );
}

/** What was written with a step; an edition that is being mended goes on carrying the remarks. */
function Remarks({ state }: { state: RecordState }) {
  const schedule = state.value as Schedule; // its table
  if (state.action === 'schedule.return' && schedule.state.kind === 'returned') {
    return <p className="schedule-remarks">{schedule.state.remarks}</p>;
  }
  if (schedule.state.kind !== 'cancelled') return null;
  return <p className="schedule-remarks">{schedule.state.reason}</p>;
}

import { meetingChanges } from '#shared/domain/meeting-changes';
import { meetingText } from '#shared/domain/meeting-words';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import type { RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import type { MeetingRow } from '../../data/meetings';
import { useHistory, usePeople, useSchool, zoneOf } from '../../data/records';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

type HistoryProps = { row: MeetingRow; onClose: () => void };

/** Who wrote a meeting down, and what became of it. */
export function MeetingHistory({ row, onClose }: HistoryProps) {
  const states = useHistory('meeting', row.id, row.seq) ?? [];
  const zone = zoneOf(useSchool()?.value);
  return (
    <Dialog
      title={`История: ${meetingText(row.value)}`}
      isOpen
      isText
      onClose={onClose}
      footer={<Button onPress={onClose}>Закрыть</Button>}
    >
      <ol className="meetings-history">
        {states.map((state, i) => (
          <Step key={state.seq} state={state} before={states[i - 1]} zone={zone} />
        ))}
      </ol>
    </Dialog>
  );
}

type StepProps = { state: RecordState; before: RecordState | undefined; zone: string };

function Step({ state, before, zone }: StepProps) {
  const { action, at, by } = state;
  const people = usePeople() ?? [];
  const person = people.find(({ id }) => id === by.person);
  // The history of a record of this table holds states of this table only.
  const changes =
    before === undefined
      ? []
      : meetingChanges(before.value as ParentMeeting, state.value as ParentMeeting);
  return (
    <li className="meetings-step">
      <span className="meetings-quiet">{shortMoment(at, zone)}</span>
      <div>
        {/* A newer program's action keeps its name. */}
        {action in ACTIONS ? ACTIONS[action as Action] : action}
        {person === undefined ? '' : `, ${surnameFirst(person.value.name)}`}
        {changes.map(({ field, before: was, after }) => (
          <p key={field} className="meetings-change">
            <span className="meetings-quiet">{field}:</span>{' '}
            {was === '' ? null : (
              <>
                <del>{was}</del> →{' '}
              </>
            )}
            {after === '' ? 'убрано' : <ins>{after}</ins>}
          </p>
        ))}
      </div>
    </li>
  );
}

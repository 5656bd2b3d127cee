import type { Publication } from '#shared/domain/publication';
import { publicationChanges, type PublicationChange } from '#shared/domain/publication-changes';
import { placeText } from '#shared/domain/publication-words';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { type RecordState } from '#shared/ledger/commit';
import { shortMoment } from '#shared/lib/iso-date';
import { surnameFirst } from '#shared/lib/text';
import type { Row } from '../../../data/database';
import { useHistory, usePeople } from '../../../data/records';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { HistoryRow } from '../../../ui/history-list';

type HistoryProps = { row: Row<'publication'>; zone: string; onClose: () => void };

/** Who wrote a publication down, and what became of it. */
export function PublicationHistory({ row, zone, onClose }: HistoryProps) {
  const states = useHistory('publication', row.id, row.seq) ?? [];
  return (
    <Dialog
      title={`История: ${placeText(row.value)}`}
      isOpen
      isText
      onClose={onClose}
      footer={<Button onPress={onClose}>Закрыть</Button>}
    >
      <ol className="publication-history">
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
      : publicationChanges(before.value as Publication, state.value as Publication);
  return (
    <HistoryRow when={shortMoment(at, zone)}>
      <span>
        {deedWords(action, changes)}
        {person === undefined ? '' : `, ${surnameFirst(person.value.name)}`}
        {changes.map(({ field, before: was, after }) => (
          <p key={field} className="schedule-remarks">
            <span className="schedule-quiet">{field}:</span>{' '}
            {was === '' ? null : (
              <>
                <del>{was}</del> →{' '}
              </>
            )}
            {after === '' ? 'убрано' : <ins>{after}</ins>}
          </p>
        ))}
      </span>
    </HistoryRow>
  );
}

/** What was done, by what it changed. */
function deedWords(action: string, changes: readonly PublicationChange[]): string {
  const down = changes.find(({ field }) => field === 'Снято');
  if (changes.some(({ field }) => field === 'Аннулировано')) return 'Размещение аннулировано';
  if (down !== undefined) return down.after === '' ? 'Снятие отменено' : 'График снят';
  // A newer program's action keeps its name.
  return action in ACTIONS ? ACTIONS[action as Action] : action;
}

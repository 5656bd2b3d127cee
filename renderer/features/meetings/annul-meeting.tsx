import { TEXT_LIMIT } from '#shared/domain/fields';
import { whichMeeting } from '#shared/domain/meeting-words';
import { isGoingOn } from '../../data/meeting-drafts';
import { annulMeeting, type MeetingRow } from '../../data/meetings';
import { useReason } from '../../data/reason';
import { ReasonDialog } from '../../ui/reason-dialog';

const MISSING = 'Укажите причину: она останется в истории собрания';

/** Said instead of annulling: the questions counted so far could not be reached any more. */
export const RECEPTION_FIRST =
  'На собрании идёт приём. Сначала закончите его или уберите отмеченные вопросы.';

/** A meeting that didn't take place or was entered by mistake: it stays in the list, struck out, with the reason. */
export function AnnulMeeting({ row, onClose }: { row: MeetingRow; onClose: () => void }) {
  const form = useReason(
    `meeting-annul-${row.id}`,
    MISSING,
    async (reason, commit) =>
      // The list may not know yet that a reception has begun.
      (await isGoingOn(row.id)) ? RECEPTION_FIRST : annulMeeting(row, reason, commit),
    onClose,
  );
  const records =
    row.value.state.kind === 'held'
      ? ' Записи журнала с этого собрания останутся: если они неверны, аннулируйте их в журнале.'
      : '';
  return (
    <ReasonDialog
      {...form}
      title={`Аннулировать собрание ${whichMeeting(row.value)}`}
      consequence={`Собрание останется в списке зачёркнутым, с причиной. Вернуть его нельзя, можно внести новое.${records}`}
      deed="Аннулировать"
      maxLength={TEXT_LIMIT}
    />
  );
}

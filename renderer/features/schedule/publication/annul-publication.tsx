import { TEXT_LIMIT } from '#shared/domain/fields';
import { placeText } from '#shared/domain/publication-words';
import type { Row } from '../../../data/database';
import { useReason } from '../../../data/reason';
import { ReasonDialog } from '../../../ui/reason-dialog';
import { editPublication } from './save-publication';

const MISSING = 'Укажите причину: она останется в истории размещения';

type AnnulProps = { row: Row<'publication'>; onClose: () => void };

/** A publication that was entered by mistake: it stays in the list, struck out, with the reason. */
export function AnnulPublication({ row, onClose }: AnnulProps) {
  const form = useReason(
    `publication-annul-${row.id}`,
    MISSING,
    (reason, commit) => editPublication(row, { annulled: { reason } }, commit),
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title={`Аннулировать размещение: ${placeText(row.value)}`}
      consequence="Запись останется в списке зачёркнутой, с причиной. Вернуть её нельзя, но график можно отметить размещённым ещё раз."
      deed="Аннулировать"
      maxLength={TEXT_LIMIT}
    />
  );
}

import { TEXT_LIMIT } from '#shared/domain/fields';
import { regulationText } from '#shared/domain/regulation';
import type { Row } from '../../data/database';
import { useReason } from '../../data/reason';
import { ReasonDialog } from '../../ui/reason-dialog';
import { moveRegulation } from './save-regulation';

const MISSING = 'Укажите причину: она останется в истории редакции';

/** An edition that nobody needs any more: it keeps its number and its place in the history. */
export function CancelDialog({ row, onClose }: { row: Row<'regulation'>; onClose: () => void }) {
  const form = useReason(
    `cancel-${row.id}`,
    MISSING,
    (reason, id) =>
      moveRegulation(row, { kind: 'cancelled', at: null, zone: null, reason, approved: null }, id),
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title={`Отменить: ${regulationText(row.value).toLowerCase()}`}
      consequence="Редакция останется в списке отменённой, под своим номером и с причиной. Вернуть её нельзя, но новую можно составить в любой момент."
      deed="Отменить редакцию"
      maxLength={TEXT_LIMIT}
    />
  );
}

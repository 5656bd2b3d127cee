import { TEXT_LIMIT } from '#shared/domain/fields';
import type { Row } from '../../data/database';
import { annulIncident } from '../../data/incidents';
import { useReason } from '../../data/reason';
import { ReasonDialog } from '../../ui/reason-dialog';

const MISSING = 'Укажите причину: она останется в истории';

type AnnulProps = { row: Row<'incident'>; onClose: () => void };

/** An incident that was entered by mistake: it stays in the list, struck out, with the reason. */
export function AnnulIncident({ row, onClose }: AnnulProps) {
  const form = useReason(
    `incident-annul-${row.id}`,
    MISSING,
    (reason, commit) => annulIncident(row, reason, commit),
    onClose,
  );
  return (
    <ReasonDialog
      {...form}
      title="Аннулировать нештатную ситуацию"
      consequence="Запись останется в списке зачёркнутой, с причиной, и не войдёт в отчёт. Вернуть её нельзя, но можно внести ещё раз."
      deed="Аннулировать"
      maxLength={TEXT_LIMIT}
    />
  );
}

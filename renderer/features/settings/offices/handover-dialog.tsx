import { useMemo } from 'react';
import type { Office } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { useOutPaper } from '../../../data/out-papers';
import { DocumentDialog } from '../../../ui/document-dialog';
import { DocumentWaiting } from '../../../ui/document-waiting';
import { useToast } from '../../../ui/toast';

type HandoverProps = {
  office: Office;
  /** First day of the term. */
  from: IsoDate;
  /** True for what a substitute gives back. */
  isReturn: boolean;
  onClose: () => void;
};

/** «Акт приёма-передачи»: what is handed to whoever holds an office from a day on, or back to the consultant. */
export function HandoverDialog({ office, from, isReturn, onClose }: HandoverProps) {
  const paper = useMemo(
    () => ({ kind: 'handover-act', office, from, isReturn }) as const,
    [office, from, isReturn],
  );
  const toast = useToast();
  const { share, ...made } = useOutPaper(paper, 'Акт', toast.show);
  return (
    <DocumentDialog
      title="Акт приёма-передачи"
      document={made}
      waiting={<DocumentWaiting share={share} onCancel={onClose} />}
      onClose={onClose}
    />
  );
}

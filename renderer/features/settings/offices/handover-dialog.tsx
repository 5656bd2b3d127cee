import { useMemo } from 'react';
import type { Office } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { useMadeDocument } from '../../../data/documents';
import { DocumentDialog } from '../../../ui/document-dialog';
import { useToast } from '../../../ui/toast';

type HandoverProps = { office: Office; from: IsoDate; onClose: () => void };

/** «Акт приёма-передачи»: what is handed to whoever holds an office from a day on. */
export function HandoverDialog({ office, from, onClose }: HandoverProps) {
  const request = useMemo(() => ({ kind: 'handover-act', office, from }) as const, [office, from]);
  const toast = useToast();
  const made = useMadeDocument(request, 'Акт', toast.show);
  return <DocumentDialog title="Акт приёма-передачи" document={made} onClose={onClose} />;
}

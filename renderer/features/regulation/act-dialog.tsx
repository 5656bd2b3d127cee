import { useMemo } from 'react';
import { regulationText, type Regulation } from '#shared/domain/regulation';
import { useMadeDocument } from '../../data/documents';
import { DocumentDialog } from '../../ui/document-dialog';
import { useToast } from '../../ui/toast';

/** «Документ PDF»: the act seen before it is saved or printed, with what is missing in it. */
export function ActDialog({ edition, onClose }: { edition: Regulation; onClose: () => void }) {
  const { id } = edition;
  const request = useMemo(() => ({ kind: 'regulation-act', regulation: id }) as const, [id]);
  const toast = useToast();
  const made = useMadeDocument(request, 'Документ', toast.show);
  const title = `Регламент школы: ${regulationText(edition).toLowerCase()}`;
  return <DocumentDialog title={title} label="Регламент школы" document={made} onClose={onClose} />;
}

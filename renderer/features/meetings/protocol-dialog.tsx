import { useMemo, useState } from 'react';
import { whichMeeting } from '#shared/domain/meeting-words';
import type { MeetingRow } from '../../data/meetings';
import { useOutPaper } from '../../data/out-papers';
import { Checkbox } from '../../ui/checkbox';
import { DocumentDialog } from '../../ui/document-dialog';
import { DocumentWaiting } from '../../ui/document-waiting';
import { useToast } from '../../ui/toast';

type DialogProps = { row: MeetingRow; onClose: () => void };

/** «Протокол» of a meeting that was held, seen before it is saved or printed. */
export function ProtocolDialog({ row: { id, value }, onClose }: DialogProps) {
  const [withNames, setWithNames] = useState(false);
  const toast = useToast();
  const paper = useMemo(
    () => ({ kind: 'meeting-protocol', meeting: id, withNames }) as const,
    [id, withNames],
  );
  const { share, ...made } = useOutPaper(paper, 'Протокол', toast.show);
  return (
    <DocumentDialog
      title={`Протокол собрания ${whichMeeting(value)}`}
      label="Протокол"
      document={made}
      waiting={<DocumentWaiting share={share} onCancel={onClose} />}
      onClose={onClose}
    >
      <Checkbox
        label="С именами родителей"
        hint="Имена есть только у тех, кто назвал себя. Без отметки в протоколе их нет, кроме вписанных в сам вопрос."
        isSelected={withNames}
        onChange={setWithNames}
      />
    </DocumentDialog>
  );
}

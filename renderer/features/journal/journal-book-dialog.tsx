import type { BookRequest } from '#shared/ipc/journal-out';
import { useMadeDocument } from '../../data/documents';
import { useBookRequest, useOutShare, type BookSource } from '../../data/journal-out';
import { DocumentDialog } from '../../ui/document-dialog';
import { Delayed, ProgressBar } from '../../ui/progress';
import { useToast } from '../../ui/toast';

const ONE_SIDED =
  'Печатайте на одной стороне листа: число листов на титуле и в заверительной надписи посчитано так.';
const UNREAD = {
  ok: false,
  message: 'Журнал прочитать не удалось. Записи в сохранности. Закройте просмотр и повторите.',
} as const;

type Props = { source: BookSource; onClose: () => void };

/** «Печать журнала»: the book seen before it is saved or printed, with what is missing in it. */
export function JournalBookDialog({ source, onClose }: Props) {
  const asked = useBookRequest(source);
  const request = asked === 'failed' ? null : asked;
  const toast = useToast();
  const made = useMadeDocument(request, 'Документ', toast.show);
  const answer = asked === 'failed' ? UNREAD : made.answer;
  const isBook = request !== null && request.records.kind !== 'record';
  return (
    <DocumentDialog
      title={source.kind === 'record' ? 'Печать записи' : 'Печать журнала'}
      document={{ ...made, answer }}
      waiting={<Waiting request={request} onClose={onClose} />}
      onClose={onClose}
    >
      {answer?.ok === true && isBook ? <p className="journal-out-note">{ONE_SIDED}</p> : null}
    </DocumentDialog>
  );
}

/** First the journal is read, then the book is made of it. */
function Waiting({ request, onClose }: { request: BookRequest | null; onClose: () => void }) {
  const share = useOutShare(request?.job ?? null);
  if (request === null) return <Delayed>Журнал читается…</Delayed>;
  return (
    <Delayed ms={400}>
      <ProgressBar label="Документ готовится" value={share ?? 0} max={1} onCancel={onClose} />
    </Delayed>
  );
}

import type { BookRequest } from '#shared/ipc/journal-out';
import { useMadeDocument } from '../../data/documents';
import { useBookRequest, useOutShare, type BookSource } from '../../data/journal-out';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DocumentPreview } from '../../ui/document-preview';
import { Notice } from '../../ui/notice';
import { Delayed, ProgressBar } from '../../ui/progress';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';

const ONE_SIDED =
  'Печатайте на одной стороне листа: число листов на титуле и в заверительной надписи посчитано так.';

type Props = { source: BookSource; onClose: () => void };

/** «Печать журнала»: the book seen before it is saved or printed, with what is missing in it. */
export function JournalBookDialog({ source, onClose }: Props) {
  const request = useBookRequest(source);
  const title = source.kind === 'record' ? 'Печать записи' : 'Печать журнала';
  if (request !== null && request !== 'failed') {
    return <Made title={title} request={request} onClose={onClose} />;
  }
  return (
    <Dialog title={title} width="page" isOpen onClose={onClose} footer={<Close {...{ onClose }} />}>
      {request === null ? (
        <Delayed>Журнал читается…</Delayed>
      ) : (
        <Notice tone="error">
          Журнал прочитать не удалось. Записи в сохранности. Закройте просмотр и повторите.
        </Notice>
      )}
    </Dialog>
  );
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="quiet" onPress={onClose}>
      Закрыть просмотр
    </Button>
  );
}

type MadeProps = { title: string; request: BookRequest; onClose: () => void };

function Made({ title, request, onClose }: MadeProps) {
  const toast = useToast();
  const { answer, isReady, save, print } = useMadeDocument(request, 'Документ', toast.show);
  useShortcut('Ctrl+P', print);
  const share = useOutShare(request.job);
  const isBook = request.records.kind !== 'record';
  return (
    <Dialog
      title={title}
      width="page"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Close onClose={onClose} />
          <Button isDisabled={!isReady} onPress={print}>
            Печать
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={save}>
            Сохранить
          </Button>
        </>
      }
    >
      {answer === null ? (
        <Delayed ms={400}>
          <ProgressBar label="Документ готовится" value={share ?? 0} max={1} onCancel={onClose} />
        </Delayed>
      ) : (
        <DocumentPreview
          label={title}
          bytes={answer.ok ? answer.bytes : null}
          problem={answer.ok ? null : answer.message}
          warnings={answer.ok ? answer.warnings : []}
          controls={
            answer.ok && isBook ? <p className="journal-out-note">{ONE_SIDED}</p> : undefined
          }
        />
      )}
    </Dialog>
  );
}

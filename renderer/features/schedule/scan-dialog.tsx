import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { AttachmentAnswer } from '#shared/ipc/access';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';

const PdfPreview = lazy(async () => ({
  default: (await import('../../ui/pdf-preview')).PdfPreview,
}));
const ORIGINAL = 'Скан подписанного оригинала';
const FAILED: AttachmentAnswer = {
  ok: false,
  message: 'Файл не открылся из-за ошибки программы. Записи журнала целы. Повторите.',
};

type ScanDialogProps = {
  scan: Attachment;
  /** What is seen on it. */
  what?: string;
  onClose: () => void;
};

/** The signed original as it was scanned, or another picture that was attached. */
export function ScanDialog({ scan, what = ORIGINAL, onClose }: ScanDialogProps) {
  const [answer, setAnswer] = useState<AttachmentAnswer | null>(null);
  useEffect(() => {
    let alive = true;
    call('attachment:read', { sha256: scan.sha256 })
      .catch((error: unknown) => {
        reportError('the scan could not be read', error);
        return FAILED;
      })
      .then((read) => {
        if (alive) setAnswer(read);
      })
      .catch(() => undefined); // nothing is thrown above
    return () => {
      alive = false;
    };
  }, [scan.sha256]);
  return (
    <Dialog
      title={`${what === ORIGINAL ? 'Скан' : what}: ${scan.name}`}
      width="page"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="quiet" onPress={onClose}>
          Закрыть просмотр
        </Button>
      }
    >
      <Shown answer={answer} what={what} />
    </Dialog>
  );
}

function Shown({ answer, what }: { answer: AttachmentAnswer | null; what: string }) {
  if (answer === null) return <Delayed>Файл открывается…</Delayed>;
  if (!answer.ok) return <Notice tone="error">{answer.message}</Notice>;
  if (answer.type !== 'application/pdf') return <Picture {...answer} what={what} />;
  return (
    <div className="schedule-preview">
      <Suspense fallback={<Delayed>Файл открывается…</Delayed>}>
        <PdfPreview bytes={answer.bytes} label={what} />
      </Suspense>
    </div>
  );
}

type PictureProps = { type: string; bytes: Uint8Array; what: string };

function Picture({ type, bytes, what }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    if (image.current !== null) image.current.src = url;
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [type, bytes]);
  return <img ref={image} className="schedule-scan" alt={what} />;
}

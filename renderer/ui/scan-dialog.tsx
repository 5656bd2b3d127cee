import { lazy, Suspense, useEffect, useRef } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { Delayed } from './progress';
import './scan-dialog.css';

const PdfPreview = lazy(async () => ({
  default: (await import('./pdf-preview')).PdfPreview,
}));
/** The signed original of a document. */
export const ORIGINAL = 'Скан подписанного оригинала';

/** A file that was read, or why it wasn't. */
export type ScanAnswer =
  | { readonly ok: true; readonly type: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

export type ScanDialogProps = {
  /** Name of the file. */
  name: string;
  /** What is seen on it. */
  what?: string;
  /** Null while it is being read. */
  answer: ScanAnswer | null;
  onClose: () => void;
};

/** A paper as it was scanned, or another picture that was attached. */
export function ScanDialog({ name, what = ORIGINAL, answer, onClose }: ScanDialogProps) {
  return (
    <Dialog
      title={`${what === ORIGINAL ? 'Скан' : what}: ${name}`}
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

function Shown({ answer, what }: { answer: ScanAnswer | null; what: string }) {
  if (answer === null) return <Delayed>Файл открывается…</Delayed>;
  if (!answer.ok) return <Notice tone="error">{answer.message}</Notice>;
  if (answer.type !== 'application/pdf') return <Picture {...answer} what={what} />;
  return (
    <div className="ui-scan-preview">
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
  return <img ref={image} className="ui-scan" alt={what} />;
}

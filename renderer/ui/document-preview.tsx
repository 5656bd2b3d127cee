import { lazy, Suspense, type ReactNode } from 'react';
import { Notice } from './notice';
import { Delayed } from './progress';
import './document-preview.css';

const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview')).PdfPreview }));

export type DocumentPreviewProps = {
  /** The accessible name of the preview: «Плакат». */
  label: string;
  /** The document's bytes; null while it is being made or when it can't be. */
  bytes: Uint8Array | null;
  /** Why there is no document. */
  problem: string | null;
  /** What is blank or doubtful in it. */
  warnings: readonly string[];
  /** Controls above the warnings: the size of the sheet and the like. */
  controls?: ReactNode;
};

/** A document as it will be printed, with what is missing in it beside. */
export function DocumentPreview(props: DocumentPreviewProps) {
  const { label, bytes, problem, warnings, controls } = props;
  const hasSide = Boolean(controls) || warnings.length > 0;
  return (
    <div className="ui-document" data-side={hasSide ? '' : undefined}>
      {hasSide ? (
        <div className="ui-document-side">
          {controls}
          {warnings.length === 0 ? null : (
            <Notice tone="warning" title="Чего не хватает">
              <ul className="ui-document-warnings">
                {warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      ) : null}
      {problem === null ? (
        <Sheet label={label} bytes={bytes} />
      ) : (
        <Notice tone="error">{problem}</Notice>
      )}
    </div>
  );
}

function Sheet({ label, bytes }: { label: string; bytes: Uint8Array | null }) {
  const waiting = <Delayed>{label} готовится…</Delayed>;
  if (bytes === null) return waiting;
  return (
    <div className="ui-document-sheet">
      <Suspense fallback={waiting}>
        <PdfPreview bytes={bytes} label={label} />
      </Suspense>
    </div>
  );
}

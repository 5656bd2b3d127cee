import { lazy, Suspense, type ReactNode } from 'react';
import { Notice } from './notice';
import { Delayed } from './progress';
import './document-preview.css';

const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview')).PdfPreview }));

/** A document, or the sentence why there is none. */
export type ShownAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** What is blank or doubtful in it. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

export type DocumentPreviewProps = {
  /** The accessible name of the preview: «Плакат». */
  label: string;
  /** Null while it is being made. */
  answer: ShownAnswer | null;
  /** Controls above the warnings: the size of the sheet and the like. */
  controls?: ReactNode;
  /** In place of a sentence while it is being made. */
  waiting?: ReactNode;
  /** True to show the sheets as a black printer makes them. */
  isGrey?: boolean | undefined;
  /** How a document that isn't a PDF is shown. */
  sheet?: ReactNode;
  /** For a side of words alone: the keys that scroll it get there by Tab. */
  isSideText?: boolean | undefined;
};

/** A document as it will be printed, with what is missing in it beside. */
export function DocumentPreview(props: DocumentPreviewProps) {
  const { label, answer, controls, waiting, isGrey, sheet, isSideText } = props;
  const warnings = answer?.ok === true ? answer.warnings : [];
  const hasSide = Boolean(controls) || warnings.length > 0;
  return (
    <div className="ui-document" data-side={hasSide ? '' : undefined}>
      {hasSide ? (
        <div
          className="ui-document-side"
          {...(isSideText ? { tabIndex: 0, role: 'group', 'aria-label': 'О документе' } : {})}
        >
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
      <Contents {...{ label, answer, waiting, isGrey, sheet }} />
    </div>
  );
}

function Contents({ label, answer, waiting, isGrey, sheet }: DocumentPreviewProps) {
  const soon = <Delayed>{label} готовится…</Delayed>;
  if (answer === null) return waiting ?? soon;
  if (!answer.ok) return <Notice tone="error">{answer.message}</Notice>;
  if (sheet !== undefined) return <div className="ui-document-sheet">{sheet}</div>;
  return (
    <div className="ui-document-sheet">
      <Suspense fallback={soon}>
        <PdfPreview bytes={answer.bytes} label={label} isGrey={isGrey} />
      </Suspense>
    </div>
  );
}

import type { OwnParagraph, Regulation } from '#shared/domain/regulation';
import { citation } from '#shared/domain/regulation-text';
import { Notice } from '../../ui/notice';

/** What the director wants mended: on the whole, then paragraph by paragraph. @param when it came back */
export function ReturnedNotice({ edition, when }: { edition: Regulation; when: string }) {
  const { state } = edition;
  if (state.kind !== 'returned') return null;
  return (
    <div className="regulation-notice">
      <Notice tone="warning" title={`Возвращена на доработку ${when}`}>
        <RemarkLines edition={edition} />
      </Notice>
    </div>
  );
}

/** The director's remarks on an edition that came back. */
export function RemarkLines({ edition: { state, sections } }: { edition: Regulation }) {
  if (state.kind !== 'returned') return null;
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  return (
    <>
      {state.remarks.trim() === '' ? null : <p className="regulation-remark">{state.remarks}</p>}
      {state.parts.map(({ of, text }) => (
        <p key={of} className="regulation-remark">
          <span className="regulation-quiet">{placeText(all.find(({ key }) => key === of))}: </span>
          {text}
        </p>
      ))}
    </>
  );
}

/** How a paragraph is told; one that was taken out since has no place any more. */
function placeText(paragraph: OwnParagraph | undefined): string {
  if (paragraph === undefined) return 'Абзац, который уже убран';
  const { kind, number, source, text } = paragraph;
  if (kind === 'numbered') return citation(number);
  return source === null ? `«${text.slice(0, 40)}»` : citation(source);
}

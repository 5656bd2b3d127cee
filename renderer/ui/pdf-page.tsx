import { useEffect, useRef, useState } from 'react';
import { drawPage, isCancelled } from './pdf-document';
import type { PdfDocument, PDFPageProxy } from './pdf-document';

type PdfPageProps = {
  document: PdfDocument;
  number: number;
  /** Pixels on the screen. */
  width: number;
  /** Height to width of the first page, until this one is known. */
  assumedRatio: number;
  onProblem: (problem: unknown) => void;
};

/** Pages far from the eye give their pixels back: three hundred of them would not fit into memory. */
function useIsNear() {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((e) => e.isIntersecting)),
      {
        root: element.closest('.ui-pdf-pages'),
        rootMargin: '800px 0px',
      },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, isNear };
}

function PageContent({
  page,
  width,
  onProblem,
}: { page: PDFPageProxy } & Pick<PdfPageProps, 'width' | 'onProblem'>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!canvas.current || !text.current) return undefined;
    const scale = width / page.getViewport({ scale: 1 }).width;
    const drawing = drawPage(page, { canvas: canvas.current, textLayer: text.current, scale });
    drawing.done.catch((problem: unknown) => {
      if (!isCancelled(problem)) onProblem(problem);
    });
    return drawing.cancel;
  }, [page, width, onProblem]);
  return (
    <>
      <canvas ref={canvas} className="ui-pdf-canvas" aria-hidden="true" />
      <div ref={text} className="ui-pdf-text" />
    </>
  );
}

/** A sheet of a document; it has its size at once and its content when it comes near. */
export function PdfPage({ document, number, width, assumedRatio, onProblem }: PdfPageProps) {
  const { ref, isNear } = useIsNear();
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  useEffect(() => {
    let isWanted = isNear;
    if (!isNear) return undefined;
    document.page(number).then((next) => isWanted && setPage(next), onProblem);
    return () => {
      isWanted = false;
    };
  }, [document, number, isNear, onProblem]);
  const size = page?.getViewport({ scale: 1 });
  const ratio = size ? size.height / size.width : assumedRatio;
  return (
    <div
      ref={ref}
      className="ui-pdf-page"
      role="group"
      aria-label={`Страница ${number}`}
      data-page={number}
      style={{ width, height: Math.round(width * ratio) }}
    >
      {page && isNear ? <PageContent page={page} width={width} onProblem={onProblem} /> : null}
    </div>
  );
}

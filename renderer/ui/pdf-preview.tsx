import { useCallback, useEffect, useRef, useState } from 'react';
import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';
import { Button, IconButton } from './button';
import { Notice } from './notice';
import { openPdf } from './pdf-document';
import type { PdfDocument } from './pdf-document';
import { PdfPage } from './pdf-page';
import { Delayed } from './progress';
import { ScrollPane } from './scroll-pane';
import './pdf-preview.css';

export type PdfPreviewProps = {
  bytes: Uint8Array;
  label: string;
  /** True to show the sheets as a black printer makes them. */
  isGrey?: boolean | undefined;
};

type Opened = { document: PdfDocument; ratio: number };

type Outcome = { bytes: Uint8Array; opened: Opened | null };

/** Times the width of the pane. */
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const FIT = ZOOMS.indexOf(1);

/** A sheet of paper is never shown wider than this at first: a big screen doesn't make it easier to read. */
const WIDEST_FIT = 880;

async function openWithRatio(bytes: Uint8Array): Promise<Opened> {
  const document = await openPdf(bytes);
  const { width, height } = (await document.page(1)).getViewport({ scale: 1 });
  return { document, ratio: height / width };
}

/** The document of these bytes: undefined while it's being opened, null when it can't be. */
function useDocument(bytes: Uint8Array) {
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const opening = openWithRatio(bytes);
    opening.then(
      (opened) => isCurrent && setOutcome({ bytes, opened }),
      () => isCurrent && setOutcome({ bytes, opened: null }),
    );
    return () => {
      isCurrent = false;
      void opening.then(({ document }) => document.close()).catch(() => undefined);
    };
  }, [bytes]);
  const fail = useCallback(() => setOutcome({ bytes, opened: null }), [bytes]);
  return { opened: outcome?.bytes === bytes ? outcome.opened : undefined, fail };
}

/** The width of a sheet that fits the pane. */
function useFitWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setWidth(Math.max(160, Math.min(WIDEST_FIT, element.clientWidth - 40))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** The page that holds the middle of the pane. */
function pageInSight(pane: HTMLElement): number {
  const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2;
  const pages = [...pane.querySelectorAll<HTMLElement>('[data-page]')];
  const last = pages.findLast((page) => page.getBoundingClientRect().top <= middle);
  return Number(last?.dataset['page'] ?? 1);
}

type ToolsProps = { current: number; count: number; zoom: number; onZoom: (zoom: number) => void };

function Tools({ current, count, zoom, onZoom }: ToolsProps) {
  return (
    <div className="ui-pdf-tools">
      <span className="ui-pdf-number">
        Страница {current} из {count}
      </span>
      <IconButton
        size="small"
        label="Уменьшить"
        icon={<ZoomOut />}
        isDisabled={zoom === 0}
        onPress={() => onZoom(zoom - 1)}
      />
      <IconButton
        size="small"
        label="Увеличить"
        icon={<ZoomIn />}
        isDisabled={zoom === ZOOMS.length - 1}
        onPress={() => onZoom(zoom + 1)}
      />
      <Button size="small" variant="quiet" isDisabled={zoom === FIT} onPress={() => onZoom(FIT)}>
        По ширине
      </Button>
    </div>
  );
}

/** A document as it will be printed, page under page. */
export function PdfPreview({ bytes, label, isGrey = false }: PdfPreviewProps) {
  const { opened, fail } = useDocument(bytes);
  const { ref: pane, width: fitWidth } = useFitWidth();
  const [zoom, setZoom] = useState(FIT);
  const [current, setCurrent] = useState(1);
  const count = opened?.document.pageCount ?? 0;
  const width = Math.round(fitWidth * (ZOOMS[zoom] ?? 1));
  return (
    <section className="ui-pdf" aria-label={label}>
      {opened ? <Tools current={current} count={count} zoom={zoom} onZoom={setZoom} /> : null}
      {opened === null ? (
        <div className="ui-pdf-problem">
          <Notice tone="error" title="Документ не удалось показать">
            Его по-прежнему можно сохранить или напечатать.
          </Notice>
        </div>
      ) : null}
      <ScrollPane
        ref={pane}
        className="ui-pdf-pages"
        label="Страницы"
        aria-busy={opened === undefined}
        data-grey={isGrey ? '' : undefined}
        hidden={opened === null}
        onScroll={(event) => setCurrent(pageInSight(event.currentTarget))}
      >
        {opened === undefined ? (
          <Delayed>
            <p className="ui-pdf-wait">Документ открывается…</p>
          </Delayed>
        ) : null}
        {opened && width > 0
          ? Array.from({ length: count }, (_, index) => (
              <PdfPage
                key={index}
                document={opened.document}
                number={index + 1}
                width={width}
                assumedRatio={opened.ratio}
                onProblem={fail}
              />
            ))
          : null}
      </ScrollPane>
    </section>
  );
}

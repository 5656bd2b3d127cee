import { useEffect, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { gridTrack, rowWindow, scrollTopFor } from './grid-window';
import type { GridTrack, RowWindow } from './grid-window';

/** Rows drawn beyond the edges, so that a fast wheel meets rows and not paper. */
const OVERSCAN = 8;

/** Until the window is measured (and where nothing is ever laid out) a screenful is assumed. */
const ASSUMED_HEIGHT = 640;

type Measures = {
  count: number;
  rowHeight: number;
  headerHeight: number;
  /** Rows are as high as their texts need: all are drawn, and their places are asked of the page. */
  wraps: boolean;
};

type GridWindow = {
  track: GridTrack;
  rows: RowWindow;
  pageSize: number;
  /** Scrolls no further than needed for the row to be seen whole. */
  reveal: (index: number) => void;
};

function sameWindow(a: RowWindow, b: RowWindow): boolean {
  return a.first === b.first && a.last === b.last && a.shift === b.shift;
}

/** The height in which rows are seen; follows the window and the panes around. */
function useViewport(scroller: RefObject<HTMLElement | null>, headerHeight: number): number {
  const [viewport, setViewport] = useState(ASSUMED_HEIGHT);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      if (element.clientHeight > 0) setViewport(element.clientHeight - headerHeight);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, headerHeight]);
  return viewport;
}

function allRows(count: number): RowWindow {
  return { first: 0, last: count - 1, shift: 0 };
}

function revealRow(scroller: HTMLElement, index: number): void {
  const row = scroller.querySelector(`[data-index="${String(index)}"]`);
  row?.scrollIntoView({ block: 'nearest' });
}

/** Follows the size and the scroll position of a scroller and says which rows to draw. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, headerHeight, wraps }: Measures,
): GridWindow {
  const viewport = useViewport(scroller, headerHeight);
  const pixelRatio = window.devicePixelRatio;
  const track = gridTrack(count, rowHeight, viewport, pixelRatio);
  const [scrollTop, setScrollTop] = useState(0);
  const rows = wraps ? allRows(count) : rowWindow(track, scrollTop, OVERSCAN);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const follow = () => {
      setScrollTop((before) => {
        const sizes = gridTrack(count, rowHeight, viewport, pixelRatio);
        const next = rowWindow(sizes, element.scrollTop, OVERSCAN);
        // Between two row edges nothing changes: the browser moves what is drawn already.
        return sameWindow(next, rowWindow(sizes, before, OVERSCAN)) ? before : element.scrollTop;
      });
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, count, rowHeight, viewport, pixelRatio]);

  const reveal = (index: number) => {
    const element = scroller.current;
    if (!element || index < 0) return;
    if (wraps) {
      revealRow(element, index);
      return;
    }
    const next = scrollTopFor(track, element.scrollTop, index);
    if (next === element.scrollTop) return;
    element.scrollTo({ top: next });
    setScrollTop(element.scrollTop);
  };

  return { track, rows, pageSize: Math.max(1, Math.floor(viewport / rowHeight) - 1), reveal };
}

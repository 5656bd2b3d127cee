/**
 * Which rows of a long list are drawn, and where. Rows have one height, so everything is a division: no list of
 * measures, a million rows cost as much as ten.
 *
 * A browser cannot lay out more than about 33 million device pixels. A taller list gets a shorter track, and the
 * scroll position is stretched over it (`scale` > 1); arrows and Page keys stay exact.
 */
export type GridTrack = {
  readonly rowHeight: number;
  readonly count: number;
  /** Height of the part where rows are seen, without the header. */
  readonly viewport: number;
  /** Height of the scrolled track. */
  readonly height: number;
};

export type RowWindow = {
  readonly first: number;
  /** Inclusive; `first - 1` when there are no rows. */
  readonly last: number;
  /** What to add to `index × rowHeight` to get the place within the track. */
  readonly shift: number;
};

const MOST_DEVICE_PIXELS = 33_000_000;

/** The track of a list in a viewport, for a screen with `pixelRatio` device pixels to one of ours. */
export function gridTrack(
  count: number,
  rowHeight: number,
  viewport: number,
  pixelRatio: number,
): GridTrack {
  const most = Math.floor(MOST_DEVICE_PIXELS / Math.max(1, pixelRatio));
  return { rowHeight, count, viewport, height: Math.min(count * rowHeight, most) };
}

/** How many pixels of the list one pixel of the track stands for, beyond the first screen. */
function scale({ rowHeight, count, viewport, height }: GridTrack): number {
  const total = count * rowHeight;
  return total === height ? 1 : (total - viewport) / Math.max(1, height - viewport);
}

/** The rows to draw at a scroll position, with `overscan` more on both sides. */
export function rowWindow(track: GridTrack, scrollTop: number, overscan: number): RowWindow {
  const { rowHeight, count, viewport } = track;
  const position = scrollTop * scale(track);
  const first = Math.floor(position / rowHeight) - overscan;
  const last = Math.ceil((position + viewport) / rowHeight) - 1 + overscan;
  return {
    first: Math.max(0, Math.min(first, count - 1)),
    last: Math.min(count - 1, last),
    shift: scrollTop - position,
  };
}

/** The scroll position that brings a row into sight with the least movement. */
export function scrollTopFor(track: GridTrack, scrollTop: number, index: number): number {
  const factor = scale(track);
  const position = scrollTop * factor;
  const top = index * track.rowHeight;
  const lowest = top + track.rowHeight - track.viewport;
  if (top < position) return top / factor;
  return lowest > position ? lowest / factor : scrollTop;
}

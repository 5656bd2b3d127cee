/** What a list of rows took, in milliseconds. */
export interface ListTimes {
  /** From nothing to a laid out screen. */
  readonly first: number;
  /** A screenful further, as often as was asked. */
  readonly scrolled: number;
}

/** Draws a list of so many rows anew and scrolls through it. */
export type DrawList = (count: number, screens: number) => Promise<ListTimes>;

/** What the page of the bare window does for a measurement: `window.bench`. */
export interface BenchPage {
  readonly lists: () => Promise<{ readonly grid: DrawList; readonly bare: DrawList }>;
  /** Milliseconds that writing so many consultations as packed rows takes. */
  readonly packs: (count: number) => Promise<number>;
}

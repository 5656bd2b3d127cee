import type { ReactNode } from 'react';

/** One chapter of the help: it belongs to a screen and is written with it. */
export interface HelpChapter {
  /** The screen's id in the address: «journal». */
  readonly id: string;
  /** Other screens that it tells of. */
  readonly also?: readonly string[];
  readonly title: string;
  readonly body: ReactNode;
}

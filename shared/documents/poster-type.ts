import { mm, sheetSize, type Lie, type Paper } from './paper';

/** Type sizes and spaces of a poster, in points. */
export interface PosterType {
  readonly heading: number;
  /** Times of receptions: the largest thing after the heading. */
  readonly time: number;
  readonly day: number;
  /** Who consults. */
  readonly name: number;
  /** For whom a reception is. */
  readonly who: number;
  readonly detail: number;
  readonly body: number;
  readonly label: number;
  /** Unit of vertical space. */
  readonly unit: number;
  /** How a reception's row is built, from the most generous to the tightest. */
  readonly rows: RowKind;
}

/**
 * `tall`: the day above the time; `plain`: the day beside the time, the weeks below it; `compact`: the
 * same with the weeks in the line of the audience.
 */
export type RowKind = 'tall' | 'plain' | 'compact';

/** Where all of a poster stands on its sheet, in points. */
export interface PosterSheet {
  readonly paper: Paper;
  readonly lie: Lie;
  readonly width: number;
  readonly height: number;
  /** Side margins; more than the 10 mm that every printer reaches. */
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Smallest sizes that are read from two metres (documents.md, «Poster for the stand»). */
export const TYPE_FLOORS: Readonly<
  Record<Paper, { readonly heading: number; readonly time: number }>
> = {
  A4: { heading: 30, time: 18 },
  A3: { heading: 48, time: 28 },
};

// From the most generous to the tightest, for A4; A3 is √2 times larger.
const A4_STEPS: readonly PosterType[] = [
  // prettier-ignore
  { heading: 47, time: 42, day: 25, name: 24, who: 17, detail: 14.5, body: 11.5, label: 10, unit: 9.5, rows: 'tall' },
  // prettier-ignore
  { heading: 47, time: 34, day: 22, name: 22, who: 15.5, detail: 13, body: 11, label: 10, unit: 8.5, rows: 'tall' },
  // prettier-ignore
  { heading: 47, time: 25, day: 18, name: 22, who: 14.5, detail: 12.5, body: 11.5, label: 10, unit: 10, rows: 'plain' },
  // prettier-ignore
  { heading: 47, time: 21, day: 15.5, name: 20, who: 13, detail: 11.5, body: 10.5, label: 9.5, unit: 8.5, rows: 'plain' },
  // prettier-ignore
  { heading: 42, time: 19, day: 14, name: 18, who: 12, detail: 10.5, body: 10, label: 9, unit: 7, rows: 'compact' },
  // prettier-ignore
  { heading: 36, time: 18, day: 13, name: 16, who: 11.5, detail: 10, body: 9.5, label: 8.5, unit: 5, rows: 'compact' },
];

/** The steps that a poster may take down to hold everything on one sheet; the last is the floor. */
export function posterSteps(paper: Paper): readonly PosterType[] {
  if (paper === 'A4') return A4_STEPS;
  const floor = TYPE_FLOORS.A3;
  return A4_STEPS.map((step) => {
    const scaled = scale(step, Math.SQRT2);
    return {
      ...scaled,
      heading: Math.max(scaled.heading, floor.heading),
      time: Math.max(scaled.time, floor.time),
    };
  });
}

function scale(step: PosterType, by: number): PosterType {
  const times = (points: number) => Math.round(points * by * 2) / 2;
  return {
    heading: times(step.heading),
    time: times(step.time),
    day: times(step.day),
    name: times(step.name),
    who: times(step.who),
    detail: times(step.detail),
    body: times(step.body),
    label: times(step.label),
    unit: times(step.unit),
    rows: step.rows,
  };
}

/** Sheet and margins: 15 mm at the sides of A4, never less than 10 mm anywhere. */
export function posterSheet(paper: Paper, lie: Lie): PosterSheet {
  const { width, height } = sheetSize(paper, lie);
  const a4 = paper === 'A4';
  return {
    paper,
    lie,
    width,
    height,
    side: mm(a4 ? 15 : 20),
    top: mm(a4 ? 13 : 18),
    bottom: mm(a4 ? 11 : 14),
  };
}

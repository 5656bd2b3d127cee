/** Sheets that documents are made for. */
export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Size of a sheet upright, in points (1/72 inch; ISO 216). */
export const PAPER_SIZE: Readonly<
  Record<Paper, { readonly width: number; readonly height: number }>
> = {
  A4: { width: 595.28, height: 841.89 },
  A3: { width: 841.89, height: 1190.55 },
};

/** How a sheet is held: its long side up, or across. */
export const LIES = ['upright', 'across'] as const;
export type Lie = (typeof LIES)[number];

/** Size of a sheet as it is held, points. */
export function sheetSize(
  paper: Paper,
  lie: Lie,
): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER_SIZE[paper];
  return lie === 'upright' ? { width, height } : { width: height, height: width };
}

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

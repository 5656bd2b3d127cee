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

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

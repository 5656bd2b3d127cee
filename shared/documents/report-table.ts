/** A table before it is set: shares of the sheet's width make up 1. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly {
    readonly title: string;
    readonly share: number;
    readonly isFigure?: true;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** What stands under it in small type; empty for none. */
  readonly note: string;
}

/** The figures' columns. */
export const FIGURE = { isFigure: true } as const;

/** A cell begins with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import type { ConsultationRow } from '../database';
import type { JournalQuery } from './query';

/** What the search worker can be asked. */
export type SearchRequest =
  /** Which records a query finds; with the rows of a range of them. */
  | {
      readonly kind: 'find';
      readonly query: JournalQuery;
      readonly first: number;
      readonly last: number;
    }
  /** The rows of order keys. */
  | { readonly kind: 'read'; readonly orders: Float64Array }
  /** The row of one record. */
  | { readonly kind: 'read-one'; readonly id: string };

/** What the window tells the search worker. */
export type SearchMessage =
  | { readonly kind: 'put'; readonly rows: readonly ConsultationRow[] }
  | { readonly kind: 'reload' }
  | { readonly kind: 'ask'; readonly call: number; readonly request: SearchRequest };

/** Found records: all of their order keys, newest first, and the rows that were asked for. */
export interface Found {
  readonly orders: Float64Array<ArrayBuffer>;
  readonly rows: readonly ConsultationRow[];
}

/** What it answers; to a question for rows alone there are no order keys. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly call: number; readonly found: Found }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };

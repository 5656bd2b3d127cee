import type { ColumnRow } from './columns';
import type { JournalQuery } from './query';

/** What the window tells the search worker. */
export type SearchMessage =
  /** The first one: name of the view's database. */
  | { readonly kind: 'open'; readonly database: string }
  | { readonly kind: 'put'; readonly rows: readonly ColumnRow[] }
  | { readonly kind: 'reload' }
  | { readonly kind: 'find'; readonly call: number; readonly query: JournalQuery };

/** What it answers. */
export type SearchAnswer =
  | { readonly kind: 'found'; readonly call: number; readonly orders: Float64Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };

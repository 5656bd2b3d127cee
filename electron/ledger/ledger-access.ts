import type { Ledger } from './ledger';

/** The ledger when it could be opened, else the sentence that every screen shows. */
export type LedgerAccess =
  | { readonly kind: 'open'; readonly ledger: Ledger }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What came of the director's deed. */
export type DeskAnswer =
  | { readonly kind: 'done' }
  /** The role has ended meanwhile. */
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'wrong-passphrase'; readonly waitSeconds: number }
  /** Nothing was tried: too many wrong ones before. */
  | { readonly kind: 'wait'; readonly waitSeconds: number }
  /** It is on the ledger, and something is left to do: the same deed again goes on with it. */
  | { readonly kind: 'unfinished'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Milliseconds since 1970, UTC: the only clock of the window. */
export function now(): number {
  return Date.now();
}

/** A fresh id of a record or commit. */
export function newId(): string {
  return crypto.randomUUID();
}

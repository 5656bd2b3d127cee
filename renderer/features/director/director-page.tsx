/** The director's window: what is to be signed, and the passphrase. */
export function DirectorPage() {
  return null;
}

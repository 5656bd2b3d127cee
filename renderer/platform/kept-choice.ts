/*
 * What one has chosen at this place of work and finds again at the next start: widths of columns and the
 * like. It is read before the first drawing, so it lies in localStorage; nothing of the school's is kept here.
 */

/** What was kept under a name; undefined when there is nothing. The caller looks at its shape. */
export function keptChoice(name: string): unknown {
  try {
    const kept = localStorage.getItem(`choice:${name}`);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined; // the choice is made anew
  }
}

/** Keeps a choice for the next starts. */
export function keepChoice(name: string, choice: unknown): void {
  localStorage.setItem(`choice:${name}`, JSON.stringify(choice));
}

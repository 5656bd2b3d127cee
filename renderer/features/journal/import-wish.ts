import { useSyncExternalStore } from 'react';

/*
 * «Загрузить из Excel/CSV» is asked for in several places: by the page's button, by the empty journal, by the list
 * of commands. The dialog itself stands in one.
 */
let isWished = false;
const listeners = new Set<() => void>();

/** Opens the dialog where the journal is shown, or closes it. */
export function wishImport(wish: boolean): void {
  isWished = wish;
  for (const listener of listeners) listener();
}

/** True while the dialog is asked for. */
export function useImportWish(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isWished,
  );
}

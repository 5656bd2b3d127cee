import { useSyncExternalStore } from 'react';

/** A dialog that is asked for in several places (a button, an empty page, the list of commands) and stands in one. */
export interface Wish {
  /** Opens the dialog where its page is shown, or closes it. */
  readonly set: (isWished: boolean) => void;
  /** True while the dialog is asked for. */
  readonly useWish: () => boolean;
}

/** A wish that nobody has yet. */
export function createWish(): Wish {
  let isWished = false;
  const listeners = new Set<() => void>();
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    set: (next) => {
      isWished = next;
      for (const listener of listeners) listener();
    },
    useWish: () => useSyncExternalStore(listen, () => isWished),
  };
}

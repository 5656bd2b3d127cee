/** What is said about a deed that has just been done. */
export type ToastMessage = {
  text: string;
  tone?: 'info' | 'error' | undefined;
  action?: { label: string; onPress: () => void } | undefined;
};

export type ToastEntry = ToastMessage & { readonly id: number };

export type ToastQueue = {
  show: (message: ToastMessage) => number;
  close: (id: number) => void;
  /** Takes away all but the errors. */
  closeInformation: () => void;
  entries: () => readonly ToastEntry[];
  subscribe: (notify: () => void) => () => void;
};

/** The messages in sight, oldest first. */
export function createToastQueue(): ToastQueue {
  let entries: readonly ToastEntry[] = [];
  let nextId = 1;
  const listeners = new Set<() => void>();
  const set = (next: readonly ToastEntry[]) => {
    entries = next;
    for (const notify of listeners) notify();
  };
  const errors = () => entries.filter((entry) => entry.tone === 'error');
  const show = (message: ToastMessage) => {
    const id = nextId++;
    // The latest information takes the place of the one before: a pile would cover what is written next.
    set([...(message.tone === 'error' ? entries : errors()), { ...message, id }]);
    return id;
  };
  return {
    show,
    close: (id) => set(entries.filter((entry) => entry.id !== id)),
    closeInformation: () => set(errors()),
    entries: () => entries,
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}

import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { reportError } from './view';

/**
 * A live query that all who use it share: it runs once for a change, and all see the same value. Undefined while
 * it is being read. @param what in English, for the log
 */
export function sharedLive<T>(what: string, query: () => Promise<T>): () => T | undefined {
  let value: T | undefined;
  let subscription: Subscription | undefined;
  const watchers = new Set<() => void>();
  const show = (next: T | undefined): void => {
    value = next;
    for (const watcher of watchers) watcher();
  };
  const watch = (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    subscription ??= liveQuery(query).subscribe({
      next: show,
      error: (error: unknown) => {
        reportError(`${what} could not be read`, error);
      },
    });
    return () => {
      watchers.delete(watcher);
      if (watchers.size > 0) return;
      subscription?.unsubscribe();
      subscription = undefined;
      // Whoever comes next must not begin with what was true long ago.
      value = undefined;
    };
  };
  return function useShared() {
    return useSyncExternalStore(watch, () => value);
  };
}

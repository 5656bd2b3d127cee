import { useSyncExternalStore } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;
let isTurnedTo = false;
const watchers = new Set<() => void>();

function notice(): void {
  isTurnedTo = true;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0 && !isTurnedTo)
    for (const sign of SIGNS) window.addEventListener(sign, notice, { once: true, passive: true });
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/**
 * Whether somebody has turned to the window since it opened, by hand or key. What is counted over the whole
 * journal waits for that: it must not stand in the way of the first drawing.
 */
export function useIsTurnedTo(): boolean {
  return useSyncExternalStore(watch, () => isTurnedTo);
}

import { useSyncExternalStore } from 'react';
import { FIRST_LOOK, type Look } from '#shared/ipc/look';
import { call, listen } from './bridge';

let shown: Look = FIRST_LOOK;
const watchers = new Set<() => void>();

function show(look: Look): void {
  shown = look;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
}

/** Asks how the program is to look and follows changes. Theme and size come by themselves, from the main process. */
export async function startLook(): Promise<void> {
  listen('look:changed', show);
  show(await call('look:read', null));
}

/** How the program looks now. */
export function useLook(): Look {
  return useSyncExternalStore(watch, () => shown);
}

/** Changes it at once and for the next starts. @throws BridgeError on a bug */
export async function changeLook(change: Partial<Look>): Promise<void> {
  const look = { ...shown, ...change };
  await call('look:write', look);
  show(look);
}

import { useEffect } from 'react';
import type { MenuCommand } from '#shared/ipc/menu';
import { listen } from '../platform/bridge';

/** Commands of the native menu that belong to the whole window; the others press their key. */
export function useMenu(commands: Partial<Record<MenuCommand, () => void>>): void {
  useEffect(() =>
    listen('menu:command', (command) => {
      const run = commands[command];
      if (run === undefined) pressKey(command);
      else run();
    }),
  );
}

const KEYS: Readonly<Partial<Record<MenuCommand, KeyboardEventInit>>> = {
  'new-consultation': { code: 'KeyN', key: 'n', ctrlKey: true },
  'new-record': { code: 'KeyN', key: 'n', ctrlKey: true, shiftKey: true },
  find: { code: 'KeyF', key: 'f', ctrlKey: true },
  print: { code: 'KeyP', key: 'p', ctrlKey: true },
};

// The page that is open listens to the key; the menu says the same thing by the mouse.
function pressKey(command: MenuCommand): void {
  const init = KEYS[command];
  if (init === undefined) return;
  document.dispatchEvent(
    new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
  );
}

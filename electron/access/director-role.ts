import type { KeyObject } from 'node:crypto';
import type { RoleState } from '#shared/ipc/access';

/** So long the director's role lasts after the passphrase, seconds. */
export const ROLE_SECONDS = 5 * 60;

/** The director's role while it lasts: the opened key is in memory, and nowhere else. */
export interface DirectorRole {
  /** Which key is open, or undefined when the role has ended. */
  opened(): { readonly id: string; readonly privateKey: KeyObject } | undefined;
  begin(id: string, privateKey: KeyObject): void;
  readonly end: () => void;
  state(): RoleState;
}

/**
 * @param uptime seconds since the computer started: a clock that nobody sets
 * @param onChange told when the role begins and ends
 */
export function createDirectorRole(
  uptime: () => number,
  onChange: (state: RoleState) => void,
): DirectorRole {
  let open: { id: string; privateKey: KeyObject; until: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const secondsLeft = (): number => Math.max(0, Math.ceil((open?.until ?? 0) - uptime()));
  const state = (): RoleState =>
    open === undefined || secondsLeft() === 0
      ? { kind: 'consultant' }
      : { kind: 'director', secondsLeft: secondsLeft() };
  const end = (): void => {
    clearTimeout(timer);
    if (open === undefined) return;
    open = undefined;
    onChange(state());
  };
  return {
    opened: () => {
      // A computer that slept may be late with its timer.
      if (secondsLeft() === 0) end();
      return open;
    },
    begin: (id, privateKey) => {
      clearTimeout(timer);
      open = { id, privateKey, until: uptime() + ROLE_SECONDS };
      timer = setTimeout(end, ROLE_SECONDS * 1_000);
      timer.unref();
      onChange(state());
    },
    end,
    state,
  };
}

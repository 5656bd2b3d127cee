import { uptime } from 'node:os';
import { powerMonitor } from 'electron';
import type { RoleState } from '#shared/ipc/access';
import type { SettingsStore } from '../settings-store';
import { BackOff } from './back-off';
import { createDirectorRole, type DirectorRole } from './director-role';

/**
 * The director's role and the waits between passphrases, for as long as the program runs. The role ends
 * with the five minutes, with sleep and with a locked screen.
 */
export function openAccess(
  settings: SettingsStore,
  onRole: (state: RoleState) => void,
): { readonly role: DirectorRole; readonly backOff: BackOff } {
  const role = createDirectorRole(uptime, onRole);
  powerMonitor.on('suspend', role.end);
  powerMonitor.on('lock-screen', role.end);
  const memory = {
    read: () => settings.get('failures'),
    write: (failures: Parameters<typeof settings.set<'failures'>>[1]) => {
      settings.set('failures', failures);
    },
  };
  return { role, backOff: new BackOff(memory, uptime) };
}

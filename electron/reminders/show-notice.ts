import { Notification } from 'electron';
import type { Notice } from '#shared/domain/training-notice';

/** Kept while it is shown: one that is collected as garbage never tells that it was clicked. */
let shown: Notification | undefined;

/**
 * Shows a message of the system's; the one before it goes.
 * @param onOpen it was clicked @returns false when this system shows none
 */
export function showNotice({ title, body }: Notice, onOpen: () => void): boolean {
  if (!Notification.isSupported()) return false;
  shown?.close();
  const notification = new Notification({ title, body });
  notification.on('click', onOpen);
  notification.on('close', () => {
    if (shown === notification) shown = undefined;
  });
  shown = notification;
  notification.show();
  return true;
}

import { powerMonitor } from 'electron';
import { FIRST_REMINDERS } from '#shared/ipc/reminders';
import type { Ledger } from '../ledger/ledger';
import { TrainingsToday } from './trainings-today';
import type { ReminderParts } from './on-demand';
import { showNotice } from './show-notice';
import { watchDeadlines, type DeadlineWatch } from './watch-deadlines';

/** A watch over the deadlines of a journal on the computer's clock; also looks when the computer wakes up. */
export function openReminders(
  ledger: Ledger,
  { settings, onOpen, log }: Pick<ReminderParts, 'settings' | 'onOpen' | 'log'>,
): DeadlineWatch {
  const trainings = new TrainingsToday(ledger);
  const watch = watchDeadlines({
    now: () => Date.now(),
    zone: () => ledger.index.school?.timeZone ?? 'UTC',
    later: (minutes, call) => {
      const timer = setTimeout(call, minutes * 60_000).unref();
      return () => {
        clearTimeout(timer);
      };
    },
    read: (today) => trainings.read(today),
    settings: () => settings.get('reminders') ?? FIRST_REMINDERS,
    last: () => settings.get('lastReminder') ?? null,
    keepLast: (date) => {
      settings.set('lastReminder', date);
    },
    show: (notice) => showNotice(notice, onOpen),
    log,
  });
  const look = (): void => void watch.look();
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  return {
    look: () => watch.look(),
    close: async () => {
      powerMonitor.off('resume', look);
      powerMonitor.off('unlock-screen', look);
      await watch.close();
    },
  };
}

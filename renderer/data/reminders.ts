import { useEffect, useState } from 'react';
import type { ReminderSettings } from '#shared/ipc/reminders';
import { call } from '../platform/bridge';
import { reportError } from './view';

/** How this place of work reminds of trainings; null while it is being asked. */
export function useReminders(): {
  readonly reminders: ReminderSettings | null;
  /** Changes it at once. */
  readonly change: (change: Partial<ReminderSettings>) => void;
} {
  const [reminders, setReminders] = useState<ReminderSettings | null>(null);
  useEffect(() => {
    let isWanted = true;
    call('reminder:read', null)
      .then((read) => {
        if (isWanted) setReminders(read);
      })
      .catch((error: unknown) => {
        reportError('the reminders could not be read', error);
      });
    return () => {
      isWanted = false;
    };
  }, []);
  return {
    reminders,
    change: (change) => {
      if (reminders === null) return;
      const next = { ...reminders, ...change };
      setReminders(next);
      call('reminder:write', next).catch((error: unknown) => {
        reportError('the reminders could not be changed', error);
      });
    },
  };
}

import { useEffect, useState } from 'react';
import type { ReminderSettings } from '#shared/ipc/reminders';
import { call } from '../platform/bridge';
import { reportError } from './view';

/** How this place of work reminds of trainings; null while it is being asked. @param onFailure told when a change was not kept */
export function useReminders(onFailure: () => void): {
  readonly reminders: ReminderSettings | null;
  /** Changes it at once; a change that isn't kept is put back. */
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
        setReminders(reminders);
        onFailure();
      });
    },
  };
}

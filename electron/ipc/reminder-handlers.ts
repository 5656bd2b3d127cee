import type { ReminderChannels } from '#shared/ipc/reminders';
import type { Reminders } from '../reminders/on-demand';
import type { Handlers } from './answer';

export type ReminderHandlers = Pick<Handlers, keyof ReminderChannels>;

/** «Настройки → Вид»: reminders at this place of work. */
export function reminderHandlers({
  reminders,
}: {
  readonly reminders: Pick<Reminders, 'read' | 'write'>;
}): ReminderHandlers {
  return {
    'reminder:read': () => reminders.read(),
    'reminder:write': (wanted) => {
      reminders.write(wanted);
      return null;
    },
  };
}

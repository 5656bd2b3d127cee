import { z } from 'zod';
import type { NoticeSettings } from '#shared/domain/training-notice';

// Settings and channels are read before the window opens: the dates' own guard would bring luxon along.
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** «Настройки → Вид», reminders of trainings: belongs to the place of work, not to the journal. */
export const reminderSchema = z.strictObject({
  isOn: z.boolean(),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  hasNames: z.boolean(),
});
export type ReminderSettings = Readonly<z.infer<typeof reminderSchema>>;

/** At first: on, from 8:00 to 20:00, without names, because others see this screen as well. */
export const FIRST_REMINDERS: ReminderSettings & NoticeSettings = {
  isOn: true,
  quietFrom: '20:00',
  quietTo: '08:00',
  hasNames: false,
};

export interface ReminderChannels {
  'reminder:read': { request: null; answer: ReminderSettings };
  'reminder:write': { request: ReminderSettings; answer: null };
}
export const REMINDER_CHANNELS = [
  'reminder:read',
  'reminder:write',
] as const satisfies readonly (keyof ReminderChannels)[];

export interface ReminderEvents {
  /** Somebody has clicked the system's message: they want to see who is to be trained. */
  'reminder:opened': null;
}
export const REMINDER_EVENTS = [
  'reminder:opened',
] as const satisfies readonly (keyof ReminderEvents)[];

/** Guards of the requests. */
export const reminderGuards: { readonly [C in keyof ReminderChannels]: z.ZodType } = {
  'reminder:read': z.null(),
  'reminder:write': reminderSchema,
};

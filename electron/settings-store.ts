import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { z } from 'zod';
import { FIRST_LOOK, lookSchema } from '#shared/ipc/look';
import { reminderSchema } from '#shared/ipc/reminders';

/** What is not the school's data: window, look, last folders, where the data folder is. */
const settingsSchema = z.object({
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(200).max(20_000),
      height: z.number().int().min(200).max(20_000),
      maximized: z.boolean(),
    })
    .optional(),
  /** Folder of the data; the user's own when absent. */
  dataFolder: z.string().min(1).optional(),
  /** Wrong passphrases of the director in a row, by key (`access/back-off.ts`). */
  failures: z
    .record(z.string(), z.object({ count: z.number().int().min(0), uptime: z.number().min(0) }))
    .optional(),
  /**
   * Redactions of each journal after which this profile has forgotten its view (`kept-view.ts`). Others may
   * redact in a journal that several accounts share.
   */
  forgotten: z.record(z.string(), z.number().int().min(0)).optional(),
  /** Where documents were saved last. */
  lastSaveFolder: z.string().min(1).optional(),
  /** «Настройки → Вид»; what a newer or a damaged file says otherwise falls back, each by itself. */
  look: z
    .object({
      theme: lookSchema.shape.theme.catch(FIRST_LOOK.theme),
      rows: lookSchema.shape.rows.catch(FIRST_LOOK.rows),
      size: lookSchema.shape.size.catch(FIRST_LOOK.size),
    })
    .optional(),
  /** When and how trainings are reminded of; what can't be read falls back as a whole. */
  reminders: reminderSchema.optional(),
  /** The school's date of the last reminder: a day has one, however often the program starts. */
  lastReminder: z.iso.date().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsStore {
  get<K extends keyof Settings>(key: K): Settings[K];
  set<K extends keyof Settings>(key: K, value: NonNullable<Settings[K]>): void;
}

/** Opens `settings.json` of the profile; a broken file is kept under another name and begun anew. */
export function openSettings(folder: string, log: (message: string) => void): SettingsStore {
  const store = openStore(folder, log);
  return {
    get: (key) => settingsSchema.shape[key].safeParse(store.get(key)).data as never,
    set: (key, value) => {
      try {
        store.set(key, value);
      } catch (error) {
        log(`the setting ${key} was not kept: ${String(error)}`); // a full disk must not stop the work
      }
    },
  };
}

function openStore(folder: string, log: (message: string) => void): ElectronStore {
  const options = { cwd: folder, name: 'settings', clearInvalidConfig: false };
  try {
    return new ElectronStore(options);
  } catch (error) {
    log(`settings can't be read and are begun anew: ${String(error)}`);
    const path = join(folder, 'settings.json');
    if (existsSync(path)) renameSync(path, join(folder, 'settings.broken.json'));
    return new ElectronStore(options);
  }
}

import type { ElectronApplication, Page } from 'playwright-core';
import { momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { person, put, request, training } from '../../helpers/records';
import { commitFrom } from '../../helpers/workplace';

/** The system's messages, which nobody sees on a virtual screen, and the clock of the main process. */
interface Watched {
  shown?: { readonly title: string; readonly body: string; emit: (event: string) => boolean }[];
}

/** Notes the system's messages instead of showing them from now on. */
export async function watchMessages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const watched = globalThis as Watched;
    watched.shown = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      watched.shown?.push(this);
    };
  });
}

/** What was shown until now, title and text. */
export function messages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => {
    const shown = (globalThis as Watched).shown ?? [];
    return shown.map(({ title, body }) => `${title}: ${body}`.replaceAll('\u00a0', ' '));
  });
}

/** Clicks the last message. */
export async function clickMessage(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => (globalThis as Watched).shown?.at(-1)?.emit('click'));
}

/** Sets the clock of the main process; it stands there until it is set anew. */
export async function setMainClock(
  app: ElectronApplication,
  date: IsoDate,
  time: TimeOfDay,
): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = Date.parse(momentOf(date, time, zone));
  await app.evaluate((_, wanted) => {
    Date.now = () => wanted;
  }, now);
}

/** The computer wakes from its sleep. */
export async function wakeUp(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
}

/** Hires somebody by the journal's own way. */
export async function hire(page: Page, i: number, startedOn: IsoDate): Promise<string> {
  const someone = person(i);
  const puts = [
    put('person', someone),
    put('training', training(someone.id, { startedOn, position: 'воспитатель' })),
  ];
  await commitFrom(page, request('training.add', ...puts));
  return someone.name;
}

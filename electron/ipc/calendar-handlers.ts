import { dialog, type BrowserWindow, type WebContents } from 'electron';
import type { CalendarFileChannels } from '#shared/ipc/calendar-file';
import { CALENDAR_ENDINGS, pickCalendar } from '../imports/pick-calendar';
import type { Handlers } from './answer';

/** What the handlers of the calendar ask of the services. */
interface Services {
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
}

type CalendarHandlers = Pick<Handlers, keyof CalendarFileChannels>;

/** The production calendar's file. */
export function calendarHandlers({ windowOf }: Services): CalendarHandlers {
  return { 'calendar:pick': (_request, sender) => pickCalendar(() => ask(windowOf(sender))) };
}

async function ask(window: BrowserWindow | undefined): Promise<string | undefined> {
  if (window === undefined) return undefined;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Производственный календарь',
    buttonLabel: 'Загрузить',
    filters: [
      { name: 'Календарь: JSON', extensions: [...CALENDAR_ENDINGS] },
      { name: 'Все файлы', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/*
 * «Загрузить из файла» of the production calendar, between the window and the main process: main asks for the
 * file and reads its bytes, the window, which has no rights, reads what is in them.
 */

/** The file that was chosen in the system's dialog. */
export type CalendarFileAnswer =
  | { readonly kind: 'picked'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export interface CalendarFileChannels {
  /** «Загрузить из файла»: the system's dialog, then the file's bytes. */
  'calendar:pick': { request: null; answer: CalendarFileAnswer };
}

export const CALENDAR_FILE_CHANNELS = [
  'calendar:pick',
] as const satisfies readonly (keyof CalendarFileChannels)[];

import type { BrowserWindow } from 'electron';
import type { DroppedFile, FilesBefore, RequestFilesAnswer } from '#shared/ipc/support';
import type { Ledger } from '../ledger/ledger';
import type { RequestDesk, SupportParts } from './open-desk';

/** Letters and files of requests, loaded at first use: the start doesn't wait for them. */
export interface SupportOnDemand {
  /** The desk over a window: its dialogs open there. */
  desk(ledger: Ledger, window: BrowserWindow): Promise<RequestDesk>;
  pickFiles(before: FilesBefore, window: BrowserWindow): Promise<RequestFilesAnswer>;
  pastePicture(before: FilesBefore): Promise<RequestFilesAnswer>;
  dropFile(dropped: DroppedFile): Promise<RequestFilesAnswer>;
}

/** @see SupportOnDemand */
export function supportOnDemand(parts: SupportParts): SupportOnDemand {
  return {
    desk: async (ledger, window) => {
      const { openDesk } = await import('./open-desk');
      return openDesk(parts, ledger, window);
    },
    pickFiles: async (before, window) => {
      const { pickFiles } = await import('./open-desk');
      return pickFiles(parts, before, window);
    },
    pastePicture: async (before) => {
      const { pastePicture } = await import('./open-desk');
      return pastePicture(parts, before);
    },
    dropFile: async (dropped) => {
      const { keepDropped } = await import('./request-files');
      return keepDropped(parts.attachmentFolder, dropped);
    },
  };
}

import type { BrowserWindow, WebContents } from 'electron';
import type { SupportChannels } from '#shared/ipc/support';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { RequestDesk } from '../support/open-desk';
import type { SupportOnDemand } from '../support/on-demand';
import type { Handlers } from './answer';

/** What the handlers of requests ask of the services. */
interface Services {
  readonly ledger: Promise<LedgerAccess>;
  readonly support: SupportOnDemand;
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
}

export type SupportHandlers = Pick<Handlers, keyof SupportChannels>;

const NO_LEDGER = 'Журнал не открыт. Перезапустите программу.';
const NOT_OPEN = { kind: 'failed', message: NO_LEDGER } as const;
const CANCELLED = { kind: 'cancelled' } as const;

/** Letters, scripts and files of requests to support (п. 3, 5, 6). */
export function supportHandlers({ ledger, support, windowOf }: Services): SupportHandlers {
  const deskFor = async (sender: WebContents): Promise<RequestDesk | undefined> => {
    const access = await ledger;
    const window = windowOf(sender);
    if (access.kind !== 'open' || window === undefined) return undefined;
    return support.desk(access.ledger, window);
  };
  return {
    'request:letter': async ({ id }, sender) => (await deskFor(sender))?.saveLetter(id) ?? NOT_OPEN,
    'request:mailto': async ({ id }, sender) => (await deskFor(sender))?.openMail(id) ?? NOT_OPEN,
    'request:copy': async ({ id, what }, sender) =>
      (await deskFor(sender))?.copyText(id, what) ?? NOT_OPEN,
    'request:pick-files': async (before, sender) => {
      const window = windowOf(sender);
      return window === undefined ? CANCELLED : support.pickFiles(before, window);
    },
    'request:paste-picture': (before) => support.pastePicture(before),
    'request:drop-file': (dropped) => support.dropFile(dropped),
  };
}

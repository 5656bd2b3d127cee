import { dialog, type BrowserWindow, type WebContents } from 'electron';
import type { AppInfo } from '#shared/ipc/contract';
import type { ImportAnswer, ImportChannels, ImportProgress } from '#shared/ipc/imports';
import { refused, type Author } from '#shared/ledger/commit';
import { authorNow } from '../access/roles';
import { ImportDesk } from '../imports/import-desk';
import { pickTable, TABLE_ENDINGS } from '../imports/pick-table';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Handlers } from './answer';
import { calendarHandlers } from './calendar-handlers';

/** What the handlers of an import ask of the services. */
interface Services {
  readonly info: Pick<AppInfo, 'timeZone'>;
  readonly ledger: Promise<LedgerAccess>;
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
}

const NO_LEDGER = 'Журнал не открыт. Ничего не записано. Перезапустите программу.';
const NOT_OPEN: ImportAnswer = refused({ kind: 'read-only', message: NO_LEDGER });

export type ImportHandlers = Pick<Handlers, keyof ImportChannels>;

/** «Загрузить из Excel/CSV» and its undoing. */
export function importHandlers(services: Services): ImportHandlers {
  const deskOf = desks(services.ledger);
  return {
    ...calendarHandlers(services),
    'import:pick': (_request, sender) => pickTable(() => ask(services.windowOf(sender))),
    'import:begin': async ({ commit }) =>
      (await deskOf())?.desk.begin(commit) ?? { ok: false, message: NO_LEDGER },
    'import:add': async ({ commit, puts }) =>
      (await deskOf())?.desk.add(commit, puts) ?? { ok: false, message: NO_LEDGER },
    'import:commit': async ({ commit }, sender) => {
      const open = await deskOf();
      if (open === undefined) return NOT_OPEN;
      return open.desk.commit(commit, authorOf(services, open), progress(sender, commit));
    },
    'import:cancel': async ({ commit }) => {
      (await deskOf())?.desk.cancel(commit);
      return null;
    },
    'import:last': async () => (await deskOf())?.desk.last() ?? null,
    'import:undo': async (request, sender) => {
      const open = await deskOf();
      if (open === undefined) return NOT_OPEN;
      const tell = progress(sender, request.commit);
      return open.desk.undo(request, authorOf(services, open), tell);
    },
  };
}

type OpenLedger = Extract<LedgerAccess, { kind: 'open' }>['ledger'];

interface OpenDesk {
  readonly desk: ImportDesk;
  readonly ledger: OpenLedger;
}

/** The journal's one desk, made at its first use; undefined without a ledger. */
function desks(ledger: Promise<LedgerAccess>): () => Promise<OpenDesk | undefined> {
  let open: OpenDesk | undefined;
  return async () => {
    const access = await ledger;
    if (access.kind === 'open') {
      open ??= { desk: new ImportDesk(access.ledger), ledger: access.ledger };
    }
    return open;
  };
}

function authorOf({ info }: Services, { ledger }: OpenDesk): Author {
  return authorNow(ledger.index, Date.now(), info.timeZone);
}

function progress(sender: WebContents, commit: string): (done: number, of: number) => void {
  return (done, of) => {
    const payload: ImportProgress = { commit, done, of };
    if (!sender.isDestroyed()) sender.send('import:progress', payload);
  };
}

async function ask(window: BrowserWindow | undefined): Promise<string | undefined> {
  if (window === undefined) return undefined;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Журнал прежних лет',
    buttonLabel: 'Загрузить',
    filters: [
      { name: 'Таблица: Excel, CSV', extensions: [...TABLE_ENDINGS] },
      { name: 'Все файлы', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

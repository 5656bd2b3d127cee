import { dialog, type BrowserWindow, type WebContents } from 'electron';
import type { CheckedApproval, DeskAnswer, EditionRef, PickAnswer } from '#shared/ipc/access';
import type { Progress, RedactionAnswer } from '#shared/ipc/redaction';
import type { AppInfo } from '#shared/ipc/contract';
import { approveOnPaper } from '../access/paper-approval';
import { verdictOn } from '../access/approvals';
import { approve, cancelEdition, readDesk, sendBack } from '../access/director';
import { keysOf, makeKey } from '../access/director-keys';
import type { DirectorTools } from '../access/director-tools';
import { readRedactionDesk, redact } from '../access/redact';
import { authorNow } from '../access/roles';
import { pickScan, readScan, SCAN_ENDINGS } from '../attachments/pick';
import type { DirectorWindow } from '../director-window';
import type { KeptView } from '../kept-view';
import type { Ledger } from '../ledger/ledger';
import type { LedgerAccess } from '../ledger/ledger-access';
import type { Handlers } from './answer';

/** What the handlers of roles and approval work with beside the other services. */
export interface AccessServices {
  readonly role: DirectorTools['role'];
  readonly backOff: DirectorTools['backOff'];
  readonly attachmentFolder: string;
  readonly draftFolder: string;
  readonly keptView: KeptView;
  readonly stopOutgoing: DirectorTools['stopOutgoing'];
  readonly directorWindow: Pick<DirectorWindow, 'errand' | 'open' | 'close'>;
}

/** What the handlers of roles and approval ask of the services. */
interface Services {
  readonly info: Pick<AppInfo, 'timeZone'>;
  readonly ledger: Promise<LedgerAccess>;
  readonly access: AccessServices;
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
  readonly tell: DirectorTools['tell'];
}

type Prefix = 'approval' | 'attachment' | 'director' | 'redaction' | 'role' | 'desk';
type DeskHandlers = Pick<Handlers, Extract<keyof Handlers, `desk:${string}`>>;
export type AccessHandlers = Pick<Handlers, Extract<keyof Handlers, `${Prefix}:${string}`>>;

const NO_LEDGER = 'Журнал не открыт.';

/** Roles, approval, the director's window, attachments. */
export function accessHandlers(services: Services): AccessHandlers {
  return { ...windowHandlers(services), ...deskHandlers(services) };
}

function windowHandlers(services: Services): Omit<AccessHandlers, keyof DeskHandlers> {
  const { role, attachmentFolder, directorWindow } = services.access;
  return {
    'approval:check': async () => {
      const ledger = openLedger(await services.ledger);
      return ledger === undefined ? [] : checkAll(ledger, attachmentFolder);
    },
    'approval:on-paper': async (request) => {
      const ledger = openLedger(await services.ledger);
      if (ledger === undefined) {
        return { kind: 'refused', refusal: { kind: 'read-only', message: NO_LEDGER } };
      }
      const author = authorNow(ledger.index, Date.now(), services.info.timeZone);
      const tools = { ledger, attachmentFolder, author, now: Date.now };
      const answer = await approveOnPaper(tools, request);
      if (answer.kind === 'ok' && !answer.repeated) setImmediate(services.tell, answer.committed);
      return answer;
    },
    'attachment:pick': (_request, sender) => pick(services, sender),
    'attachment:read': ({ sha256 }) => readScan(attachmentFolder, sha256),
    'director:keys': async () => {
      const ledger = openLedger(await services.ledger);
      return ledger === undefined ? [] : keysOf(ledger);
    },
    'director:open': (errand, sender) => {
      const parent = services.windowOf(sender);
      if (parent !== undefined) directorWindow.open(parent, errand);
      return null;
    },
    'redaction:preview': async ({ person }) => previewRedaction(await toolsOf(services), person),
    'role:read': () => role.state(),
    'role:end': () => {
      role.end();
      return null;
    },
  };
}

type RedactHandlers = Pick<DeskHandlers, 'desk:redact' | 'desk:progress'>;

function redactHandlers(services: Services): RedactHandlers {
  let progress: Progress | null = null;
  return {
    'desk:redact': async (order) => {
      const { errand } = services.access.directorWindow;
      const tools = await toolsOf(services);
      if (tools === undefined || errand?.kind !== 'redact') return NOT_OPEN;
      const onProgress = (done: number, of: number): void => {
        progress = { done, of };
      };
      try {
        return await redact(tools, { ...order, person: errand.person, onProgress });
      } finally {
        progress = null;
      }
    },
    'desk:progress': () => progress,
  };
}

function deskHandlers(services: Services): DeskHandlers {
  const { directorWindow } = services.access;
  const onEdition = async (
    deed: (tools: DirectorTools, edition: EditionRef) => Promise<DeskAnswer>,
  ): Promise<DeskAnswer> => {
    // Taken at once: meanwhile the main window may ask for another errand.
    const { errand } = directorWindow;
    const tools = await toolsOf(services);
    if (tools === undefined || errand === undefined) return NOT_OPEN;
    if ('schedule' in errand) return deed(tools, { schedule: errand.schedule });
    return 'regulation' in errand ? deed(tools, { regulation: errand.regulation }) : NOT_OPEN;
  };
  return {
    ...redactHandlers(services),
    'desk:read': async () => {
      const { errand } = directorWindow;
      const tools = await toolsOf(services);
      return tools === undefined || errand === undefined ? null : readDesk(tools, errand);
    },
    'desk:approve': (decision) =>
      onEdition((tools, edition) => approve(tools, { ...decision, ...edition })),
    'desk:return': (decision) =>
      onEdition((tools, edition) => sendBack(tools, { ...decision, ...edition })),
    'desk:cancel': (decision) =>
      onEdition((tools, edition) => cancelEdition(tools, { ...decision, ...edition })),
    'desk:make-key': async (request) => {
      const tools = await toolsOf(services);
      return tools === undefined ? NOT_OPEN : makeKey(tools, request);
    },
    'desk:close': () => {
      directorWindow.close();
      return null;
    },
  };
}

const NOT_OPEN: DeskAnswer = { kind: 'refused', message: NO_LEDGER };

async function previewRedaction(
  tools: DirectorTools | undefined,
  person: string,
): Promise<RedactionAnswer> {
  const problem = tools === undefined ? NO_LEDGER : tools.ledger.status.readOnly;
  if (tools === undefined || problem !== null) return { ok: false, message: problem ?? NO_LEDGER };
  const desk = await readRedactionDesk(tools, person);
  return desk.ok ? { ok: true, preview: desk.preview } : desk;
}

function openLedger(access: LedgerAccess): Ledger | undefined {
  return access.kind === 'open' ? access.ledger : undefined;
}

async function toolsOf(services: Services): Promise<DirectorTools | undefined> {
  const ledger = openLedger(await services.ledger);
  if (ledger === undefined) return undefined;
  const { directorWindow: _, ...access } = services.access;
  return { ledger, ...access, tell: services.tell, now: Date.now };
}

async function checkAll(ledger: Ledger, folder: string): Promise<readonly CheckedApproval[]> {
  const checked: CheckedApproval[] = [];
  for (const schedule of ledger.index.idsOf('schedule')) {
    const verdict = await verdictOn(ledger, { table: 'schedule', id: schedule }, folder);
    if (verdict !== null) checked.push({ schedule, verdict });
  }
  for (const regulation of ledger.index.idsOf('regulation')) {
    const verdict = await verdictOn(ledger, { table: 'regulation', id: regulation }, folder);
    if (verdict !== null) checked.push({ regulation, verdict });
  }
  return checked;
}

async function pick({ windowOf, access }: Services, sender: WebContents): Promise<PickAnswer> {
  const window = windowOf(sender);
  if (window === undefined) return { kind: 'cancelled' };
  return pickScan(access.attachmentFolder, async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Скан подписанного оригинала',
      buttonLabel: 'Приложить',
      filters: [{ name: 'Скан: PDF, PNG, JPEG', extensions: [...SCAN_ENDINGS] }],
      properties: ['openFile'],
    });
    return canceled ? undefined : filePaths[0];
  });
}

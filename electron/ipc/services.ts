import type { BrowserWindow } from 'electron';
import type { AppInfo } from '#shared/ipc/contract';
import type { Committed } from '#shared/ledger/commit';
import type { BackOff } from '../access/back-off';
import type { DirectorRole } from '../access/director-role';
import type { DirectorWindow } from '../director-window';
import type { Documents } from '../documents/documents';
import type { Drafts } from '../drafts/drafts';
import type { Ledger } from '../ledger/ledger';
import type { Log } from '../log';
import type { ExampleSwitch } from '../shown-journal';

/** The ledger when it could be opened, else the sentence that every screen shows. */
export type LedgerAccess =
  | { readonly kind: 'open'; readonly ledger: Ledger }
  | { readonly kind: 'unreadable'; readonly message: string };

/** What the handlers of roles and approval work with beside the other services. */
export interface AccessServices {
  readonly role: DirectorRole;
  readonly backOff: BackOff;
  readonly attachmentFolder: string;
  readonly directorWindow: Pick<DirectorWindow, 'errand' | 'open' | 'close'>;
}

/** What the handlers work with; each is ready or becomes so while the window is drawn. */
export interface Services {
  readonly info: AppInfo;
  readonly ledger: Promise<LedgerAccess>;
  readonly drafts: Drafts;
  readonly access: AccessServices;
  readonly documents: () => Promise<Documents>;
  readonly windowOf: () => BrowserWindow | undefined;
  /** Tells every window of a commit. The one that asked knows it already and passes over it. */
  readonly tell: (committed: Committed) => void;
  readonly example: ExampleSwitch;
  readonly log: Log;
}

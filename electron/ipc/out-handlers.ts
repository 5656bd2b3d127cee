import type { BrowserWindow, WebContents } from 'electron';
import type { DocumentAnswer, DocumentRequest } from '#shared/ipc/contract';
import type { OutChannels, OutDocumentRequest } from '#shared/ipc/journal-out';
import type { Documents } from '../documents/documents';
import type { OutOnDemand } from '../journal-out/on-demand';
import type { Handlers } from './answer';

/** What the handlers of outgoing records ask of the services. */
interface Services {
  readonly documents: () => Promise<Documents>;
  readonly out: OutOnDemand;
  readonly windowOf: (sender: WebContents) => BrowserWindow | undefined;
}

export type OutHandlers = Pick<Handlers, keyof OutChannels>;

/** Tables of the journal for other programs. */
export function outHandlers({ out, windowOf }: Services): OutHandlers {
  return {
    'journal:export': async (request, sender) => {
      const window = windowOf(sender);
      return window === undefined ? { kind: 'cancelled' } : out.exportTable(request, window);
    },
    'journal:export-again': async ({ job }, sender) => {
      const window = windowOf(sender);
      return window === undefined ? { kind: 'cancelled' } : out.exportAgain(job, window);
    },
    'journal:out-cancel': async ({ job }) => {
      await out.cancel(job);
      return null;
    },
  };
}

const MADE_APART: ReadonlySet<string> = new Set<OutDocumentRequest['kind']>([
  'journal-book',
  'training-sheets',
  'training-list',
  'handover-act',
  'report',
]);

function isMadeApart(request: DocumentRequest): request is OutDocumentRequest {
  return MADE_APART.has(request.kind);
}

/** A document, wherever it is made: those of many records in a process of their own. */
export async function makeDocument(
  request: DocumentRequest,
  { documents, out }: Services,
): Promise<DocumentAnswer> {
  const maker = await documents();
  if (!isMadeApart(request)) return maker.make(request);
  const book = await out.makeBook(request);
  if (book.kind === 'none') return { ok: false, message: book.message };
  const { title, bytes, warnings } = book;
  return { ok: true, token: maker.keep(title, bytes), format: 'pdf', bytes, warnings };
}

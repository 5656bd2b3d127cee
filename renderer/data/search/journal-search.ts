import type { Committed } from '#shared/ledger/commit';
import { consultationRow, type ConsultationRow } from '../database';
import { database, onViewChange } from '../view';
import type { Found, SearchAnswer, SearchMessage, SearchRequest } from './messages';

interface Waiting {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let calls = 0;
const waiting = new Map<number, Waiting>();

/** Starts the search worker at its first use and keeps it fed with what comes into the view. */
function search(): Worker {
  if (worker !== undefined) return worker;
  const started = new Worker(new URL('./journal-search.worker.ts', import.meta.url), {
    type: 'module',
    name: database.name,
  });
  started.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    settle(data);
  };
  onViewChange((committed) => {
    const message: SearchMessage =
      committed === null ? { kind: 'reload' } : { kind: 'put', rows: consultationRows(committed) };
    started.postMessage(message);
  });
  worker = started;
  return started;
}

/** Rows of the consultations that a commit holds. */
export function consultationRows({ states }: Committed): readonly ConsultationRow[] {
  return states.filter(({ table }) => table === 'consultation').map(consultationRow);
}

function settle(answer: SearchAnswer): void {
  const call = waiting.get(answer.call);
  waiting.delete(answer.call);
  if (answer.kind === 'found') call?.resolve(answer.found);
  else call?.reject(new Error(answer.message));
}

/** Asks the search worker. Its first answer waits until it has read the view. */
export function askSearch(request: SearchRequest): Promise<Found> {
  calls += 1;
  const call = calls;
  const started = search();
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    started.postMessage({ kind: 'ask', call, request } satisfies SearchMessage);
  });
}

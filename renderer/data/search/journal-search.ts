import type { Committed } from '#shared/ledger/commit';
import { rowOf, type ConsultationRow } from '../database';
import { database, onViewChange } from '../view';
import type { SearchAnswer, SearchMessage } from './messages';
import type { JournalQuery } from './query';

interface Waiting {
  readonly resolve: (orders: Float64Array) => void;
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
  });
  started.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
    settle(data);
  };
  started.postMessage({ kind: 'open', database: database.name } satisfies SearchMessage);
  onViewChange((committed) => {
    const message: SearchMessage =
      committed === null ? { kind: 'reload' } : { kind: 'put', rows: consultationRows(committed) };
    started.postMessage(message);
  });
  worker = started;
  return started;
}

function consultationRows(committed: Committed): readonly ConsultationRow[] {
  const states = committed.states.filter((state) => state.table === 'consultation');
  return states.map((state) => rowOf(state) as ConsultationRow); // a consultation's row by its table
}

function settle(answer: SearchAnswer): void {
  const call = waiting.get(answer.call);
  waiting.delete(answer.call);
  if (answer.kind === 'found') call?.resolve(answer.orders);
  else call?.reject(new Error(answer.message));
}

/** Order keys of the consultations that a query finds, newest first. */
export function findConsultations(query: JournalQuery): Promise<Float64Array> {
  calls += 1;
  const call = calls;
  const started = search();
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject });
    started.postMessage({ kind: 'find', call, query } satisfies SearchMessage);
  });
}

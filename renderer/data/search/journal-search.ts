import type { Committed } from '#shared/ledger/commit';
import { database, onViewChange, viewIsWritten } from '../view';
import type {
  SearchAnswers,
  SearchKind,
  SearchMessage,
  SearchReply,
  SearchRequest,
} from './messages';

interface Waiting {
  readonly resolve: (answer: SearchAnswers[SearchKind]) => void;
  readonly reject: (error: Error) => void;
}

/** The worker holds the journal's texts: it is let go when nothing has been asked for so long. */
const IDLE_MS = 120_000;
/** Larger commits (a loading from a file) are read from the view: they would stop the window for long. */
const MOST_STATES = 1_000;

let worker: Worker | undefined;
let calls = 0;
const waiting = new Map<number, Waiting>();
let idle: ReturnType<typeof setTimeout> | undefined;

/** Starts the search worker and keeps it fed with what comes into the view. */
function search(): Worker {
  if (worker !== undefined) return worker;
  const started = new Worker(new URL('./journal-search.worker.ts', import.meta.url), {
    type: 'module',
    name: database.name,
  });
  started.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    settle(data);
  };
  const unsubscribe = onViewChange((committed) => {
    fed = feed(started, committed);
  });
  release = () => {
    unsubscribe();
    started.terminate();
    worker = undefined;
  };
  worker = started;
  return started;
}

let release = (): void => undefined;
/** Resolves when the worker has been told of everything so far. */
let fed: Promise<void> = Promise.resolve();

async function feed(to: Worker, committed: Committed | null): Promise<void> {
  await fed;
  const states = committed?.states ?? [];
  if (states.length > MOST_STATES) await viewIsWritten();
  const isRead = committed === null || states.length > MOST_STATES;
  to.postMessage((isRead ? { kind: 'reload' } : { kind: 'take', states }) satisfies SearchMessage);
}

function settle(reply: SearchReply): void {
  const call = waiting.get(reply.call);
  waiting.delete(reply.call);
  if (reply.kind === 'answer') call?.resolve(reply.answer);
  else call?.reject(new Error(reply.message));
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (waiting.size === 0) release();
  }, IDLE_MS);
}

/** Asks the search worker. Its first answer waits until it has read the view. */
export function askSearch<K extends SearchKind>(
  request: SearchRequest<K>,
): Promise<SearchAnswers[K]> {
  calls += 1;
  const call = calls;
  clearTimeout(idle);
  const started = search();
  return new Promise((resolve, reject) => {
    // An answer is of the kind of its question: both have the same number.
    waiting.set(call, { resolve: resolve as Waiting['resolve'], reject });
    // One of the kinds is one of the questions; TypeScript can't say so of a kind not yet known.
    const asked = request as SearchRequest;
    void fed.then(() => {
      started.postMessage({ kind: 'ask', call, request: asked } satisfies SearchMessage);
    });
  });
}

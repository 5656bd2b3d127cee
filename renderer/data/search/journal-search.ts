import { database, onViewChange } from '../view';
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
    const message: SearchMessage =
      committed === null ? { kind: 'reload' } : { kind: 'take', states: committed.states };
    started.postMessage(message);
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
    started.postMessage({ kind: 'ask', call, request: asked } satisfies SearchMessage);
  });
}

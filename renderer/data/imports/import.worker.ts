import { forbidGeneratedCode } from '#shared/lib/schema-mode';
import { openDatabase } from '../database';
import { ImportBench } from './import-bench';
import type { ImportReply, ImportRequest } from './messages';

// The worker's own scope; TypeScript's DOM library types it as a window.
const scope = self as unknown as {
  /** Name of the view's database. */
  readonly name: string;
  postMessage(message: ImportReply): void;
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
};

forbidGeneratedCode();
const PROGRESS_MS = 100;
let toldAt = 0;
const bench = new ImportBench(openDatabase(scope.name), (share) => {
  const now = performance.now();
  if (now - toldAt < PROGRESS_MS) return;
  toldAt = now;
  scope.postMessage({ kind: 'progress', share });
});
/** One question after the other. */
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  queue = queue
    .then(async () => {
      scope.postMessage({ kind: 'answer', call: data.call, answer: await answer(data) });
    })
    .catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      scope.postMessage({ kind: 'failed', call: data.call, message });
    });
};

function answer(asked: ImportRequest): unknown {
  switch (asked.question) {
    case 'open':
      return bench.open(asked.request);
    case 'sheet':
      return bench.sheet(asked.request);
    case 'heading':
      return bench.heading(asked.request);
    case 'whole':
      return bench.whole(asked.request);
    case 'words':
      return bench.words(asked.request);
    case 'plan':
      return bench.plan(asked.request);
    case 'summary':
      return bench.summary(asked.request);
    case 'indexes':
      return bench.indexes(asked.request);
    case 'rows':
      return bench.rows(asked.request);
    case 'begin':
      return bench.begin(asked.request);
    case 'portion':
      return bench.portion();
    case 'unused':
      return bench.unused(asked.request);
  }
}

import { openDatabase } from '../database';
import type { SearchAnswer, SearchMessage } from './messages';
import { StoredJournal } from './stored-journal';

// The worker's own scope; TypeScript's DOM library types it as a window.
const scope = self as unknown as {
  /** Name of the view's database. */
  readonly name: string;
  postMessage(message: SearchAnswer, transfer: readonly Transferable[]): void;
  onmessage: ((event: MessageEvent<SearchMessage>) => void) | null;
};

const journal = new StoredJournal(openDatabase(scope.name));
/** Reading the view and answering happen one after the other, in the order asked. */
let queue: Promise<void> = journal.load();

scope.onmessage = ({ data }) => {
  queue = queue
    .then(() => handle(data))
    .catch((error: unknown) => {
      if (data.kind === 'ask') answer({ kind: 'failed', call: data.call, message: String(error) });
    });
};

async function handle(message: SearchMessage): Promise<void> {
  switch (message.kind) {
    case 'put':
      journal.put(message.rows);
      return;
    case 'reload':
      await journal.load();
      return;
    case 'ask': {
      const found = await journal.answer(message.request);
      answer({ kind: 'found', call: message.call, found }, [found.orders.buffer]);
    }
  }
}

function answer(message: SearchAnswer, transfer: readonly Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

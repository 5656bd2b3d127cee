import { openDatabase } from '../database';
import type { SearchMessage, SearchReply } from './messages';
import { StoredJournal } from './stored-journal';

// The worker's own scope; TypeScript's DOM library types it as a window.
const scope = self as unknown as {
  /** Name of the view's database. */
  readonly name: string;
  postMessage(message: SearchReply, transfer: readonly Transferable[]): void;
  onmessage: ((event: MessageEvent<SearchMessage>) => void) | null;
};

const journal = new StoredJournal(openDatabase(scope.name));
/** Reading the view and answering happen one after the other, in the order asked. */
let queue: Promise<void> = journal.load();

scope.onmessage = ({ data }) => {
  queue = queue
    .then(() => handle(data))
    .catch((error: unknown) => {
      if (data.kind === 'ask') reply({ kind: 'failed', call: data.call, message: String(error) });
    });
};

async function handle(message: SearchMessage): Promise<void> {
  switch (message.kind) {
    case 'take':
      journal.take(message.states);
      return;
    case 'reload':
      await journal.load();
      return;
    case 'ask': {
      const { call, request } = message;
      const answer = await journal.answer(request);
      const orders = answer !== null && 'orders' in answer ? answer.orders : null;
      const transfer = orders instanceof Float64Array ? [orders.buffer] : [];
      reply({ kind: 'answer', call, answer }, transfer);
    }
  }
}

function reply(message: SearchReply, transfer: readonly Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

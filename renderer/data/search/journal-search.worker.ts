import { openDatabase, type ViewDatabase } from '../database';
import { JournalColumns, type ColumnRow } from './columns';
import type { SearchAnswer, SearchMessage } from './messages';

// The worker's own scope; TypeScript's DOM library types it as a window.
const scope = self as unknown as {
  postMessage(message: SearchAnswer, transfer: readonly Transferable[]): void;
  onmessage: ((event: MessageEvent<SearchMessage>) => void) | null;
};

const columns = new JournalColumns();
let database: ViewDatabase | undefined;
const BATCH = 5_000;
/** Reading the view and answering happen one after the other, in the order asked. */
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  queue = queue
    .then(() => handle(data))
    .catch((error: unknown) => {
      if (data.kind === 'find') answer({ kind: 'failed', call: data.call, message: String(error) });
    });
};

async function handle(message: SearchMessage): Promise<void> {
  switch (message.kind) {
    case 'open':
      database = openDatabase(message.database);
      await load();
      return;
    case 'put':
      columns.put(message.rows);
      return;
    case 'reload':
      await load();
      return;
    case 'find': {
      const orders = columns.find(message.query);
      answer({ kind: 'found', call: message.call, orders }, [orders.buffer]);
    }
  }
}

function answer(message: SearchAnswer, transfer: readonly Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

/** Reads the view's consultations in batches, newest first. */
async function load(): Promise<void> {
  if (database === undefined) throw new Error('the search was not told its view');
  columns.clear();
  for (let after = -Infinity; ;) {
    const rows: ColumnRow[] = await database.consultation
      .where('order')
      .above(after)
      .limit(BATCH)
      .toArray();
    columns.put(rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.order;
  }
}

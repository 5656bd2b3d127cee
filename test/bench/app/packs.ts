import { consultations } from '../consultations';

const PACK = 1_000;

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      request.result.createObjectStore('pack');
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('IndexedDB does not open'));
    };
  });
}

function put(database: IDBDatabase, key: number, rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('pack', 'readwrite', { durability: 'relaxed' });
    transaction.objectStore('pack').put(rows, key);
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onerror = () => {
      reject(new Error('IndexedDB does not take a pack'));
    };
  });
}

/** Milliseconds that writing so many consultations takes, packed by the thousand. */
export async function writePacks(count: number): Promise<number> {
  const rows = [...consultations(count)];
  const database = await opened(indexedDB.open(`packs-${String(performance.now())}`));
  const started = performance.now();
  for (let at = 0; at < rows.length; at += PACK) await put(database, at, rows.slice(at, at + PACK));
  const took = performance.now() - started;
  database.close();
  return took;
}

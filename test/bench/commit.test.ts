import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { alternate, report } from './compare';
import { consultations } from './consultations';
import { makeLedger } from './make-ledger';
import { buildBenchApp, openWindow, viewIsWhole, type Opened } from './window';

const RECORDS = 100_000;
/** Long after everything that the journal holds: new rows come to its top. */
const NEW = [...consultations(400, 11)].map((value, i): Consultation => {
  const id = crypto.randomUUID();
  const minute = String(i % 60).padStart(2, '0');
  const hour = String(8 + Math.floor(i / 60)).padStart(2, '0');
  return { ...value, id, number: null, registeredAt: null, annulled: null, date: '2027-02-01', time: `${hour}:${minute}` };
}); // prettier-ignore

describe('a commit in a journal of 100,000', () => {
  let folder: string;
  let program: Opened;
  let bare: Opened;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-bench-'));
    const bench = await buildBenchApp();
    await mkdir(path.join(folder, 'program/data'), { recursive: true });
    makeLedger(path.join(folder, 'program/data/ledger.jsonl'), RECORDS);
    program = await openWindow(bench, 'program', path.join(folder, 'program'));
    await viewIsWhole(program.page);
    await sleep(12_000);
    bare = await openWindow(bench, 'bare', path.join(folder, 'bare'));
  }, 300_000);

  afterAll(async () => {
    await program.app.close();
    await bare.app.close();
    await rm(folder, { recursive: true });
  });

  let taken = 0;
  function next(): Consultation {
    const value = NEW[taken];
    taken += 1;
    if (value === undefined) throw new Error('too few new consultations');
    return value;
  }

  /** Milliseconds in the window from the call to the acknowledgement. */
  function commit(): Promise<number> {
    const value = next();
    return program.page.evaluate(async (value) => {
      const request = {
        commit: crypto.randomUUID(),
        action: 'consultation.add' as const,
        puts: [{ table: 'consultation' as const, id: value.id, base: 0, value }],
      };
      const started = performance.now();
      const answer = await window.bridge.call('ledger:commit', request);
      const took = performance.now() - started;
      if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
      return took;
    }, value);
  }

  /** The same bytes to a bare file by a bare call. */
  function append(): Promise<number> {
    const line = `${JSON.stringify(next()).padEnd(1_600, ' ')}\n`;
    return bare.page.evaluate(async (line) => {
      const started = performance.now();
      await window.bare.append(line);
      return performance.now() - started;
    }, line);
  }

  it('is acknowledged', async () => {
    const compared = await alternate({ floor: append, subject: commit }, { runs: 100, warm: 10 });
    report('commit acknowledged, median', compared, { target: 1.5 });
    report('commit acknowledged, p95', compared, { target: 3, q: 0.95 });
  });

  /** A commit that the window didn't ask for, from its arrival to its row on the screen. */
  async function shown(): Promise<number> {
    const value = next();
    await program.page.evaluate((time) => {
      const shownAt = new Promise<number>((resolve) => {
        let heard = 0;
        window.bridge.on('ledger:committed', () => {
          heard = performance.now();
        });
        const look = (): void => {
          const row = document.querySelector('[role=row][data-index="0"]:not([aria-busy])');
          if (heard > 0 && row?.textContent.includes(time)) {
            observer.disconnect();
            resolve(performance.now() - heard);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      Object.assign(window, { shownAt });
    }, value.time);
    await program.page.evaluate(takeIn, value);
    const committed = await program.page.evaluate(() => window.lastCommitted);
    await program.app.evaluate(({ BrowserWindow }, message) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('ledger:committed', message);
    }, committed);
    return program.page.evaluate(() => window.shownAt);
  }

  /** The newest page as IndexedDB gives it. */
  function page(): Promise<number> {
    return program.page.evaluate(readPage);
  }

  it('shows itself in the list', async () => {
    // Commits of the test before are not in the view yet: the first one makes it catch up.
    await shownOnce();
    const compared = await alternate({ floor: page, subject: shown }, { runs: 21, warm: 3 });
    report('list of 100k after a commit', compared, { target: 2 });
  });

  async function shownOnce(): Promise<void> {
    const value = next();
    await program.page.evaluate(takeIn, value);
    const committed = await program.page.evaluate(() => window.lastCommitted);
    await program.app.evaluate(({ BrowserWindow }, message) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('ledger:committed', message);
    }, committed);
    const text = `01.02.2027 ${value.time}`;
    await program.page.waitForFunction(
      (text) =>
        document.querySelector('[role=row][data-index="0"]')?.textContent.includes(text) === true,
      text,
    );
    await sleep(3_000);
    expect(taken).toBeGreaterThan(100);
  }
});

/** In the page: commits a consultation and keeps the answer for the test. */
async function takeIn(value: Consultation): Promise<void> {
  const answer = await window.bridge.call('ledger:commit', {
    commit: crypto.randomUUID(),
    action: 'consultation.add',
    puts: [{ table: 'consultation', id: value.id, base: 0, value }],
  });
  if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
  Object.assign(window, { lastCommitted: answer.value.committed });
}

/** In the page: milliseconds that one page of 50 takes by a raw `getAll` on the list's index. */
function readPage(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('journal-view');
    open.onerror = () => {
      reject(new Error('IndexedDB does not open'));
    };
    open.onsuccess = () => {
      const started = performance.now();
      const index = open.result.transaction('consultation').objectStore('consultation').index('order');
      const get = index.getAll(null, 50);
      get.onsuccess = () => {
        resolve(performance.now() - started);
        open.result.close();
      };
    };
  });
} // prettier-ignore

import { execFile } from 'node:child_process';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { accepted, AUTHOR, journalOf, ledgerOf, newFolder } from './journals';
import { consultation, put, request } from './records';
import type { Workplace } from './workplace';

const call = promisify(execFile);

/** A folder for data on which room can run out. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room away; the program must run for a limit of its files, need not for a disk. */
  readonly fill: (place: Workplace) => Promise<void>;
  readonly makeRoom: (place: Workplace) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A disk of one megabyte in memory. Only root may mount it. */
export async function tinyDisk(): Promise<SmallDisk> {
  const folder = await newFolder();
  await call('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => writeUntilFull(filler),
    makeRoom: () => rm(filler),
    remove: async () => {
      await call('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

async function writeUntilFull(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (;;) await handle.write(Buffer.alloc(4096));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await handle.close();
  }
}

const LONG = 'Журнал «8 Б» не открывается. '.repeat(400).slice(0, 10_000);
/** Chromium's own files and shared memory stay below this, so the limit hits the ledger alone. */
const LARGE = 96_000_000;

/** Writes large records until the ledger is larger than all else that the program writes. */
async function largeLedger(folder: string): Promise<void> {
  const journal = await journalOf(folder);
  const many = Array.from({ length: 100 }, (_v, i) => i);
  while (journal.ledger.head.offset < LARGE) {
    const puts = many.map((i) =>
      put('consultation', consultation(i, { date: '2025-02-03', question: LONG, answer: LONG })),
    );
    accepted(await journal.ledger.commit(request('consultation.add', ...puts), AUTHOR));
  }
  await journal.close();
}

/** An ordinary folder, where the program's files may grow no longer: needs no rights. */
export async function limitedFiles(): Promise<SmallDisk> {
  const folder = await newFolder();
  await largeLedger(folder);
  const limit = async (place: Workplace, bytes: string): Promise<void> => {
    const pid = String(place.program.app.process().pid);
    await call('prlimit', ['--pid', pid, `--fsize=${bytes}:unlimited`]);
  };
  return {
    folder,
    fill: async (place) => limit(place, String((await stat(ledgerOf(folder))).size + 100)),
    makeRoom: (place) => limit(place, 'unlimited'),
    remove: () => rm(folder, { recursive: true }),
  };
}

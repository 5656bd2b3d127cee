import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  refusalText,
  type CommitAnswer,
  type Committed,
  type Line,
  type RecordState,
} from '#shared/ledger/commit';
import { replay } from '#shared/ledger/replay';
import { ChainCheck, EMPTY_HEAD, type Damage } from '../../electron/ledger/chain-check';
import { openJournal, type Journal, type JournalOptions } from '../../electron/ledger/journal';
import { readLines } from '../../electron/ledger/ledger-file';

/** Who writes in tests. */
export const AUTHOR = { role: 'consultant', person: null } as const;
/** Names of the files of a data folder. */
export const FILES = {
  ledger: 'ledger.jsonl',
  head: 'head.json',
  checkpoint: 'checkpoint.json',
  lock: 'ledger.lock',
} as const;

/** Folders made by a test file, to be removed after it. */
const made: string[] = [];

/** A new empty folder; `removeFolders` removes it. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-ledger-'));
  made.push(folder);
  return folder;
}

/** Removes all folders that `newFolder` has made. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Path of a folder's ledger. */
export function ledgerOf(folder: string): string {
  return path.join(folder, FILES.ledger);
}

/** Opens the real journal of a folder. @throws when its ledger is missing */
export async function journalOf(
  folder: string,
  options: Partial<JournalOptions> = {},
): Promise<Journal> {
  const opened = await openJournal({
    folder,
    timeZone: 'Asia/Vladivostok',
    log: () => undefined,
    onStatus: () => undefined,
    ...options,
  });
  if ('kind' in opened) throw new Error(`no journal: ${opened.kind}`);
  return opened;
}

/** What an acknowledged commit has become. @throws when it was refused */
export function accepted(answer: CommitAnswer): Committed {
  if (answer.kind === 'ok') return answer.committed;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
}

/** The ledger as after a power cut at this moment: a copy of the file, with or without its side files. */
export async function copyJournal(from: string, names: readonly string[]): Promise<string> {
  const folder = await newFolder();
  for (const name of names) await copyFile(path.join(from, name), path.join(folder, name));
  return folder;
}

/** A ledger's file as the program's own reader sees it. */
export interface ReadLedger {
  readonly lines: readonly Line[];
  readonly damage: readonly Damage[];
}

/** Reads and verifies a whole ledger from its first byte. */
export async function readLedger(file: string): Promise<ReadLedger> {
  const handle = await open(file, 'r');
  try {
    const { size } = await stat(file);
    const check = new ChainCheck(EMPTY_HEAD);
    const lines: Line[] = [];
    for await (const batch of readLines(handle, 0, size)) {
      for (const found of batch) {
        const line = check.next(found);
        if (line !== undefined) lines.push(line);
      }
    }
    return { lines, damage: check.damage };
  } finally {
    await handle.close();
  }
}

/** Newest states of a ledger's file by `table:id`. */
export async function replayFile(file: string): Promise<ReadonlyMap<string, RecordState>> {
  const { lines } = await readLedger(file);
  const states = [...replay(lines).values()].flatMap((table) => [...table.values()]);
  return new Map(states.map((state) => [`${state.table}:${state.id}`, state]));
}

/** Why a commit was refused. @throws when it was taken */
export async function refusal(answer: Promise<CommitAnswer>): Promise<string> {
  const given = await answer;
  if (given.kind === 'ok') throw new Error('accepted');
  return refusalText(given.refusal);
}

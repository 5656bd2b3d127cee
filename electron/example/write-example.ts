import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { DeskAnswer } from '#shared/ipc/access';
import type { ExampleAnswer } from '#shared/ipc/contract';
import { refusalText, type CommitRequest } from '#shared/ledger/commit';
import { dateAt } from '#shared/lib/iso-date';
import { errorCode } from '../files/atomic-write';
import { openJournal } from '../ledger/journal';
import type { Ledger } from '../ledger/ledger';
import { openOnDisk, type OpenHandle } from '../ledger/ledger-file';
import type { Log } from '../log';
import { exampleDirector } from './example-director';
import type { CommitStep, DirectorStep, ExampleStep } from './example-step';
import { exampleSteps } from './example-steps';

const NOT_WRITTEN: ExampleAnswer = {
  ok: false,
  message:
    'Пример не удалось записать: на диске нет места или папка закрыта для записи. Ваш журнал в сохранности. Освободите место и попробуйте ещё раз.',
};

/** Thrown away at the latest with the end of the program: nobody waits until it is on the disk for sure. */
const openUnsynced: OpenHandle = async (path, flags) => {
  const handle = await openOnDisk(path, flags);
  handle.datasync = () => Promise.resolve();
  return handle;
};

/** What the example is written with. */
export interface ExampleOptions {
  /** Emptied first. */
  readonly folder: string;
  readonly timeZone: string;
  readonly log: Log;
  /** Milliseconds since 1970 (UTC): the example ends the day before. */
  readonly now?: number;
}

/**
 * Writes the example's journal anew, for today, by the ledger's own way: each action is guarded, numbered and
 * chained at its time in the past, and the director's deeds are done and signed by the real code. Twice on one
 * day it is the same but for the ids of commits, the salts, the director's key and what follows from them
 * (signatures, hashes). Leaves no folder behind when it fails.
 */
export async function writeExample(options: ExampleOptions): Promise<ExampleAnswer> {
  const { folder, timeZone, log, now = Date.now() } = options;
  const written = await tried(async () => {
    await rm(folder, REMOVING);
    return writeSteps(exampleSteps(dateAt(now, timeZone), timeZone), options);
  }, log);
  if (!written) await tried(() => rm(folder, REMOVING), log);
  return written ? { ok: true } : NOT_WRITTEN;
}

const REMOVING = { recursive: true, force: true, maxRetries: 5 } as const;

/** False for what the file system refuses, which is expected; anything else is a bug and thrown. */
async function tried(work: () => Promise<unknown>, log: Log): Promise<boolean> {
  try {
    return (await work()) !== false;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    log(`the example was not written: ${String(error)}`);
    return false;
  }
}

async function writeSteps(
  steps: readonly ExampleStep[],
  { folder, timeZone, log }: ExampleOptions,
): Promise<boolean> {
  let at = steps[0]?.at ?? '';
  const journal = await openJournal({
    folder,
    timeZone,
    log,
    onStatus: () => undefined,
    openHandle: openUnsynced,
    now: () => at,
  });
  if ('kind' in journal) return false;
  const { ledger } = journal;
  const director = exampleDirector(ledger, folder, () => Date.parse(at));
  try {
    for (const step of steps) {
      at = step.at;
      const isWritten =
        step.kind === 'commit'
          ? await writeStep(ledger, step)
          : isDone(ledger, step, await director.take(step));
      if (!isWritten) return false;
    }
    return true;
  } finally {
    director.end();
    await journal.close();
  }
}

async function writeStep(ledger: Ledger, { by, action, puts }: CommitStep): Promise<boolean> {
  const request: CommitRequest = {
    commit: randomUUID(),
    action,
    puts: puts.map(({ table, value }) => ({
      table,
      id: value.id,
      base: ledger.index.seqOf(table, value.id),
      value,
    })),
  };
  const answer = await ledger.commit(request, by);
  if (answer.kind === 'ok') return true;
  const { kind } = answer.refusal;
  if (kind === 'disk-full' || kind === 'disk-error' || kind === 'read-only') return false;
  throw new Error(`the example was refused: ${JSON.stringify(answer.refusal)}`);
}

/** What the disk may say to the director's deeds, who are told in sentences. */
const DISK_SAYS = new Set([
  refusalText({ kind: 'disk-full' }),
  refusalText({ kind: 'disk-error' }),
]);

function isDone({ status }: Ledger, { kind }: DirectorStep, answer: DeskAnswer): boolean {
  if (answer.kind === 'done') return true;
  const isOfTheDisk = answer.kind === 'refused' && DISK_SAYS.has(answer.message);
  if (isOfTheDisk || status.readOnly !== null) return false;
  throw new Error(`the example's director was refused «${kind}»: ${JSON.stringify(answer)}`);
}

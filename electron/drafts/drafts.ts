import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Draft, DraftAnswer } from '#shared/ipc/contract';
import { idSchema } from '#shared/lib/ids';
import { momentSchema } from '#shared/lib/iso-date';
import { errorCode, isDiskFull, syncFolder, writeAtomically } from '../files/atomic-write';

/** Far more than the largest form holds. */
const LARGEST_DRAFT = 2_000_000;

const draftSchema = z.strictObject({
  key: z.string(),
  commit: idSchema,
  at: momentSchema,
  content: z.json(),
});

/** What was typed but not saved: one small file a form, synced within a second of the typing. */
export interface Drafts {
  save(key: string, commit: string, content: unknown): Promise<DraftAnswer>;
  /** The draft, or null when there is none, it is damaged, or its commit is on the ledger already. */
  read(key: string): Promise<Draft | null>;
  remove(key: string): Promise<DraftAnswer>;
}

const FULL =
  'На диске нет места: черновик не сохраняется. Сам текст остаётся в форме, пока она открыта.';
const FAILED =
  'Черновик не удаётся сохранить на диск. Сам текст остаётся в форме, пока она открыта.';

/**
 * Keeps drafts in a folder; one operation at a time, in the order of the calls.
 * @param isTaken tells whether a commit is on the ledger
 */
export function createDrafts(
  folder: string,
  isTaken: (commit: string) => boolean,
  log: (message: string) => void,
): Drafts {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined); // the caller gets the error
    return result;
  };
  const answer = (work: () => Promise<void>): Promise<DraftAnswer> =>
    inTurn(async () => {
      try {
        await work();
        return { ok: true };
      } catch (error) {
        log(`draft: ${String(error)}`);
        return { ok: false, message: isDiskFull(error) ? FULL : FAILED };
      }
    });
  const path = (key: string): string => join(folder, `${key}.json`);
  return {
    save: (key, commit, content) =>
      answer(async () => {
        const text = JSON.stringify({ key, commit, at: new Date().toISOString(), content });
        if (text.length > LARGEST_DRAFT) throw new Error(`draft ${key} is too large`);
        await mkdir(folder, { recursive: true });
        await writeAtomically(path(key), text);
      }),
    read: (key) =>
      inTurn(async () => {
        const draft = await readDraft(path(key), log);
        if (draft === null || !isTaken(draft.commit)) return draft;
        await dropTaken(folder, path(key), log);
        return null;
      }),
    remove: (key) => answer(() => removeDraft(folder, path(key))),
  };
}

async function readDraft(path: string, log: (message: string) => void): Promise<Draft | null> {
  try {
    return draftSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    // The error's own words may quote what was typed: they don't belong in the log.
    const kind = errorCode(error) || (error instanceof Error ? error.name : 'unknown');
    if (kind !== 'ENOENT') log(`draft ${path} can't be read: ${kind}`);
    return null;
  }
}

/** A crash came between the record and the end of its draft: what was typed is on the ledger. */
async function dropTaken(
  folder: string,
  path: string,
  log: (message: string) => void,
): Promise<void> {
  try {
    await removeDraft(folder, path);
  } catch (error) {
    log(`a draft that was saved can't be removed: ${errorCode(error)}`);
  }
}

async function removeDraft(folder: string, path: string): Promise<void> {
  try {
    await rm(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await syncFolder(folder);
}

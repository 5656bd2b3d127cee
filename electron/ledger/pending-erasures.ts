import { rm } from 'node:fs/promises';
import {
  readRedaction,
  type ErasedStates,
  type Redaction,
  type RedactionStatement,
} from '#shared/domain/redaction';
import type { Line } from '#shared/ledger/commit';
import { statesOf } from '#shared/ledger/replay';
import { removeDrafts } from '../drafts/named-drafts';
import { errorCode } from '../files/atomic-write';
import { prepareErased } from './erase-in-file';
import { replaceFile } from './exchange-file';

/** What is asked of a ledger to find unfinished redactions. */
export interface RedactedLedger {
  /** Lines that hold the records of redactions. */
  readonly redactions: readonly number[];
  readonly line: (seq: number) => Promise<Line | undefined>;
}

/** Statements of redactions whose bodies are still there: the program ended in between, or the disk was full. */
export async function pendingRedactions({
  redactions,
  line,
}: RedactedLedger): Promise<readonly RedactionStatement[]> {
  const pending: RedactionStatement[] = [];
  for (const seq of redactions) {
    const found = await line(seq);
    const states = found === undefined ? [] : statesOf([found]).states;
    const record = states.find(({ table }) => table === 'redaction')?.value as
      Redaction | undefined; // its table
    const statement = record === undefined ? undefined : readRedaction(record.statement);
    if (statement !== undefined && (await isPending(statement, line))) pending.push(statement);
  }
  return pending;
}

/** The file is exchanged as a whole: when one of the named bodies is there, all of them are. */
async function isPending(
  { erased }: RedactionStatement,
  line: RedactedLedger['line'],
): Promise<boolean> {
  const [first] = erased;
  if (first === undefined) return false;
  const [seq, [put = 0]] = first;
  const body = (await line(seq))?.body[put];
  return body !== null && body !== undefined;
}

/** True when none of the named bodies is there any more; a line that can't be read proves nothing. */
export async function areErased(
  states: readonly ErasedStates[],
  line: RedactedLedger['line'],
): Promise<boolean> {
  for (const [seq, puts] of states) {
    const body = (await line(seq))?.body;
    if (!puts.every((put) => body?.[put] === null)) return false;
  }
  return true;
}

/**
 * Carries out what a start finds unfinished; nobody has the ledger's file open. Drafts go before the file is
 * exchanged: as long as it isn't, the next start finds the work.
 * What doesn't succeed (a full disk) is tried again by the next start; the file is then what it was.
 * @returns whether the file is another one now
 */
export async function finishErasures(
  { ledger, drafts }: { readonly ledger: string; readonly drafts: string },
  pending: readonly RedactionStatement[],
  log: (message: string) => void,
): Promise<boolean> {
  try {
    const prepared = await prepareErased(ledger);
    if (prepared === undefined) return false; // what nobody signed erases nothing
    try {
      for (const { drafts: keys, at } of pending) await removeDrafts(drafts, keys, at);
      await replaceFile(prepared.path, ledger, log);
    } catch (error) {
      await rm(prepared.path, { force: true });
      throw error;
    }
    log(`${String(pending.length)} redactions were finished`);
    return true;
  } catch (error) {
    log(`redactions are still unfinished: ${errorCode(error) || String(error)}`);
    return false;
  }
}

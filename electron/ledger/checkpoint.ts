import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write';
import type { Head } from './chain-check';
import { RuleIndex, savedIndexSchema } from './rule-index';

/*
 * Two small files beside the ledger. `head.json` is the recorded head: after every few commits, so
 * that a ledger cut short is noticed. `checkpoint.json` saves the rule index now and then, so that a
 * start need not read the whole ledger. Both may lag behind the ledger and never lead: they are
 * written after the sync of what they name.
 */

const headSchema = z.strictObject({
  ledger: z.string(),
  seq: z.number().int().min(1),
  offset: z.number().int().min(1),
  hash: z.string(),
});

const checkpointSchema = z.strictObject({
  v: z.literal(1),
  head: headSchema,
  index: savedIndexSchema,
});

/** A head with the ledger that it belongs to (hash of the first line). */
export interface RecordedHead extends Head {
  readonly ledger: string;
}

export interface Checkpoint {
  readonly head: RecordedHead;
  readonly index: RuleIndex;
}

/** The recorded head, or undefined when there is none or it can't be read (then it lags at nothing). */
export async function readHead(folder: string): Promise<RecordedHead | undefined> {
  return headSchema.safeParse(await readJson(join(folder, 'head.json'))).data;
}

export async function writeHead(folder: string, head: RecordedHead): Promise<void> {
  await writeAtomically(join(folder, 'head.json'), JSON.stringify(head));
}

/** The last checkpoint, or undefined: then the ledger is read from its beginning. */
export async function readCheckpoint(folder: string): Promise<Checkpoint | undefined> {
  const checked = checkpointSchema.safeParse(await readJson(join(folder, 'checkpoint.json')));
  if (!checked.success) return undefined;
  const { head, index } = checked.data;
  return index.offsets.length === head.seq ? { head, index: new RuleIndex(index) } : undefined;
}

/** The checkpoint as text, taken at once: the index goes on changing while the file is written. */
export function checkpointText({ head, index }: Checkpoint): string {
  return JSON.stringify({ v: 1, head, index: index.save() });
}

export async function writeCheckpoint(folder: string, text: string): Promise<void> {
  await writeAtomically(join(folder, 'checkpoint.json'), text);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined; // absent or damaged: both only cost a longer start
  }
}

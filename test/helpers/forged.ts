import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeLine, type LineContent } from '#shared/ledger/chain';
import { NO_HASH, type Line } from '#shared/ledger/commit';
import { sha256 } from '../../electron/ledger/sha256';
import { FILES, ledgerOf } from './journals';

/** A record's state in a ledger's file, as plain JSON. */
export type StoredValue = Record<string, unknown>;

/** Changes a stored state in place. */
export type Forge = (state: { table: string; id: string; seq: number; value: StoredValue }) => void;

/**
 * Writes a ledger anew as somebody with other tools would: values changed, digests, hashes and the whole
 * chain made to fit, the side files that know the old head removed.
 */
export async function rechain(folder: string, forge: Forge): Promise<void> {
  const text = await readFile(ledgerOf(folder), 'utf8');
  const texts: string[] = [];
  let prev = NO_HASH;
  for (const stored of text.trimEnd().split('\n')) {
    const line = JSON.parse(stored) as Line; // written by the program itself
    const written = writeLine(contentOf(line, forge), prev, sha256);
    texts.push(`${written.text}\n`);
    prev = written.hash;
  }
  await writeFile(ledgerOf(folder), texts.join(''));
  for (const name of [FILES.head, FILES.checkpoint])
    await rm(path.join(folder, name), { force: true });
}

function contentOf({ header, body }: Line, forge: Forge): LineContent {
  const { seq, commit, at, by, action, part, undoOf } = header;
  const states = header.puts.map(({ table, id, base }, i) => {
    const stored = body[i] ?? { salt: '', value: {} };
    const value = stored.value as StoredValue; // records are objects
    forge({ table, id, seq, value });
    return { table, id, base, salt: stored.salt, value };
  });
  const more = { ...(part && { part }), ...(undoOf !== undefined && { undoOf }) };
  return { seq, commit, at, by, action, ...more, states };
}

/** Flips one bit of a byte in a folder's ledger, chain and side files left as they are. */
export async function flipByte(folder: string, offset: number): Promise<void> {
  const bytes = await readFile(ledgerOf(folder));
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  await writeFile(ledgerOf(folder), bytes);
}

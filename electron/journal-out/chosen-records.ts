import { readSync } from 'node:fs';
import type { Consultation } from '#shared/domain/consultation';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { digestOf } from '#shared/ledger/chain';
import type { Line } from '#shared/ledger/commit';
import { upgradeRecord } from '#shared/ledger/upgrade';
import { sha256 } from '../ledger/sha256';
import type { Places } from './catalogue';

/** Records that are held at once; they are read in the order of the file, whatever order they go out in. */
const AT_ONCE = 20_000;
/** Read from the file at once, bytes: neighbours mostly go out together. */
const BLOCK = 1 << 18;

/** Reads ranges of a file that mostly follow one another. Synchronous: this process does nothing else. */
class Blocks {
  readonly #file: number;
  #buffer = Buffer.alloc(0);
  #from = 0;

  constructor(file: number) {
    this.#file = file;
  }

  text(offset: number, length: number): string {
    const start = offset - this.#from;
    if (start < 0 || start + length > this.#buffer.length) this.#load(offset, length);
    const at = offset - this.#from;
    return this.#buffer.toString('utf8', at, at + length);
  }

  #load(offset: number, length: number): void {
    const buffer = Buffer.allocUnsafe(Math.max(BLOCK, length));
    const read = readSync(this.#file, buffer, 0, buffer.length, offset);
    this.#buffer = buffer.subarray(0, read);
    this.#from = offset;
  }
}

/** The consultations of a line by their ids, each proved by its digest; what doesn't fit is left out. */
function consultationsOf(text: string, wanted: ReadonlySet<string>): Map<string, Consultation> {
  const { header, body } = JSON.parse(text) as Line; // the catalogue has read it before
  const found = new Map<string, Consultation>();
  for (const [i, put] of header.puts.entries()) {
    const stored = body[i];
    if (put.table !== 'consultation' || !wanted.has(put.id) || !stored) continue;
    if (digestOf(stored.salt, canonicalJson(stored.value), sha256) !== put.digest) continue;
    const upgraded = upgradeRecord('consultation', stored.value);
    // A table's states hold that table's records (`upgradeRecord` checked it by its validator).
    if (upgraded.ok) found.set(put.id, upgraded.value as Consultation);
  }
  return found;
}

/** Entries of the same line, so that a line of many records is read once. */
function byLine({ offsets }: Places, entries: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const entry of entries) {
    const offset = offsets[entry] ?? 0;
    const group = groups.get(offset);
    if (group === undefined) groups.set(offset, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/**
 * The records of catalogue entries, in their order and by the thousands, so that memory stays flat.
 * A record whose bytes aren't what was written is left out.
 */
export function* chosenRecords(
  file: number,
  places: Places,
  entries: readonly number[],
): Generator<readonly Consultation[]> {
  const blocks = new Blocks(file);
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE);
    const records = new Map<number, Consultation>();
    for (const group of byLine(places, part)) {
      const [first = 0] = group;
      const text = blocks.text(places.offsets[first] ?? 0, places.lengths[first] ?? 0);
      const ids = new Set(group.map((entry) => places.ids[entry] ?? ''));
      const found = consultationsOf(text, ids);
      for (const entry of group) {
        const record = found.get(places.ids[entry] ?? '');
        if (record !== undefined) records.set(entry, record);
      }
    }
    yield part.flatMap((entry) => records.get(entry) ?? []);
  }
}

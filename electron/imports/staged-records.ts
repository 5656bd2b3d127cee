import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { PutRequest } from '#shared/ledger/commit';

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

/** A line that is written, hashed and read back without anybody waiting for it. */
const PART_BYTES = 240_000;
/** A put's share of a line beside its value. */
const PUT_BYTES = 260;
/** Far beyond what 200,000 rows of 20 MB can become. */
const MOST_BYTES = 1_500_000_000;

/**
 * Records on their way to the ledger, in parts of a line each. They lie packed in memory and never on the disk:
 * an import that is called off leaves nothing behind.
 */
export class StagedRecords {
  readonly #parts: Buffer[] = [];
  #open: PutRequest[] = [];
  #openBytes = 0;
  #bytes = 0;
  /** How many records there are. */
  count = 0;

  /** Puts records aside; false when there is no room for so many. */
  async add(puts: readonly PutRequest[]): Promise<boolean> {
    for (const put of puts) {
      const bytes = Buffer.byteLength(JSON.stringify(put.value)) + PUT_BYTES;
      if (this.#openBytes + bytes > PART_BYTES && this.#open.length > 0) await this.close();
      this.#open.push(put);
      this.#openBytes += bytes;
      this.#bytes += bytes;
    }
    this.count += puts.length;
    return this.#bytes <= MOST_BYTES;
  }

  /** Ends the part that is open. */
  async close(): Promise<void> {
    if (this.#open.length === 0) return;
    const text = JSON.stringify(this.#open);
    this.#open = [];
    this.#openBytes = 0;
    this.#parts.push(await deflated(text, { level: 1 }));
  }

  /** How many parts there are. */
  get of(): number {
    return this.#parts.length;
  }

  /** The records of a part, counted from 0. */
  async part(n: number): Promise<readonly PutRequest[]> {
    const packed = this.#parts[n];
    if (packed === undefined) return [];
    return JSON.parse((await inflated(packed)).toString('utf8')) as readonly PutRequest[]; // packed above
  }
}

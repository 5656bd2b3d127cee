import { Inflate } from 'fflate';
import {
  DAMAGED,
  INFLATED_LIMIT,
  PART_LIMIT,
  RATIO_FREE,
  RATIO_LIMIT,
  SUSPICIOUS,
  TableFault,
  TOO_LARGE,
} from './limits';

/*
 * A zip archive as a workbook is one, read strictly. The central directory is compared to what it describes;
 * whatever Excel never writes (overlapping parts, two of one name, paths that lead out, passwords, zip64) is refused,
 * for two readers could see two different files in it.
 */

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Fed to the inflater at once: what comes out of it is looked at in between. */
const STEP = 16_384;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its bytes are. */
  readonly start: number;
  /** Where its local header begins. */
  readonly header: number;
}

/** Receives the bytes of a part, piece by piece. */
export type OnBytes = (bytes: Uint8Array) => void;

/** The parts of a workbook. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** What has been unpacked so far, of all parts. */
  #inflated = 0;

  /** @throws TableFault when it isn't an archive as Excel writes them */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(key(name));
  }

  /** Unpacks a part. Sizes are counted as they come, whatever the file says of them. @throws TableFault */
  read(name: string, onBytes: OnBytes): void {
    const entry = this.#entries.get(key(name));
    if (entry === undefined) throw new TableFault(DAMAGED);
    const packed = this.#bytes.subarray(entry.start, entry.start + entry.packed);
    let size = 0;
    let crc = -1;
    const take = (bytes: Uint8Array): void => {
      size += bytes.length;
      this.#inflated += bytes.length;
      if (this.#inflated > INFLATED_LIMIT) throw new TableFault(TOO_LARGE);
      if (size > RATIO_FREE && size > entry.packed * RATIO_LIMIT) throw new TableFault(SUSPICIOUS);
      if (size > entry.size) throw new TableFault(SUSPICIOUS);
      crc = crc32(crc, bytes);
      onBytes(bytes);
    };
    if (entry.method === STORED) take(packed);
    else inflate(packed, take);
    if (size !== entry.size || ~crc >>> 0 !== entry.crc) throw new TableFault(DAMAGED);
  }
}

function inflate(packed: Uint8Array, take: OnBytes): void {
  const inflater = new Inflate((bytes) => {
    take(bytes);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof TableFault) throw error;
    throw new TableFault(DAMAGED); // the inflater's own words for bytes that are no deflate stream
  }
}

/** Names are told apart as Windows does. */
function key(name: string): string {
  return name.toLowerCase();
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new TableFault(DAMAGED); // an address beyond the file's end
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isWhole = view.getUint16(end + 8, true) === count && view.getUint32(end + 4, true) === 0;
  if (!isWhole || start > end) throw new TableFault(SUSPICIOUS); // in several volumes, or zip64
  if (count > PART_LIMIT) throw new TableFault(SUSPICIOUS);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new TableFault(DAMAGED);
    const entry = readEntry(bytes, view, at);
    if (entries.has(key(entry.name))) throw new TableFault(SUSPICIOUS);
    entries.set(key(entry.name), entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  refuseOverlaps([...entries.values()], start);
  return entries;
}

/** The end record stands at the file's end, before a comment at most. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new TableFault(DAMAGED);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  const name = nameAt(bytes, at + 46, view.getUint16(at + 28, true));
  if ((flags & ENCRYPTED) !== 0) throw new TableFault(LOCKED);
  if (method !== STORED && method !== DEFLATED) throw new TableFault(SUSPICIOUS);
  if (view.getUint32(header, true) !== LOCAL) throw new TableFault(DAMAGED);
  const nameLength = view.getUint16(header + 26, true);
  const isSame =
    view.getUint16(header + 8, true) === method && nameAt(bytes, header + 30, nameLength) === name;
  if (!isSame || !isPlainName(name)) throw new TableFault(SUSPICIOUS);
  const start = header + 30 + nameLength + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) throw new TableFault(DAMAGED);
  const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true)];
  return { name, method, crc, packed, size, start, header };
}

const LOCKED =
  'Файл закрыт паролем и потому не читается. Откройте его в Excel, снимите пароль, сохраните и выберите снова.';

function nameAt(bytes: Uint8Array, from: number, length: number): string {
  if (from + length > bytes.length) throw new TableFault(DAMAGED);
  return new TextDecoder().decode(bytes.subarray(from, from + length));
}

/** Inside the archive and nowhere else. */
function isPlainName(name: string): boolean {
  const parts = name.split('/');
  return (
    !/[\\:\0]/u.test(name) &&
    parts[0] !== '' &&
    parts.every((part) => part !== '..' && part !== '.')
  );
}

/** No byte may belong to two parts, nor to a part and the directory. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  for (const [i, entry] of sorted.entries()) {
    const next = sorted[i + 1]?.header ?? directory;
    if (entry.start + entry.packed > next) throw new TableFault(SUSPICIOUS);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of zip, of a piece after the pieces before it; begins at -1 and is inverted at the end. */
function crc32(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

// Unpacks a zip file, entry by entry, without another library: just what a runtime's archive needs.
import { chmod, mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const inflate = promisify(inflateRaw);
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** @typedef {{ name: string, method: number, packedSize: number, offset: number, mode: number }} Entry */

/**
 * Reads a piece of a file.
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('zip: the file ends too early');
  return buffer;
}

/**
 * Lists the entries from the directory at the archive's end (no zip64, no comment: 4 GB is enough).
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function listEntries(file) {
  const { size } = await file.stat();
  const end = await readAt(file, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== END_SIGNATURE) throw new Error('zip: no directory at the end');
  const directory = await readAt(file, end.readUInt32LE(16), end.readUInt32LE(12));
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('zip: a broken directory');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * The bytes of one entry, unpacked.
 * @param {import('node:fs/promises').FileHandle} file
 * @param {Entry} entry
 */
async function readEntry(file, entry) {
  const header = await readAt(file, entry.offset, LOCAL_HEADER_SIZE);
  const start =
    entry.offset + LOCAL_HEADER_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, entry.packedSize);
  if (entry.method === STORED) return packed;
  if (entry.method === DEFLATED) return /** @type {Buffer} */ (await inflate(packed));
  throw new Error(`zip: ${entry.name} is packed in an unknown way (${entry.method})`);
}

/**
 * Unpacks the files that `rename` gives a new name to.
 * @param {string} archive
 * @param {string} target an existing folder
 * @param {(name: string) => string | undefined} rename name in the archive → path below `target`,
 *   or `undefined` to leave the file out
 */
export async function unzip(archive, target, rename) {
  const file = await open(archive);
  try {
    for (const entry of await listEntries(file)) {
      const name = entry.name.endsWith('/') ? undefined : rename(entry.name);
      if (name === undefined) continue;
      const goal = path.resolve(target, name);
      if (!goal.startsWith(target + path.sep)) throw new Error(`zip: ${entry.name} leads outside`);
      await mkdir(path.dirname(goal), { recursive: true });
      await writeFile(goal, await readEntry(file, entry));
      await chmod(goal, entry.mode);
    }
  } finally {
    await file.close();
  }
}

import { open, stat, type FileHandle } from 'node:fs/promises';
import { errorCode } from './atomic-write';

/** A file's bytes, at most so many; undefined when it can't be read, whatever the reason. */
export async function readUpTo(file: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    // Opening a pipe or a device would wait for ever.
    if (!(await stat(file)).isFile()) return undefined;
    const handle = await open(file, 'r');
    try {
      return await readWhole(handle, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return undefined; // whatever the system says, the sentence is the same
  }
}

/** Reads to the end: a disk in the network gives a file piece by piece. */
async function readWhole(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(Math.min(size, limit));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

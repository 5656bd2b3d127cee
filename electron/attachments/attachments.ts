import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '#shared/lib/result';
import { errorCode, isDiskFull, writeAtomically } from '../files/atomic-write';

/** Largest file that may be attached, bytes. */
export const ATTACHMENT_LIMIT = 25_000_000;

export type AttachmentFault = 'too-large' | 'disk-full' | 'disk-error' | 'missing' | 'damaged';

/**
 * Keeps a file under the name of its SHA-256 and brings it to the disk. Call it before the commit that
 * names the file: a commit must never name what isn't there. The same content is kept once.
 */
export async function keepAttachment(
  folder: string,
  bytes: Uint8Array,
): Promise<Result<string, AttachmentFault>> {
  if (bytes.length > ATTACHMENT_LIMIT) return failed('too-large');
  const name = digest(bytes);
  const kept = await readAttachment(folder, name);
  if (kept.ok) return ok(name);
  try {
    await mkdir(folder, { recursive: true });
    await writeAtomically(join(folder, name), bytes);
    return ok(name);
  } catch (error) {
    return failed(isDiskFull(error) ? 'disk-full' : 'disk-error');
  }
}

/** The bytes of an attachment, verified against its name. @param sha256 lower-case hex */
export async function readAttachment(
  folder: string,
  sha256: string,
): Promise<Result<Uint8Array, AttachmentFault>> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return failed('missing');
  try {
    const bytes = await readFile(join(folder, sha256));
    return digest(bytes) === sha256 ? ok(bytes) : failed('damaged');
  } catch (error) {
    return failed(errorCode(error) === 'ENOENT' ? 'missing' : 'disk-error');
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

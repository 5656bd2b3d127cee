import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, syncFolder } from '../files/atomic-write';

const keptSchema = z.object({ at: z.string() });

/** Keys of the drafts whose text answers to a question; what a killed program left half-written counts too. */
export async function draftsThat(
  folder: string,
  isMeant: (text: string) => boolean,
): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const name of await namesIn(folder)) {
    const key = keyOf(name);
    if (key !== undefined && isMeant(await textOf(join(folder, name)))) keys.add(key);
  }
  return [...keys].sort();
}

/**
 * Removes drafts, and what of them was left half-written.
 * @param before drafts that were kept later are others of the same form and stay
 * @throws the file system's error
 */
export async function removeDrafts(
  folder: string,
  keys: readonly string[],
  before: string,
): Promise<void> {
  const meant = new Set(keys);
  const names = (await namesIn(folder)).filter((name) => meant.has(keyOf(name) ?? ''));
  for (const name of names) {
    const path = join(folder, name);
    if (await isKeptBefore(path, before)) await rm(path, { force: true });
  }
  if (names.length > 0) await syncFolder(folder);
}

/** «consultation.json», or «consultation.json.4711.new», which a killed program left. */
function keyOf(name: string): string | undefined {
  return /^([a-z0-9-]{1,80})\.json(?:\.\d+\.new)?$/.exec(name)?.[1];
}

async function isKeptBefore(path: string, moment: string): Promise<boolean> {
  try {
    const kept = keptSchema.safeParse(JSON.parse(await textOf(path))).data;
    return kept === undefined || kept.at <= moment;
  } catch {
    return true; // half-written: nobody can use it
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

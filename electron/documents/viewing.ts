// Documents that were handed to the system's viewer. They may hold names, so they stay in the profile, which is the
// user's own, and are gone with the next start: while the program runs, a viewer may still be reading them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folderIn = (profile: string): string => join(profile, 'viewing');

/** Puts a document where the viewer can read it. @returns the path of the file */
export async function keepForViewer(
  profile: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  await mkdir(folderIn(profile), { recursive: true, mode: 0o700 });
  // A folder for each: a viewer may hold on to an earlier document of the same name.
  const file = join(await mkdtemp(join(folderIn(profile), 'document-')), name);
  await writeFile(file, bytes, { mode: 0o600 });
  return file;
}

/** Removes what earlier runs of the program left for the viewer. */
export async function forgetViewed(profile: string, log: (message: string) => void): Promise<void> {
  try {
    await rm(folderIn(profile), { recursive: true, force: true });
  } catch (error) {
    // Windows keeps a file that is still open elsewhere: the next start tries again.
    log(`documents of the viewer are still there: ${String(error)}`);
  }
}

// The official Electron: the binary that belongs to the `electron` package in node_modules.
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, exists } from './cache.mjs';
import { root, runOrThrow } from './process.mjs';

const PACKAGE = path.join(root, 'node_modules/electron');
const NO_PROGRESS_MS = 8_000;
const RETRY_AFTER_MS = 60 * 60_000;

/** Path of the executable below a folder with Electron, as every release lays it out. */
export function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The version that package.json asks for. */
export async function officialVersion() {
  const text = await readFile(path.join(PACKAGE, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (JSON.parse(text)).version;
}

/**
 * Downloads the release into Electron's own cache; gives up when nothing arrives for some seconds,
 * since behind a filter a connection may hang instead of failing.
 * @param {string} version
 */
async function download(version) {
  const { downloadArtifact } = await import('@electron/get');
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error('nothing arrived for some seconds'));
  let timer = setTimeout(giveUp, NO_PROGRESS_MS);
  try {
    const text = await readFile(path.join(PACKAGE, 'checksums.json'), 'utf8');
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: /** @type {Record<string, string>} */ (JSON.parse(text)),
      downloadOptions: {
        signal: stalled.signal,
        getProgressCallback: () => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, NO_PROGRESS_MS);
          return Promise.resolve();
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The file that says when the download of a version failed. @param {string} version */
const markerOf = (version) => path.join(cacheFolder(), `electron-${version}.unreachable`);

/** Lets the next call try the download again at once. */
export async function forgetFailure() {
  await rm(markerOf(await officialVersion()), { force: true });
}

/**
 * Whether a download failed a short while ago, so that every start isn't slowed down by a new try.
 * @param {string} marker
 */
async function failedLately(marker) {
  const { mtimeMs } = await stat(marker).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < RETRY_AFTER_MS;
}

/**
 * The folder of the official Electron, downloaded at first use; throws when it can't be had.
 * @returns {Promise<string>}
 */
export async function officialRuntime() {
  const folder = path.join(PACKAGE, 'dist');
  if (await exists(path.join(folder, executableName()))) return folder;
  const version = await officialVersion();
  const marker = markerOf(version);
  if (await failedLately(marker)) throw new Error('the download failed less than an hour ago');
  try {
    await download(version);
    await runOrThrow(process.execPath, [path.join(PACKAGE, 'install.js')]);
    return folder;
  } catch (error) {
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(marker, String(error));
    throw error;
  }
}

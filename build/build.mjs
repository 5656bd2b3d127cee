// `npm run build`: builds the program into out/ when something that goes into it has changed.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { isMainScript, root, runOrThrow, runScript } from './process.mjs';

const SOURCES = ['shared', 'electron', 'renderer'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/electron.vite.config.ts',
  'build/left-out.mjs',
  'build/icons/icon.png',
];
const OUT = path.join(root, 'out');
const KEY_FILE = path.join(OUT, '.build-key');
const MODES = ['production', 'development'];

/**
 * A hash of everything that the build depends on.
 * @param {string} mode
 */
export async function buildKey(mode = 'production') {
  const files = [...FILES];
  for (const folder of SOURCES) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (entry.isFile()) files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  const hash = createHash('sha256').update(mode);
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * Builds into a folder beside out/ and swaps the two, so that a build that fails leaves the last
 * good one in place and a program that starts meanwhile never sees half of one.
 * @param {string} mode
 * @param {string} key
 */
async function buildAndSwap(mode, key) {
  const fresh = path.join(root, '.cache', `out-${process.pid}`);
  const old = path.join(root, '.cache', `out-old-${process.pid}`);
  try {
    const bin = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    const config = path.join(root, 'build/electron.vite.config.ts');
    await runOrThrow(process.execPath, [bin, 'build', '-c', config, '-m', mode, '-l', 'warn'], {
      env: { ZHURNAL_OUT_DIR: fresh, ...(mode === 'production' ? { NODE_ENV: 'production' } : {}) },
    });
    await writeFile(path.join(fresh, path.basename(KEY_FILE)), key);
    await rename(OUT, old).catch(ignoreMissing);
    await rename(fresh, OUT);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/**
 * For files that need not be there.
 * @param {NodeJS.ErrnoException} error
 */
function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

/**
 * Makes out/ match the sources. Safe when several processes ask at once: one builds, others wait.
 * @param {string} [mode] `development` keeps pages that are only for developers
 * @returns {Promise<string>} the build key
 */
export async function build(mode = 'production') {
  return withLock(path.join(root, '.cache/build.lock'), async () => {
    const key = await buildKey(mode);
    const built = await readFile(KEY_FILE, 'utf8').catch(ignoreMissing);
    if (built === key) {
      console.error('build: out/ is up to date');
      return key;
    }
    const started = Date.now();
    await buildAndSwap(mode, key);
    console.error(`build: out/ built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return key;
  });
}

if (isMainScript(import.meta.url)) {
  await runScript(async () => {
    const mode = process.argv[2]?.replace(/^--mode=/, '') ?? 'production';
    if (!MODES.includes(mode)) throw new Error(`There is no mode ${mode}: ${MODES.join(' or ')}`);
    await build(mode);
    return true;
  });
}

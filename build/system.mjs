// What the program and its tests need from a Debian-like system, and how to get it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { run, runOrThrow } from './process.mjs';

/**
 * One thing that has to be there.
 * @typedef {object} Need
 * @property {string[]} packages names of the package, newer distributions first
 * @property {(facts: Facts) => boolean} met
 */

/**
 * @typedef {object} Facts
 * @property {string} libraries what the dynamic linker knows
 * @property {string} cyrillicFonts
 */

/** @param {string} name */
const library =
  (name) =>
  (/** @type {Facts} */ { libraries }) =>
    libraries.includes(name);

/** @param {string} name */
const program = (name) => () =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((dir) => existsSync(path.join(dir, name)));

/** Where libfaketime lies on this machine, if it does. */
export function fakeClockLibrary() {
  const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
    (name) => `/usr/lib/${name}/faketime`,
  );
  return folders
    .map((folder) => path.join(folder, 'libfaketimeMT.so.1'))
    .find((file) => existsSync(file));
}

/** @type {Need[]} */
const RUNTIME_NEEDS = [
  { packages: ['libgtk-3-0t64', 'libgtk-3-0'], met: library('libgtk-3.so.0') },
  { packages: ['libnss3'], met: library('libnss3.so') },
  { packages: ['libasound2t64', 'libasound2'], met: library('libasound.so.2') },
  { packages: ['libgbm1'], met: library('libgbm.so.1') },
  {
    packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    met: library('libatk-bridge-2.0.so.0'),
  },
  { packages: ['fontconfig'], met: program('fc-list') },
  { packages: ['fonts-dejavu-core'], met: ({ cyrillicFonts }) => cyrillicFonts.trim() !== '' },
];

/** @type {Need[]} */
const SCREEN_NEEDS = [{ packages: ['xvfb'], met: program('Xvfb') }];

/** @type {Need[]} */
const TEST_NEEDS = [
  { packages: ['poppler-utils'], met: program('pdftotext') },
  { packages: ['x11-utils'], met: program('xwininfo') },
  { packages: ['xdotool'], met: program('xdotool') },
  { packages: ['strace'], met: program('strace') },
  // A print queue of the test's own: the scheduler, and what sets it up and asks it.
  { packages: ['cups-daemon'], met: () => existsSync('/usr/sbin/cupsd') },
  { packages: ['cups-client'], met: () => existsSync('/usr/sbin/lpadmin') },
  // Another clock for the whole program, from outside of it.
  { packages: ['libfaketime'], met: () => fakeClockLibrary() !== undefined },
];

/**
 * The first of the names that the distribution has.
 * @param {Need} need
 */
async function packageOf({ packages }) {
  for (const name of packages) {
    const { code, output } = await run('apt-cache', ['policy', name]);
    if (code === 0 && /Candidate: \S*\d/.test(output)) return name;
  }
  return packages.at(-1) ?? '';
}

/**
 * Makes sure that the system has what is needed: root installs what is missing, others are told
 * the one command to run. Does nothing on other systems than Linux.
 * @param {{ screen?: boolean, tests?: boolean }} [parts] whether a screen has to be made; whether
 *   tests are going to run
 */
export async function ensureSystem({ screen = false, tests = false } = {}) {
  if (process.platform !== 'linux') return;
  const facts = {
    libraries: (await run('/sbin/ldconfig', ['-p'])).output,
    cyrillicFonts: (await run('fc-list', [':lang=ru'])).output,
  };
  const needs = [...RUNTIME_NEEDS, ...(screen ? SCREEN_NEEDS : []), ...(tests ? TEST_NEEDS : [])];
  const missing = needs.filter((need) => !need.met(facts));
  if (missing.length === 0) return;
  const asRoot = process.getuid?.() === 0 && program('apt-get')();
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  if (asRoot) await run('apt-get', ['update', '-q'], { env });
  const packages = await Promise.all(missing.map(packageOf));
  const command = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  if (!asRoot) {
    throw new Error(
      `The system lacks something. Run: sudo apt-get ${command.join(' ')}\n` +
        'Системе не хватает пакетов: выполните эту команду или обратитесь к администратору.',
    );
  }
  console.error(`system: installing ${packages.join(' ')}`);
  await runOrThrow('apt-get', command, { env });
}

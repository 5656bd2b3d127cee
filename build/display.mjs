// A screen for machines without one (Linux): a private Xvfb.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './process.mjs';

const SCREEN = '1600x1000x24';
/** A shared screen ends itself after so many seconds without a client. */
const IDLE_SECONDS = 600;
/** A private one is ended by its owner; this is for owners that were killed. */
const PRIVATE_IDLE_SECONDS = 3600;
const PROBE_MS = 3_000;
const STATE = path.join(root, '.cache/display');

/**
 * Whether an X server answers: says hello as a client and leaves. This also starts the server's
 * countdown to its end, which runs only after its first client has gone.
 * @param {string} display such as `:99`
 * @returns {Promise<boolean>}
 */
export function answers(display) {
  const number = /^:(\d+)/.exec(display)?.[1];
  // A display on another machine: only its user can know.
  if (number === undefined) return Promise.resolve(display !== '');
  return new Promise((resolve) => {
    const socket = net.connect(`/tmp/.X11-unix/X${number}`);
    /** @param {boolean} answer */
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PROBE_MS, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('data', () => finish(true));
    // Little endian, protocol 11.0, no authorisation: any answer will do.
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  });
}

/** Whether the caller's own desktop can show a window. */
export async function hasDisplay() {
  if (process.platform !== 'linux' || process.env['WAYLAND_DISPLAY']) return true;
  return answers(process.env['DISPLAY'] ?? '');
}

/**
 * Starts Xvfb on a free display.
 * @param {{ detached: boolean, args: string[] }} how
 * @returns {Promise<{ display: string, child: import('node:child_process').ChildProcess }>}
 */
function startXvfb({ detached, args }) {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', ...args],
    { detached, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code ?? 'a signal'}`)));
    const ready = /** @type {import('node:net').Socket} */ (child.stdio[3]);
    let text = '';
    ready.on('data', (chunk) => {
      text += String(chunk);
      if (!text.endsWith('\n')) return;
      ready.destroy();
      resolve({ display: `:${text.trim()}`, child });
    });
  });
}

/**
 * A screen that lasts as long as this process wants it.
 * @returns {Promise<{ display: string, end: () => void }>}
 */
export async function privateDisplay() {
  const args = ['-terminate', String(PRIVATE_IDLE_SECONDS)];
  const { display, child } = await startXvfb({ detached: false, args });
  await answers(display);
  const end = () => void child.kill();
  process.once('exit', end);
  return { display, end };
}

/**
 * A screen that outlives this process and is shared by those that ask again; it ends itself when
 * nobody has used it for some minutes.
 * @returns {Promise<string>} the display
 */
export async function sharedDisplay() {
  await mkdir(path.dirname(STATE), { recursive: true });
  return withLock(`${STATE}.lock`, async () => {
    const known = await readFile(STATE, 'utf8').catch(() => '');
    if (known !== '' && (await answers(known))) return known;
    const args = ['-terminate', String(IDLE_SECONDS)];
    const { display, child } = await startXvfb({ detached: true, args });
    child.unref();
    await answers(display);
    await writeFile(STATE, display);
    return display;
  });
}

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import fuses from '@electron/fuses';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { machineArgs } from '../../build/start.mjs';
import { freshProfile, launchInfo } from '../helpers/launch';

const { FuseV1Options, getCurrentFuseWire } = fuses;
const call = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const TITLE = 'Журнал консультанта';
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** A TCP port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');
  return address.port;
}

/** Why a connection to the port fails; `connected` if it doesn't. */
function knockAt(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve('connected');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

/** Whether a process has come to its end, by itself or by a signal. */
function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

describe('the packaged program', () => {
  let executable: string;
  let env: NodeJS.ProcessEnv;
  let profile: string;
  let child: ChildProcess | undefined;
  let said: string;

  beforeAll(async () => {
    const { stdout } = await call(process.execPath, ['build/pack.mjs'], { cwd: root });
    executable = stdout.trim().split('\n').at(-1) ?? '';
    env = { ...process.env, ...(await launchInfo()).env };
  });

  beforeEach(async () => {
    profile = await freshProfile();
  });

  afterEach(async () => {
    if (child && !hasEnded(child)) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    child = undefined;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts the program as a user would, plus the given switches. */
  function start(...args: string[]): void {
    const all = [...machineArgs(), `--user-data-dir=${profile}`, ...args];
    child = spawn(executable, all, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }

  /** The X window of the program, or nothing. */
  async function windowId(): Promise<string> {
    const search = [
      'search',
      '--all',
      '--onlyvisible',
      '--pid',
      String(child?.pid),
      '--name',
      TITLE,
    ];
    const { stdout } = await call('xdotool', search, { env }).catch(() => ({ stdout: '' }));
    return stdout.trim();
  }

  /** Waits for the program's window or its end, whichever comes first. */
  async function settled(): Promise<void> {
    const isSettled = async (): Promise<boolean> =>
      (child !== undefined && hasEnded(child)) || (await windowId()) !== '';
    await expect.poll(isSettled, { timeout: 30_000, interval: 200 }).toBe(true);
  }

  it('opens its window', async () => {
    start();
    await expect.poll(windowId, { timeout: 30_000, interval: 200 }).not.toBe('');
    const { stdout } = await call('xwininfo', ['-id', await windowId()], { env });
    expect(stdout).toContain(TITLE);
    expect(stdout).toContain('IsViewable');
  });

  it('does not let anybody in by a remote debugging port', async () => {
    const port = await freePort();
    start(`--remote-debugging-port=${port}`);
    await settled();
    expect(await knockAt(port)).toBe('ECONNREFUSED');
    expect(said).not.toContain('DevTools listening');
  });

  it('does not start the inspector of Node', async () => {
    const port = await freePort();
    start(`--inspect=127.0.0.1:${port}`);
    await settled();
    expect(await knockAt(port)).toBe('ECONNREFUSED');
    expect(said).not.toContain('Debugger listening');
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(executable);
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    }).toEqual({
      runAsNode: OFF,
      nodeOptions: OFF,
      inspect: OFF,
      filePrivileges: OFF,
      onlyAsar: ON,
      asarIntegrity: ON,
      cookieEncryption: ON,
    });
  });
});

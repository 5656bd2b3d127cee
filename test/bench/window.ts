import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import react from '@vitejs/plugin-react';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build } from 'vite';
import { launchInfo } from '../helpers/launch';

const root = path.resolve(import.meta.dirname, '../..');
const SOURCES = path.join(import.meta.dirname, 'app');
const APP = path.join(root, 'test/output/bench-app');
const GIVE_UP_MS = 60_000;

/** The program, or the least program with a window and React, in the same Electron. */
export type Kind = 'program' | 'bare';

/** An element that is there when the first screen can be used. */
const SHOWN: Readonly<Record<Kind, string>> = {
  program: '[role=row][data-index="0"]:not([aria-busy])',
  bare: '#root h1',
};

/** How the frame of `test/bench/app` is started in the program's Electron. */
export interface BenchApp {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

async function buildNode(name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: APP,
      emptyOutDir: false,
      target: 'node20.18',
      lib: { entry: path.join(SOURCES, `${name}.ts`), formats: ['cjs'], fileName: name },
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { entryFileNames: `${name}.cjs` },
      },
    },
  });
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: SOURCES,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { '#shared': path.join(root, 'shared') } },
    build: {
      outDir: path.join(APP, 'page'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
    },
  });
}

/** Builds the frame; a runtime that holds its program itself gets a twin that holds the frame. */
export async function buildBenchApp(): Promise<BenchApp> {
  const { executablePath, args, env } = await launchInfo();
  await rm(APP, { recursive: true, force: true });
  await mkdir(APP, { recursive: true });
  await writeFile(path.join(APP, 'package.json'), '{"name":"bench","main":"main.cjs"}');
  const before = process.env['NODE_ENV'];
  // React and its JSX as they are shipped; vitest says «test», and Vite believes it.
  process.env['NODE_ENV'] = 'production';
  await buildNode('main');
  await buildNode('preload');
  await buildPage();
  process.env['NODE_ENV'] = before;
  if (args.includes(root)) {
    return { executablePath, args: args.map((arg) => (arg === root ? APP : arg)), env };
  }
  const twin = path.join(root, 'test/output/bench-runtime');
  await rm(twin, { recursive: true, force: true });
  await promisify(execFile)('cp', ['-al', path.dirname(executablePath), twin]);
  await rm(path.join(twin, 'resources/app'));
  await symlink(APP, path.join(twin, 'resources/app'), 'dir');
  return { executablePath: path.join(twin, path.basename(executablePath)), args, env };
}

function environment(bench: BenchApp, kind: Kind): Record<string, string> {
  const { NODE_OPTIONS: _options, NODE_ENV: _env, ...own } = process.env;
  const program = path.join(root, 'out/main/main.cjs');
  return {
    ...(own as Record<string, string>), // what is not set is not there
    ...bench.env,
    ...(kind === 'program' ? { ZHURNAL_BENCH_PROGRAM: program } : {}),
  };
}

/** A program that was started, until its first screen could be used. */
export interface Started {
  readonly child: ChildProcess;
  /** Milliseconds from the start to the first screen. */
  readonly shown: number;
  readonly end: () => Promise<void>;
}

/** Starts a program and waits for its first screen. */
export async function start(bench: BenchApp, kind: Kind, profile: string): Promise<Started> {
  const env = { ...environment(bench, kind), ZHURNAL_BENCH_SHOWN: SHOWN[kind] };
  const before = Date.now();
  const child = spawn(bench.executablePath, [...bench.args, `--user-data-dir=${profile}`], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  try {
    return { child, shown: (await shownAt(child)) - before, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function shownAt(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no first screen')), GIVE_UP_MS);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const at = /ZHURNAL_BENCH (\d+)\n/.exec(said)?.[1];
      if (at === undefined) return;
      clearTimeout(timer);
      resolve(Number(at));
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)} before a screen`)));
  });
}

/** A program that is looked into while it runs. */
export interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Opens a program under Playwright, with a few more switches of Chromium. */
export async function openWindow(
  bench: BenchApp,
  kind: Kind,
  profile: string,
  switches: readonly string[] = [],
): Promise<Opened> {
  const app = await _electron.launch({
    executablePath: bench.executablePath,
    args: [...bench.args, `--user-data-dir=${profile}`, ...switches],
    env: environment(bench, kind),
    timeout: GIVE_UP_MS,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector(SHOWN[kind], { timeout: GIVE_UP_MS });
    return { app, page };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Megabytes that a process and all that it started take, shared pages counted by their share. */
export async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  let sum = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
  for (const thread of await readdir(`/proc/${String(pid)}/task`)) {
    const file = `/proc/${String(pid)}/task/${thread}/children`;
    for (const child of (await readFile(file, 'utf8')).split(' ').filter(Boolean)) {
      sum += await memoryOf(Number(child));
    }
  }
  return sum;
}

/** In the page: waits until the view holds the whole ledger. */
const VIEW_IS_WHOLE = `new Promise((resolve, reject) => {
  const request = indexedDB.open('journal-view');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const look = () => {
      const get = request.result.transaction('meta').objectStore('meta').get('view');
      get.onsuccess = () => (get.result?.complete ? resolve(request.result.close()) : setTimeout(look, 50));
    };
    look();
  };
})`;

/** Waits until the window's view holds the whole ledger. */
export async function viewIsWhole(page: Page): Promise<void> {
  await page.evaluate(VIEW_IS_WHOLE);
}

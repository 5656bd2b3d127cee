import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');
/** A program that has no inspector by then won't start: said before the test itself gives up. */
const LAUNCH_MS = 30_000;

/** How the built program is started; printed by `build/start.mjs --launch-info`. */
interface LaunchInfo {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The program, running for one test. */
export interface Program {
  readonly app: ElectronApplication;
  /** The main window, loaded. */
  readonly page: Page;
  readonly userDataDir: string;
  /** Ends the program; removes the profile if it was made for this run. */
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  /** A profile that outlives the run, to start again on the same data; otherwise a fresh one. */
  readonly userDataDir?: string;
  readonly args?: readonly string[];
  /** Another program that starts the real one, to watch it. */
  readonly executablePath?: string;
  readonly env?: Readonly<Record<string, string>>;
}

let known: Promise<LaunchInfo> | undefined;

/** Asks the start script; it builds what is not built. */
async function askStartScript(): Promise<string> {
  const call = promisify(execFile);
  const { stdout } = await call(process.execPath, ['build/start.mjs', '--launch-info'], {
    cwd: root,
  });
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** How the program is started; found out once per run (see `launch-once.ts`). */
export function launchInfo(): Promise<LaunchInfo> {
  const found = process.env['ZHURNAL_LAUNCH_INFO'];
  known ??= (found === undefined ? askStartScript() : Promise.resolve(found)).then(
    (line) => JSON.parse(line) as LaunchInfo,
  );
  return known;
}

/** A new empty profile folder. */
export function freshProfile(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'zhurnal-profile-'));
}

/** The environment as Playwright wants it: without variables that are not set. */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => {
    // Left over from a test runner, these would change how the program runs.
    return entry[1] !== undefined && entry[0] !== 'NODE_OPTIONS' && entry[0] !== 'NODE_ENV';
  });
  return { ...Object.fromEntries(own), ...extra };
}

/** Starts the built program with a profile of its own and waits for its window. */
export async function launchProgram(options: LaunchOptions = {}): Promise<Program> {
  const info = await launchInfo();
  const userDataDir = options.userDataDir ?? (await freshProfile());
  const app = await _electron.launch({
    executablePath: options.executablePath ?? info.executablePath,
    args: [...info.args, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
    env: environment({ ...info.env, ...options.env }),
    timeout: LAUNCH_MS,
  });
  const close = async (): Promise<void> => {
    await app.close();
    if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
  };
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('domcontentloaded');
    return { app, page, userDataDir, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Answers the system's «save as» dialogs from now on: with a path, or as if cancelled. */
export async function answerSaveDialogs(
  { app }: Pick<Program, 'app'>,
  filePath: string | undefined,
): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const answer = { canceled: path === undefined, filePath: path ?? '' };
    dialog.showSaveDialog = () => Promise.resolve(answer);
    dialog.showSaveDialogSync = () => answer.filePath;
  }, filePath);
}

/** Answers the system's «open» dialogs from now on; no paths means cancelled. */
export async function answerOpenDialogs(
  { app }: Pick<Program, 'app'>,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    },
    [...filePaths],
  );
}

/** Presses a button of the system's message boxes from now on, counted from 0. */
export async function answerMessageBoxes(
  { app }: Pick<Program, 'app'>,
  response: number,
): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false });
    dialog.showMessageBoxSync = () => button;
  }, response);
}

// `npm start`: builds the program if needed, finds a runtime, opens the program.
// `node build/start.mjs --launch-info` opens nothing: its last line of output is one JSON line
// {"executablePath", "args", "env"} that starts the built program under Playwright.
// Everything else on the command line goes to the program.
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { hasDisplay, privateDisplay, sharedDisplay } from './display.mjs';
import { isMainScript, runScript } from './process.mjs';
import { findRuntime, programUnder } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

const LAUNCH_INFO = '--launch-info';

/** Switches that the machine demands, not the program. */
export function machineArgs() {
  if (process.platform !== 'linux') return [];
  const args = [];
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY']) {
    args.push('--ozone-platform=wayland');
  }
  return args;
}

/** Builds, finds the runtime, and says how the program is started. */
async function prepare() {
  const screen = !(await hasDisplay());
  await ensureSystem({ screen });
  await build();
  const { executablePath, args } = await programUnder(await findRuntime());
  return { executablePath, args: [...args, ...machineArgs()], screen };
}

/** Prints how to start the program, for tests and other programs. */
async function printLaunchInfo() {
  const { executablePath, args, screen } = await prepare();
  const env = screen ? { DISPLAY: await sharedDisplay() } : {};
  console.log(JSON.stringify({ executablePath, args, env }));
  return true;
}

/**
 * Opens the program and stays until it ends.
 * @param {string[]} extra arguments for the program
 * @returns {Promise<boolean>} whether it ended well
 */
async function open(extra) {
  const { executablePath, args, screen } = await prepare();
  const display = screen ? await privateDisplay() : undefined;
  if (display) console.error(`start: no screen here, the window is on display ${display.display}`);
  const child = spawn(executablePath, [...args, ...extra], {
    stdio: 'inherit',
    env: { ...process.env, ...(display ? { DISPLAY: display.display } : {}) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code === 0));
    });
  } finally {
    display?.end();
  }
}

if (isMainScript(import.meta.url)) {
  const args = process.argv.slice(2);
  await runScript(() => (args.includes(LAUNCH_INFO) ? printLaunchInfo() : open(args)));
}

// The few things that every script here needs: where the project is, and how to run a program.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program to its end and collects what it says. Never throws for a failing program:
 * the caller decides what its exit code means. A program that can't be started has code 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, live?: boolean, timeout?: number }} [options]
 *   `live` shows the output as well while it comes; `timeout` in milliseconds
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr together, in order
 */
export function run(command, args, { env, cwd = root, live = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout === undefined ? {} : { timeout }),
    });
    let output = '';
    /** @param {Buffer} chunk */
    const collect = (chunk) => {
      output += chunk.toString();
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program and gives its output; throws with that output when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>}
 */
export async function runOrThrow(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/**
 * Whether the module with this URL is the script that Node was started with.
 * @param {string} moduleUrl pass `import.meta.url`
 */
export function isMainScript(moduleUrl) {
  return fileURLToPath(moduleUrl) === path.resolve(process.argv[1] ?? '');
}

/**
 * Runs a script's work and sets the exit code; an error is told by its sentence, without a stack.
 * @param {() => Promise<boolean>} work says whether all went well
 */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { launchInfo } from '../../helpers/launch';

// The system's print dialog is a window of GTK: seen and answered from outside, as a person does.

async function xdotool(...args: readonly string[]): Promise<string> {
  const { env } = await launchInfo();
  const run = promisify(execFile)('xdotool', args, { env: { ...process.env, ...env } });
  // It ends with an error where it finds nothing.
  const { stdout } = await run.catch(() => ({ stdout: '' }));
  return stdout.trim();
}

const find = (): Promise<string> =>
  xdotool('search', '--onlyvisible', '--name', '^(Print|Печать)$');

/** Waits for the dialog and answers it by a key: Return prints, Escape calls it off. */
export async function answerPrintDialog(key: 'Return' | 'Escape'): Promise<void> {
  await expect.poll(find, { timeout: 20_000 }).not.toBe('');
  const isAnswered = async (): Promise<boolean> => {
    const dialog = await find();
    if (dialog === '') return true;
    // Until the printers are listed there is nothing to print on, and the key does nothing.
    await xdotool('windowfocus', dialog, 'key', key);
    return false;
  };
  await expect.poll(isAnswered, { timeout: 20_000, interval: 250 }).toBe(true);
}

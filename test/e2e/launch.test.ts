import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive } from '../../build/lock.mjs';
import { freshProfile, launchInfo, launchProgram, type Program } from '../helpers/launch';
import { ledgerLines } from './pages/bridge';

describe('starting the program', () => {
  let program: Program | undefined;

  afterEach(async () => {
    await program?.close();
    program = undefined;
  });

  it('is described for other programs', async () => {
    const info = await launchInfo();
    await expect(access(info.executablePath)).resolves.toBeUndefined();
    expect(info.args.every((arg) => typeof arg === 'string')).toBe(true);
    expect(Object.keys(info.env).filter((name) => name !== 'DISPLAY')).toEqual([]);
  });

  it('opens one window, on the one origin', async () => {
    program = await launchProgram();
    expect(new URL(program.page.url()).protocol).toBe('app:');
    expect(await program.page.title()).toContain('Журнал консультанта');
    expect(program.app.windows()).toHaveLength(1);
  });

  it('keeps to the profile folder that it is given', async () => {
    const userDataDir = await freshProfile();
    program = await launchProgram({ userDataDir });
    // While the main process is still loading, what it is asked from outside may be lost.
    expect(await ledgerLines(program.page)).toBe(1);
    const used = await program.app.evaluate(({ app }) => app.getPath('userData'));
    expect(path.resolve(used)).toBe(userDataDir);
    await program.close();
    program = undefined;
    await rm(userDataDir, { recursive: true });
  });

  it('ends when its window is closed', async () => {
    program = await launchProgram();
    const { pid } = program.app.process();
    const ended = program.app.waitForEvent('close');
    await program.page.close();
    await ended;
    expect(pid).toBeGreaterThan(0);
    expect(isAlive(Number(pid))).toBe(false);
  });
});

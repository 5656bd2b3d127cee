import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { ElectronApplication } from 'playwright-core';

/** Parent of each process of this machine (Linux). */
async function parents(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = new Map<number, number>();
  for (const pid of pids) {
    // A process may end between the two calls.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (parent !== undefined) found.set(Number(pid), Number(parent));
  }
  return found;
}

/** A process and all that it has started, itself first. */
export async function processTree(root: number): Promise<readonly number[]> {
  const tree = [root];
  const all = await parents();
  for (const pid of tree) {
    for (const [child, parent] of all) if (parent === pid) tree.push(child);
  }
  return tree;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself, which is as good
  }
}

async function isGone(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  return state === '' || state === 'Z';
}

/** Ends the program with all its processes as a power cut does, main first; waits until all are gone. */
export async function killAll(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close');
  const tree = await processTree(Number(app.process().pid));
  tree.forEach(kill);
  const areGone = async () => (await Promise.all(tree.map(isGone))).every(Boolean);
  await expect.poll(areGone, { timeout: 15_000, interval: 5 }).toBe(true);
  await ended;
}

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetViewed, keepForViewer } from '../../../../electron/documents/viewing';

const BYTES = new TextEncoder().encode('%PDF-1.7');
const log = () => undefined;

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'zhurnal-viewing-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

it('a document for the viewer is the user’s own, and does not overwrite the one before', async () => {
  const first = await keepForViewer(profile, 'Плакат.pdf', BYTES);
  const second = await keepForViewer(profile, 'Плакат.pdf', new Uint8Array());
  expect(path.basename(first)).toBe('Плакат.pdf');
  expect(second).not.toBe(first);
  expect(new Uint8Array(await readFile(first))).toEqual(BYTES);
  expect((await stat(first)).mode & 0o077).toBe(0);
});

it('what earlier runs left for the viewer is removed, and it may be nothing', async () => {
  await forgetViewed(profile, log);
  await keepForViewer(profile, 'Плакат.pdf', BYTES);
  await forgetViewed(profile, log);
  expect(await readdir(profile)).toEqual([]);
});

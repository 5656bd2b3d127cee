import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_LOOK } from '#shared/ipc/look';
import { FIRST_REMINDERS } from '#shared/ipc/reminders';
import { openSettings } from '../../../electron/settings-store';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openSettings(folder, () => undefined);
const write = (text: string) => writeFile(path.join(folder, 'settings.json'), text);

describe('the look that is kept', () => {
  it('is the same at the next start', () => {
    const look = { theme: 'dark', rows: 'compact', size: 150 } as const;
    open().set('look', look);
    expect(open().get('look')).toEqual(look);
  });

  it('falls back where the file says what nobody can choose, and only there', async () => {
    await write(JSON.stringify({ look: { theme: 'dark', rows: 7, size: 5_000 } }));
    expect(open().get('look')).toEqual({ ...FIRST_LOOK, theme: 'dark' });
    await write(JSON.stringify({ look: 'dark' }));
    expect(open().get('look')).toBeUndefined();
  });

  it('is begun anew when the file cannot be read, which is put aside', async () => {
    await write('{"look":{"theme":');
    expect(open().get('look')).toBeUndefined();
    open().set('look', FIRST_LOOK);
    expect(open().get('look')).toEqual(FIRST_LOOK);
    expect(await readFile(path.join(folder, 'settings.broken.json'), 'utf8')).toContain('theme');
  });
});

describe('the reminders that are kept', () => {
  it('are the same at the next start, with the day of the last one', () => {
    const reminders = { ...FIRST_REMINDERS, quietFrom: '18:30', hasNames: true };
    open().set('reminders', reminders);
    open().set('lastReminder', '2026-11-23');
    expect(open().get('reminders')).toEqual(reminders);
    expect(open().get('lastReminder')).toBe('2026-11-23');
  });

  it('are none where the file says what nobody can choose', async () => {
    const reminders = { ...FIRST_REMINDERS, quietFrom: '25:00' };
    await write(JSON.stringify({ reminders, lastReminder: 'вчера' }));
    expect(open().get('reminders')).toBeUndefined();
    expect(open().get('lastReminder')).toBeUndefined();
  });
});

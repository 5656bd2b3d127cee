import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_REMINDERS } from '#shared/ipc/reminders';
import { remindersOnDemand, type Reminders } from '../../../../electron/reminders/on-demand';
import { openSettings } from '../../../../electron/settings-store';
import { newFolder, removeFolders } from '../../../helpers/journals';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await removeFolders();
});

/** Reminders of a journal that can't be opened. */
async function begun(isReal: boolean): Promise<Reminders> {
  return remindersOnDemand({
    ledger: Promise.resolve({ kind: 'unreadable', message: '' }),
    settings: openSettings(await newFolder(), () => undefined),
    isReal,
    onOpen: () => undefined,
    log: () => undefined,
  });
}

describe('reminders', () => {
  it('wait until the window stands, and end with the journal', async () => {
    const reminders = await begun(true);
    expect(vi.getTimerCount()).toBe(1);
    await reminders.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never begin for the example', async () => {
    await begun(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('try nothing where the journal can’t be read', async () => {
    await begun(true);
    await vi.runAllTimersAsync();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keep what is chosen, in the example as well', async () => {
    const reminders = await begun(false);
    expect(reminders.read()).toEqual(FIRST_REMINDERS);
    reminders.write({ ...FIRST_REMINDERS, isOn: false });
    expect(reminders.read().isOn).toBe(false);
  });
});

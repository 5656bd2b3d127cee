import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, BridgeFault, ChannelName, Channels } from '#shared/ipc/contract';
import { FIRST_REMINDERS } from '#shared/ipc/reminders';
import { ok, type Result } from '#shared/lib/result';
import { ReminderForm } from '../../../../../renderer/features/settings/reminder-form';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain } from '../../../../helpers/fake-bridge';

/** A main process that reads the reminders and can't write them. */
function unwritable(): Bridge {
  const { bridge } = fakeMain();
  return {
    ...bridge,
    call: <C extends ChannelName>(channel: C, request: Channels[C]['request']) =>
      channel === 'reminder:read'
        ? // the answer of this one channel
          Promise.resolve(ok(FIRST_REMINDERS) as Result<Channels[C]['answer'], BridgeFault>)
        : bridge.call(channel, request),
  };
}

describe('«Напоминания об обучении»', () => {
  beforeEach(() => {
    vi.stubGlobal('bridge', unwritable());
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('puts a change back that was not kept, and says so', async () => {
    render(
      <UiRoot>
        <ReminderForm />
        <ToastRegion />
      </UiRoot>,
    );
    const box = await screen.findByRole('checkbox', { name: 'Напоминать о сроках обучения' });
    await userEvent.click(box);
    expect(await screen.findByText(/Напоминания не изменены/)).toBeTruthy();
    expect(box).toHaveProperty('checked', true);
  });
});

import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { fixedId } from '#shared/lib/ids';
import { ExceptionsTable } from '../../../../../renderer/features/schedule/exceptions-table';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { wednesday } from '../../../../helpers/exceptions';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const EDITION = fixedId(6, 1);

vi.setConfig({ testTimeout: 30_000 });

describe('«Добавить из календаря»', () => {
  let main: FakeMain;

  beforeEach(() => {
    vi.setSystemTime('2026-11-23T02:00:00.000Z');
    calmSelection();
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function open(validTo: string) {
    const slots = [wednesday(1), wednesday(2, { weekday: 4 })];
    const value: Schedule = { ...newSchedule(EDITION, '2026-09-01'), validTo, slots };
    render(
      <UiRoot>
        <ExceptionsTable row={{ id: EDITION, seq: 7, value }} isLocked={false} />
        <ToastRegion />
      </UiRoot>,
    );
    const user = userEvent.setup({ delay: null });
    await user.click(screen.getByRole('button', { name: 'Добавить из календаря' }));
    return { user, dialog: within(await screen.findByRole('dialog')) };
  }

  it('offers days off on which receptions are due, and adds those chosen in one commit', async () => {
    const { user, dialog } = await open('2027-01-31');
    const boxes = dialog.getAllByRole('checkbox', { checked: true });
    expect(boxes.length).toBeGreaterThan(2);
    await user.click(dialog.getByRole('checkbox', { name: /Рождество/ }));
    await user.click(dialog.getByRole('button', { name: 'Добавить исключения' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(main.taken).toHaveLength(1);
    const { exceptions } = main.taken[0]?.puts[0]?.value as Schedule;
    expect(exceptions).toHaveLength(boxes.length - 1);
    expect(exceptions.map(({ kind }) => kind)).toEqual(exceptions.map(() => 'none'));
    expect(exceptions.map(({ reason }) => reason)).not.toContain('Рождество Христово');
  });

  it('says so when there is nothing to add', async () => {
    const { dialog } = await open('2026-12-25');
    expect(dialog.getByText(/Добавлять нечего/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Добавить исключения' })).toHaveProperty(
      'disabled',
      true,
    );
  });
});

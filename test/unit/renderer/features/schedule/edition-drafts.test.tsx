import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule } from '#shared/domain/schedule';
import type { Slot } from '#shared/domain/slot';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { ExceptionDialog } from '../../../../../renderer/features/schedule/exception-dialog';
import { exceptionValues } from '../../../../../renderer/features/schedule/exception-form';
import { SlotDialog } from '../../../../../renderer/features/schedule/slot-dialog';
import { ValidityDialog } from '../../../../../renderer/features/schedule/validity-dialog';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { slot } from '../../../../helpers/editions';
import { noReception } from '../../../../helpers/exceptions';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const EDITION = fixedId(6, 1);
const OUTDATED = /с тех пор запись изменилась/;
const BEFORE = slot(1, { room: '204' });
const NOW = slot(1, { start: '15:00', end: '16:00', room: '101' });
const EXCEPTION = noReception(1, { reason: 'отпуск' });

describe('the draft of a part of an edition', () => {
  let main: FakeMain;
  const onClose = (): void => undefined;
  const value = { ...newSchedule(EDITION, '2026-09-01'), slots: [NOW], exceptions: [EXCEPTION] };
  const row = { id: EDITION, seq: 7, value };

  beforeEach(() => {
    calmSelection();
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  function keep(key: string, content: unknown): void {
    main.drafts.set(key, { key, commit: fixedId(9, 1), at: '2026-11-23T00:05:00.000Z', content });
  }

  /** «Изменить приём» of the reception as it is now. */
  function openSlot(now: Slot) {
    const drawn = { ...row, value: { ...value, slots: [now] } };
    const { unmount } = render(
      <UiRoot>
        <SlotDialog {...{ onClose }} row={drawn} slot={now} today="2026-11-23" room="204" />
      </UiRoot>,
    );
    const dialog = within(screen.getByRole('dialog', { name: 'Изменить приём' }));
    return { dialog, unmount };
  }

  it('does not undo what was drawn in the reception since', async () => {
    const { dialog: before, unmount } = openSlot(BEFORE);
    fireEvent.change(before.getByDisplayValue('204'), { target: { value: '999' } });
    unmount();
    await waitFor(() => expect(main.drafts.has(`slot-${NOW.id}`)).toBe(true));
    const { dialog } = openSlot(NOW);
    expect(await dialog.findByText(OUTDATED)).toBeTruthy();
    expect(dialog.queryByDisplayValue('999')).toBeNull();
    expect(dialog.getByDisplayValue('101')).toBeTruthy();
  });

  it('is put in again while the reception is the same', async () => {
    keep(`slot-${NOW.id}`, { base: canonicalJson(NOW), values: { ...NOW, room: '999' } });
    const { dialog } = openSlot(NOW);
    expect(await dialog.findByDisplayValue('999')).toBeTruthy();
    expect(dialog.queryByText(OUTDATED)).toBeNull();
  });

  it('does not undo what was written of the exception since', async () => {
    const values = exceptionValues({ ...EXCEPTION, reason: 'учёба' }, '204');
    keep(`exception-${EXCEPTION.id}`, { base: '', values });
    render(
      <UiRoot>
        <ExceptionDialog
          {...{ row, onClose }}
          exception={EXCEPTION}
          room="204"
          days={{ today: '2026-11-23', school: emptySchool('Asia/Vladivostok') }}
          onSaved={onClose}
        />
      </UiRoot>,
    );
    expect(await screen.findByText(OUTDATED)).toBeTruthy();
    expect(screen.queryByDisplayValue('учёба')).toBeNull();
  });

  it('does not undo a change of the validity', async () => {
    keep(`validity-${EDITION}`, { base: '', values: { from: '2026-01-12', to: '2026-05-31' } });
    render(
      <UiRoot>
        <ValidityDialog {...{ row, onClose }} />
      </UiRoot>,
    );
    expect(await screen.findByText(OUTDATED)).toBeTruthy();
    const from = screen.getByRole('group', { name: 'Действует с' });
    expect(within(from).getByRole('spinbutton', { name: /месяц/i }).textContent).toMatch(/^0?9$/);
  });
});

import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { fixedId } from '#shared/lib/ids';
import { ExceptionsTable } from '../../../../../renderer/features/schedule/exceptions-table';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import {
  extraReception,
  movedReception,
  noReception,
  wednesday,
} from '../../../../helpers/exceptions';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const EDITION = fixedId(6, 1);

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

describe('«Исключения»', () => {
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
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function table(exceptions: readonly ScheduleException[], isLocked: boolean) {
    const value = { ...newSchedule(EDITION, '2026-09-01'), slots: [wednesday(1)], exceptions };
    return (
      <UiRoot>
        <ExceptionsTable
          row={{ id: EDITION, seq: 7, value: value as Schedule }}
          isLocked={isLocked}
        />
        <ToastRegion />
      </UiRoot>
    );
  }

  function open(exceptions: readonly ScheduleException[], isLocked = false) {
    const user = userEvent.setup({ delay: null });
    const { rerender } = render(table(exceptions, isLocked));
    const show = (next: readonly ScheduleException[]) => rerender(table(next, isLocked));
    return { user, show, grid: screen.getByRole('grid', { name: 'Исключения' }) };
  }

  function button(name: string): HTMLElement {
    return screen.getByRole('button', { name });
  }

  /** The edition as the n-th commit wrote it. */
  function sent(n: number): unknown {
    const put = main.taken[n]?.puts[0];
    expect(put).toMatchObject({ table: 'schedule', id: EDITION, base: 7 });
    return put?.value;
  }

  it('teaches when there is none, and leads to errors at the fields', async () => {
    const { user } = open([]);
    expect(screen.getByText(/из-за каникул или командировки/)).toBeTruthy();
    await user.click(button('Добавить исключение'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Добавить исключение' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await dialog.findAllByText('Укажите дату: день, месяц и год')).toHaveLength(2);
    const first = within(dialog.getByRole('group', { name: 'С' })).getAllByRole('spinbutton')[0];
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.click(dialog.getByRole('radio', { name: 'Приём перенесён' }));
    await user.click(button('Сохранить'));
    expect(await dialog.findByText('Выберите приём, который переносится')).toBeTruthy();
    expect(main.taken).toEqual([]);
  });

  it('opens one by Enter with the chosen kind in focus, warns, and writes it in its place', async () => {
    const [extra, moved] = [extraReception(2), movedReception(1)];
    const { user, grid } = open([extra, moved]);
    grid.focus();
    await user.keyboard('{Home}{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Изменить исключение' }));
    const kind = dialog.getByRole('radio', { name: 'Приём перенесён', checked: true });
    await waitFor(() => expect(document.activeElement).toBe(kind));
    const type = async (name: string, digits: string): Promise<void> => {
      within(dialog.getByRole('group', { name })).getAllByRole('spinbutton')[0]?.focus();
      await user.keyboard(digits);
    };
    await type('Новая дата', '26');
    await type('Начало', '1700');
    await type('Окончание', '1730');
    expect(await dialog.findByText(/Об этих днях уже сказано: 26\.11\.2026, четверг/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const change = { toDate: '2026-11-26', start: '17:00', end: '17:30' };
    expect(sent(0)).toMatchObject({ exceptions: [extra, { ...moved, ...change }] });
    expect(main.drafts.size).toBe(0);
  });

  it('keeps the form and its draft when the disk is full', async () => {
    const { user, grid } = open([noReception(1)]);
    grid.focus();
    await user.keyboard('{Home}{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('combobox', { name: 'Причина' }), 'отпуск');
    main.refuseNext = { kind: 'disk-full' };
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await dialog.findByText(/На диске нет места/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(main.drafts.has(`exception-${noReception(1).id}`)).toBe(true));
    expect(main.taken).toEqual([]);
  });

  it('takes one out and puts it back', async () => {
    const [first, second] = [noReception(1), extraReception(2)];
    const { user, grid, show } = open([first, second]);
    grid.focus();
    await user.keyboard('{Home}');
    await user.click(button('Убрать исключение'));
    const undo = await screen.findByRole('button', { name: 'Вернуть' });
    expect(sent(0)).toMatchObject({ exceptions: [second] });
    expect(document.activeElement).toBe(grid);
    show([second]);
    await user.click(undo);
    await waitFor(() => expect(main.taken).toHaveLength(2));
    expect(sent(1)).toMatchObject({ exceptions: [second, first] });
  });

  it('points at one whose reception was changed or taken out, unless it is over', () => {
    const ahead = { from: '2090-01-04', to: '2090-01-04' };
    const gone = noReception(2, { ...ahead, slot: fixedId(4, 9) });
    const fits = noReception(3, { ...ahead, slot: fixedId(4, 1) });
    const past = noReception(4, { from: '2020-01-01', to: '2020-01-01', slot: fixedId(4, 9) });
    const { grid } = open([gone, fits, past]);
    const states = within(grid).getAllByRole('row').slice(1);
    expect(states.map((row) => row.lastElementChild?.textContent)).toEqual([
      'проверьте',
      'впереди',
      'прошло',
    ]);
  });

  it('can only be read when it is locked', async () => {
    const { user, grid, show } = open([noReception(1)], true);
    grid.focus();
    await user.keyboard('{Home}{Enter}');
    for (const name of ['Добавить исключение', 'Изменить исключение', 'Убрать исключение']) {
      expect(button(name)).toHaveProperty('disabled', true);
    }
    expect(screen.queryByRole('dialog')).toBeNull();
    show([]);
    expect(button('Добавить исключение')).toHaveProperty('disabled', true);
  });
});

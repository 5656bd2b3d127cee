import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import type { Slot } from '#shared/domain/slot';
import { fixedId } from '#shared/lib/ids';
import { SlotsTab } from '../../../../../../renderer/features/schedule/drawing/slots-tab';
import { PenRoom } from '../../../../../../renderer/features/schedule/drawing/use-pen';
import type {
  Cursor,
  SlotOpening,
} from '../../../../../../renderer/features/schedule/drawing/week-types';
import { ToastRegion } from '../../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../../helpers/calm-selection';
import { slot } from '../../../../../helpers/editions';
import { fakeMain, type FakeMain } from '../../../../../helpers/fake-bridge';

const EDITION = fixedId(6, 1);

vi.setConfig({ testTimeout: 30_000 });

describe('«Приёмы» as a week', () => {
  let main: FakeMain;
  let opened: SlotOpening[];

  beforeEach(() => {
    vi.setSystemTime('2026-11-23T02:00:00.000Z');
    calmSelection();
    localStorage.clear();
    main = fakeMain();
    opened = [];
    vi.stubGlobal('bridge', main.bridge);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  function Tab({ slots, isLocked }: { slots: readonly Slot[]; isLocked: boolean }) {
    const [cursor, setCursor] = useState<Cursor | null>(null);
    const value: Schedule = { ...newSchedule(EDITION, '2026-09-01'), slots: [...slots] };
    const [row] = useState({ id: EDITION, seq: 0, value });
    return (
      <PenRoom row={row}>
        {(drawn, pen) => (
          <SlotsTab
            {...{ pen, isLocked, cursor, setCursor }}
            row={drawn}
            room="204"
            isCovered={false}
            setOpened={(opening) => opened.push(opening)}
          />
        )}
      </PenRoom>
    );
  }

  function open(slots: readonly Slot[], isLocked = false) {
    render(
      <UiRoot>
        <Tab slots={slots} isLocked={isLocked} />
        <ToastRegion />
      </UiRoot>,
    );
    return userEvent.setup({ delay: null });
  }

  function cell(name: string | RegExp): HTMLElement {
    return within(screen.getByRole('grid', { name: 'Неделя приёмов' })).getByRole('gridcell', {
      name,
    });
  }

  /** Receptions as the last commit wrote them. */
  function written(): readonly Slot[] {
    const value = main.taken.at(-1)?.puts[0]?.value as Schedule | undefined;
    return value?.slots ?? [];
  }

  it('is one stop of Tab, and arrows go through receptions and free time', async () => {
    const user = open([slot(1), slot(2, { start: '16:00', end: '16:30', audience: 'parents' })]);
    const stops = screen
      .getAllByRole('gridcell')
      .filter((each) => each.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    expect(document.activeElement).toBe(cell(/^Среда, 14:30–15:30, Сотрудники, каб\..204$/));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell('Среда, 15:30, свободно'));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell(/^Среда, 16:00–16:30, Родители/));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell('Четверг, 16:00, свободно'));
    await user.keyboard('{Enter}');
    expect(opened).toEqual([
      { kind: 'slot', slot: null, at: { weekday: 4, start: '16:00', end: '17:00' } },
    ]);
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(opened.at(-1)?.slot?.id).toBe(slot(2).id);
  });

  it('moves, resizes and removes by keys, says so, and takes it back', async () => {
    const user = open([slot(1)]);
    cell(/^Среда/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowLeft}{/Alt}');
    expect(document.activeElement).toBe(cell(/^Вторник, 14:40–15:40/));
    await user.keyboard('{Shift>}{Alt>}{ArrowUp}{/Alt}{/Shift}');
    expect(cell(/^Вторник, 14:40–15:35/)).toBeTruthy();
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Вторник, 14:40–15:35');
    await user.keyboard('{Delete}');
    await waitFor(() => expect(written()).toEqual([]));
    expect(main.taken).toHaveLength(3);
    await user.keyboard('{Control>}z{/Control}');
    expect(cell(/^Вторник, 14:40–15:35/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Отменить действие' }));
    expect(cell(/^Вторник, 14:40–15:40/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(document.activeElement).toBe(cell(/^Среда, 14:30–15:30/));
    await user.click(screen.getByRole('button', { name: 'Вернуть действие' }));
    await waitFor(() => expect(written()).toMatchObject([{ weekday: 2, start: '14:40' }]));
  });

  it('names conflicts with a sign and a word, and each line leads to its reception', async () => {
    const user = open([
      slot(1),
      slot(2, { start: '15:00', end: '16:00' }),
      slot(3, { weekday: 1, start: '15:00', end: '15:10' }),
    ]);
    const list = await screen.findByRole('complementary', { name: 'На что обратить внимание' });
    const lines = within(list).getAllByRole('button');
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining('два приёма одновременно у консультанта'),
      expect.stringContaining('короче 15'),
      expect.stringContaining('Приёмы попадают на выходные'),
    ]);
    await user.click(within(list).getByRole('button', { name: /короче 15/ }));
    expect(document.activeElement).toBe(cell(/^Понедельник.+Обратите внимание: коротко$/));
    expect(cell(/15:00–16:00.+Обратите внимание: накладка$/)).toBeTruthy();
  });

  it('shows odd or even weeks alone, and the same as a table that is found again', async () => {
    const user = open([slot(1, { weeks: 'odd' }), slot(2, { weeks: 'even', by: 'substitute' })]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Недели' }), 'чётные');
    expect(screen.queryByRole('gridcell', { name: /нечётные недели/ })).toBeNull();
    expect(cell(/, чётные недели, Сотрудники, каб\..204, ведёт замещающий$/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Таблица' }));
    const table = screen.getByRole('grid', { name: 'Приёмы' });
    expect(within(table).getByText('Замещающий')).toBeTruthy();
    cleanup();
    open([slot(1)]);
    expect(screen.getByRole('grid', { name: 'Приёмы' })).toBeTruthy();
  });

  it('keeps the focus in the table when a button has taken itself away', async () => {
    const user = open([slot(1), slot(2, { weekday: 4 })]);
    await user.click(screen.getByRole('radio', { name: 'Таблица' }));
    const table = screen.getByRole('grid', { name: 'Приёмы' });
    table.focus();
    await user.keyboard('{Home}');
    screen.getByRole('button', { name: 'Убрать приём' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(table));
    screen.getByRole('button', { name: 'Отменить действие' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(table));
    await waitFor(() => expect(written()).toHaveLength(2));
  });

  it('leaves the focus on the switch of views, whatever was done in the week before', async () => {
    const user = open([slot(1)]);
    cell(/^Среда/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await user.click(screen.getByRole('radio', { name: 'Таблица' }));
    const week = screen.getByRole('radio', { name: 'Неделя' });
    await user.click(week);
    expect(cell(/^Среда/)).toBeTruthy();
    expect(document.activeElement).toBe(week);
  });

  it('writes a nudge at once when the window closes', async () => {
    const user = open([slot(1)]);
    cell(/^Среда/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    fireEvent(window, new Event('pagehide'));
    // Else the next one would be of the same step.
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(written()).toMatchObject([{ start: '14:40' }]));
    expect(main.taken).toHaveLength(2);
  });

  it('offers nothing for a reception that the filter of weeks hides', async () => {
    const user = open([slot(1, { weeks: 'odd' }), slot(2, { weekday: 4, weeks: 'even' })]);
    const odd = cell(/^Среда/);
    odd.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('button', { name: 'Убрать приём' })).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Недели' }), 'чётные');
    expect(screen.queryByRole('button', { name: 'Убрать приём' })).toBeNull();
  });

  it('of an edition that is with the director can be read but not drawn in', async () => {
    const user = open([slot(1)], true);
    cell(/^Среда/).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{Delete}{Enter}');
    fireEvent.doubleClick(cell(/^Среда/));
    expect(screen.getByRole('grid', { name: 'Неделя приёмов' }).getAttribute('aria-readonly')).toBe(
      'true',
    );
    expect(screen.queryByRole('button', { name: 'Отменить действие' })).toBeNull();
    expect(screen.queryByRole('complementary', { name: 'На что обратить внимание' })).toBeNull();
    expect([main.taken, opened]).toEqual([[], []]);
  });
});

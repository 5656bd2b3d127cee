import { useState } from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Grid } from '../../../../renderer/ui/grid';
import type { GridColumn, GridProps } from '../../../../renderer/ui/grid';

const COLUMNS: GridColumn<number>[] = [
  { id: 'n', title: '№', width: 60, isRowHeader: true, isSortable: true, render: (n) => n },
  { id: 'who', title: 'Кто', width: '1fr', isSortable: true, render: (n) => `Человек ${n}` },
  { id: 'text', title: 'Вопрос', width: '2fr', render: (n) => `Вопрос ${n}` },
];

/** Days of three rows each. */
const DAYS = {
  firsts: Uint32Array.from({ length: 20 }, (_, group) => group * 3),
  titleAt: (group: number) => `День ${group + 1} · 3 записи`,
};

function Sample(props: Partial<GridProps<number>>) {
  const [selected, setSelected] = useState(-1);
  return (
    <Grid
      label="Список"
      columns={COLUMNS}
      count={60}
      rowAt={(index) => index + 1}
      rowKey={String}
      selectedIndex={selected}
      onSelect={setSelected}
      onOpen={() => undefined}
      emptyState={null}
      {...props}
    />
  );
}

const grid = () => screen.getByRole('grid');
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const header = (name: string) => screen.getByRole('columnheader', { name });

afterEach(cleanup);

describe('the names of the columns', () => {
  it('say what the list is sorted by, and sort by a press', async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    render(<Sample sort={{ column: 'n', direction: 'descending' }} onSort={onSort} />);
    expect(header('№').getAttribute('aria-sort')).toBe('descending');
    expect(header('Кто').getAttribute('aria-sort')).toBe('none');
    expect(header('Вопрос').hasAttribute('aria-sort')).toBe(false);
    await user.click(header('Кто'));
    expect(onSort.mock.calls).toEqual([['who']]);
    await user.click(header('Вопрос'));
    expect(onSort).toHaveBeenCalledTimes(1);
  });

  it('are reached from the first row, walked, and sort by Enter', async () => {
    const user = userEvent.setup();
    const onSort = vi.fn();
    render(<Sample onSort={onSort} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(active()).toBe(header('№'));
    await user.keyboard('{ArrowRight}{Enter}');
    expect(active()).toBe(header('Кто'));
    expect(onSort.mock.calls).toEqual([['who']]);
    await user.keyboard('{End}');
    expect(active()).toBe(header('Вопрос'));
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(screen.getByRole('row', { selected: true }));
    await user.keyboard('{ArrowDown}{ArrowDown}{Control>}{ArrowUp}{/Control}');
    expect(active()).toBe(header('№'));
  });

  it('are widened and narrowed by Shift and the arrows', async () => {
    const user = userEvent.setup();
    const onResize = vi.fn();
    render(<Sample onResize={onResize} />);
    vi.spyOn(header('№'), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 60, 32));
    await user.tab();
    await user.keyboard('{ArrowUp}{Shift>}{ArrowRight}{ArrowLeft}{/Shift}');
    expect(onResize.mock.calls).toEqual([
      ['n', 76],
      ['n', 44],
    ]);
  });

  it('are out of the way of lists that are not sorted', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(active()).toBe(screen.getByRole('row', { selected: true }));
  });
});

describe('groups of rows', () => {
  it('stand under headings that are not rows', async () => {
    const user = userEvent.setup();
    render(<Sample groups={DAYS} />);
    const day = screen.getByRole('rowgroup', { name: 'День 2 · 3 записи' });
    expect(
      within(day)
        .getAllByRole('row')
        .map((row) => row.getAttribute('aria-rowindex')),
    ).toEqual(['5', '6', '7']);
    expect(grid().getAttribute('aria-rowcount')).toBe('61');
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Человек 4');
    await user.keyboard('{End}');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Человек 60');
  });

  it('turn pages by what fits on the screen, headings included', async () => {
    const user = userEvent.setup();
    render(<Sample groups={DAYS} />);
    await user.tab();
    await user.keyboard('{ArrowDown}{PageDown}');
    // 608 px below the header are 19 places. From place 1 that leads to a heading: its first row is taken.
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Человек 16');
    await user.keyboard('{PageUp}');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Человек 2');
  });
});

describe('letters typed on a list', () => {
  it('are told as the beginning of a name, and keys of the program are not', async () => {
    const user = userEvent.setup();
    const onType = vi.fn();
    render(<Sample onType={onType} />);
    await user.tab();
    await user.keyboard('пе{Control>}f{/Control}т{ArrowDown}');
    expect(onType.mock.calls).toEqual([['п'], ['пе'], ['пет']]);
  });
});

import { useState } from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Grid } from '../../../../renderer/ui/grid';
import type { GridColumn, GridProps } from '../../../../renderer/ui/grid';

type Row = { number: number; name: string };

const COLUMNS: GridColumn<Row>[] = [
  { id: 'number', title: '№', width: 60, tabular: true, render: (row) => row.number },
  { id: 'name', title: 'ФИО', width: '1fr', isRowHeader: true, render: (row) => row.name },
];

function Sample(props: Partial<GridProps<Row>> & { count: number }) {
  const [selected, setSelected] = useState(-1);
  return (
    <Grid
      label="Журнал консультаций"
      columns={COLUMNS}
      rowAt={(index) => ({ number: index + 1, name: `Человек ${index + 1}` })}
      rowKey={String}
      selectedIndex={selected}
      onSelect={setSelected}
      onOpen={() => undefined}
      emptyState={<p>Записей пока нет</p>}
      {...props}
    />
  );
}

const selectedRow = () => screen.getByRole('row', { selected: true });

afterEach(cleanup);

describe('a grid', () => {
  it('says how many rows there are and draws only those in sight', () => {
    render(<Sample count={1_000_000} />);
    const grid = screen.getByRole('grid', { name: 'Журнал консультаций' });
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001');
    const rows = within(grid).getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('1');
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('is one tab stop and is walked by the keyboard', async () => {
    const user = userEvent.setup();
    render(
      <>
        <Sample count={1000} />
        <button type="button">Дальше</button>
      </>,
    );
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(selectedRow().textContent).toContain('Человек 2');
    await user.keyboard('{End}');
    expect(selectedRow().textContent).toContain('Человек 1000');
    await user.keyboard('{Home}');
    expect(selectedRow().textContent).toContain('Человек 1');
    await user.keyboard('{Control>}{End}{/Control}');
    expect(selectedRow().getAttribute('aria-rowindex')).toBe('1001');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Дальше' }));
  });

  it('names the selected row as the active one, also when it is far out of sight', async () => {
    const user = userEvent.setup();
    render(<Sample count={1000} />);
    await user.click(screen.getByText('Человек 3'));
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-activedescendant')).toBe(selectedRow().id);
  });

  it('opens a row by Enter and by a double click', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Sample count={10} onOpen={onOpen} />);
    await user.dblClick(screen.getByText('Человек 3'));
    expect(onOpen).toHaveBeenLastCalledWith(2);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(3);
  });

  it('leaves the keys of a control inside a cell alone', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    const columns: GridColumn<Row>[] = [
      ...COLUMNS,
      { id: 'why', title: '', width: 120, render: () => <button type="button">Почему</button> },
    ];
    render(<Sample count={1} columns={columns} onOpen={onOpen} />);
    screen.getByRole('button', { name: 'Почему' }).focus();
    await user.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('keeps the place of a row that is not loaded yet', () => {
    render(<Sample count={3} rowAt={() => undefined} />);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.getAttribute('aria-busy') === 'true')).toBe(true);
  });

  it('asks for the rows in sight, and not when there are none', () => {
    const onVisibleRange = vi.fn();
    const { rerender } = render(<Sample count={0} onVisibleRange={onVisibleRange} />);
    expect(onVisibleRange).not.toHaveBeenCalled();
    rerender(<Sample count={1000} onVisibleRange={onVisibleRange} />);
    expect(onVisibleRange).toHaveBeenLastCalledWith(0, expect.any(Number));
  });

  it('teaches when it is empty', () => {
    render(<Sample count={0} />);
    expect(screen.getByText('Записей пока нет')).toBeTruthy();
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1');
  });
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { CommandList, type Command } from '../../../../renderer/ui/command-list';
import { UiRoot } from '../../../../renderer/ui/ui-root';

const COMMANDS: readonly Command[] = [
  { id: 'new', label: 'Новая запись', words: 'консультация', keyHint: 'Ctrl+N' },
  { id: 'schedule', label: 'График', words: 'открыть раздел' },
  { id: 'reports', label: 'Отчёты', words: 'открыть раздел' },
];

afterEach(cleanup);

function show(): { readonly ran: string[]; readonly closed: () => number } {
  const ran: string[] = [];
  let closed = 0;
  render(
    <UiRoot>
      <CommandList
        title="Команды"
        commands={COMMANDS}
        onRun={(id) => ran.push(id)}
        onClose={() => {
          closed += 1;
        }}
      />
    </UiRoot>,
  );
  return { ran, closed: () => closed };
}

describe('list of commands', () => {
  it('runs the first one that fits, by letters and Enter', async () => {
    const { ran } = show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Команда' }), 'граф{Enter}');
    expect(ran).toEqual(['schedule']);
  });

  it('finds by other words, and «е» for «ё»', async () => {
    show();
    const field = screen.getByRole('searchbox', { name: 'Команда' });
    await userEvent.type(field, 'отчет');
    expect(screen.getAllByRole('menuitem').map((item) => item.getAttribute('aria-label'))).toEqual([
      'Отчёты',
    ]);
    await userEvent.clear(field);
    await userEvent.type(field, 'консульт');
    expect(screen.getByRole('menuitem', { name: 'Новая запись' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'График' })).toBeNull();
  });

  it('says that there is no such command', async () => {
    show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Команда' }), 'ничего');
    expect(screen.getByText('Такой команды нет.')).toBeTruthy();
  });

  it('closes by Esc', async () => {
    const { ran, closed } = show();
    await userEvent.type(screen.getByRole('searchbox', { name: 'Команда' }), '{Escape}');
    expect(closed()).toBeGreaterThan(0);
    expect(ran).toEqual([]);
  });
});

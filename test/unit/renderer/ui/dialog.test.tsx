import { useState } from 'react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../../renderer/ui/button';
import { SuggestField } from '../../../../renderer/ui/combo-box';
import { Dialog } from '../../../../renderer/ui/dialog';
import { TextField } from '../../../../renderer/ui/text-field';
import { UiRoot } from '../../../../renderer/ui/ui-root';

const PEOPLE = [
  { id: 'p1', label: 'Ёлкина Ольга', detail: 'учитель' },
  { id: 'p2', label: 'Ёлкин Пётр' },
];

type SampleProps = { onClose?: () => void; onPick?: (id: string) => void; suggestAll?: boolean };

function Sample({ onClose, onPick, suggestAll = true }: SampleProps) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const found = suggestAll && name !== '' ? PEOPLE : [];
  return (
    <UiRoot>
      <Button onPress={() => setOpen(true)}>Новая запись…</Button>
      <Dialog
        title="Новая запись"
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
          onClose?.();
        }}
        footer={<Button variant="primary">Сохранить</Button>}
      >
        <TextField label="Класс" value="" onChange={() => undefined} />
        <SuggestField
          label="ФИО"
          value={name}
          onChange={setName}
          suggestions={found}
          onPick={(id) => onPick?.(id)}
          autoFocus
        />
      </Dialog>
    </UiRoot>
  );
}

async function openDialog() {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Новая запись…' }));
  await screen.findByRole('dialog', { name: 'Новая запись' });
  return user;
}

afterEach(cleanup);

describe('a dialog', () => {
  it('is named by its title and starts where it was asked to', async () => {
    render(<Sample />);
    await openDialog();
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'ФИО' }));
  });

  it('closes by Esc and gives the focus back', async () => {
    const onClose = vi.fn();
    render(<Sample onClose={onClose} />);
    const user = await openDialog();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Новая запись…' })),
    );
  });

  it('stays when the click falls beside it', async () => {
    const onClose = vi.fn();
    render(<Sample onClose={onClose} />);
    const user = await openDialog();
    await user.click(document.body);
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('a field with suggestions', () => {
  it('closes its list by the first Esc and leaves the dialog to the second', async () => {
    const onClose = vi.fn();
    render(<Sample onClose={onClose} />);
    const user = await openDialog();
    await user.keyboard('ёл');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'ФИО' }).value).toBe('ёл');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('picks by Enter', async () => {
    const onPick = vi.fn();
    render(<Sample onPick={onPick} />);
    const user = await openDialog();
    await user.keyboard('ёл');
    await screen.findAllByRole('option');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('p2');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'ФИО' }).value).toBe(
      'Ёлкин Пётр',
    );
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('keeps a name that nobody has yet, and shows no empty list', async () => {
    const onPick = vi.fn();
    render(<Sample onPick={onPick} suggestAll={false} />);
    const user = await openDialog();
    await user.keyboard('Новиков');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.tab();
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'ФИО' }).value).toBe('Новиков');
    expect(onPick).not.toHaveBeenCalled();
  });
});

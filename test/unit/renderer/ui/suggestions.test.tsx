import { useRef, useState } from 'react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SuggestField } from '../../../../renderer/ui/combo-box';
import { SuggestArea } from '../../../../renderer/ui/suggest-area';
import { UiRoot } from '../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../helpers/calm-selection';

afterEach(cleanup);
calmSelection();

const PEOPLE = ['Ёлкина Анна', 'Ёлкина Ольга', 'Цой Вера'];
const found = (typed: string) =>
  typed === ''
    ? []
    : PEOPLE.filter((name) => name.includes(typed)).map((name) => ({ id: name, label: name }));

function NameForm({ onPick, onEnter }: { onPick: (id: string) => void; onEnter: () => void }) {
  const [name, setName] = useState('');
  const listeners = { onKeyDown: ({ key }: { key: string }) => key === 'Enter' && onEnter() };
  return (
    <UiRoot>
      <div {...listeners}>
        <SuggestField
          label="ФИО"
          enterTakesFirst
          value={name}
          onChange={setName}
          suggestions={found(name)}
          onPick={onPick}
        />
      </div>
      <button type="button">Дальше</button>
    </UiRoot>
  );
}

describe('a name that is suggested', () => {
  async function type(text: string) {
    const onPick = vi.fn();
    const onEnter = vi.fn();
    render(<NameForm onPick={onPick} onEnter={onEnter} />);
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'ФИО' });
    await user.type(field, text);
    return { user, field, onPick, onEnter };
  }

  it('is the first one by Enter, and nobody else hears that Enter', async () => {
    const { user, field, onPick, onEnter } = await type('Ёлк');
    await user.keyboard('{Enter}');
    expect(field.value).toBe('Ёлкина Анна');
    expect(onPick.mock.calls).toEqual([['Ёлкина Анна']]);
    expect(onEnter).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('is the one gone to by arrows', async () => {
    const { user, field } = await type('Ёлк');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(field.value).toBe('Ёлкина Ольга');
  });

  it('stays as typed by Tab, after Esc, and when nobody is called so', async () => {
    const { user, field, onPick } = await type('Ёлк');
    await user.keyboard('{Escape}{Enter}');
    expect(field.value).toBe('Ёлк');
    await user.clear(field);
    await user.type(field, 'Цо');
    await user.tab();
    expect(field.value).toBe('Цо');
    await user.clear(field);
    await user.type(field, 'Новый{Enter}');
    expect(field.value).toBe('Новый');
    expect(onPick).not.toHaveBeenCalled();
  });
});

function AnswerForm({ onPick }: { onPick: (id: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [caret, setCaret] = useState<number | null>(null);
  const isCalling = caret !== null && text.slice(0, caret).endsWith('/');
  return (
    <UiRoot>
      <SuggestArea
        label="Ответ"
        inputRef={field}
        value={text}
        onChange={setText}
        listLabel="Шаблоны"
        announcement="Шаблонов: 2"
        suggestions={isCalling ? ['раз', 'два'].map((id) => ({ id, label: id })) : []}
        onCaret={setCaret}
        onPick={onPick}
      />
    </UiRoot>
  );
}

describe('a text into which something may be put', () => {
  async function type(text: string) {
    const onPick = vi.fn();
    render(<AnswerForm onPick={onPick} />);
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ответ' });
    await user.type(field, text);
    return { user, field, onPick };
  }

  it.each([
    ['{Enter}', 'раз'],
    ['{Tab}', 'раз'],
    ['{ArrowDown}{Enter}', 'два'],
    ['{ArrowUp}{Enter}', 'два'],
    ['{ArrowDown}{ArrowDown}{Tab}', 'раз'],
  ])('takes by %s what is gone to, and keeps the focus', async (keys, picked) => {
    const { user, field, onPick } = await type('текст /');
    expect(screen.getByRole('listbox', { name: 'Шаблоны' }).id).toBe(
      field.getAttribute('aria-controls'),
    );
    await user.keyboard(keys);
    expect(onPick.mock.calls).toEqual([[picked]]);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('текст /');
  });

  it('offers nothing more after Esc, until something is called anew', async () => {
    const { user, field, onPick } = await type('/');
    await user.keyboard('{Escape}{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    expect(field.value).toBe('/\n');
    await user.keyboard('/');
    expect(screen.getByRole('listbox', { name: 'Шаблоны' })).toBeTruthy();
  });
});

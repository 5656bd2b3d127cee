import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { PasswordField } from '../../../../renderer/ui/password-field';

afterEach(cleanup);

function Sample({ error }: { error?: string }) {
  const [value, setValue] = useState('');
  return (
    <PasswordField label="Пароль" value={value} onChange={setValue} error={error} isRequired />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Пароль', { exact: true });

describe('a password', () => {
  it('is hidden until its owner looks at it, and keeps what was typed', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    expect(field().type).toBe('password');
    await user.type(field(), 'Весна 2026');
    await user.click(screen.getByRole('button', { name: 'Показать пароль' }));
    expect(field().type).toBe('text');
    expect(field().value).toBe('Весна 2026');
    expect(field().getAttribute('spellcheck')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Скрыть пароль' }));
    expect(field().type).toBe('password');
  });

  it('can be looked at by the keyboard without leaving the button', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    await user.tab();
    expect(document.activeElement).toBe(field());
    await user.tab();
    await user.keyboard('{Enter}');
    expect(field().type).toBe('text');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Скрыть пароль' }));
  });

  it('warns of Caps Lock from the first key on, and no longer when the focus has left', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const warning = screen.getByRole('status');
    await user.click(field());
    expect(warning.textContent).toBe('');
    await user.keyboard('{CapsLock}');
    await user.keyboard('в');
    expect(warning.textContent).toBe('Включён Caps Lock');
    await user.tab();
    expect(warning.textContent).toBe('');
    await user.click(field());
    expect(warning.textContent).toBe('Включён Caps Lock');
    await user.keyboard('{CapsLock}');
    await user.keyboard('в');
    expect(warning.textContent).toBe('');
  });

  it('is described by what is wrong with it', () => {
    render(<Sample error="Пароль не подошёл." />);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-required')).toBe('true');
    const texts = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(texts?.textContent).toBe('Пароль не подошёл.');
  });
});

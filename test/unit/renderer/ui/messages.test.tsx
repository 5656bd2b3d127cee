import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../../../../renderer/ui/notice';
import { Delayed, ProgressBar } from '../../../../renderer/ui/progress';
import { ToastRegion, useToast } from '../../../../renderer/ui/toast';
import type { ToastMessage } from '../../../../renderer/ui/toast';
import { UiRoot } from '../../../../renderer/ui/ui-root';

function Speaker({ messages }: { messages: readonly ToastMessage[] }) {
  const { show } = useToast();
  return (
    <button
      type="button"
      onClick={() => {
        for (const message of messages) show(message);
      }}
    >
      Сказать
    </button>
  );
}

function say(...messages: ToastMessage[]) {
  render(
    <UiRoot>
      <Speaker messages={messages} />
      <ToastRegion />
    </UiRoot>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Сказать' }));
}

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('messages', () => {
  it('of information are said politely and leave after six seconds', () => {
    say({ text: 'Запись № 1 сохранена.' });
    expect(within(screen.getByRole('status')).getByText('Запись № 1 сохранена.')).toBeTruthy();
    pass(5900);
    expect(screen.queryByText('Запись № 1 сохранена.')).not.toBeNull();
    pass(200);
    expect(screen.queryByText('Запись № 1 сохранена.')).toBeNull();
  });

  it('wait under the pointer', () => {
    say({ text: 'Сохранено.' });
    fireEvent.mouseEnter(screen.getByRole('region', { name: 'Сообщения' }));
    pass(60_000);
    expect(screen.queryByText('Сохранено.')).not.toBeNull();
    fireEvent.mouseLeave(screen.getByRole('region', { name: 'Сообщения' }));
    pass(6100);
    expect(screen.queryByText('Сохранено.')).toBeNull();
  });

  it('of errors are said at once and stay until they are closed', () => {
    say({ text: 'Файл не сохранён.', tone: 'error' });
    expect(screen.getByRole('alert').textContent).toContain('Файл не сохранён.');
    pass(600_000);
    expect(screen.getByRole('alert').textContent).toContain('Файл не сохранён.');
    fireEvent.click(screen.getByRole('button', { name: 'Закрыть сообщение' }));
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('offer a deed', () => {
    const onPress = vi.fn();
    say({ text: 'Аннулировано.', action: { label: 'Вернуть', onPress } });
    fireEvent.click(screen.getByRole('button', { name: 'Вернуть' }));
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Аннулировано.')).toBeNull();
  });

  it('never push an error out', () => {
    const many = ['1', '2', '3', '4', '5'].map((text) => ({ text }));
    say({ text: 'Беда', tone: 'error' }, ...many);
    expect(screen.queryByText('Беда')).not.toBeNull();
    expect(screen.queryByText('1')).toBeNull();
    expect(screen.queryByText('5')).not.toBeNull();
  });
});

describe('banners and waiting', () => {
  it('say the severity in words', () => {
    render(<Notice tone="error">Диск заполнен.</Notice>);
    expect(screen.getByRole('alert').textContent).toContain('Ошибка');
  });

  it('show what is slow after 200 ms only', () => {
    render(<Delayed>Открывается…</Delayed>);
    expect(screen.queryByText('Открывается…')).toBeNull();
    pass(200);
    expect(screen.queryByText('Открывается…')).not.toBeNull();
  });

  it('say how far a work has got', () => {
    render(<ProgressBar label="Журнал перестраивается" value={1} max={4} />);
    const bar = screen.getByRole('progressbar', { name: 'Журнал перестраивается' });
    expect(bar.getAttribute('aria-valuetext')).toBe('25 %');
  });

  it('let a long work be stopped', () => {
    const onCancel = vi.fn();
    render(<ProgressBar label="Копия проверяется" value={1} max={4} onCancel={onCancel} />);
    fireEvent.click(screen.getByRole('button', { name: 'Остановить' }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../../renderer/ui/button';
import { DateField } from '../../../../renderer/ui/date-field';
import { useCoversPage, useShortcut } from '../../../../renderer/ui/shortcut';
import { UiRoot } from '../../../../renderer/ui/ui-root';

function Listener({ combo, handler }: { combo: string; handler: () => void }) {
  useShortcut(combo, handler);
  return <input aria-label="Поле" />;
}

function Covered({ isCovered, handler }: { isCovered: boolean; handler: () => void }) {
  useShortcut('Ctrl+P', handler, { isOfPage: true });
  return isCovered ? <Cover /> : null;
}

function Cover() {
  useCoversPage();
  return null;
}

afterEach(cleanup);

describe('a shortcut', () => {
  it('of the page rests while a dialog lies over it, and goes to who listened before', () => {
    const fallback = vi.fn();
    const page = vi.fn();
    const screen = (isCovered: boolean) => (
      <>
        <Listener combo="Ctrl+P" handler={fallback} />
        <Covered isCovered={isCovered} handler={page} />
      </>
    );
    const { rerender } = render(screen(true));
    const press = () => fireEvent.keyDown(document, { code: 'KeyP', key: 'з', ctrlKey: true });
    press();
    expect([fallback, page].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    rerender(screen(false));
    press();
    expect([fallback, page].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('is the same key in the Russian layout', () => {
    const handler = vi.fn();
    render(<Listener combo="Ctrl+N" handler={handler} />);
    fireEvent.keyDown(document, { code: 'KeyN', key: 'т', ctrlKey: true });
    expect(handler).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document, { code: 'KeyN', key: 'Т', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(document, { code: 'KeyN', key: 'т' });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('works in a field with Ctrl or Alt, and is a letter there without them', () => {
    const withAlt = vi.fn();
    const sign = vi.fn();
    render(
      <>
        <Listener combo="Alt+1" handler={withAlt} />
        <Listener combo="?" handler={sign} />
      </>,
    );
    const field = screen.getAllByLabelText('Поле')[0] ?? document.body;
    fireEvent.keyDown(field, { code: 'Digit1', key: '1', altKey: true });
    expect(withAlt).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(field, { code: 'Digit7', key: '?', shiftKey: true });
    expect(sign).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { code: 'Digit7', key: '?', shiftKey: true });
    expect(sign).toHaveBeenCalledTimes(1);
  });

  it('belongs to the one who came last, and goes back when they leave', () => {
    const page = vi.fn();
    const dialog = vi.fn();
    const { rerender } = render(
      <>
        <Listener key="page" combo="Ctrl+Enter" handler={page} />
        <Listener key="dialog" combo="Ctrl+Enter" handler={dialog} />
      </>,
    );
    fireEvent.keyDown(document, { code: 'NumpadEnter', key: 'Enter', ctrlKey: true });
    expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([0, 1]);
    rerender(<Listener key="page" combo="Ctrl+Enter" handler={page} />);
    fireEvent.keyDown(document, { code: 'Enter', key: 'Enter', ctrlKey: true });
    expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([1, 1]);
  });

  it('is the program’s even where a control would take the key for itself', () => {
    const save = vi.fn();
    const press = vi.fn();
    const date = vi.fn();
    render(
      <UiRoot>
        <Listener combo="Ctrl+Enter" handler={save} />
        <Button onPress={press}>Закрыть</Button>
        <DateField label="Дата" value="2026-11-23" onChange={date} />
      </UiRoot>,
    );
    const enter = { code: 'Enter', key: 'Enter', ctrlKey: true };
    fireEvent.keyDown(screen.getByRole('button', { name: 'Закрыть' }), enter);
    fireEvent.keyUp(screen.getByRole('button', { name: 'Закрыть' }), enter);
    expect(press).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('spinbutton', { name: 'день' }), enter);
    expect(save).toHaveBeenCalledTimes(2);
  });
});

import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ComposerDialog } from '../../../../../renderer/features/support/composer/composer-dialog';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import type { ChannelName, Channels } from '#shared/ipc/contract';
import type { RequestFilesAnswer } from '#shared/ipc/support';
import { ok } from '#shared/lib/result';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const PICTURE = { sha256: 'a'.repeat(64), name: 'снимок.png', bytes: 240_000 };

describe('«Новое обращение»', () => {
  let main: FakeMain;
  /** What the main process answers to files, and what it was sent. */
  let files: RequestFilesAnswer;
  let dropped: string[];
  const onSaved = vi.fn();
  beforeEach(() => {
    calmSelection();
    main = fakeMain();
    files = { kind: 'picked', files: [PICTURE], refused: [] };
    dropped = [];
    onSaved.mockReset();
    const call = <C extends ChannelName>(channel: C, request: Channels[C]['request']) => {
      if (!/^request:.*(file|picture)/u.test(channel)) return main.bridge.call(channel, request);
      if (channel === 'request:drop-file') dropped.push((request as { name: string }).name);
      return Promise.resolve(ok(files as Channels[C]['answer'])); // the channels of files alone
    };
    vi.stubGlobal('bridge', { ...main.bridge, call });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  async function opened() {
    render(
      <UiRoot>
        <ComposerDialog
          composed={{ kind: 'new', path: 'staff' }}
          onSaved={onSaved}
          onClose={vi.fn()}
        />
      </UiRoot>,
    );
    return within(await screen.findByRole('dialog', { name: 'Новое обращение' }));
  }
  type Opened = Awaited<ReturnType<typeof opened>>;

  function write(dialog: Opened, field: string, value: string): void {
    fireEvent.change(dialog.getByRole('textbox', { name: field }), { target: { value } });
  }

  it('leads from a check to the field where it is met', async () => {
    const dialog = await opened();
    const where = await dialog.findByRole('button', { name: /^Неясно, где/u });
    fireEvent.click(where);
    const field = dialog.getByRole('textbox', { name: 'Где в Дневник.ру' });
    expect(document.activeElement).toBe(field);
    write(dialog, 'Где в Дневник.ру', 'Журналы → 7Б → Алгебра');
    await waitFor(() => {
      expect(dialog.queryByRole('button', { name: /^Неясно, где/u })).toBeNull();
    });
  });

  it('is saved with what isn’t clear, and wants a subject alone', async () => {
    const dialog = await opened();
    const save = dialog.getByRole('button', { name: 'Сохранить обращение' });
    fireEvent.click(save);
    expect(await dialog.findByText('Назовите, в чём дело, одной строкой')).toBeTruthy();
    expect(main.taken).toHaveLength(0);
    write(dialog, 'Тема обращения', 'Не сохраняется отметка');
    fireEvent.click(save);
    await waitFor(() => {
      expect(onSaved).toHaveBeenCalledOnce();
    });
    expect(main.taken[0]).toMatchObject({
      action: 'request.add',
      puts: [{ table: 'supportRequest', base: 0, value: { subject: 'Не сохраняется отметка' } }],
    });
  });

  it('keeps the form when files are refused, and shows those that were taken with their size', async () => {
    const dialog = await opened();
    write(dialog, 'Что происходит', 'Отметка пропадает');
    files = { kind: 'picked', files: [PICTURE], refused: ['«пропал.png»: файла нет.'] };
    fireEvent.click(dialog.getByRole('button', { name: 'Выбрать файлы' }));
    expect(await dialog.findByText('«пропал.png»: файла нет.')).toBeTruthy();
    expect(dialog.getByText(/234 КБ/u)).toBeTruthy();
    expect(dialog.getByDisplayValue('Отметка пропадает')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Убрать файл снимок.png' }));
    await waitFor(() => {
      expect(dialog.queryByText(/234 КБ/u)).toBeNull();
    });
  });

  it('takes dropped files, and never reads one that is too large', async () => {
    const dialog = await opened();
    const huge = new File(['x'], 'урок.mp4');
    Object.defineProperty(huge, 'size', { value: 200_000_000 });
    const small = new File(['x'], 'снимок.png');
    fireEvent.drop(dialog.getByRole('group', { name: 'Файлы' }), {
      dataTransfer: { files: [huge, small] },
    });
    expect(await dialog.findByText(/«урок\.mp4»: с ним файлы вместе больше 18 МБ/u)).toBeTruthy();
    expect(await dialog.findByText(/234 КБ/u)).toBeTruthy();
    expect(dropped).toEqual(['снимок.png']);
  });

  it('takes a picture by Ctrl+V, and leaves pasted text to its field', async () => {
    const dialog = await opened();
    const paste = (types: readonly string[]): boolean =>
      fireEvent.paste(dialog.getByRole('textbox', { name: 'Что происходит' }), {
        clipboardData: { types },
      });
    expect(paste(['text/plain'])).toBe(true);
    expect(dialog.queryByText(/234 КБ/u)).toBeNull();
    expect(paste(['Files'])).toBe(false);
    expect(await dialog.findByText(/234 КБ/u)).toBeTruthy();
  });
});

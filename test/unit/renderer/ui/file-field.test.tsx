import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { FileField } from '../../../../renderer/ui/file-field';
import type { PickedFile } from '../../../../renderer/ui/file-field';
import { fileSizeText } from '../../../../renderer/ui/file-size';

afterEach(cleanup);

const SCAN = { name: 'скан.pdf', size: 245_760 };

function Sample({ error }: { error?: string }) {
  const [file, setFile] = useState<PickedFile | null>(null);
  return (
    <FileField
      label="Подписанный лист"
      file={file}
      onPick={() => setFile(SCAN)}
      onRemove={() => setFile(null)}
      error={error}
      hint="PDF или снимок"
    />
  );
}

describe('a file of a form', () => {
  it('is picked, shown by name and size, and taken out, the focus never leaving the field', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const group = screen.getByRole('group', { name: 'Подписанный лист' });
    await user.tab();
    const picker = screen.getByRole('button', { name: 'Выбрать файл' });
    expect(document.activeElement).toBe(picker);
    await user.keyboard('{Enter}');
    expect(group.textContent).toContain('скан.pdf, 240\u00a0КБ');
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Выбрать другой файл' }),
    );
    await user.click(screen.getByRole('button', { name: 'Убрать файл скан.pdf' }));
    expect(group.textContent).not.toContain('скан.pdf');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Выбрать файл' }));
  });

  it('is described by its hint and its error', () => {
    render(<Sample error="Файл больше 20 МБ." />);
    const picker = screen.getByRole('button', { name: 'Выбрать файл' });
    const texts = (picker.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(texts).toEqual(['Файл больше 20 МБ.', 'PDF или снимок']);
  });
});

describe('the size of a file', () => {
  it.each([
    [0, '0\u00a0КБ'],
    [1, '1\u00a0КБ'],
    [245_760, '240\u00a0КБ'],
    [1_258_291, '1,2\u00a0МБ'],
    [1_048_576, '1\u00a0МБ'],
    [1_048_000, '1\u00a0МБ'],
    [52_428_800, '50\u00a0МБ'],
  ])('%i bytes are «%s»', (bytes, text) => {
    expect(fileSizeText(bytes)).toBe(text);
  });
});

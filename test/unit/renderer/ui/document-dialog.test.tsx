import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DocumentDialog, type ShownDocument } from '../../../../renderer/ui/document-dialog';

afterEach(cleanup);

function show(change: Partial<ShownDocument> = {}) {
  const document = { answer: null, isReady: false, save: vi.fn(), print: vi.fn(), ...change };
  const onClose = vi.fn();
  render(
    <DocumentDialog
      title="Лист обучения"
      document={document}
      waiting={<p>Готово на треть</p>}
      onClose={onClose}
    >
      <p>Какой лист</p>
    </DocumentDialog>,
  );
  return { ...document, onClose };
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('the dialog of a document', () => {
  it('shows how far it is while the document is being made, and offers nothing yet', () => {
    show();
    expect(screen.getByText('Готово на треть')).toBeDefined();
    expect(button('Печать')).toHaveProperty('disabled', true);
    expect(button('Сохранить')).toHaveProperty('disabled', true);
    expect(button('Закрыть просмотр')).toHaveProperty('disabled', false);
  });

  it('says why there is none, beside what can be chosen', () => {
    show({ answer: { ok: false, message: 'Печатать нечего.' } });
    expect(screen.getByText('Печатать нечего.')).toBeDefined();
    expect(screen.getByText('Какой лист')).toBeDefined();
    expect(screen.queryByText('Готово на треть')).toBeNull();
  });

  it('lists what is missing, and prints by Ctrl+P', () => {
    const bytes = new Uint8Array();
    const { print } = show({
      answer: { ok: true, bytes, warnings: ['Консультант не назначен.'] },
      isReady: true,
    });
    expect(screen.getByText('Чего не хватает')).toBeDefined();
    expect(screen.getByText('Консультант не назначен.')).toBeDefined();
    fireEvent.keyDown(document.body, { code: 'KeyP', key: 'з', ctrlKey: true });
    expect(print).toHaveBeenCalledOnce();
  });
});

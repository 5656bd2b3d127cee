import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  RemarkButton,
  RemarkField,
  useOpenRemarks,
} from '../../../../../renderer/features/director/remark';

const PART = { id: 'part', of: 'среда, 14:30' };

/** A part with its button and its field, as the director's window has them. */
function Part({ text }: { text: string }) {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({ part: text });
  const remarks = {
    texts,
    set: (id: string, next: string) => {
      setTexts({ ...texts, [id]: next });
    },
  };
  const open = useOpenRemarks(remarks);
  return (
    <>
      <RemarkButton {...PART} open={open} />
      {open.isOpen(PART.id) ? <RemarkField {...PART} {...{ remarks, open }} /> : null}
    </>
  );
}

function show(text: string) {
  render(<Part text={text} />);
  return userEvent.setup({ delay: null });
}

describe("the director's remark on a part", () => {
  afterEach(cleanup);

  it('leaves the focus with its part when it is taken away', async () => {
    const user = show('Перенесите на 15:00');
    screen.getByRole('button', { name: 'Убрать замечание: среда, 14:30' }).focus();
    await user.keyboard('{Enter}');
    const button = screen.getByRole('button', { name: 'Замечание: среда, 14:30' });
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('of a draft stays open while it is cleared to be written anew', async () => {
    const user = show('Нет');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'Кабинет занят');
    expect(screen.getByDisplayValue('Кабинет занят')).toBe(document.activeElement);
  });
});

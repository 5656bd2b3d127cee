import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPerson } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import { PersonDialog } from '../../../../../renderer/features/people/person-dialog';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const ANNA = {
  ...newPerson(fixedId(3, 1), 'staff', 'Ковалёва Анна Сергеевна'),
  position: 'учитель',
};

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

describe('«Сведения о человеке»', () => {
  let main: FakeMain;
  const onClose = vi.fn();
  beforeEach(() => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
    onClose.mockReset();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  async function open(anna = ANNA, seq = 7) {
    render(
      <UiRoot>
        <PersonDialog row={{ id: anna.id, seq, value: anna }} onClose={onClose} />
      </UiRoot>,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Сведения о человеке' });
    return { user: userEvent.setup({ delay: null }), dialog: within(dialog) };
  }

  it('takes subjects and an own work week', async () => {
    const { user, dialog } = await open();
    await user.type(dialog.getByRole('textbox', { name: 'Предметы' }), 'физика');
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Рабочая неделя' }), '6');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken[0]).toMatchObject({
      action: 'person.edit',
      puts: [{ base: 7, value: { subjects: 'физика', ownWeek: 6, declined: ANNA.declined } }],
    });
  });

  it('puts a draft in again, but never over what was changed since', async () => {
    const first = await open();
    await first.user.type(first.dialog.getByRole('textbox', { name: 'Кабинет' }), '7');
    await first.user.click(first.dialog.getByRole('button', { name: 'Отмена' }));
    await waitFor(() => expect(main.drafts.size).toBe(1));
    cleanup();
    const again = await open();
    expect(await again.dialog.findByDisplayValue('7')).toBeTruthy();
    cleanup();
    const { user, dialog } = await open({ ...ANNA, phone: '21-14' }, 9);
    expect(await dialog.findByText(/с тех пор запись изменилась/)).toBeTruthy();
    expect(dialog.queryByDisplayValue('7')).toBeNull();
    await waitFor(() => expect(main.drafts.size).toBe(0));
    await user.type(dialog.getByRole('textbox', { name: 'Кабинет' }), '8');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]).toMatchObject({
      puts: [{ base: 9, value: { phone: '21-14', room: '8' } }],
    });
  });

  it('writes on the state that it showed, so that a later one is not undone unseen', async () => {
    const shown = (seq: number) => (
      <UiRoot>
        <PersonDialog row={{ id: ANNA.id, seq, value: ANNA }} onClose={onClose} />
      </UiRoot>
    );
    const { rerender } = render(shown(7));
    rerender(shown(9));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]).toMatchObject({ puts: [{ base: 7 }] });
  });

  it('forgets corrected cases with the name, and has them again with it', async () => {
    const name = { ...ANNA.declined.name, dative: 'Ковалёвой А. С.' };
    const { user, dialog } = await open({ ...ANNA, declined: { ...ANNA.declined, name } });
    await user.click(await dialog.findByRole('button', { name: 'Склонение' }));
    const dative = within(dialog.getByRole('group', { name: 'ФИО' })).getByRole('textbox', {
      name: /^Дательный/,
    });
    const field = dialog.getByRole('textbox', { name: /^ФИО/ });
    await user.type(field, 'а');
    expect(dative).not.toHaveProperty('value', 'Ковалёвой А. С.');
    await user.type(field, '{Backspace}');
    expect(dative).toHaveProperty('value', 'Ковалёвой А. С.');
    await user.clear(field);
    await user.type(field, 'Жук Анна Сергеевна');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken[0]).toMatchObject({
      puts: [{ value: { name: 'Жук Анна Сергеевна', declined: ANNA.declined } }],
    });
  });

  it('suggests the cases, keeps what was corrected, and gives the suggestion back', async () => {
    const { user, dialog } = await open();
    const toggle = await dialog.findByRole('button', { name: 'Склонение' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await user.click(toggle);
    const names = within(dialog.getByRole('group', { name: 'ФИО' }));
    const dative = names.getByRole('textbox', { name: /^Дательный/ });
    expect(dative).toHaveProperty('value', 'Ковалёвой Анне Сергеевне');
    await user.clear(dative);
    await user.type(dative, 'Ковалёвой А. С.');
    expect(names.getByText(/подсказка: Ковалёвой Анне Сергеевне/)).toBeTruthy();
    const genitive = names.getByRole('textbox', { name: /^Родительный/ });
    await user.clear(genitive);
    await user.tab();
    expect(genitive).toHaveProperty('value', 'Ковалёвой Анны Сергеевны');
    const position = within(dialog.getByRole('group', { name: 'Должность' }));
    const teacher = position.getByRole('textbox', { name: /^Творительный/ });
    await user.type(teacher, '-наставником');
    await user.click(position.getByRole('button', { name: 'Вернуть подсказку' }));
    expect(teacher).toHaveProperty('value', 'учителем');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken[0]).toMatchObject({
      puts: [
        {
          value: {
            declined: {
              name: { genitive: '', dative: 'Ковалёвой А. С.', accusative: '', instrumental: '' },
              position: ANNA.declined.position,
            },
          },
        },
      ],
    });
  });
});

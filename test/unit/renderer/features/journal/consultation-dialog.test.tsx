import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPerson } from '#shared/domain/person';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';
import { database } from '../../../../../renderer/data/view';
import { ConsultationDialog } from '../../../../../renderer/features/journal/consultation-dialog';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

const OLGA = { ...newPerson(fixedId(3, 1), 'staff', 'Ёлкина Ольга'), position: 'учитель' };

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

describe('«Новая запись»', () => {
  let main: FakeMain;
  const onClose = vi.fn();

  beforeEach(async () => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
    onClose.mockReset();
    await database.topic.bulkPut(firstTopics().map((value) => ({ id: value.id, seq: 1, value })));
    await database.person.put({ id: OLGA.id, seq: 1, value: OLGA });
  });
  afterEach(async () => {
    cleanup();
    await Promise.all([database.topic.clear(), database.person.clear()]);
    vi.unstubAllGlobals();
  });

  async function openUnread() {
    render(
      <UiRoot>
        <ConsultationDialog record={null} zone="Asia/Vladivostok" onClose={onClose} />
        <ToastRegion />
      </UiRoot>,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Новая запись' });
    return { user: userEvent.setup({ delay: null }), dialog: within(dialog) };
  }

  async function open() {
    const opened = await openUnread();
    await opened.dialog.findByRole('checkbox', { name: /учёт расписания/ });
    return opened;
  }

  it('takes the topics whose keys were pressed before they could be read', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const writing = database.transaction('rw', database.topic, () => Dexie.waitFor(held));
    const { user, dialog } = await openUnread();
    await user.keyboard('{Alt>}[Digit1][Digit3]{/Alt}');
    expect(dialog.queryAllByRole('checkbox')).toEqual([]);
    letGo();
    await writing;
    const isChecked = async (name: RegExp) =>
      dialog.findByRole('checkbox', { name, checked: true });
    await isChecked(/учёт расписания/);
    await isChecked(/учёт посещаемости/);
  });

  it('sends the record and the new person in one commit', async () => {
    const { user, dialog } = await open();
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), 'Петрова Анна');
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    await user.type(dialog.getByRole('textbox', { name: 'Вопрос' }), 'Как войти?');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken).toHaveLength(1);
    expect(main.taken[0]?.action).toBe('consultation.add');
    expect(main.taken[0]?.puts).toMatchObject([
      { table: 'person', base: 0, value: { name: 'Петрова Анна', kind: 'staff' } },
      {
        table: 'consultation',
        base: 0,
        value: { topics: [fixedId(2, 2)], question: 'Как войти?', number: null },
      },
    ]);
    expect(main.drafts.size).toBe(0);
  });

  it('keeps the text and says what to do when the disk is full, then sends the same commit', async () => {
    main.refuseNext = { kind: 'disk-full' };
    const { user, dialog } = await open();
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), 'Петрова');
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    const question = dialog.getByRole('textbox', { name: 'Вопрос' });
    await user.type(question, 'Вопрос');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await dialog.findByText(/На диске нет места, запись не внесена/)).toBeTruthy();
    expect(question).toHaveProperty('value', 'Вопрос');
    expect(onClose).not.toHaveBeenCalled();
    await waitFor(() => expect(main.drafts.get('consultation-new')).toBeDefined());
    const kept = main.drafts.get('consultation-new')?.commit;
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken.map(({ commit }) => commit)).toEqual([kept]);
  });

  it('brings a draft back and sends it under its own commit', async () => {
    const first = await open();
    await first.user.type(first.dialog.getByRole('textbox', { name: 'Вопрос' }), 'Недописанный');
    await first.user.keyboard('{Escape}');
    await waitFor(() => expect(main.drafts.get('consultation-new')).toBeDefined());
    const kept = main.drafts.get('consultation-new')?.commit;
    cleanup();
    const { user, dialog } = await open();
    await waitFor(() =>
      expect(dialog.getByRole('textbox', { name: 'Вопрос' })).toHaveProperty(
        'value',
        'Недописанный',
      ),
    );
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), 'Петрова');
    await user.keyboard('{Alt>}[Digit1]{/Alt}');
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]?.commit).toBe(kept);
  });
});

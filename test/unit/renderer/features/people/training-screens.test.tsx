import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySchool, SCHOOL_ID } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { trainingRows, type TrainingRow } from '../../../../../renderer/data/training-rows';
import { database } from '../../../../../renderer/data/view';
import { editValues } from '../../../../../renderer/features/people/training/edit-values';
import { EditDialog } from '../../../../../renderer/features/people/training/edit-dialog';
import { HireDialog } from '../../../../../renderer/features/people/training/hire-dialog';
import { TrainingList } from '../../../../../renderer/features/people/training/training-list';
import { WhyDialog } from '../../../../../renderer/features/people/training/why-dialog';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { person, training } from '../../../../helpers/records';

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

const ZONE = 'Asia/Vladivostok';
const TODAY = '2026-05-05';
const SCHOOL = emptySchool(ZONE);
const [ANNA, PETR, MARIA] = [person(0), person(1), person(2)];

/** Rows of the list, as they stand on 5 May 2026. */
function rows(...trainings: readonly ReturnType<typeof training>[]): readonly TrainingRow[] {
  return trainingRows({
    trainings: trainings.map((value) => ({ id: value.id, seq: 3, value })),
    sessions: [],
    people: [ANNA, PETR, MARIA].map((value) => ({ id: value.id, seq: 1, value })),
    school: SCHOOL,
    calendar: emptyCalendar(),
    today: TODAY,
  });
}

const startedOn = (who: { id: string }, date: string) => training(who.id, { startedOn: date });
const done = {
  kind: 'completed' as const,
  on: '2026-04-10',
  deadline: '2026-04-08',
  late: 2,
  reason: 'Болела',
  unfinished: [],
  unfinishedNote: '',
};

let main: FakeMain;
beforeEach(async () => {
  // The clock alone is the test's: timers go on.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${TODAY}T02:00:00Z`) });
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
  await database.school.put({ id: SCHOOL_ID, seq: 1, value: SCHOOL });
  await database.person.put({ id: ANNA.id, seq: 7, value: ANNA });
});
afterEach(async () => {
  cleanup();
  await Promise.all([database.school.clear(), database.person.clear()]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('«Добавить сотрудника»', () => {
  async function open() {
    const onAdded = vi.fn();
    const onClose = vi.fn();
    render(
      <UiRoot>
        <HireDialog trainings={[]} onAdded={onAdded} onClose={onClose} />
        <ToastRegion />
      </UiRoot>,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Добавить сотрудника' });
    return { user: userEvent.setup({ delay: null }), dialog: within(dialog), onAdded, onClose };
  }

  it('tells the deadline while the date is typed, and writes person and training in one commit', async () => {
    const { user, dialog, onAdded, onClose } = await open();
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), 'Цой Виктория Олеговна');
    await user.type(dialog.getByRole('textbox', { name: 'Должность' }), 'учитель');
    const date = dialog.getByRole('group', { name: 'Дата вступления в должность' });
    const [day] = within(date).getAllByRole('spinbutton');
    await user.click(day ?? date);
    await user.keyboard('29042026');
    expect(await dialog.findByText('Обучить до 07.05.2026')).toBeTruthy();
    expect(dialog.getByText(/Внесено в журнал 05\.05\.2026, после вступления/u)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    const [commit] = main.taken;
    expect(commit).toMatchObject({
      action: 'training.add',
      puts: [
        { table: 'person', base: 0, value: { name: 'Цой Виктория Олеговна', position: 'учитель' } },
        { table: 'training', base: 0, value: { startedOn: '2026-04-29', basis: 'hired' } },
      ],
    });
    expect(onAdded).toHaveBeenCalledWith(commit?.puts[1]?.id);
  });

  it('knows who is in the journal already, and asks on what ground they are trained', async () => {
    const { user, dialog } = await open();
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), ANNA.name.toLowerCase());
    await user.tab();
    const grounds = await dialog.findByRole('radiogroup', { name: 'Основание' });
    await user.click(within(grounds).getByRole('radio', { name: /Возвращение/ }));
    await user.click(dialog.getByRole('button', { name: /^Это другой человек/ }));
    expect(dialog.queryByRole('radiogroup', { name: 'Основание' })).toBeNull();
  });

  it('trains the one of two of a name who is picked from the list', async () => {
    const second = { ...PETR, name: ANNA.name, position: 'лаборант', phone: '21-14' };
    await database.person.put({ id: second.id, seq: 8, value: second });
    const { user, dialog } = await open();
    await user.type(dialog.getByRole('combobox', { name: 'ФИО' }), ANNA.name);
    await user.click(await screen.findByRole('option', { name: /лаборант/u }));
    expect(await dialog.findByText(/Уже есть в журнале: .*лаборант/u)).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: 'Телефон' })).toHaveProperty('value', '21-14');
  });

  it('leads to what is missing, and keeps what was typed', async () => {
    const first = await open();
    await first.user.type(first.dialog.getByRole('textbox', { name: 'Эл. почта' }), 'a@b.ru');
    await first.user.keyboard('{Control>}{Enter}{/Control}');
    for (const words of ['Укажите ФИО', 'Укажите должность', 'Укажите дату вступления в должность'])
      expect(await first.dialog.findByText(words)).toBeTruthy();
    expect(main.taken).toEqual([]);
    await first.user.keyboard('{Escape}');
    await waitFor(() => expect(main.drafts.get('training-new')).toBeDefined());
    cleanup();
    const second = await open();
    expect(await second.dialog.findByDisplayValue('a@b.ru')).toBeTruthy();
  });
});

describe('«Новые»', () => {
  function show(trainings: readonly TrainingRow[]) {
    const [open, onAdd] = [vi.fn(), vi.fn()];
    const onSelect = vi.fn();
    const around = { selected: null, onSelect, isLocked: false, onAdd, open };
    render(
      <UiRoot>
        <TrainingList trainings={trainings} {...around} />
      </UiRoot>,
    );
    return { user: userEvent.setup({ delay: null }), onAdd, onSelect, open };
  }
  const names = () => screen.getAllByRole('rowheader').map((each) => each.textContent);

  it('says by words where each stands, the most urgent first', () => {
    const late = startedOn(PETR, '2026-04-13');
    const soon = startedOn(ANNA, '2026-04-29');
    show(rows(soon, startedOn(MARIA, '2027-12-30'), late));
    expect(names()).toEqual([PETR.name, ANNA.name, MARIA.name]);
    const texts = screen.getAllByRole('row').map((each) => each.textContent);
    expect(texts[1]).toMatch(/Обучить до 20\.04\.2026просрочено на\s10\sрабочих дней/u);
    expect(texts[2]).toMatch(/Обучить до 07\.05\.2026осталось 2\sрабочих дня0 из\s9\sтем/u);
    expect(texts[3]).toMatch(/Обучить до 14\.01\.2028, предварительноещё не в\sдолжности/u);
  });

  it('keeps apart what is over', async () => {
    const { user } = show(
      rows(startedOn(ANNA, '2026-04-29'), { ...startedOn(PETR, '2026-04-01'), state: done }),
    );
    expect(names()).toEqual([ANNA.name]);
    const filter = screen.getByRole('combobox', { name: 'Обучение' });
    await user.selectOptions(filter, 'over');
    expect(names()).toEqual([PETR.name]);
    expect(screen.getByText(/завершено 10\.04\.2026, позже на\s2\sрабочих дня/u)).toBeTruthy();
    await user.selectOptions(filter, 'all');
    expect(names()).toEqual([ANNA.name, PETR.name]);
  });

  it('teaches what belongs there while it is empty', async () => {
    const { user, onAdd } = show([]);
    await user.click(await screen.findByRole('button', { name: 'Добавить первого сотрудника' }));
    expect(onAdd).toHaveBeenCalledTimes(1);
  });

  it('leads from the list to the reasons of the date of the row that is chosen, and to the person', async () => {
    const { user, open } = show(rows(startedOn(ANNA, '2026-04-29'), startedOn(PETR, '2026-04-30')));
    screen.getByRole('grid').focus();
    await user.keyboard('{Enter}');
    expect(open).toHaveBeenCalledWith(`/person/${ANNA.id}`);
    await user.tab();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Почему эта дата' });
    expect(dialog.textContent).toContain(ANNA.name);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is gone through from the button of a row as well, and leaves its other keys to the window', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
    window.addEventListener('keydown', listen);
    const [first, second] = [startedOn(ANNA, '2026-04-29'), startedOn(PETR, '2026-04-30')];
    const { user, onSelect } = show(rows(first, second));
    const [why] = screen.getAllByRole('button', { name: 'Почему эта дата' });
    why?.focus();
    await user.keyboard('?{ArrowDown}');
    window.removeEventListener('keydown', listen);
    expect(heard).toContain('?');
    expect(onSelect).toHaveBeenLastCalledWith(second.id);
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });
});

describe('the deeds on a training', () => {
  function show(...values: readonly ReturnType<typeof training>[]) {
    const around = {
      selected: null,
      onSelect: vi.fn(),
      isLocked: false,
      onAdd: vi.fn(),
      open: vi.fn(),
    };
    render(
      <UiRoot>
        <TrainingList trainings={rows(...values)} {...around} />
        <ToastRegion />
      </UiRoot>,
    );
    return userEvent.setup({ delay: null });
  }
  const taken = () => main.taken.map(({ action, puts }) => ({ action, value: puts[0]?.value }));

  it('take it up again after its end', async () => {
    const user = show({ ...startedOn(PETR, '2026-04-01'), state: done });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Обучение' }), 'over');
    await user.click(screen.getByRole('button', { name: 'Продолжить обучение' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(taken()).toMatchObject([
      { action: 'training.reopen', value: { state: { kind: 'open' } } },
    ]);
  });

  it('take nobody up again who is in another training', async () => {
    const over = { ...startedOn(PETR, '2026-04-01'), state: done };
    const user = show(over, startedOn(PETR, '2026-04-29'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Обучение' }), 'over');
    await user.click(screen.getByRole('button', { name: 'Продолжить обучение' }));
    expect(await screen.findByText(/Обучение этого человека уже идёт/u)).toBeTruthy();
    expect(main.taken).toEqual([]);
  });

  it.each([
    ['Обучение прекращено…', 'Прекратить обучение', { kind: 'ended', on: TODAY, late: 0 }],
    ['Внесено по ошибке…', 'Отменить обучение', { kind: 'cancelled' }],
  ])('%s want their reason', async (item, deed, state) => {
    const user = show(startedOn(ANNA, '2026-04-29'));
    await user.click(screen.getByRole('button', { name: 'Ещё' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: deed }));
    expect(await dialog.findByText(/Укажите причину/u)).toBeTruthy();
    expect(main.taken).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Причина' }), 'Уволена');
    await user.click(dialog.getByRole('button', { name: deed }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(taken()).toMatchObject([
      { action: 'training.end', value: { state: { ...state, reason: 'Уволена' } } },
    ]);
  });
});

describe('«Почему эта дата»', () => {
  it('joins days in a row that are skipped for one reason, and counts five', async () => {
    const [row] = rows(startedOn(ANNA, '2026-12-30'));
    if (row === undefined) throw new Error('there is no row');
    render(
      <UiRoot>
        <WhyDialog row={row} onClose={vi.fn()} />
      </UiRoot>,
    );
    const list = await screen.findByRole('list', { name: 'Дни, по которым считается срок' });
    const days = within(list)
      .getAllByRole('listitem')
      .map((each) => each.textContent);
    expect(days[0]).toMatch(/не считаетсяср\s30\.12\.2026день вступления/u);
    expect(days).toContainEqual(expect.stringMatching(/01\.01–06\.01\.2027праздник: Новогодние/u));
    expect(days.filter((text) => /^[1-5]/u.test(text))).toHaveLength(5);
    expect(days.at(-1)).toMatch(/^5пт\s15\.01\.2027/u);
  });
});

describe('«Исправить обучение»', () => {
  it('brings a draft back, shows the deadline before and after, and writes the change', async () => {
    const value = startedOn(ANNA, '2026-04-29');
    const [row] = rows(value);
    if (row === undefined) throw new Error('there is no row');
    const content = { base: '3', values: { ...editValues(value), startedOn: '2026-04-30' } };
    const key = `training-edit-${value.id}`;
    main.drafts.set(key, { key, commit: value.id, at: `${TODAY}T01:00:00.000Z`, content });
    const onClose = vi.fn();
    render(
      <UiRoot>
        <EditDialog row={row} onClose={onClose} />
        <ToastRegion />
      </UiRoot>,
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Исправить обучение' }));
    expect(await dialog.findByText(/было 07\.05\.2026, станет 08\.05\.2026/u)).toBeTruthy();
    const user = userEvent.setup({ delay: null });
    await user.click(dialog.getByRole('radio', { name: /Возвращение/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(main.taken).toMatchObject([
      {
        action: 'training.edit',
        puts: [{ id: value.id, base: 3, value: { startedOn: '2026-04-30', basis: 'returned' } }],
      },
    ]);
  });
});

import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CalendarFileAnswer } from '#shared/ipc/calendar-file';
import type { Bridge } from '#shared/ipc/contract';
import { CALENDAR_ID, emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { ok } from '#shared/lib/result';
import {
  Dialogs,
  type OpenDialog,
} from '../../../../../../renderer/features/settings/calendar/dialogs';
import { ToastRegion } from '../../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../../renderer/ui/ui-root';
import { calendarDesk, dayOff, decree, stretch } from '../../../../../helpers/calendar-desk';
import { calmSelection } from '../../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../../helpers/fake-bridge';

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

let main: FakeMain;
const onYear = vi.fn();
const onClose = vi.fn();

/** A main process that gives a calendar file when it is asked for one. */
function withFile(content: unknown): Bridge {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const picked: CalendarFileAnswer = { kind: 'picked', name: 'календарь.json', bytes };
  const call = (channel: string, request: unknown) =>
    channel === 'calendar:pick'
      ? Promise.resolve(ok(picked))
      : main.bridge.call(channel as 'ledger:commit', request as never); // as it came
  return { ...main.bridge, call: call }; // answers by channel
}

function open(dialog: OpenDialog, desk = calendarDesk()) {
  const user = userEvent.setup({ delay: null });
  render(
    <UiRoot>
      <Dialogs open={dialog} {...{ desk, onYear, onClose }} year={2028} />
      <ToastRegion />
    </UiRoot>,
  );
  const inside = within(screen.getByRole('dialog'));
  const type = async (group: HTMLElement, digits: string): Promise<void> => {
    within(group).getAllByRole('spinbutton')[0]?.focus();
    await user.keyboard(digits);
  };
  const date = (name: string, digits: string, of = inside): Promise<void> =>
    type(of.getByRole('group', { name }), digits);
  const save = (): Promise<void> => user.keyboard('{Control>}{Enter}{/Control}');
  return { user, dialog: inside, date, save };
}

const consequences = () => screen.getByRole('region', { name: 'Что изменится' }).textContent;
const field = (name: string) => screen.getByRole('textbox', { name });

/** The calendar as the only commit wrote it. */
function sent(): SchoolCalendar {
  expect(main.taken).toHaveLength(1);
  expect(main.taken[0]).toMatchObject({
    action: 'calendar.edit',
    puts: [{ table: 'calendar', id: CALENDAR_ID }],
  });
  return main.taken[0]?.puts[0]?.value as SchoolCalendar; // checked just above
}

beforeEach(() => {
  vi.setSystemTime('2026-11-23T02:00:00.000Z');
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.clearAllMocks();
  vi.useRealTimers();
});

describe('a decree', () => {
  const DOCUMENT = 'Постановление Правительства РФ от 20.09.2027 № 1300';

  it('is written with its transfers; what moves is told before', async () => {
    const { user, dialog, date, save } = open({ kind: 'decree' });
    await user.type(field('Документ'), DOCUMENT);
    await date('С какого дня', '01012028');
    await date('На какой день', '10012028');
    expect(consequences()).toMatch(/Иванова\sИ\.И\.: 14\.01\.2028 → 17\.01\.2028/u);
    expect(consequences()).toMatch(/248\sрабочих дней при пятидневке \(было 249\)/u);
    await user.click(dialog.getByRole('button', { name: 'Добавить перенос' }));
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const [written] = sent().decrees;
    expect(written).toMatchObject({
      ...{ year: 2028, title: DOCUMENT, enteredOn: null, withdrawnOn: null },
      transfers: [{ from: '2028-01-01', to: '2028-01-10' }],
    });
    expect(onYear).toHaveBeenCalledWith(2028);
    expect(main.drafts.size).toBe(0);
  });

  it('that contradicts itself is refused at the field, and what was typed stays', async () => {
    const { user, dialog, date, save } = open({ kind: 'decree' });
    await user.type(field('Документ'), DOCUMENT);
    await user.click(dialog.getByRole('button', { name: 'Добавить перенос' }));
    const second = within(dialog.getByRole('group', { name: 'Перенос 2' }));
    await date('С какого дня', '05012028', second);
    await date('На какой день', '10012029', second);
    await save();
    expect(await second.findByText(/^05\.01\.2028 — не суббота и не воскресенье/u)).toBeTruthy();
    expect(second.getByText(/^10\.01\.2029 — не 2028 год/u)).toBeTruthy();
    expect(consequences()).toMatch(/Когда поля заполнены верно/u);
    expect(field('Документ')).toHaveProperty('value', DOCUMENT);
    expect(main.taken).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('needs a year, a document and both days of a transfer', async () => {
    const { user, dialog, date, save } = open({ kind: 'decree' });
    await user.clear(field('Год'));
    await date('С какого дня', '01012028');
    await save();
    expect(await dialog.findByText(/^Год четырьмя цифрами/u)).toBeTruthy();
    expect(dialog.getByText('Укажите документ: вид, дату и номер')).toBeTruthy();
    expect(dialog.getByText('Укажите день')).toBeTruthy();
  });

  it('stays in the form when the ledger does not take it', async () => {
    const { user, dialog, save } = open({ kind: 'decree' });
    await user.type(field('Документ'), DOCUMENT);
    main.refuseNext = { kind: 'disk-full' };
    await save();
    expect(await dialog.findByText(/На диске нет места/u)).toBeTruthy();
    expect(field('Документ')).toHaveProperty('value', DOCUMENT);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(main.drafts.has('calendar-decree')).toBe(true));
  });

  it('comes from a file of several years', async () => {
    const transfers = [['2028-01-01', '2028-01-10']];
    const years = {
      2028: { decree: DOCUMENT, transfers, workingDaysFiveDayWeek: 248 },
      2029: { decree: 'Постановление на 2029 год', transfers: [] },
    };
    vi.stubGlobal('bridge', withFile({ years }));
    const { user, dialog } = open({ kind: 'decree' });
    await user.click(dialog.getByRole('button', { name: 'Загрузить из файла' }));
    const chosen = await dialog.findByRole('combobox', { name: 'Год из файла' });
    expect(field('Год')).toHaveProperty('value', '2029');
    await user.selectOptions(chosen, '2028');
    expect(field('Документ')).toHaveProperty('value', DOCUMENT);
  });

  it('claims nothing of deadlines that aren’t read yet', async () => {
    const { user, date } = open({ kind: 'decree' }, calendarDesk({ trainings: null }));
    await user.type(field('Документ'), DOCUMENT);
    await date('С какого дня', '01012028');
    await date('На какой день', '10012028');
    expect(consequences()).toMatch(/248\sрабочих дней.+Сроки обучения считаются…$/u);
    await user.clear(field('Год'));
    expect(consequences()).toMatch(/Когда поля заполнены верно/u);
  });

  it('says which document the year is counted by so far', () => {
    const calendar = { ...emptyCalendar(), decrees: [decree()] };
    const { dialog } = open({ kind: 'decree' }, calendarDesk({ calendar, seq: 4 }));
    expect(
      dialog.getByText(/^2028 год уже считается по документу «Постановление .+ № 1300»/u),
    ).toBeTruthy();
  });
});

describe('a day off', () => {
  it('is of one day until its end is typed', async () => {
    const { user, dialog, date, save } = open({ kind: 'day-off' });
    await save();
    expect(await dialog.findByText('Назовите выходной день')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Выходной школы' }));
    await user.type(field('Название'), 'Карантин');
    await user.type(field('Основание'), 'приказ № 14');
    await date('С', '11012028');
    expect(consequences()).toMatch(/14\.01\.2028 → 17\.01\.2028/u);
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent().daysOff).toMatchObject([
      {
        ...{ kind: 'school', name: 'Карантин', basis: 'приказ № 14' },
        ...{ from: '2028-01-11', to: '2028-01-11', enteredOn: null },
      },
    ]);
  });
});

describe('a term or a vacation', () => {
  it('that overlaps another is warned of and can be saved', async () => {
    const other = stretch();
    const calendar = { ...emptyCalendar(), stretches: [other] };
    const { user, dialog, date, save } = open(
      { kind: 'stretch', stretch: null },
      calendarDesk({ calendar, seq: 4 }),
    );
    await user.type(field('Название'), '1-я четверть');
    await date('С', '01092026');
    await date('По', '26102026');
    expect(await dialog.findByText(/Пересекается .+ «Осенние каникулы»/u)).toBeTruthy();
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent().stretches).toMatchObject([{ kind: 'term', from: '2026-09-01' }, other]);
    expect(main.taken[0]?.puts[0]?.base).toBe(4);
  });

  it('is changed in its place', async () => {
    const calendar = { ...emptyCalendar(), stretches: [stretch()] };
    const { date, dialog, save } = open(
      { kind: 'stretch', stretch: stretch() },
      calendarDesk({ calendar, seq: 4 }),
    );
    expect(dialog.getByRole('radio', { name: 'Каникулы' })).toHaveProperty('checked', true);
    await date('По', '01102026');
    await save();
    expect(await dialog.findByText('Последний день не может быть раньше первого')).toBeTruthy();
    await date('По', '02112026');
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent().stretches).toEqual([stretch({ to: '2026-11-02' })]);
  });
});

describe('the reading of the deadline', () => {
  it('becomes another one from a day on, not before today', async () => {
    const { dialog, date, save } = open({ kind: 'reading' });
    expect(dialog.getByRole('radio', { name: 'Со дня вступления (строже)' })).toHaveProperty(
      'checked',
      true,
    );
    await date('Действует с', '22112026');
    await save();
    expect(await dialog.findByText('Не раньше сегодняшнего дня, 23.11.2026')).toBeTruthy();
    await date('Действует с', '01122026');
    expect(consequences()).toMatch(/14\.01\.2028 → 13\.01\.2028/u);
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent().readings).toEqual([{ from: '2026-12-01', reading: 'same-day' }]);
  });
});

describe('«Отозвать»', () => {
  it('tells what moves, and leaves the entry in its place', async () => {
    const calendar = { ...emptyCalendar(), decrees: [decree()], daysOff: [dayOff()] };
    const { id, title } = decree();
    const { user, dialog } = open(
      { kind: 'withdraw', id, what: title, years: [2028] },
      calendarDesk({ calendar, seq: 4 }),
    );
    expect(consequences()).toMatch(/249\sрабочих дней при пятидневке \(было 248\)/u);
    expect(consequences()).toMatch(/17\.01\.2028 → 14\.01\.2028/u);
    await user.click(dialog.getByRole('button', { name: 'Отозвать' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent()).toMatchObject({
      decrees: [{ id, withdrawnOn: '2026-11-23' }],
      daysOff: [dayOff()],
    });
  });
});

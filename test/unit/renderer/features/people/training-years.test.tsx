import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySchool, SCHOOL_ID } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { trainingRows, type TrainingRow } from '../../../../../renderer/data/training-rows';
import { database } from '../../../../../renderer/data/view';
import { CompleteDialog } from '../../../../../renderer/features/people/training/complete-dialog';
import { EditDialog } from '../../../../../renderer/features/people/training/edit-dialog';
import { editValues } from '../../../../../renderer/features/people/training/edit-values';
import { HireDialog } from '../../../../../renderer/features/people/training/hire-dialog';
import { NOBODY_YET } from '../../../../../renderer/features/people/training/hire-values';
import { StopDialog } from '../../../../../renderer/features/people/training/stop-dialog';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { person, training } from '../../../../helpers/records';

// A date field takes any year of four digits; the calendar knows those from 1899 to 2202.
const YEARS = ['1000', '1899', '2206', '9999'] as const;
const TODAY = '2026-05-05';
const SCHOOL = emptySchool('Asia/Vladivostok');
const ANNA = person();
const VALUE = training(ANNA.id, { startedOn: '2026-04-13' });
/** A day that can't be, and one that hasn't come yet. */
const REFUSED = /ещё не наступил|Укажите дату|раньше/u;
const COMMIT = training(ANNA.id).id;

let main: FakeMain;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${TODAY}T02:00:00Z`) });
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
  await database.school.put({ id: SCHOOL_ID, seq: 1, value: SCHOOL });
});
afterEach(async () => {
  cleanup();
  await database.school.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function row(): TrainingRow {
  const [only] = trainingRows({
    trainings: [{ id: VALUE.id, seq: 3, value: VALUE }],
    sessions: [],
    people: [{ id: ANNA.id, seq: 1, value: ANNA }],
    school: SCHOOL,
    calendar: emptyCalendar(),
    today: TODAY,
  });
  if (only === undefined) throw new Error('there is no row');
  return only;
}

/** Opens a dialog on a draft with a slip in it, and saves it. */
async function saved(
  key: string,
  content: { readonly [field: string]: unknown; readonly on: string },
  dialog: ReactNode,
) {
  main.drafts.set(key, { key, commit: COMMIT, at: `${TODAY}T01:00:00.000Z`, content });
  render(<UiRoot>{dialog}</UiRoot>);
  const shown = within(await screen.findByRole('dialog'));
  const year = Number(content.on.slice(0, 4));
  const isYear = (each: HTMLElement): boolean =>
    each.getAttribute('aria-valuenow') === String(year);
  await waitFor(() => expect(shown.getAllByRole('spinbutton').some(isYear)).toBe(true));
  await userEvent.setup({ delay: null }).keyboard('{Control>}{Enter}{/Control}');
  return shown;
}

describe.each(YEARS)('a slip in the year, %s', (year) => {
  const on = `${year}-11-23`;
  const nothing = vi.fn();

  it('is told in «Добавить сотрудника»', async () => {
    const values = { ...NOBODY_YET, name: 'Цой Виктория Олеговна', position: 'учитель' };
    const dialog = await saved(
      'training-new',
      { ...values, startedOn: on, on },
      <HireDialog trainings={[]} onAdded={nothing} onClose={nothing} />,
    );
    expect(await dialog.findByText(/^Дата вступления в должность — не/u)).toBeTruthy();
    expect(dialog.queryByText(/Обучить до/u)).toBeNull();
    expect(main.taken).toEqual([]);
  });

  it('is told in «Обучение завершено»', async () => {
    const dialog = await saved(
      `training-complete-${VALUE.id}`,
      { on, reason: '', unfinishedNote: 'Умеет' },
      <CompleteDialog row={row()} onClose={nothing} />,
    );
    expect(await dialog.findByText(REFUSED)).toBeTruthy();
    expect(dialog.queryByText(/Позже срока/u)).toBeNull();
    expect(main.taken).toEqual([]);
  });

  it('is told in «Обучение прекращено»', async () => {
    const dialog = await saved(
      `training-stop-${VALUE.id}`,
      { on, reason: 'Уволена', unfinishedNote: '' },
      <StopDialog row={row()} onClose={nothing} />,
    );
    expect(await dialog.findByText(REFUSED)).toBeTruthy();
    expect(main.taken).toEqual([]);
  });

  it('is told in «Исправить обучение»', async () => {
    const dialog = await saved(
      `training-edit-${VALUE.id}`,
      { base: '3', values: { ...editValues(VALUE), startedOn: on }, on },
      <EditDialog row={row()} onClose={nothing} />,
    );
    expect(await dialog.findByText(/^Дата вступления в должность — не/u)).toBeTruthy();
    expect(main.taken).toEqual([]);
  });
});

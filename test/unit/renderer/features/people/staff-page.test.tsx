import 'fake-indexeddb/auto';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { database } from '../../../../../renderer/data/view';
import { StaffPage } from '../../../../../renderer/features/people/staff-page';
import { NOBODY_YET } from '../../../../../renderer/features/people/training/hire-values';
import { wishHire } from '../../../../../renderer/features/people/training/hire-wish';
import { ToastRegion } from '../../../../../renderer/ui/toast';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { person, training } from '../../../../helpers/records';

vi.setConfig({ testTimeout: 30_000 });

const TODAY = '2026-05-05';
const SCHOOL = emptySchool('Asia/Vladivostok');
const ANNA = person();
const OPEN = training(ANNA.id, { startedOn: '2026-04-29' });

let main: FakeMain;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${TODAY}T02:00:00Z`) });
  calmSelection();
  main = fakeMain();
  vi.stubGlobal('bridge', main.bridge);
  await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
  await database.person.put({ id: ANNA.id, seq: 2, value: ANNA });
  await database.training.put({ id: OPEN.id, seq: 3, value: OPEN });
});
afterEach(async () => {
  act(() => {
    wishHire(false);
  });
  cleanup();
  const { school, person: people, training: trainings } = database;
  await Promise.all([school.clear(), people.clear(), trainings.clear()]);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('«Сотрудники»', () => {
  it('shows whoever was added, whatever the list was filtered by', async () => {
    const values = { ...NOBODY_YET, name: 'Цой Виктория Олеговна', position: 'учитель' };
    const content = { ...values, startedOn: '2026-05-04' };
    const key = 'training-new';
    main.drafts.set(key, { key, commit: person().id, at: `${TODAY}T01:00:00.000Z`, content });
    render(
      <UiRoot>
        <StaffPage open={vi.fn()} arrival={null} onArrive={vi.fn()} />
        <ToastRegion />
      </UiRoot>,
    );
    const user = userEvent.setup({ delay: null });
    const filter = await screen.findByRole('combobox', { name: 'Обучение' });
    await user.selectOptions(filter, 'over');
    await user.type(screen.getByRole('searchbox', { name: 'Поиск' }), 'никого такого');
    await user.click(screen.getByRole('button', { name: 'Добавить сотрудника' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Добавить сотрудника' }));
    expect(await dialog.findByDisplayValue(values.name)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // What was taken reaches the window from the journal.
    for (const { table, id, value } of main.taken[0]?.puts ?? [])
      await database.table(table).put({ id, seq: 4, value });
    expect(await screen.findByRole('rowheader', { name: values.name })).toBeTruthy();
    expect(screen.getByRole('row', { name: /Цой/u, selected: true })).toBeTruthy();
    expect(screen.getByRole('searchbox', { name: 'Поиск' })).toHaveProperty('value', '');
  });
});

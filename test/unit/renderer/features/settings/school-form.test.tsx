import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newPerson, openTerm, type Person } from '#shared/domain/person';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { database } from '../../../../../renderer/data/view';
import { SchoolForm } from '../../../../../renderer/features/settings/school-form';
import { schoolValues } from '../../../../../renderer/features/settings/school-values';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';

// A whole form is drawn anew for every key: slow machines need their time.
vi.setConfig({ testTimeout: 30_000 });

const rowOf = <T extends { readonly id: string }>(value: T) => ({ id: value.id, seq: 7, value });
const SCHOOL = rowOf(emptySchool('Asia/Vladivostok'));
const ANNA: Person = {
  ...newPerson(fixedId(3, 1), 'staff', 'Иванова Анна Петровна'),
  terms: [openTerm('consultant', '2024-09-01')],
};
const NEXT: Person = {
  ...newPerson(fixedId(3, 2), 'staff', 'Петрова Анна Сергеевна'),
  terms: [openTerm('consultant', '2026-01-12')],
};

describe('«Школа»', () => {
  let main: FakeMain;
  beforeEach(async () => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
    await database.school.put(SCHOOL);
    const term = { ...openTerm('consultant', '2024-09-01'), to: '2026-01-11' };
    await database.person.bulkPut([rowOf({ ...ANNA, terms: [term] }), rowOf(NEXT)]);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('does not make a new consultant the one of whom a draft tells', async () => {
    const before = schoolValues({ school: SCHOOL, people: [rowOf(ANNA)], today: '2025-12-01' });
    const content = { ...before, site: 'school.example' };
    const at = '2025-12-01T01:00:00.000Z';
    main.drafts.set('school', { key: 'school', commit: fixedId(4, 1), at, content });
    render(
      <UiRoot>
        <SchoolForm />
      </UiRoot>,
    );
    expect(await screen.findByDisplayValue('school.example')).toBeTruthy();
    expect(screen.getByDisplayValue(NEXT.name)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => expect(main.taken).toHaveLength(1));
    expect(main.taken[0]?.puts).toMatchObject([
      { table: 'school', value: { site: 'school.example' } },
    ]);
  });
});

import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { database } from '../../../../../renderer/data/view';
import { SessionFix } from '../../../../../renderer/features/people/training/session-fix';
import { UiRoot } from '../../../../../renderer/ui/ui-root';
import { calmSelection } from '../../../../helpers/calm-selection';
import { fakeMain, type FakeMain } from '../../../../helpers/fake-bridge';
import { consultation, session } from '../../../../helpers/records';

const SCHOOL = emptySchool('Asia/Vladivostok');
const RECORD = { ...consultation(0), minutes: 20 };
const DRAFT = { date: RECORD.date, time: RECORD.time, trainings: [], items: [], answer: '' };

describe('«Исправить занятие»', () => {
  let main: FakeMain;
  beforeEach(async () => {
    calmSelection();
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
    await database.school.put({ id: SCHOOL.id, seq: 1, value: SCHOOL });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it.each([
    ['3-4', '55', 0],
    ['3-2', '20', 1],
  ])('takes a draft of state %s', async (base, minutes, notices) => {
    const key = `training-session-fix-${RECORD.id}`;
    const content = { base, values: { ...DRAFT, minutes: '55' } };
    main.drafts.set(key, { key, commit: RECORD.id, at: '2026-05-05T01:00:00.000Z', content });
    await database.consultation.put({ id: RECORD.id, seq: 3, value: RECORD, order: 1 });
    await database.session.put({ id: RECORD.id, seq: 4, value: session(RECORD, []) });
    render(
      <UiRoot>
        <SessionFix id={RECORD.id} trainings={[]} onClose={vi.fn()} />
      </UiRoot>,
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Исправить занятие' }));
    expect(await dialog.findByDisplayValue(minutes)).toBeTruthy();
    expect(dialog.queryAllByText(/с тех пор запись изменилась/)).toHaveLength(notices);
  });
});

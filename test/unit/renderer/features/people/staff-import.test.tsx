import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { NBSP } from '#shared/lib/text';
import type { StaffFate, StaffRow } from '../../../../../renderer/data/imports/staff-plan';
import {
  loadedWords,
  undoneWords,
} from '../../../../../renderer/features/people/staff-import/loaded-words';
import { StaffCheck } from '../../../../../renderer/features/people/staff-import/staff-check';
import { person, training } from '../../../../helpers/records';

afterEach(cleanup);

describe('the check of a staff list', () => {
  const rows: readonly StaffRow[] = [
    { line: 2, fate: 'refused', said: ['нет ФИО'], person: null, startedOn: null },
    { line: 3, fate: 'new', said: [], person: person(0), startedOn: null },
  ];

  it('reads out no other row than the one that was selected when fewer are shown', async () => {
    const user = userEvent.setup({ delay: null });
    render(<StaffCheck rows={rows} />);
    await user.click(screen.getByRole('rowheader', { name: '2' }));
    expect(screen.getByRole('status').textContent).toBe('Строка 2: не загрузится: нет ФИО.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Показать' }), 'new');
    expect(screen.getByRole('status').textContent).toMatch(/^Выберите строку/u);
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
  });
});

describe('what a staff list brought', () => {
  const rowsOf = (...fates: readonly StaffFate[]): readonly StaffRow[] =>
    fates.map((fate, line) => ({ line, fate, said: [], person: null, startedOn: null }));
  const trainings = [training('a'), training('b'), training('c')];

  it.each([
    [['new', 'filled', 'new'], 0, 'Внесено: 2 человека, дополнено: 1 человек'],
    [['new', 'known'], 1, 'Внесено: 1 человек, обучение начато у 1 человека'],
    [['filled', 'refused'], 2, 'Дополнено: 1 человек, обучение начато у 2 человек'],
    [['known', 'known'], 3, 'Обучение начато у 3 человек'],
  ] as const)('is told without what there is none of: %j, trainings: %i', (fates, begun, words) => {
    const list = { rows: rowsOf(...fates), trainings: trainings.slice(0, begun) };
    expect(loadedWords(list).replaceAll(NBSP, ' ')).toBe(words);
  });

  it('is told to be taken back but for those who were worked with', () => {
    expect(undoneWords(0)).toBe('Загрузка отменена: новые люди в архиве');
    expect(undoneWords(2).replaceAll(NBSP, ' ')).toBe(
      'Загрузка отменена. С кем уже работали, те остались: 2 человека',
    );
  });
});

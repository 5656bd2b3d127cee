import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PASSPHRASE, openDirector } from '../e2e/pages/approval';
import { expectHidden, expectVisible } from '../helpers/see';
import { attachScan, openSchedule, paperDialog, pickFile, submit } from './approval-steps';
import type { State } from './state';

// One school's story, told in order: each state begins where the one before it ended.

const REMARKS =
  'Нужен приём для родителей после 17:00, хотя бы раз в неделю.\nПриём в пятницу накладывается на педсовет: перенесите его на четверг.';

const SUBMITTED: readonly State[] = [
  { name: 'schedule-submitted', go: submit },
  {
    name: 'schedule-paper',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.step('Утверждён на бумаге').press('Enter');
      await expectVisible(paperDialog(desk));
    },
  },
  {
    name: 'schedule-paper-error',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.step('Утверждён на бумаге').press('Enter');
      const file = path.join(desk.userDataDir, 'скан.txt');
      await writeFile(file, 'это не скан');
      await pickFile(desk, file);
      await expectVisible(paperDialog(desk).getByText(/Это не скан/u));
    },
  },
  { name: 'schedule-paper-scan', go: (desk) => attachScan(desk) },
];

/** The director's first time: the key, its sheet, then the edition goes back with remarks. */
const RETURNED: readonly State[] = [
  {
    name: 'director-first-passphrase',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      await openDirector(desk, 'Вернуть на доработку');
    },
  },
  {
    name: 'director-passphrase-fault',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Вернуть на доработку');
      await director.newPassphrase('Новый пароль').fill('короткий');
      await director.page.keyboard.press('Enter');
      await expectVisible(director.page.getByText(/Пароль короток/u));
    },
  },
  {
    name: 'director-key-sheet',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Вернуть на доработку');
      await director.newPassphrase('Новый пароль').fill(PASSPHRASE);
      await director.newPassphrase('Новый пароль ещё раз').fill(PASSPHRASE);
      await director.page.keyboard.press('Enter');
      await expectVisible(director.page.getByText(/Страница 1/u));
    },
  },
  {
    name: 'director-return-error',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Вернуть на доработку');
      await director.button('Вернуть на доработку').press('Enter');
      await expectVisible(director.page.getByText('Напишите, что нужно исправить'));
    },
  },
  {
    name: 'director-return',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Вернуть на доработку');
      await director.remarks.fill(REMARKS);
    },
  },
  {
    name: 'schedule-returned',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Вернуть на доработку');
      await director.remarks.fill(REMARKS);
      await director.closedBy(() => director.button('Вернуть на доработку').press('Enter'));
      await expectVisible(desk.page.getByText(/Возвращена на доработку/u));
    },
  },
];

const APPROVED: readonly State[] = [
  {
    name: 'schedule-withdrawn',
    go: async (desk) => {
      await submit(desk);
      await desk.schedule.step('Отозвать').press('Enter');
      await expectVisible(desk.schedule.state.getByText(/Отозвана/u));
    },
  },
  {
    name: 'director-approve',
    window: 'director',
    go: async (desk) => {
      await submit(desk);
      await desk.page.getByRole('button', { name: 'Закончить роль' }).press('Enter');
      await expectHidden(desk.page.getByText(/Роль руководителя/u));
      const director = await openDirector(desk, 'Утвердить');
      await expectVisible(director.passphrase);
    },
  },
  {
    name: 'director-wrong-passphrase',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Утвердить');
      await director.tryPassphrase('не тот пароль руководителя');
      await expectVisible(director.page.getByText('Пароль не подошёл'));
    },
  },
  {
    name: 'schedule-approved',
    go: async (desk) => {
      await openSchedule(desk);
      const director = await openDirector(desk, 'Утвердить');
      await director.closedBy(() => director.tryPassphrase(PASSPHRASE));
      await expectVisible(desk.schedule.state.getByText(/Утверждена в программе/u));
    },
  },
  {
    name: 'schedule-history',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.page.getByRole('tab', { name: 'История', exact: true }).click();
      await expectVisible(desk.page.getByText(REMARKS.split('\n')[0] ?? ''));
    },
  },
  {
    name: 'schedule-poster-approved',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.openPoster();
    },
  },
];

/** The first edition: from draft to the director, back, and approved in the program. */
export const FIRST_EDITION: readonly State[] = [...SUBMITTED, ...RETURNED, ...APPROVED];

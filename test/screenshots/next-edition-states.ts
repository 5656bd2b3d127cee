import { PASSPHRASE, openDirector } from '../e2e/pages/approval';
import { expectVisible } from '../helpers/see';
import { attachScan, openedDirector, openKey, openSchedule, submit } from './approval-steps';
import type { State } from './state';

// The story of `approval-states.ts` goes on.

const SECOND = 'Редакция № 2, на утверждении';

/** The next edition: what it changes, and the ways in which it isn't approved after all. */
const SECOND_EDITION: readonly State[] = [
  {
    name: 'director-approve-difference',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.beginNext('Действующая редакция');
      await expectVisible(desk.schedule.addSlot);
      const parents = { weekday: 'Пятница', start: '1700', end: '1800' } as const;
      await desk.schedule.add({ ...parents, audience: 'Родители' });
      await desk.schedule.step('Отправить на утверждение').press('Enter');
      const director = await openDirector(desk, 'Утвердить');
      await expectVisible(director.page.getByText(/Что меняется/u));
    },
  },
  {
    name: 'director-wait',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk, SECOND);
      await desk.page.getByRole('button', { name: 'Закончить роль' }).press('Enter');
      const director = await openDirector(desk, 'Утвердить');
      for (const wrong of ['первый неверный', 'второй неверный', 'третий неверный']) {
        await director.tryPassphrase(wrong);
        await expectVisible(director.page.getByText(/Пароль не подошёл/u));
        await director.page.waitForFunction(() => document.querySelector('input')?.value === '');
      }
      await expectVisible(director.page.getByText(/Следующая попытка через/u));
    },
  },
  {
    name: 'director-not-submitted',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk, SECOND);
      await openDirector(desk, 'Утвердить');
      await desk.schedule.step('Отозвать').press('Enter');
      await expectVisible(desk.schedule.state.getByText(/Отозвана/u));
      await openedDirector(desk).page.reload();
      await expectVisible(openedDirector(desk).page.getByText(/не на утверждении/u));
    },
  },
  {
    name: 'schedule-approved-on-paper',
    go: async (desk) => {
      await submit(desk, 'Редакция № 2, отозвана');
      await attachScan(desk, SECOND);
      await desk.page.keyboard.press('Control+Enter');
      await expectVisible(desk.schedule.state.getByText(/Утверждена на бумаге/u));
    },
  },
  {
    name: 'schedule-scan',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.step('Показать скан').press('Enter');
      await expectVisible(desk.page.getByRole('img', { name: 'Скан подписанного оригинала' }));
    },
  },
];

const KEYS: readonly State[] = [
  {
    name: 'settings-access-one-key',
    go: async ({ page, shell, settings }) => {
      await shell.open('Настройки');
      await settings.tab('Доступ').click();
      await expectVisible(page.getByText('Отпечаток', { exact: true }));
    },
  },
  {
    name: 'director-key',
    window: 'director',
    go: async (desk) => {
      await openKey(desk);
    },
  },
  {
    name: 'director-new-key',
    window: 'director',
    go: async (desk) => {
      const director = await openKey(desk);
      await director.button('Задать новый пароль').press('Enter');
      await expectVisible(director.newPassphrase('Новый пароль'));
    },
  },
  {
    name: 'settings-access-two-keys',
    go: async (desk) => {
      const director = await openKey(desk);
      await director.button('Задать новый пароль').press('Enter');
      await director.newPassphrase('Новый пароль').fill(PASSPHRASE);
      await director.newPassphrase('Новый пароль ещё раз').fill(PASSPHRASE);
      await director.page.keyboard.press('Enter');
      await expectVisible(director.page.getByRole('heading', { name: /^Лист ключа/u }));
      await director.closedBy(() => director.button('Продолжить').press('Enter'));
      await expectVisible(desk.page.getByText(/заменён/u));
    },
  },
];

/** The next edition, approved on paper, and the director's keys. */
export const AFTERWARDS: readonly State[] = [...SECOND_EDITION, ...KEYS];

/** What is seen after an approved edition was changed with other tools. */
export const BROKEN: readonly State[] = [
  {
    name: 'schedule-broken',
    go: async (desk) => {
      await openSchedule(desk);
      await expectVisible(desk.page.getByText('Утверждение не подтверждается', { exact: true }));
    },
  },
  {
    name: 'schedule-poster-broken',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.posterButton.press('Enter');
      await expectVisible(desk.schedule.poster.getByText(/не печатается/u));
    },
  },
];

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PASSPHRASE, openDirector } from '../e2e/pages/approval';
import type { Desk } from '../e2e/pages/desk';
import { DirectorScreen } from '../e2e/pages/director';
import { answerOpenDialogs } from '../helpers/launch';
import { expectHidden, expectVisible } from '../helpers/see';
import { directorPage, type State } from './state';

// One school's story, told in order: each state begins where the one before it ended.

const REMARKS =
  'Нужен приём для родителей после 17:00, хотя бы раз в неделю.\nПриём в пятницу накладывается на педсовет: перенесите его на четверг.';

function paperDialog({ page }: Desk) {
  return page.getByRole('dialog', { name: 'Утверждён на бумаге', exact: true });
}

/** Opens the schedule and, on request, another edition. */
async function openSchedule({ shell, schedule }: Desk, edition?: string): Promise<void> {
  await shell.open('График');
  if (edition !== undefined) await schedule.choose(edition);
}

async function submit(desk: Desk, edition?: string): Promise<void> {
  await openSchedule(desk, edition);
  await desk.schedule.step('Отправить на утверждение').press('Enter');
  await expectVisible(desk.schedule.step('Утвердить'));
}

async function pickFile(desk: Desk, file: string): Promise<void> {
  await answerOpenDialogs(desk, [file]);
  await paperDialog(desk).getByRole('button', { name: 'Выбрать файл' }).press('Enter');
}

/** Opens «Утверждён на бумаге» and attaches a picture of the screen. */
async function attachScan(desk: Desk, edition?: string): Promise<void> {
  await openSchedule(desk, edition);
  await desk.schedule.step('Утверждён на бумаге').press('Enter');
  await expectVisible(paperDialog(desk));
  const file = path.join(desk.userDataDir, 'График, скан с подписью.png');
  await writeFile(file, await desk.page.screenshot());
  await pickFile(desk, file);
  await expectVisible(paperDialog(desk).getByText(/скан с подписью/u));
}

function openedDirector(desk: Desk): DirectorScreen {
  const page = directorPage(desk);
  if (page === undefined) throw new Error('the director’s window is not open');
  return new DirectorScreen(page);
}

/** The director's key as «Настройки → Доступ» opens it. */
async function openKey(desk: Desk): Promise<DirectorScreen> {
  const { app, page, shell, settings } = desk;
  await shell.open('Настройки');
  await settings.tab('Доступ').click();
  return DirectorScreen.openedBy(app, page.getByRole('button', { name: /^Ключ руководителя/u }));
}

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

const SECOND = 'Редакция № 2, на утверждении';

/** The next edition: what it changes, and the ways in which it isn't approved after all. */
const SECOND_EDITION: readonly State[] = [
  {
    name: 'director-approve-difference',
    window: 'director',
    go: async (desk) => {
      await openSchedule(desk);
      await desk.schedule.newSchedule.press('Enter');
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

/** An edition from draft to approval in the program, the next one on paper, and the director's keys. */
export const APPROVAL: readonly State[] = [
  ...SUBMITTED,
  ...RETURNED,
  ...APPROVED,
  ...SECOND_EDITION,
  ...KEYS,
];

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

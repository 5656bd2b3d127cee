import { ProgrammesScreen } from '../e2e/pages/programmes';
import type { Desk } from '../e2e/pages/desk';
import { expectText, expectVisible } from '../helpers/see';
import type { State } from './state';

async function programmesOf({ page, shell }: Desk): Promise<ProgrammesScreen> {
  await shell.open('Настройки');
  const programmes = new ProgrammesScreen(page);
  await programmes.open();
  return programmes;
}

/** Who is to be trained by when, and by what: in the example, whose trainings move with the day. */
export const WARNINGS: readonly State[] = [
  {
    name: 'today-trainings',
    go: async ({ page, shell }) => {
      await shell.open('Сегодня');
      const name = 'Обучение новых сотрудников';
      await expectVisible(page.getByRole('region', { name, exact: true }));
    },
  },
  {
    name: 'plan-fact',
    go: async ({ page, shell }) => {
      await shell.open('График');
      await page.getByRole('button', { name: 'План и факт', exact: true }).press('Enter');
      await expectVisible(page.getByRole('grid', { name: 'План и факт по неделям' }));
    },
  },
  {
    name: 'plan-fact-year',
    go: async ({ page }) => {
      await page.getByRole('combobox', { name: 'Период' }).selectOption('Учебный год');
      const weeks = page.getByRole('grid', { name: 'План и факт по неделям' });
      await weeks.press('End');
      await expectVisible(page.getByRole('heading', { name: 'Приёмы: весь период' }));
    },
  },
  {
    name: 'reception-missed',
    go: async ({ page, shell }) => {
      await shell.open('Сегодня');
      const section = page.getByRole('region', { name: 'Приёмы без отметки', exact: true });
      await section.getByRole('button', { name: 'Не состоялся' }).first().press('Enter');
      await expectVisible(page.getByRole('dialog', { name: 'Приём не состоялся' }));
    },
  },
  {
    name: 'programmes',
    go: async (desk) => {
      const programmes = await programmesOf(desk);
      await programmes.button('Добавить программу').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'programme-dialog',
    go: async (desk) => {
      const programmes = await programmesOf(desk);
      await programmes.row('Обучение нового сотрудника').dblclick();
      await expectVisible(programmes.itemTitle(1));
    },
  },
  {
    name: 'programme-errors',
    go: async (desk) => {
      const programmes = await programmesOf(desk);
      await programmes.button('Добавить программу').press('Enter');
      await programmes.itemTitle(1).fill('');
      await desk.page.keyboard.press('Control+Enter');
      await expectVisible(programmes.dialog.getByText('Назовите тему занятия'));
    },
  },
  {
    name: 'reminders',
    go: async ({ page, shell, settings }) => {
      await shell.open('Настройки');
      await settings.tab('Вид').click();
      const names = page.getByRole('checkbox', { name: 'Показывать имена и должности' });
      await names.scrollIntoViewIfNeeded();
      await expectText(page.getByRole('main'), /На общем компьютере/u);
    },
  },
];

import { expectVisible } from '../helpers/see';
import { RegulationScreen } from '../e2e/pages/regulation';
import type { State } from './state';

/** «Регламент»: found in the source, the school's own edition, a form of it, how it differs. */
export const REGULATION: readonly State[] = [
  {
    name: 'regulation-found',
    go: async ({ page, shell }) => {
      await shell.open('Регламент');
      await page.getByRole('searchbox', { name: 'Поиск' }).fill('звонки');
      await page.keyboard.press('Enter');
      await expectVisible(page.getByText('Место 1 из 2'));
    },
  },
  {
    name: 'regulation-own',
    go: async ({ page, shell }) => {
      await shell.open('Регламент');
      await new RegulationScreen(page).compose();
    },
  },
  {
    name: 'regulation-paragraph',
    go: async ({ page, shell }) => {
      const screen = new RegulationScreen(page);
      await shell.open('Регламент');
      await screen.tab('Регламент школы').click();
      await screen.button(/^Исправить п\.\s2\.2\.1$/u).press('Enter');
      await expectVisible(screen.form);
    },
  },
  {
    name: 'regulation-comparison',
    go: async ({ page, shell }) => {
      const screen = new RegulationScreen(page);
      await shell.open('Регламент');
      await screen.tab('Регламент школы').click();
      await screen.rewrite(/^Исправить п\.\s2\.2\.1$/u, 'обучение новых сотрудников за 3 дня.');
      await screen.tab('Сравнение').click();
      await expectVisible(page.getByText(/изменено 1\sместо/u));
    },
  },
  {
    name: 'regulation-submitted',
    go: async ({ page, shell }) => {
      const screen = new RegulationScreen(page);
      await shell.open('Регламент');
      await screen.tab('Регламент школы').click();
      await screen.button('Отправить на утверждение').press('Enter');
      await expectVisible(screen.state.getByRole('button', { name: 'Утвердить' }));
    },
  },
  {
    name: 'regulation-history',
    go: async ({ page, shell }) => {
      await shell.open('Регламент');
      await new RegulationScreen(page).tab('История').click();
      await expectVisible(page.getByText('Регламент школы отправлен на утверждение'));
    },
  },
];

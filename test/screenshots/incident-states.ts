import { IncidentScreen } from '../e2e/pages/incident';
import { expectVisible } from '../helpers/see';
import type { State } from './state';

/** «Не могу проконсультировать» for both ways on, «Памятка для родителей», the list. */
export const INCIDENTS: readonly State[] = [
  {
    name: 'incident-staff',
    go: async ({ page }) => {
      await new IncidentScreen(page).ask();
    },
  },
  {
    name: 'incident-parent',
    go: async ({ page }) => {
      const screen = new IncidentScreen(page);
      await screen.ask();
      await screen.who('Родитель').check();
    },
  },
  {
    name: 'leaflet',
    go: async ({ page }) => {
      const screen = new IncidentScreen(page);
      await screen.ask();
      await screen.who('Родитель').check();
      await screen.fork.getByRole('button', { name: 'Памятка' }).press('Enter');
      await expectVisible(screen.leaflet.getByText(/Страница 1/u));
    },
  },
  {
    name: 'incidents',
    go: async ({ page, shell }) => {
      await shell.open('Поддержка');
      await page.getByRole('link', { name: 'Нештатные ситуации' }).press('Enter');
      await expectVisible(shell.title('Нештатные ситуации'));
    },
  },
];

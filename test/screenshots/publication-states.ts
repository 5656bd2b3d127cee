import { expectVisible } from '../helpers/see';
import type { Desk } from '../e2e/pages/desk';
import { PublicationScreen } from '../e2e/pages/publication';
import type { State } from './state';

async function openTab({ page, shell }: Desk): Promise<PublicationScreen> {
  await shell.open('График');
  const publication = new PublicationScreen(page);
  await publication.tab.press('Enter');
  await expectVisible(publication.places);
  return publication;
}

/** Where the schedule of the example school hangs. */
export const PUBLICATIONS: readonly State[] = [
  {
    name: 'schedule-places',
    go: async (desk) => {
      const publication = await openTab(desk);
      await publication.select(0);
    },
  },
  {
    name: 'schedule-publish',
    go: async (desk) => {
      await desk.shell.open('График');
      await new PublicationScreen(desk.page).open();
    },
  },
  {
    name: 'schedule-publish-errors',
    go: async (desk) => {
      await desk.shell.open('График');
      const publication = new PublicationScreen(desk.page);
      await publication.open();
      await publication.where.fill('');
      await desk.page.keyboard.press('Control+Enter');
      await expectVisible(publication.dialog.getByText('Укажите, где именно'));
    },
  },
  {
    name: 'schedule-taken-down',
    go: async (desk) => {
      const publication = await openTab(desk);
      await publication.select(0);
      await publication.button('Снято').press('Enter');
      await expectVisible(desk.page.getByRole('dialog', { name: 'График снят', exact: true }));
    },
  },
];

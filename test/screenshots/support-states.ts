import { expectVisible } from '../helpers/see';
import type { Desk } from '../e2e/pages/desk';
import { SupportScreen } from '../e2e/pages/support';
import type { State } from './state';

/** A request that says little, as it stands in the form. */
async function compose({ page, shell }: Desk): Promise<SupportScreen> {
  await shell.open('Поддержка');
  await page.getByRole('button', { name: 'Новое обращение', exact: true }).press('Enter');
  const support = new SupportScreen(page);
  await expectVisible(support.composer);
  await support.field('Тема обращения').fill('Не сохраняется отметка за урок');
  await support.field('Что происходит').fill('После «Сохранить» отметка пропадает, сообщений нет.');
  return support;
}

async function save(desk: Desk): Promise<SupportScreen> {
  const support = await compose(desk);
  await desk.page.keyboard.press('Control+Enter');
  await expectVisible(support.request);
  return support;
}

/** «Поддержка»: the form of a request, the request, and the words for the telephone. */
export const SUPPORT: readonly State[] = [
  {
    name: 'support-overdue',
    go: async (desk) => {
      await desk.shell.open('Поддержка');
      const support = new SupportScreen(desk.page);
      await support.row('пустыми листами').dblclick();
      await expectVisible(support.request);
    },
  },
  {
    name: 'support-composer',
    go: async (desk) => {
      await compose(desk);
    },
  },
  {
    name: 'support-request',
    go: async (desk) => {
      await save(desk);
    },
  },
  {
    name: 'support-script',
    go: async (desk) => {
      const support = await save(desk);
      await support.button('Сценарий звонка').press('Enter');
      await expectVisible(support.dialog('Сценарий звонка'));
    },
  },
  {
    name: 'support-sent',
    go: async (desk) => {
      await (await save(desk)).begin('Отметить отправленным');
    },
  },
];

import { describe, expect, it } from 'vitest';
import { looker } from '../helpers/axe';
import { expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { PeopleScreen } from './pages/people';

const desk = deskForEachTest();

const FULL = 'Ёлкина Мария Петровна';

/** Two spellings of a name, each with a record. */
async function prepare(): Promise<void> {
  const { form } = desk();
  await form.record({ name: FULL, topics: [1], question: 'Первый вопрос', answer: 'Показано' });
  await form.record({ name: 'Елкина М.П.', topics: [2], question: 'Второй вопрос' });
}

// Each look at each screen takes axe a while: slow machines need their time.
describe(
  'can be used by everybody, in daylight, in the dark, in high contrast:',
  { timeout: 180_000 },
  () => {
    it('what the journal’s buttons open', async () => {
      await desk().start();
      await prepare();
      const { page, journal } = desk();
      const found = {};
      const look = looker(page, found);
      await desk().shell.open('Журнал');
      await expectVisible(journal.rows.first());
      for (const [button, title] of Object.entries({
        Нагрузка: 'Нагрузка',
        'Загрузить из Excel/CSV': 'Загрузить из Excel/CSV',
        'Печать журнала': 'Печать журнала',
      })) {
        const dialog = page.getByRole('dialog', { name: title, exact: true });
        await page.getByRole('button', { name: button, exact: true }).press('Enter');
        await expectVisible(dialog);
        await look(title);
        await page.keyboard.press('Escape');
        await expectHidden(dialog);
      }
      await page.getByRole('button', { name: 'Столбцы', exact: true }).press('Enter');
      await look('Столбцы');
      expect(found).toEqual({});
    });

    it('a person and what can be done on the page', async () => {
      await desk().start();
      await prepare();
      const { page, shell } = desk();
      const people = new PeopleScreen(page);
      const found = {};
      const look = looker(page, found);
      await shell.open('Сотрудники');
      await expectVisible(people.rows.first());
      await look('Сотрудники');
      await people.likelyPairs.press('Enter');
      await expectVisible(page.getByRole('dialog', { name: 'Похожие имена' }));
      await look('Похожие имена');
      await page.keyboard.press('Escape');
      await people.openFirst();
      await expectVisible(people.threads.first());
      await look('страница человека');
      for (const [button, title] of Object.entries({
        Изменить: 'Сведения о человеке',
        'Объединить с…': 'Объединить два написания имени',
        Обезличить: 'Обезличить',
      })) {
        const dialog = page.getByRole('dialog', { name: title, exact: true });
        await page.getByRole('button', { name: button, exact: true }).press('Enter');
        await expectVisible(dialog);
        await look(title);
        await page.keyboard.press('Escape');
        await expectHidden(dialog);
      }
      expect(found).toEqual({});
    });
  },
);

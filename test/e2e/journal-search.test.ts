import { describe, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

describe('records after a restart', () => {
  it('are found by words in any form, by part of a word, and by the filters', async () => {
    await desk().start();
    const { form } = desk();
    await form.record({
      name: 'Ёлкина Ольга Петровна',
      topics: [2],
      question: 'Не сохраняется оценка за контрольную',
      answer: 'Проверили отметку',
    });
    await form.open();
    await form.who('Родитель').check();
    await form.outcome('Вернуться к вопросу').check();
    await form.group('Дата').getByRole('spinbutton', { name: 'день' }).focus();
    await desk().page.keyboard.type('03022025');
    await desk().page.keyboard.press('Alt+1');
    await form.question.fill('Где посмотреть расписание');
    await form.save();
    await desk().restart();
    const { page, journal } = desk();
    await expectCount(journal.rows, 2);
    await page.keyboard.press('Control+F');
    for (const text of ['оценки', 'елкина', 'контрол', 'ОТМЕТКИ']) {
      await journal.search.fill(text);
      await expectCount(journal.rows, 1);
      await expectVisible(journal.row('Ёлкина Ольга'));
    }
    await journal.search.fill('квитанция');
    await expectVisible(page.getByText('Ничего не нашлось'));
    await page.getByRole('button', { name: 'Показать весь журнал' }).press('Enter');
    await expectCount(journal.rows, 2);

    await journal.filter('Период').selectOption('Этот месяц');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Ёлкина Ольга'));
    await journal.filter('Период').selectOption('Всё время');
    await journal.filter('Кто').selectOption('Родитель');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Без имени'));
    await journal.filter('Кто').selectOption('Все');
    await journal.filter('Тема').selectOption('учёт текущей и итоговой успеваемости');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Ёлкина Ольга'));
    await journal.filter('Тема').selectOption('Все');
    await journal.filter('Итог').selectOption('Вернуться к вопросу');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Без имени'));
    await journal.filter('Итог').selectOption('Все');
    await expectCount(journal.rows, 2);
  });

  it('open by Enter and are read row by row with the arrows', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: 'Петрова', topics: [1], question: 'Первый из двух' });
    await form.record({ name: 'Сидорова', topics: [2], question: 'Второй из двух' });
    await expectCount(journal.rows, 2);
    await expectHidden(journal.record);
    await journal.openFirst();
    await expectText(journal.record, 'Второй из двух');
    await pressKeys(page, 'ArrowDown');
    await expectText(journal.record, 'Первый из двух');
    await expectText(journal.history, 'Запись внесена');
  });
});

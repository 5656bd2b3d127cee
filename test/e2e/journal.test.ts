import { describe, expect, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

const OLGA = 'Ёлкина Ольга Петровна';

describe('the first record', () => {
  it('is written by the keyboard alone, from any screen', async () => {
    await desk().start();
    const { page, shell, journal, form } = desk();
    await expectVisible(journal.emptyState);
    await expectVisible(page.getByRole('button', { name: 'Внести первую консультацию' }));
    await shell.open('Отчёты');
    await form.open();
    await form.write({
      name: OLGA,
      topics: [2],
      question: 'Как исправить оценку за четверть?',
      answer: 'Показано, где менять.',
    });
    await form.save();
    await expectVisible(shell.message(/Записано под №\s1/));
    await expectVisible(shell.title('Отчёты'));
    await shell.open('Журнал');
    await expectCount(journal.rows, 1);
    await expectText(journal.rows.first(), /^1\s/);
    await expectText(journal.rows.first(), 'Ёлкина Ольга Петровна');
    await expectText(journal.rows.first(), /учёт текущей и итоговой успеваемости/i);
  });

  it('is followed by one whose name completes by two letters, with «е» for «ё»', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: OLGA, topics: [1], question: 'Первый вопрос' });
    await form.open();
    await page.keyboard.type('ел');
    await expectCount(form.suggestions, 1);
    await pressKeys(page, 'ArrowDown', 'Enter');
    expect(await form.name.inputValue()).toBe(OLGA);
    await form.write({ topics: [3], question: 'Второй вопрос' });
    await form.save();
    await expectCount(journal.row(OLGA), 2);
    await expectText(journal.rows.first(), /^2\s/);
  });
});

describe('the form', () => {
  it('says in Russian what is missing and keeps what was typed', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.open();
    await form.answer.fill('Ответ уже набран');
    await form.field('Длительность, мин').fill('999');
    await page.keyboard.press('Control+Enter');
    await expectVisible(form.error('Для сотрудника нужно ФИО'));
    await expectVisible(form.error('Выберите хотя бы одну тему'));
    await expectVisible(form.error('Запишите вопрос'));
    await expectVisible(form.error('Длительность: от 1 до 600 минут'));
    expect(await form.answer.inputValue()).toBe('Ответ уже набран');
    await form.field('Длительность, мин').fill('15');
    await form.name.fill(OLGA);
    await form.question.fill('Вопрос');
    await page.keyboard.press('Alt+6');
    await form.save();
    await expectText(journal.row(OLGA), /своевременность внесения данных/i);
  });

  it('keeps date, channel, class and topics by «Сохранить и ещё одну»', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.open();
    await form.who('Родитель').check();
    await form.field('Класс').fill('5А');
    await form.channel('На собрании').check();
    const date = form.group('Дата').getByRole('spinbutton', { name: 'день' });
    await date.focus();
    await page.keyboard.type('01092026');
    await page.keyboard.press('Alt+2');
    await form.question.fill('Где видно оценки?');
    await form.button('Сохранить и ещё одну').press('Enter');
    await expectText(form.dialog, /Записано под №\s1/);
    await expect.poll(() => form.question.inputValue()).toBe('');
    expect(await form.who('Родитель').isChecked()).toBe(true);
    expect(await form.field('Класс').inputValue()).toBe('5А');
    expect(await form.channel('На собрании').isChecked()).toBe(true);
    expect(await form.topic('учёт текущей').isChecked()).toBe(true);
    await expectText(form.group('Дата'), /01.*09.*2026/s);
    await form.question.fill('Как войти?');
    await form.save();
    await expectCount(journal.rows, 2);
    await expectCount(journal.row('Без имени, 5А'), 2);
    await expectCount(journal.row('01.09.2026'), 2);
  });

  it('writes one record however often Ctrl+Enter is pressed', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.open();
    await form.write({ name: OLGA, topics: [1], question: 'Один вопрос' });
    await pressKeys(page, 'Control+Enter', 'Control+Enter', 'Control+Enter');
    await expectHidden(form.dialog);
    await form.record({ name: OLGA, topics: [1], question: 'Другой вопрос' });
    await expectCount(journal.rows, 2);
    await expectText(journal.rows.first(), /^2\s/);
  });
});

describe('a record', () => {
  it('is amended; «История» shows the old text', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: OLGA, topics: [1], question: 'Старый вопрос' });
    await journal.openFirst();
    await journal.button('Исправить').press('Enter');
    await expectVisible(form.dialog);
    await expect.poll(() => form.question.inputValue()).toBe('Старый вопрос');
    await form.question.fill('Новый вопрос');
    await form.save();
    await expectText(journal.history, 'Запись исправлена');
    await expectText(journal.history.locator('del'), 'Старый вопрос');
    await expectText(journal.history.locator('ins'), 'Новый вопрос');
    await expectCount(journal.rows, 1);
    await expectText(journal.rows.first(), /^1\s/);
    await page.keyboard.press('Escape');
    await expectHidden(journal.record);
    expect(await journal.grid.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await page.title()).toBe('Журнал консультанта');
  });

  it('is annulled with a reason, stays struck through, and its number is not given again', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: OLGA, topics: [1], question: 'Внесено по ошибке' });
    await journal.openFirst();
    await journal.button('Аннулировать').press('Enter');
    await expectVisible(journal.annulment);
    await page.keyboard.press('Control+Enter');
    await expectVisible(journal.annulment.getByText(/Укажите причину/));
    await journal.annulment.getByRole('textbox', { name: 'Причина', exact: true }).fill('Дважды');
    await page.keyboard.press('Control+Enter');
    await expectHidden(journal.annulment);
    await expectText(journal.record, 'Дважды');
    await expectHidden(journal.button('Исправить'));
    const row = journal.rows.first();
    await expectText(row, /Аннулирована/);
    const line = row.getByRole('gridcell').first();
    await expect
      .poll(() => line.evaluate((cell) => getComputedStyle(cell).textDecorationLine))
      .toContain('line-through');
    await form.record({ name: OLGA, topics: [1], question: 'Следующая' });
    await expectCount(journal.rows, 2);
    await expectText(journal.rows.first(), /^2\s/);
    await expectText(journal.rows.last(), /1\s/);
  });
});

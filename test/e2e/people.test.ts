import { describe, expect, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { PeopleScreen } from './pages/people';

const desk = deskForEachTest();

const FULL = 'Ёлкина Мария Петровна';
const SHORT = 'Елкина М.П.';

describe('a person', () => {
  it('has a page with all that was asked, is mended there and put into the archive', async () => {
    await desk().start();
    const { page, shell, form } = desk();
    const people = new PeopleScreen(page);
    await form.record({ name: FULL, topics: [1], question: 'Первый вопрос', answer: 'Показано' });
    await form.record({ name: 'Щербак Пётр Ильич', topics: [2], question: 'Чужой вопрос' });
    await shell.open('Сотрудники');
    await expectCount(people.rows, 2);
    await people.openFirst();
    await expectVisible(people.title(FULL));
    await expectCount(people.threads, 1);
    await expectText(people.threads.first(), 'Первый вопрос');
    await people.button('Изменить').press('Enter');
    await people.editDialog.getByRole('textbox', { name: 'Должность' }).fill('учитель физики');
    await page.keyboard.press('Control+Enter');
    await expectHidden(people.editDialog);
    await expectVisible(page.getByText('учитель физики'));
    await people.button('В архив').press('Enter');
    await expectVisible(people.button('Вернуть из архива'));
    await shell.open('Сотрудники');
    await expectCount(people.rows, 1);
    await page.getByRole('checkbox', { name: 'С архивом' }).check();
    await expectText(people.rows.first(), `${FULL} (в архиве)`);
  });

  it('is found by any part of the name with Ctrl+K', async () => {
    await desk().start();
    const { page, form } = desk();
    await form.record({ name: FULL, topics: [1], question: 'Вопрос' });
    await pressKeys(page, 'Control+K');
    const command = page.getByRole('searchbox', { name: 'Команда' });
    await command.fill('мар елк');
    await expectVisible(page.getByRole('menuitem', { name: FULL }));
    await command.press('Enter');
    await expectVisible(new PeopleScreen(page).title(FULL));
  });
});

describe('two spellings of a name', () => {
  it('are pointed out, become one person and, after a restart, two again', async () => {
    await desk().start();
    const { shell, form } = desk();
    let people = new PeopleScreen(desk().page);
    await form.record({ name: FULL, topics: [1], question: 'Первый вопрос' });
    await form.record({ name: SHORT, topics: [2], question: 'Второй вопрос' });
    await shell.open('Сотрудники');
    await expectCount(people.rows, 2);
    await people.likelyPairs.press('Enter');
    await desk().page.getByRole('button', { name: 'Объединить…' }).press('Enter');
    await expectVisible(
      people.mergeDialog.getByRole('radio', { name: new RegExp(FULL), checked: true }),
    );
    await desk().page.keyboard.press('Control+Enter');
    await expectHidden(people.mergeDialog);
    await expectVisible(shell.message(/Имена объединены/));
    await expectCount(people.rows, 1);
    await people.openFirst();
    await expectCount(people.threads, 2);
    await desk().restart();
    people = new PeopleScreen(desk().page);
    await desk().shell.open('Сотрудники');
    await people.openFirst();
    await expectCount(people.threads, 2);
    await desk().page.getByRole('link', { name: SHORT, exact: true }).press('Enter');
    await people.button('Разъединить').press('Enter');
    await expectVisible(desk().shell.message('Имена снова отдельно'));
    await expectCount(people.threads, 1);
    await expectText(people.threads.first(), 'Второй вопрос');
    await desk().shell.open('Сотрудники');
    await expectCount(people.rows, 2);
    expect(await people.likelyPairs.count()).toBe(1);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { answerOpenDialogs } from '../helpers/launch';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { PeopleScreen } from './pages/people';

const desk = deskForEachTest();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-staff-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LIST = [
  'Список сотрудников',
  'ФИО;Должность;Преподаёт;Телефон;Вступил в должность',
  'Ёлкина Мария Петровна;учитель химии;химия;8 914 000-00-01;01.09.2010',
  `Щербак Пётр Ильич;учитель физики;физика;8 914 000-00-02;01.02.${String(new Date().getFullYear() + 1)}`,
  ';сторож;;;',
].join('\r\n');

describe('«Загрузить из файла»', () => {
  it('brings the staff in, fills in who is known, and takes it back', async () => {
    await desk().start();
    const { page, shell, form } = desk();
    await form.record({ name: 'Ёлкина Мария Петровна', topics: [1], question: 'Вопрос' });
    const file = path.join(folder, 'сотрудники.csv');
    await writeFile(file, LIST);
    await answerOpenDialogs(desk(), [file]);
    await shell.open('Сотрудники');
    const people = new PeopleScreen(page);
    await page.getByRole('tab', { name: 'Все', exact: true }).click();
    await expectCount(people.rows, 1);

    await page.getByRole('button', { name: 'Загрузить из файла' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Загрузить сотрудников из файла' });
    await dialog.getByRole('button', { name: 'Выбрать файл' }).press('Enter');
    const subjects = dialog.getByRole('combobox', { name: 'Загрузить столбец «Преподаёт» как' });
    await subjects.selectOption('Предметы');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Далее' }).press('Enter');
    const grid = dialog.getByRole('grid', { name: 'Строки файла' });
    const rows = grid.locator('[role=row]:has([role=rowheader])');
    await expectCount(rows, 3);
    await expectText(rows.nth(0), /Дополнится.*дополнится: должность, предметы, телефон/s);
    await expectText(rows.nth(1), /Новый человек.*учитель физики/s);
    await expectText(rows.nth(2), /Не загрузится.*нет ФИО/s);
    await dialog.getByRole('button', { name: /^Загрузить: 2/ }).press('Enter');
    await expectHidden(dialog);
    await expectCount(people.rows, 2);
    await expectText(people.rows.first(), /учитель химии.*химия.*8 914 000-00-01/s);

    await expectVisible(shell.message(/Внесено: 1.*обучение начато у 1/));
    const messages = page.getByRole('region', { name: 'Сообщения' });
    await messages.getByRole('button', { name: 'Отменить' }).press('Enter');
    await expectVisible(shell.message(/Загрузка отменена/));
    await expectCount(people.rows, 1);
  });
});

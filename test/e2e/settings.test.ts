import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSaveDialogs } from '../helpers/launch';
import { readPdf } from '../helpers/read-pdf';
import { expectHidden, expectText, expectVisible } from '../helpers/see';
import { keptDraft } from './pages/bridge';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

const SCHOOL = {
  'Полное название': 'Краевое казённое учреждение «Школа-интернат № 11»',
  'Краткое название': 'КГКОУ ШИ 11',
  Адрес: 'г. Хабаровск, ул. Ёлочная, 5',
  Сайт: 'www.school11.example',
  'ФИО консультанта': 'Ковалёва Анна Сергеевна',
  'Должность консультанта': 'учитель информатики',
  'Кабинет консультанта': '204',
  'Телефон консультанта': '8 (4212) 55-10-11',
  'Эл. почта консультанта': 'kovaleva@school11.example',
  'Номер приказа о назначении': '75',
  'ФИО руководителя': 'Орлов Пётр Ильич',
  'Должность руководителя': 'Директор',
};

describe('«Школа»', () => {
  it('keeps what was typed a moment before the section was left', async () => {
    await desk().start();
    const { page, shell, settings } = desk();
    await shell.open('Настройки');
    const field = page.getByRole('textbox', { name: 'Краткое название', exact: true });
    await field.fill('КГКОУ ШИ 11');
    await page.keyboard.press('Control+2');
    await expectVisible(shell.title('Журнал'));
    await shell.open('Настройки');
    await expect.poll(() => field.inputValue()).toBe('КГКОУ ШИ 11');
    await settings.expectWritten({ 'Краткое название': 'КГКОУ ШИ 11' });
  });

  it('is filled in once, survives a restart and stands on the poster', async () => {
    await desk().start();
    const { page, shell, settings } = desk();
    await shell.open('Настройки');
    await settings.write(SCHOOL);
    await settings.date('Приказ от').getByRole('spinbutton', { name: 'день' }).focus();
    await page.keyboard.type('01092026');
    await page.keyboard.press('Control+Enter');
    await expectVisible(shell.message('Сведения о школе записаны'));
    await expectVisible(page.getByText('Ковалёва А.С.'));
    await desk().restart();
    await desk().shell.open('Настройки');
    await desk().settings.expectWritten(SCHOOL);
    await expectText(desk().settings.date('Приказ от'), /01.*09.*2026/s);

    const { schedule, userDataDir } = desk();
    await desk().shell.open('График');
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1430', end: '1515' });
    await schedule.openPoster();
    const file = path.join(userDataDir, 'poster.pdf');
    await answerSaveDialogs(desk().program, file);
    await schedule.posterButtonNamed('Сохранить').press('Enter');
    await expectVisible(desk().shell.message(/сохранён/));
    const pages = await readPdf(await readFile(file));
    const text = pages
      .map((each) => each.text)
      .join(' ')
      .replaceAll(/\s+/gu, ' ');
    for (const word of ['Школа-интернат № 11', 'Ковалёва', '55-10-11', '204']) {
      expect(text).toContain(word);
    }
  });

  it('keeps what was typed and not saved, over a change of the screen and a restart', async () => {
    await desk().start();
    const { shell, settings } = desk();
    await shell.open('Настройки');
    const typed = { 'Полное название': 'Недописанное наз', 'ФИО руководителя': 'Орлов' };
    await settings.write(typed);
    await expect
      .poll(() => keptDraft(desk().page, 'school'), { timeout: 5_000 })
      .toContain('"directorName":"Орлов"');
    await shell.open('Журнал');
    await shell.open('Настройки');
    await settings.expectWritten(typed);
    await desk().kill();
    await desk().start();
    await desk().shell.open('Настройки');
    await desk().settings.expectWritten(typed);
    await desk().settings.undo.press('Enter');
    await desk().settings.expectWritten({ 'Полное название': '', 'ФИО руководителя': '' });
    await expectHidden(desk().settings.undo);
  });

  it('has its neighbours: all tabs are there, reached by the arrows', async () => {
    await desk().start();
    const { page, shell, settings } = desk();
    await shell.open('Настройки');
    await settings.tab('Школа').focus();
    for (const name of ['Календарь', 'Темы', 'Доступ', 'Копии', 'Вид'] as const) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => settings.tab(name).getAttribute('aria-selected')).toBe('true');
      await expectVisible(page.getByRole('tabpanel', { name, exact: true }));
    }
  });
});

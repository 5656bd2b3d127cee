import { describe, expect, it } from 'vitest';
import { expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { SECTIONS } from './pages/shell';

const desk = deskForEachTest();

/** Presses a key as the Russian layout sends it: another letter, the same place. */
function pressInRussian(code: string, key: string, shiftKey = false): Promise<void> {
  return desk().page.evaluate(
    (init) => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    { code, key, shiftKey, ctrlKey: true },
  );
}

describe('the sections', () => {
  it('are nine, in their order, opened by Ctrl+1…9', async () => {
    await desk().start();
    const { page, shell } = desk();
    const links = page.getByRole('navigation', { name: 'Разделы' }).getByRole('link');
    const names = await links.evaluateAll((all) => all.map((link) => link.ariaLabel));
    expect(names).toEqual([...SECTIONS]);
    for (const name of SECTIONS) {
      await shell.open(name);
      await expect.poll(() => shell.currentSection.getAttribute('aria-label')).toBe(name);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('main').count()).toBe(1);
    }
    await shell.section('Журнал').click();
    await expectVisible(shell.title('Журнал'));
  });

  it('lead to their help by F1', async () => {
    await desk().start();
    const { page, shell } = desk();
    const chapter = page.getByRole('article').getByRole('heading', { level: 2 });
    for (const name of ['Журнал', 'График', 'Настройки'] as const) {
      await shell.open(name);
      await page.keyboard.press('F1');
      await expectVisible(shell.title('Справка'));
      await expectText(chapter, name);
    }
    await page.getByRole('link', { name: 'Журнал', exact: true }).last().click();
    await expectText(chapter, 'Журнал');
    await page.keyboard.press('F1');
    await expectText(chapter, 'Начало работы');
  });
});

describe('the list of commands and the sheet of keys', () => {
  it('lead everywhere by a few letters, and tell all keys', async () => {
    await desk().start();
    const { page, shell, form } = desk();
    const commands = page.getByRole('dialog', { name: 'Команды', exact: true });
    await page.keyboard.press('Control+k');
    await expectVisible(commands);
    await page.keyboard.type('граф');
    await page.keyboard.press('Enter');
    await expectVisible(shell.title('График'));
    await page.keyboard.press('Control+k');
    await expectVisible(commands);
    await page.keyboard.press('Escape');
    await expectHidden(commands);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Клавиши', exact: true });
    await expectVisible(keys.getByRole('row', { name: /Ctrl\+Enter.*сохранить/ }));
    await page.keyboard.press('Escape');
    await expectHidden(keys);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('новая зап');
    await page.keyboard.press('Enter');
    await expectVisible(form.dialog);
  });
});

describe('the keys', () => {
  it('work in the Russian layout of the keyboard', async () => {
    await desk().start();
    const { page, shell, journal, form } = desk();
    await pressInRussian('KeyN', 'т');
    await expectVisible(form.dialog);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await pressInRussian('KeyF', 'а');
    await expect
      .poll(() => journal.search.evaluate((e) => e === document.activeElement))
      .toBe(true);
    await pressInRussian('KeyN', 'Т', true);
    await expectVisible(form.dialog);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await pressInRussian('Digit5', '5');
    await expectVisible(shell.title('График'));
  });

  it('save from every field and every button of the form', async () => {
    await desk().start();
    const { page, form } = desk();
    await form.open();
    const fields = [
      form.group('Дата').getByRole('spinbutton').first(),
      form.group('Время').getByRole('spinbutton').first(),
      form.channel('Лично'),
      form.topic('учёт расписания'),
      form.button('Отмена'),
      form.button('Сохранить и ещё одну'),
    ];
    for (const field of fields) {
      await field.focus();
      await page.keyboard.press('Control+Enter');
      await expectVisible(form.error('Запишите вопрос'));
      await form.question.fill('В');
      await expectHidden(form.error('Запишите вопрос'));
      await form.question.fill('');
    }
  });
});

describe('a screen that has broken down', () => {
  it('is opened anew, as «Открыть заново» does', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: 'Петрова', topics: [1], question: 'Вопрос' });
    await page.evaluate(() => {
      document.title = 'before';
      window.location.reload();
    });
    await expect.poll(() => page.title()).toBe('Журнал консультанта');
    await journal.ready();
    await expectVisible(journal.row('Петрова'));
  });
});

import { describe, expect, it } from 'vitest';
import { expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

/** What the main process has made of the choice: theme, colour of the empty window, size. */
function applied(): Promise<{ theme: string; paper: string; zoom: number }> {
  return desk().app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      theme: nativeTheme.themeSource,
      paper: window?.getBackgroundColor().toLowerCase() ?? '',
      zoom: window?.webContents.getZoomFactor() ?? 0,
    };
  });
}

/** Whether the page is told to be dark; Playwright's own idea of the system is put aside. */
async function isDark(): Promise<boolean> {
  await desk().page.emulateMedia({ colorScheme: null });
  return desk().page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
}

const rowHeight = async (): Promise<number> =>
  (await desk().journal.rows.first().boundingBox())?.height ?? 0;

describe('«Настройки → Вид»', () => {
  it('changes theme, rows and size at once, and the next start looks so from the beginning', async () => {
    await desk().start();
    const { form, shell, settings } = desk();
    await form.record({ name: 'Ёлкина', topics: [1], question: 'Вопрос' });
    expect(await rowHeight()).toBe(32);
    await shell.open('Настройки');
    await settings.tab('Вид').click();
    await settings.choice('Тема', 'Тёмная').press('Space');
    await expect.poll(isDark).toBe(true);
    await settings.choice('Строки таблиц', 'Плотные').press('Space');
    await settings.choice('Размер', '125 %').press('Space');
    await expect.poll(applied).toEqual({ theme: 'dark', paper: '#171a18', zoom: 1.25 });
    await shell.open('Журнал');
    await expect.poll(rowHeight).toBe(28);
    await desk().restart();
    expect(await applied()).toEqual({ theme: 'dark', paper: '#171a18', zoom: 1.25 });
    expect(await isDark()).toBe(true);
    await expect.poll(rowHeight).toBe(28);
  });

  it('is also reached by commands and by the menu, and shows what they chose', async () => {
    await desk().start();
    const { page, app, shell, settings } = desk();
    await shell.open('Настройки');
    await settings.tab('Вид').click();
    await page.keyboard.press('Control+k');
    await expectVisible(page.getByRole('dialog', { name: 'Команды', exact: true }));
    await page.keyboard.type('тема темн');
    await page.keyboard.press('Enter');
    await expect.poll(() => settings.choice('Тема', 'Тёмная').isChecked()).toBe(true);
    await app.evaluate(({ Menu }) => {
      const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Вид');
      view?.submenu?.items.find(({ label }) => label === 'Крупнее')?.click();
    });
    await expect.poll(() => settings.choice('Размер', '125 %').isChecked()).toBe(true);
    expect((await applied()).zoom).toBe(1.25);
  });
});

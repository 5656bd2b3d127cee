import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchInfo } from '../helpers/launch';
import { expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

/** Where the window is, in device-independent pixels. */
function bounds(): Promise<{ x: number; y: number; width: number; height: number }> {
  return desk().app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
  });
}

/** Labels of the native menu: its heads, each with what is under it. */
function menuLabels(): Promise<readonly string[]> {
  return desk().app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((head) => [
      head.label,
      ...(head.submenu?.items ?? []).map((item) => item.label),
    ]),
  );
}

describe('one program a profile', () => {
  it('ends a second start by itself and brings the first window to the front', async () => {
    await desk().start();
    await desk().app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
    });
    const { executablePath, args, env } = await launchInfo();
    const second = spawn(executablePath, [...args, `--user-data-dir=${desk().userDataDir}`], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    const isShown = (): Promise<boolean> =>
      desk().app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window !== undefined && window.isVisible() && !window.isMinimized();
      });
    await expect.poll(isShown).toBe(true);
    expect(desk().app.windows()).toHaveLength(1);
    await desk().form.record({ name: 'Петрова', topics: [1], question: 'Журнал ещё пишет' });
    await expectVisible(desk().journal.row('Петрова'));
  });
});

describe('the window', () => {
  it('opens again where it was', async () => {
    await desk().start();
    const wanted = { x: 140, y: 90, width: 1100, height: 640 };
    await desk().app.evaluate(({ BrowserWindow }, place) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(place);
    }, wanted);
    await expect.poll(bounds).toEqual(wanted);
    await desk().restart();
    expect(await bounds()).toEqual(wanted);
  });

  it('comes back from a screen that is gone, and from settings that are damaged', async () => {
    const file = path.join(desk().userDataDir, 'settings.json');
    const window = { x: 9_000, y: 9_000, width: 1_000, height: 600, maximized: false };
    await writeFile(file, JSON.stringify({ window }));
    await desk().start();
    const placed = await bounds();
    expect(placed).toMatchObject({ width: 1_000, height: 600 });
    const inside = await desk().app.evaluate(({ screen }, place) => {
      const area = screen.getDisplayMatching(place).workArea;
      return place.x >= area.x && place.x + place.width <= area.x + area.width;
    }, placed);
    expect(inside).toBe(true);
    await desk().stop();
    await writeFile(file, '{"window":{"x":');
    await desk().start();
    expect((await bounds()).width).toBeGreaterThanOrEqual(760);
    expect(await readdir(desk().userDataDir)).toContain('settings.broken.json');
  });
});

describe('the native menu', () => {
  it('is Russian and does what the keys do', async () => {
    await desk().start();
    const labels = await menuLabels();
    expect(labels.length).toBeGreaterThan(15);
    for (const label of labels) expect(label).not.toMatch(/[A-Za-z]/);
    await desk().clickMenu('Новая консультация');
    await expectVisible(desk().form.dialog);
    await desk().page.keyboard.press('Escape');
    await expectHidden(desk().form.dialog);
    await desk().clickMenu('Справка по разделу');
    await expectVisible(desk().shell.title('Справка'));
  });
});

describe('the log', () => {
  it('is in the profile and holds nothing of what was typed', async () => {
    await desk().start();
    const { form, page, userDataDir } = desk();
    await form.record({ name: 'Тайнова Секрета', topics: [1], question: 'Тайный вопрос' });
    await form.open();
    await form.write({ name: 'Тайнова', topics: [2], question: 'Тайный черновик' });
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await desk().stop();
    await writeFile(
      path.join(userDataDir, 'data/drafts/consultation-new.json'),
      '{"content":"Тайный обрывок',
    );
    await desk().start();
    await desk().form.openAgain();
    await desk().stop();
    const log = await readFile(path.join(userDataDir, 'logs/main.log'), 'utf8');
    expect(log).toContain('start: version');
    expect(log).not.toMatch(/тайн|секрет/i);
  });
});

import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PrintQueue } from '../helpers/print-queue';
import { poppler } from '../helpers/read-pdf';
import { expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { answerPrintDialog } from './pages/print-dialog';
import type { SectionName } from './pages/shell';

const desk = deskForEachTest();

let queue: PrintQueue | undefined;
afterEach(async () => {
  await queue?.close();
  queue = undefined;
});

const HANDED_OVER = /Плакат передан на печать/;

/** What came out of the printer: the sheets in millimetres, and how densely the picture of the first is printed. */
async function sheets(paper: Buffer): Promise<{ sizes: readonly string[]; density: number }> {
  const info = await poppler('pdfinfo', paper, ['-l', '99']);
  const images = await poppler('pdfimages', paper, ['-list']);
  const [, , first = ''] = images.trim().split('\n');
  return {
    sizes: [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)].map(([, ...sides]) =>
      sides.map((side) => Math.round((Number(side) / 72) * 25.4)).join(' x '),
    ),
    density: Number(first.trim().split(/\s+/u)[12]),
  };
}

async function openPoster(): Promise<void> {
  const { shell, schedule, page } = desk();
  await shell.open('График');
  await schedule.begin();
  await schedule.add({ weekday: 'Среда', start: '1430', end: '1515', room: '204' });
  await page.keyboard.press('Control+p');
  await schedule.posterDrawn();
}

/** A viewer of the system that writes down what it was given. @returns the environment, and what it was given */
async function viewer() {
  const folder = path.join(desk().userDataDir, 'viewer');
  const given = path.join(folder, 'given');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > "${given}"\n`);
  await chmod(path.join(folder, 'xdg-open'), 0o755);
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, CUPS_SERVER: `${folder}/none` };
  return { env, given: () => readFile(given, 'utf8').catch(() => '') };
}

describe('a printer', () => {
  it('prints the poster in its full size by the system’s dialog, or nothing when that is called off', async () => {
    queue = await PrintQueue.open('A4');
    await desk().start({ env: queue.env });
    await openPoster();
    const { page, schedule, shell } = desk();
    await page.keyboard.press('Control+p');
    await answerPrintDialog('Return');
    await expectVisible(shell.message(HANDED_OVER));
    // 220 dots an inch are what the sheet is drawn with: neither cut nor made smaller.
    expect(await sheets(await queue.takePaper())).toEqual({ sizes: ['210 x 297'], density: 220 });

    await page.getByRole('button', { name: 'Закрыть сообщение' }).press('Enter');
    await schedule.posterButtonNamed('Печать').press('Enter');
    await answerPrintDialog('Escape');
    await expect.poll(() => schedule.posterButtonNamed('Печать').isEnabled()).toBe(true);
    expect(await page.getByRole('region', { name: 'Сообщения' }).innerText()).toBe('');
    expect(await queue.jobs()).toBe('');

    await schedule.choosePaper('А3');
    await expectVisible(schedule.poster.getByText(/выберите бумагу А3/));
    await schedule.posterButtonNamed('Печать').press('Enter');
    await answerPrintDialog('Return');
    const small = await sheets(await queue.takePaper());
    expect(small.sizes).toEqual(['210 x 297']);
    expect(small.density).toBeCloseTo(220 * Math.SQRT2, -1); // whole, on the paper that is there
  });

  it('prints the poster for A3 on A3', async () => {
    queue = await PrintQueue.open('A3');
    await desk().start({ env: queue.env });
    await openPoster();
    await desk().schedule.choosePaper('А3');
    await desk().schedule.posterButtonNamed('Печать').press('Enter');
    await answerPrintDialog('Return');
    expect(await sheets(await queue.takePaper())).toEqual({ sizes: ['297 x 420'], density: 220 });
    // What drew the sheets keeps nothing open: the program ends with its window.
    const ended = desk().app.waitForEvent('close');
    await desk().page.close();
    await ended;
  });
});

describe('without a printer', () => {
  it('the document goes to the viewer of the system, and is gone with the next start', async () => {
    const { env, given } = await viewer();
    await desk().start({ env });
    await openPoster();
    await desk().page.keyboard.press('Control+p');
    await expectVisible(desk().shell.message(/Принтер не найден.*программе просмотра/));
    await expectVisible(desk().page.getByRole('button', { name: 'Сохранить файл', exact: true }));
    await expect.poll(given).toMatch(/График консультаций.*\.pdf$/u);
    const file = await given();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(path.relative(desk().userDataDir, file)).toMatch(/^viewing/);
    await desk().restart();
    await expect.poll(() => readdir(desk().userDataDir)).not.toContain('viewing');
  });
});

describe('Ctrl+P and the menu', () => {
  it('print the edition that is shown, and say where there is nothing to print', async () => {
    await desk().start();
    const { page, shell, schedule, form } = desk();
    const nothing = shell.message(/Здесь пока нечего печатать/);
    for (const name of ['Журнал', 'Сегодня', 'График'] satisfies readonly SectionName[]) {
      await shell.open(name);
      await page.keyboard.press('Control+p');
      await expectVisible(nothing);
      await page.getByRole('button', { name: 'Закрыть сообщение' }).press('Enter');
      await expectHidden(nothing);
    }
    await schedule.begin();
    await form.open();
    await page.keyboard.press('Control+p'); // the page is covered: its poster must not come over what is written
    await expectVisible(nothing);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await desk().clickMenu('Печать…');
    await schedule.posterDrawn();
  });

  it('every item of the menu answers on a screen of its own kind or says why not', async () => {
    await desk().start();
    await desk().shell.open('Отчёты');
    await desk().clickMenu('Новая запись раздела');
    await expectVisible(desk().shell.message(/Здесь новых записей не заводят/));
    await desk().clickMenu('Новая консультация');
    await expectVisible(desk().form.dialog);
  });
});

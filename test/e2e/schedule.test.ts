import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSaveDialogs } from '../helpers/launch';
import { poppler, readPdf } from '../helpers/read-pdf';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest, type Desk } from './pages/desk';

const desk = deskForEachTest();

/** Long and short side of a sheet, in whole points. */
const SHEETS = { А4: [842, 595], А3: [1191, 842] } as const;

async function saveAs(desk: Desk, file: string): Promise<Buffer> {
  await answerSaveDialogs(desk.program, file);
  await desk.schedule.posterButtonNamed('Сохранить').press('Enter');
  await expectVisible(desk.shell.message(new RegExp(`сохранён.*${path.basename(file)}`, 'u')));
  return readFile(file);
}

describe('the schedule', () => {
  it('is drawn up by the keyboard and is there after a restart', async () => {
    await desk().start();
    const { page, shell, schedule } = desk();
    await shell.open('График');
    await schedule.begin();
    await expectVisible(page.getByText('В этой редакции пока нет приёмов'));
    await schedule.add({
      weekday: 'Среда',
      start: '1430',
      end: '1515',
      weeks: 'Нечётные',
      audience: 'Родители',
      direction: 'Вход в дневник',
      room: '204',
    });
    await expectCount(schedule.rows, 1);
    const row = schedule.rows.first();
    const cells = ['Среда', '14:30–15:15', 'Родители', 'Вход в дневник', '204', 'Нечётные'];
    await expectText(row, new RegExp(cells.join('\\s+'), 'u'));

    await schedule.openRow(0);
    await schedule.typeTime('Окончание', '1600');
    await schedule.save();
    await expectText(row, '14:30–16:00');
    await schedule.add({ weekday: 'Вторник', start: '0900', end: '0945', room: '112' });
    await expectCount(schedule.rows, 2);
    await expectText(row, /Вторник\s+09:00–09:45\s+Сотрудники\s+по всем вопросам\s+112\s+Каждую/);
    await schedule.select(0);
    const remove = page.getByRole('button', { name: 'Убрать приём' });
    await remove.press('Enter');
    await expectCount(schedule.rows, 1);
    await page.getByRole('button', { name: 'Вернуть', exact: true }).press('Enter');
    await expectCount(schedule.rows, 2);
    await schedule.select(0);
    await remove.press('Enter');
    await expectCount(schedule.rows, 1);

    await desk().restart();
    await desk().shell.open('График');
    await expectCount(desk().schedule.rows, 1);
    await expectText(desk().schedule.rows.first(), /Среда\s+14:30–16:00/);
  });

  it('names receptions at the same time, refuses a wrong end, and keeps the draft', async () => {
    await desk().start();
    const { page, shell, schedule } = desk();
    await shell.open('График');
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1400', end: '1500', weeks: 'Чётные' });
    await schedule.openSlotForm();
    await schedule.write({ weekday: 'Среда', start: '1430', end: '1530', weeks: 'Нечётные' });
    await expectHidden(schedule.slotForm.getByText('В это время уже есть приём'));
    await schedule.choice('Недели', 'Каждую').press('Space');
    await expectVisible(schedule.slotForm.getByText(/В это время уже есть приём: 14:00–15:00/));
    await schedule.typeTime('Окончание', '1400');
    await page.keyboard.press('Control+Enter');
    await expectVisible(schedule.slotForm.getByText('Окончание должно быть позже начала'));
    await schedule.room.fill('Библиотека');
    await page.keyboard.press('Escape');
    await expectHidden(schedule.slotForm);
    await schedule.openSlotForm();
    await expect.poll(() => schedule.room.inputValue()).toBe('Библиотека');
    await schedule.typeTime('Окончание', '1700');
    await schedule.save();
    await expectText(schedule.row('Библиотека'), /Среда\s+14:30–17:00/);
  });

  it('hangs on the wall: the poster is seen, saved on A4 and A3, and reads well', async () => {
    await desk().start();
    const { shell, schedule, userDataDir } = desk();
    await shell.open('График');
    await schedule.begin();
    await schedule.add({
      weekday: 'Среда',
      start: '1430',
      end: '1515',
      direction: 'Объём',
      room: '7',
    });
    await schedule.add({ weekday: 'Пятница', start: '0805', end: '0850', audience: 'Родители' });
    await schedule.openPoster();
    await expectVisible(schedule.poster.getByText(/полное название школы/i));
    for (const paper of ['А4', 'А3'] as const) {
      await schedule.choosePaper(paper);
      const bytes = await saveAs(desk(), path.join(userDataDir, `Плакат ${paper}.pdf`));
      const pages = await readPdf(bytes);
      expect(pages).toHaveLength(1);
      const sides = pages.flatMap(({ width, height }) => [Math.round(width), Math.round(height)]);
      expect(sides.sort((a, b) => b - a)).toEqual(SHEETS[paper]);
      const text = pages.map((each) => each.text).join(' ');
      for (const word of ['ПРОЕКТ', '14:30–15:15', '08:05–08:50', 'Объём']) {
        expect(text).toContain(word);
      }
      expect(text).toMatch(/среда/i);
      expect(text).toMatch(/пятница/i);
      const fonts = (await poppler('pdffonts', bytes)).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/\byes\s+(yes|no)\s+yes\b/);
    }
  });
});

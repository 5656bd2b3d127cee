import { describe, expect, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

describe('the week of the schedule', () => {
  it('is drawn by the keyboard: receptions, conflicts named and mended, steps back and forward', async () => {
    await desk().start();
    const { page, shell, schedule } = desk();
    await shell.open('График');
    await schedule.beginWeek();
    await schedule.cell('Понедельник, 12:00, свободно').focus();
    await pressKeys(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter');
    await expectVisible(schedule.slotForm);
    await schedule.choice('Кто ведёт', 'Консультант').press('Space');
    await schedule.room.fill('204');
    await schedule.save();
    const first = schedule.cell('Среда, 13:00–14:00, Сотрудники, каб. 204');
    await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);

    await pressKeys(page, 'ArrowDown', 'Enter');
    await expectVisible(schedule.slotForm);
    await schedule.save();
    await expectVisible(schedule.cell(/^Среда, 14:00–15:00/));
    await pressKeys(page, 'Alt+ArrowUp', 'Alt+ArrowUp', 'Shift+Alt+ArrowDown');
    const both = schedule.cell(/^Среда, 13:50–14:55.+Обратите внимание: накладка/);
    await expectVisible(both);
    await expectText(
      schedule.conflicts.first(),
      'Среда, 13:00–14:00 и 13:50–14:55: два приёма одновременно у консультанта',
    );
    await schedule.step('Отправить на утверждение').press('Enter');
    const asked = page.getByRole('alertdialog', { name: 'Приёмы в одно время' });
    await expectVisible(asked.getByText(/13:50–14:55/));
    await page.keyboard.press('Enter');
    await expectHidden(asked);

    await both.focus();
    await pressKeys(page, 'Alt+ArrowRight');
    await expectVisible(schedule.cell(/^Четверг, 13:50–14:55/));
    await expectHidden(schedule.conflicts.filter({ hasText: 'одновременно' }));
    await page.keyboard.press('Control+z');
    await expectVisible(both);
    await page.keyboard.press('Control+z');
    await expectVisible(schedule.cell(/^Среда, 13:50–14:50/));
    await pressKeys(page, 'Control+y', 'Control+Shift+Z');
    const moved = schedule.cell(/^Четверг, 13:50–14:55/);
    await expect.poll(() => moved.evaluate((it) => it === document.activeElement)).toBe(true);
    await schedule.show('Таблица');
    await expectCount(schedule.rows, 2);
    await expectText(schedule.row('Четверг'), /13:50–14:55.+Консультант/s);

    await desk().restart();
    await desk().shell.open('График');
    await expectText(desk().schedule.row('Четверг'), /13:50–14:55/);
  });
});

import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { expectCount, expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest, type Desk } from './pages/desk';
import { ExceptionsScreen } from './pages/exceptions';
import { SECTIONS } from './pages/shell';
import { TrainingScreen } from './pages/trainings';

const desk = deskForEachTest();

/** A window of 1366 × 768 with everything twice as large. */
async function enlarge({ app, page }: Desk): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 768);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
}

/** Elements that are cut off at the right with no way to scroll to the rest. */
function cutOff({ page }: Desk): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} > ${clientWidth}`] : [];
    const controls = document.querySelectorAll('button, input, select, textarea, [role=tab], h1');
    const cut = [...controls].flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isHidden = width <= 1 || !element.checkVisibility({ visibilityProperty: true });
      const isInside = left >= -1 && right <= innerWidth + 1;
      const words = element.getAttribute('aria-label') ?? element.textContent;
      return isHidden || isInside ? [] : [`${element.tagName} «${words}»: ${left}…${right}`];
    });
    return [...page, ...cut];
  });
}

/** Whether a click on the middle of the element would reach it, and not what lies over it or nothing. */
function isReachable(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  });
}

describe('at 200 %', () => {
  it('no screen is cut off or scrolls sideways, and its deed is in sight', async () => {
    await desk().start();
    await enlarge(desk());
    const { shell, journal, schedule, settings } = desk();
    for (const name of SECTIONS) {
      await shell.open(name);
      expect({ [name]: await cutOff(desk()) }).toEqual({ [name]: [] });
    }
    await settings.tab('Вид').click();
    expect(await cutOff(desk())).toEqual([]);
    await shell.open('Журнал');
    expect(await isReachable(journal.newRecord)).toBe(true);
    await shell.open('График');
    expect(await isReachable(schedule.newSchedule)).toBe(true);
    await schedule.begin();
    await expectVisible(schedule.addSlot);
    expect(await isReachable(schedule.addSlot)).toBe(true);
    expect(await cutOff(desk())).toEqual([]);
  });

  it('the lists of the staff share the width and don’t scroll sideways', async () => {
    await desk().start();
    const { page, form } = desk();
    await form.record({ name: 'Ёлкина', topics: [1], question: 'Вопрос' });
    const trainings = new TrainingScreen(page);
    await trainings.open();
    await trainings.hire({
      name: 'Щербак Пётр Ильич',
      position: 'учитель физики',
      date: `0112${String(new Date().getFullYear())}`,
    });
    await enlarge(desk());
    const room = (grid: Locator) =>
      grid.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expectCount(trainings.row('Щербак'), 1);
    expect(await room(trainings.grid)).toBe(0);
    await page.getByRole('tab', { name: 'Все', exact: true }).press('Enter');
    const everybody = page.getByRole('grid');
    await expectCount(everybody.getByRole('row').filter({ hasText: 'Ёлкина' }), 1);
    expect(await room(everybody)).toBe(0);
  });

  it('exceptions of the schedule are read whole', async () => {
    await desk().start();
    const { page, shell, schedule } = desk();
    await shell.open('График');
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1430', end: '1515', room: '204' });
    const list = new ExceptionsScreen(page);
    await list.open();
    await list.openForm('Приёма нет');
    await list.type('С', '30102090');
    await list.typeReason('курсы повышения квалификации в краевом институте развития образования');
    await list.save();
    await enlarge(desk());
    await expectCount(list.rows, 1);
    const cut = await list.rows.evaluateAll((rows) =>
      rows
        .flatMap((row) => [row, ...row.children])
        .filter(
          (part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight,
        )
        .map((part) => part.textContent),
    );
    expect(cut).toEqual([]);
  });

  it('dialogs scroll inside and keep their buttons in sight', async () => {
    await desk().start();
    await desk().form.record({ name: 'Ёлкина', topics: [1], question: 'Вопрос' });
    await enlarge(desk());
    const { page, shell, journal, form, schedule } = desk();
    await journal.openFirst();
    expect(await cutOff(desk())).toEqual([]);
    await journal.button('Аннулировать').press('Enter');
    const annul = journal.annulment.getByRole('button', { name: 'Аннулировать', exact: true });
    await expectVisible(annul);
    expect(await isReachable(annul)).toBe(true);
    await page.keyboard.press('Escape');
    await expectHidden(journal.annulment);
    await form.open();
    expect(await isReachable(form.button('Сохранить'))).toBe(true);
    expect(await isReachable(form.button('Отмена'))).toBe(true);
    expect(await cutOff(desk())).toEqual([]);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await shell.open('График');
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1400', end: '1500' });
    await schedule.openSlotForm();
    expect(await cutOff(desk())).toEqual([]);
    await page.keyboard.press('Escape');
    await expectHidden(schedule.slotForm);
    await schedule.openPoster();
    expect(await isReachable(schedule.posterButtonNamed('Сохранить'))).toBe(true);
    expect(await cutOff(desk())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest, type Desk } from './pages/desk';
import { ExceptionsScreen } from './pages/exceptions';

const desk = deskForEachTest();

/** A Wednesday and a Friday that are ahead for as long as the program will be used. */
const WEDNESDAY = '04012090';
const FRIDAY = '06012090';

/** An edition with a reception on Wednesdays, and its empty list of exceptions. */
async function openList({ page, shell, schedule }: Desk): Promise<ExceptionsScreen> {
  await shell.open('График');
  await schedule.begin();
  await schedule.add({ weekday: 'Среда', start: '1430', end: '1515', room: '204' });
  const list = new ExceptionsScreen(page);
  await list.open();
  return list;
}

describe('exceptions of the schedule', () => {
  it('are written by the keyboard, are there after a restart, are changed, taken out and put back', async () => {
    await desk().start();
    const list = await openList(desk());
    await expectVisible(desk().page.getByText('В этой редакции нет исключений'));

    await list.openForm('Приёма нет');
    await list.type('С', '30102090');
    await expect.poll(() => list.shown('По')).toBe('30102090');
    await list.type('По', '08112090');
    await list.typeReason('каникулы');
    await list.save();
    await expectText(list.rows, /30\.10\.2090–08\.11\.2090\s+Приёма нет\s+каникулы\s+впереди/);

    await list.openForm('Приём перенесён');
    await list.chooseSlot(1);
    await expect.poll(() => list.shown('Начало')).toBe('1430');
    await list.type('Дата приёма', WEDNESDAY);
    await list.type('Новая дата', FRIDAY);
    await list.type('Начало', '1500');
    await list.type('Окончание', '1545');
    await list.save();

    await list.openForm('Дополнительный приём');
    await list.type('Дата', '01092026');
    await list.choice('Родители').press('Space');
    await list.typeReason('собрание');
    await expectVisible(list.form.getByText(/выходит\sза\sэтот\sсрок/u));
    await list.save();
    await expectCount(list.rows, 3);

    await desk().restart();
    await desk().shell.open('График');
    const again = new ExceptionsScreen(desk().page);
    await again.open();
    await expectCount(again.rows, 3);
    const moved = 'Приём 14:30–15:15 перенесён на 06.01.2090, пятница, 15:00–15:45, каб.\u00A0204';
    await expectText(again.rows.nth(0), `04.01.2090, среда\n${moved}`);
    await expectText(again.rows.nth(1), '30.10.2090–08.11.2090');
    await expectText(
      again.rows.nth(2),
      /01\.09\.2026, вторник\s+Дополнительный приём 14:00–15:00, родители\s+собрание\s+прошло/,
    );

    await again.select(0);
    await desk().page.keyboard.press('Enter');
    await again.room.fill('7');
    await again.save();
    await expectText(again.rows.nth(0), 'каб.\u00A07');
    await again.button('Убрать исключение').press('Enter');
    await expectCount(again.rows, 2);
    await again.button('Вернуть').press('Enter');
    await expectCount(again.rows, 3);
    await expectText(again.rows.nth(0), 'каб.\u00A07');
  });

  it('keep the draft, name the wrong day, and warn of what is at that time', async () => {
    await desk().start();
    const { page } = desk();
    const list = await openList(desk());
    await list.openForm('Приём перенесён');
    await list.chooseSlot(1);
    await list.type('Дата приёма', FRIDAY);
    await list.type('Новая дата', '11012090');
    await page.keyboard.press('Control+Enter');
    const wrong = list.form.getByText('06.01.2090 — пятница, а этот приём по средам');
    await expectVisible(wrong);
    await page.keyboard.type(WEDNESDAY);
    await expectHidden(wrong);
    await expectVisible(
      list.form.getByText('В это время уже есть приём: 14:30–15:15, сотрудники.'),
    );
    await list.typeReason('педсовет');
    await page.keyboard.press('Escape');
    await expectHidden(list.form);
    await list.button('Добавить исключение').press('Enter');
    await expect.poll(() => list.reason.inputValue()).toBe('педсовет');
    expect(await list.shown('Дата приёма')).toBe(WEDNESDAY);
    await list.save();
    await expectText(list.rows, /Приём 14:30–15:15 перенесён на 11\.01\.2090, среда/);
  });
});

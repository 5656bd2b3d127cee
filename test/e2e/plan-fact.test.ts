import { describe, expect, it } from 'vitest';
import { addDays, dateAt, shortDate, weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { violations } from '../helpers/axe';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { PlanFactScreen, receptionsOn } from './pages/plan-fact';
import { knowPeople, putRecords, VERA, veras } from './pages/writing';

const desk = deskForEachTest();

const TODAY = dateAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Monday of the last week that is over and lies in one month. */
function lastWeek(): IsoDate {
  let monday = addDays(TODAY, -weekdayOf(TODAY) - 6);
  while (monday.slice(0, 7) !== addDays(monday, 4).slice(0, 7)) monday = addDays(monday, -7);
  return monday;
}

const MONDAY = lastWeek();
const [WEDNESDAY, FRIDAY] = [addDays(MONDAY, 2), addDays(MONDAY, 4)];

/** A week of three receptions; on Monday somebody came. */
async function openWeek(): Promise<PlanFactScreen> {
  await desk().start();
  const { page, shell } = desk();
  await receptionsOn(desk(), [MONDAY, WEDNESDAY, FRIDAY]);
  await knowPeople(page, VERA);
  await putRecords(
    page,
    veras({ date: MONDAY, time: '10:05', minutes: 15, question: 'На приёме' }),
    veras({ date: MONDAY, time: '18:00', question: 'Вне приёма' }),
  );
  await shell.open('График');
  const screen = new PlanFactScreen(page);
  await screen.open(MONDAY, FRIDAY);
  return screen;
}

const WEEK = /неделя/u;

describe('plan and fact of a week', () => {
  it('tell a reception with a record, one without visitors, one missed; and all of it is taken back', async () => {
    const screen = await openWeek();
    const { page, shell } = desk();
    const figures = () => screen.figures(WEEK);
    const begun = {
      ...{ Назначено: '3', Проведено: '1', 'Без обращений': '–', 'Не состоялось': '–' },
      ...{ 'Не отмечено': '2', Впереди: '–', 'По графику': '1', 'Вне графика': '1' },
    };
    await expect.poll(figures).toEqual(begun);
    await expectText(screen.reception(MONDAY), /Проведён, 1\sконсультация, 15\sмин/u);

    await screen.weeks.focus();
    await pressKeys(page, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter', 'Enter');
    await expectVisible(shell.message(/обращений не было/u));
    await expectText(screen.reception(WEDNESDAY), /Проведён, обращений не было/u);
    await screen.deed(FRIDAY, 'Не состоялся').press('Enter');
    await page.keyboard.press('Control+Enter');
    await expectVisible(screen.missed.getByText('Укажите, почему приём не состоялся'));
    await screen.missed.getByRole('button', { name: 'болезнь', exact: true }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await expectHidden(screen.missed);
    await expectText(screen.reception(FRIDAY), /Не состоялся: болезнь/u);
    const told = { 'Без обращений': '1', 'Не состоялось': '1', 'Не отмечено': '–' };
    await expect.poll(figures).toEqual({ ...begun, ...told, Проведено: '2' });
    await expectVisible(page.getByText(/болезнь — 1/u));
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Вернуть', exact: true }).press('Enter');
    await expectText(screen.reception(FRIDAY), /Нужно отметить/u);
    await screen.deed(WEDNESDAY, 'Снять отметку').press('Enter');
    await expect.poll(figures).toEqual(begun);

    await screen.receptions.focus();
    await pressKeys(page, 'Home', 'ArrowDown', 'Space');
    await expectVisible(page.getByText(/выбрано 1\sприём/u));
    await screen.button('Выбрать все без отметки').press('Enter');
    await expectVisible(page.getByText(/выбрано 2\sприёма/u));
    await screen.button('В выбранных обращений не было').press('Enter');
    const both = { Проведено: '3', 'Без обращений': '2', 'Не отмечено': '–' };
    await expect.poll(figures).toEqual({ ...begun, ...both });
  });

  it('open in the journal exactly what was counted', async () => {
    const screen = await openWeek();
    const { page, shell, journal } = desk();
    await expectText(screen.reception(MONDAY), /1\sконсультация/u);
    await screen.weeks
      .getByRole('link', { name: /вне графика: 1/u })
      .first()
      .press('Enter');
    await journal.ready();
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Вне приёма'));
    await shell.open('График');
    await screen.open(MONDAY, FRIDAY);
    await screen.reception(MONDAY).getByRole('link').press('Enter');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('На приёме'));
    const chip = `Убрать фильтр: Приём ${shortDate(MONDAY)}, 10:00–11:00`;
    await page.getByRole('button', { name: chip, exact: true }).press('Enter');
    await expectCount(journal.rows, 2);
  });
});

describe('«Сегодня»', () => {
  it('asks for a word on receptions of the last days, and takes a record for one', async () => {
    await desk().start();
    const { page, shell, form } = desk();
    const [before, yesterday] = [addDays(TODAY, -2), addDays(TODAY, -1)];
    await receptionsOn(desk(), [before, yesterday]);
    await shell.open('Сегодня');
    const section = page.getByRole('region', { name: 'Приёмы без отметки', exact: true });
    const items = section.getByRole('listitem');
    await expectCount(items, 2);
    await expectText(items.first(), shortDate(yesterday));
    await items.first().getByRole('button', { name: 'Внести запись', exact: true }).press('Enter');
    await expectVisible(form.dialog);
    const shown = await form.group('Дата').getByRole('spinbutton').allInnerTexts();
    expect(shown.join('.')).toBe(shortDate(yesterday));
    await form.write({ name: 'Петрова', topics: [1], question: 'Забыли внести' });
    await form.save();
    await expectCount(items, 1);
    await items
      .first()
      .getByRole('button', { name: 'Обращений не было', exact: true })
      .press('Enter');
    await expectHidden(section);
    await page.getByRole('button', { name: 'Вернуть', exact: true }).press('Enter');
    await expectText(items.first(), shortDate(before));
  });
});

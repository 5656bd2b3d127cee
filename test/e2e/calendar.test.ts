import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { addDays, shortDate, weekdayOf } from '#shared/lib/iso-date';
import { looker, violations } from '../helpers/axe';
import { answerOpenDialogs } from '../helpers/launch';
import { person, put, request, training } from '../helpers/records';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { commitFrom } from '../helpers/workplace';
import { CalendarScreen } from './pages/calendar';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-calendar-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

// The year after the next one: no decree is known for it, and somebody may be hired before it begins.
const THIS_YEAR = new Date().getFullYear();
const YEAR = THIS_YEAR + 2;
const DOCUMENT = `Постановление Правительства РФ от 20.09.${YEAR - 1} № 1300`;
const HIRED = `${YEAR - 1}-12-31`;

/** A decree that moves the first day off of the year's holidays to the first working day after them. */
const lawful = workCalendar(emptyCalendar(), null);
const weekend = Array.from({ length: 8 }, (_, i) => addDays(`${YEAR}-01-01`, i)).filter(
  (date) => weekdayOf(date) > 5,
);
const FROM = weekend[0] ?? '';
const TO = lawful.workingDayAfter(`${YEAR}-01-08`, 1, 5);
const decreed = workCalendar(
  {
    decrees: [
      {
        ...{ id: '', enteredOn: null, withdrawnOn: null, title: DOCUMENT },
        ...{ year: YEAR, transfers: [{ from: FROM, to: TO }] },
      },
    ],
    daysOff: [],
  },
  null,
);

/** The tab with somebody's training whose deadline lies in the year without a decree. */
async function calendarTab(): Promise<CalendarScreen> {
  await desk().start();
  const { page, shell } = desk();
  const hired = person(0, { name: 'Иванова Ирина Игоревна' });
  await commitFrom(page, request('person.add', put('person', hired)));
  await commitFrom(
    page,
    request('training.add', put('training', training(hired.id, { startedOn: HIRED }))),
  );
  await shell.open('Настройки');
  const calendar = new CalendarScreen(page);
  await calendar.open();
  return calendar;
}

async function fileOf(content: unknown): Promise<string> {
  const file = path.join(folder, 'календарь.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}

describe('the production calendar', () => {
  it('takes a decree by hand, shows first which deadline it moves, and keeps it in the history', async () => {
    const calendar = await calendarTab();
    const { page } = desk();
    await calendar.goTo(YEAR, THIS_YEAR);
    await expectText(
      calendar.year(YEAR),
      /постановление о переносе выходных на \d+.год не внесено/u,
    );
    const found: Record<string, readonly string[]> = {};
    await looker(page, found)('the year');
    expect(found).toEqual({});

    await calendar.button('Внести постановление').click();
    await calendar.field('Документ').fill(DOCUMENT);
    await calendar.transfer(1, FROM, `${YEAR}-01-07`);
    await page.keyboard.press('Control+Enter');
    await expectVisible(calendar.dialog.getByText(/^07\.01\.\d+ — праздник/u));
    expect(await calendar.field('Документ').inputValue()).toBe(DOCUMENT);
    await calendar.transfer(1, FROM, TO);
    const [was, now] = [lawful, decreed].map((days) => days.workingDayAfter(HIRED, 5, 5));
    await expectText(
      calendar.consequences,
      new RegExp(`Иванова\\sИ\\.И\\.: ${shortDate(was ?? '')} → ${shortDate(now ?? '')}`, 'u'),
    );
    const total = `${YEAR}\\sгод: ${decreed.workingDaysOf(YEAR, 5)}\\sрабоч`;
    await expectText(calendar.consequences, new RegExp(total, 'u'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expectHidden(calendar.dialog);

    await expectText(calendar.year(YEAR), new RegExp(total, 'u'));
    await expectText(calendar.year(YEAR), new RegExp(`№\\s1300`, 'u'));
    await expectCount(calendar.history.getByRole('listitem'), 1);
    await expectText(calendar.history, /Календарь изменён[\s\S]*Внесено: Постановление/u);
  });

  it('reads a decree from a file and refuses a file of another shape', async () => {
    const calendar = await calendarTab();
    const { program } = desk();
    await calendar.button('Внести постановление').click();
    await answerOpenDialogs(program, [await fileOf({ holidays: [] })]);
    await calendar.button('Загрузить из файла').click();
    await expectVisible(calendar.dialog.getByText(/^Это не файл календаря: нужен файл JSON/u));
    const years = { [YEAR]: { decree: DOCUMENT, transfers: [[FROM, TO]] } };
    await answerOpenDialogs(program, [await fileOf({ years })]);
    await calendar.button('Загрузить из файла').click();
    await expect.poll(() => calendar.field('Документ').inputValue()).toBe(DOCUMENT);
    expect(await calendar.field('Год').inputValue()).toBe(String(YEAR));
    await expectText(calendar.consequences, /Иванова\sИ\.И\.: .+ → /u);
  });
});

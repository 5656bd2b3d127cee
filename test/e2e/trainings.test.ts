import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { looker } from '../helpers/axe';
import { answerSaveDialogs } from '../helpers/launch';
import { readPdf } from '../helpers/read-pdf';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { onDay, TrainingScreen } from './pages/trainings';

const desk = deskForEachTest();

const ANNA = { name: 'Ковалёва Анна Сергеевна', position: 'учитель физики', date: '29042026' };
const VICTORIA = { name: 'Цой Виктория Олеговна', position: 'учитель', date: '30042026' };
/** 1 May is a holiday, 2–3 May a weekend; 9 May is a Saturday, for which 11 May is off. */
const FIRST_DAY = '2026-04-29';
const AFTER_DEADLINES = '2026-05-12';

/** Both of them are in training. */
async function hired(): Promise<TrainingScreen> {
  await desk().start(onDay(FIRST_DAY));
  const screen = new TrainingScreen(desk().page);
  await screen.open();
  await screen.hire(ANNA);
  await screen.hire(VICTORIA);
  return screen;
}

describe('new staff', () => {
  it('are trained by a deadline that explains itself, in sessions of their own and of a group', async () => {
    const screen = await hired();
    const { page, shell } = desk();
    await expectText(screen.row(ANNA.name), 'Обучить до 07.05.2026');
    await expectText(screen.row(ANNA.name), /осталось 5\sрабочих дней/u);

    await screen.choose(ANNA.name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const why = screen.dialog('Почему эта дата');
    const days = why.getByRole('list', { name: 'Дни, по которым считается срок' });
    await expectText(days.getByRole('listitem').first(), /29\.04\.2026.+день вступления/su);
    await expectText(days, /01\.05\.2026.+Праздник Весны и Труда/su);
    await expectText(days.getByRole('listitem').last(), /^5\s.*07\.05\.2026/su);
    await expectText(why, /ГК\sРФ, ст\.\s191/u);
    await expectText(why, 'не действует ни один утверждённый график');
    await page.keyboard.press('Escape');
    await expectHidden(why);

    const own = await screen.begin(ANNA.name, 'Провести занятие');
    await expectCount(own.getByRole('checkbox', { name: /персональных данных/, checked: true }), 1);
    await screen.save(own);
    await expectText(screen.row(ANNA.name), '3 из\u00A09\u00A0тем');
    await expectText(screen.row(VICTORIA.name), '0 из\u00A09\u00A0тем');
    const group = await screen.begin(ANNA.name, 'Провести занятие');
    await group.getByRole('checkbox', { name: VICTORIA.name }).press('Space');
    for (const title of [/введение/i, /доступ/i, /персональных/]) {
      await group.getByRole('checkbox', { name: title }).uncheck();
    }
    for (const title of [
      /расписания/,
      /успеваемости/,
      /посещаемости/,
      /планирования/,
      /уроков/,
      /своевременность/i,
    ]) {
      await group.getByRole('checkbox', { name: title }).check();
    }
    await screen.save(group);
    await expectText(screen.row(ANNA.name), '9 из\u00A09\u00A0тем');
    await expectText(screen.row(VICTORIA.name), '6 из\u00A09\u00A0тем');

    const end = await screen.begin(ANNA.name, 'Обучение завершено');
    await expectVisible(end.getByText('Все темы программы пройдены'));
    await screen.save(end);
    await expectHidden(screen.row(ANNA.name));
    await screen.show('Закончено');
    await expectText(screen.row(ANNA.name), 'завершено 29.04.2026, в срок');
    const file = path.join(desk().userDataDir, 'лист.pdf');
    await answerSaveDialogs(desk().program, file);
    await screen.choose(ANNA.name);
    await screen.button('Лист обучения').press('Enter');
    const sheet = screen.dialog('Лист обучения');
    await sheet
      .getByRole('button', { name: 'Сохранить', exact: true, disabled: false })
      .press('Enter');
    await expectVisible(shell.message(/лист\.pdf/u));
    const [page1] = await readPdf(await readFile(file));
    for (const words of [ANNA.name, '29.04.2026', '7 мая 2026', 'персональных данных'])
      expect(page1?.text).toContain(words);
    await page.keyboard.press('Escape');
    await shell.open('Журнал');
    await expectText(desk().journal.rows.first(), /Ковалёва\sА\.С\. и\sещё\s1/u);
  });

  it('go overdue as the clock moves, and are then completed with the reason alone', async () => {
    await hired();
    await desk().stop();
    await desk().start(onDay(AFTER_DEADLINES));
    const screen = new TrainingScreen(desk().page);
    await screen.open();
    await expectText(screen.row(VICTORIA.name), 'Обучить до 08.05.2026');
    await expectText(screen.row(VICTORIA.name), /просрочено на\s1\sрабочий день/u);
    const end = await screen.begin(VICTORIA.name, 'Обучение завершено');
    await expectVisible(end.getByText(/Позже срока на 1\sрабочий день/u));
    await desk().page.keyboard.press('Control+Enter');
    await expectVisible(end.getByText('Обучение закончено позже срока: укажите причину'));
    await end.getByRole('textbox', { name: 'Причина', exact: true }).fill('Болела');
    await end
      .getByRole('textbox', { name: 'Почему темы не пройдены' })
      .fill('Работала с ним раньше');
    await screen.save(end);
    await screen.show('Все');
    await expectText(
      screen.row(VICTORIA.name),
      /завершено 12\.05\.2026, позже на\s1\sрабочий день/u,
    );
  });

  it('have not been taught what a record said that was corrected and annulled', async () => {
    const screen = await hired();
    const { page, shell, journal, form } = desk();
    await screen.save(await screen.begin(ANNA.name, 'Провести занятие'));
    await expectText(screen.row(ANNA.name), '3 из\u00A09\u00A0тем');
    await shell.open('Журнал');
    await journal.openFirst();
    await expectText(journal.record, /Занятие по обучению/u);
    await journal.button('Исправить').press('Enter');
    await form.field('Длительность, мин').fill('80');
    await form.save();
    await journal.record.getByRole('link', { name: ANNA.name }).last().press('Enter');
    await expectVisible(page.getByRole('heading', { level: 1, name: ANNA.name }));
    await expectText(page.getByRole('region', { name: 'Обучение', exact: true }), /80\sмин/u);
    await page.getByRole('button', { name: 'Исправить занятие 29.04.2026' }).press('Enter');
    const fix = screen.dialog('Исправить занятие');
    await fix.getByRole('checkbox', { name: /расписания/ }).press('Space');
    await screen.save(fix);
    await expectText(page.getByRole('region', { name: 'Обучение', exact: true }), /4 из\s9\sтем/u);
    await shell.open('Журнал');
    await journal.openFirst();
    await expectText(journal.record, /персональных данных; учёт расписания/u);
    await journal.button('Аннулировать').press('Enter');
    await journal.annulment.getByRole('textbox', { name: 'Причина' }).fill('Занятия не было');
    await page.keyboard.press('Control+Enter');
    await expectHidden(journal.annulment);
    await screen.open();
    await expectText(screen.row(ANNA.name), '0 из\u00A09\u00A0тем');
  });

  it('are shown so that everybody can read it', async () => {
    const screen = await hired();
    const { page } = desk();
    const found: Record<string, readonly string[]> = {};
    const look = looker(page, found);
    await look('the list');
    await screen.choose(ANNA.name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectVisible(screen.dialog('Почему эта дата'));
    await look('why this date', ['in high contrast']);
    await page.keyboard.press('Escape');
    await screen.begin(ANNA.name, 'Провести занятие');
    await look('a session', ['in the dark']);
    await page.keyboard.press('Escape');
    await screen.begin(ANNA.name, 'Обучение завершено');
    await look('the end', ['in daylight']);
    await page.keyboard.press('Escape');
    await screen.choose(ANNA.name);
    await page.keyboard.press('Enter');
    await expectVisible(page.getByRole('region', { name: 'Обучение', exact: true }));
    await look('the person');
    expect(found).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../helpers/see';
import { openDirector, openFaultyPaper, PASSPHRASE, submitEdition } from './pages/approval';
import { deskForEachTest, type Desk } from './pages/desk';
import { ExceptionsScreen } from './pages/exceptions';
import { SECTIONS } from './pages/shell';
import { faultsOf, walkRound } from './pages/tab-walk';

const desk = deskForEachTest();

/** How people see the focus. */
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** A record, a schedule with receptions: something on every screen. */
async function prepare({ page, form, shell, schedule, journal }: Desk): Promise<void> {
  await form.record({ name: 'Ёлкина Ольга', topics: [1], question: 'Вопрос', answer: 'Ответ' });
  await shell.open('График');
  await schedule.begin();
  await schedule.add({ weekday: 'Среда', start: '1400', end: '1500' });
  await shell.open('Журнал');
  await expectVisible(journal.rows.first());
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The words of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

type Walk = (where: string, leastStops: number) => Promise<void>;

/** Walks by Tab through what is open and remembers what is wrong, by the name of the place. */
function walker(page: Page, found: Record<string, readonly string[]>): Walk {
  return async (where, leastStops) => {
    const { stops, cameRound } = await walkRound(page);
    const faults = faultsOf(stops, cameRound);
    const few = stops.length < leastStops ? [`only ${stops.length} stops`] : [];
    if (faults.length + few.length > 0) found[where] = [...few, ...faults];
  };
}

describe('by Tab one comes everywhere in the order of reading, always seeing where one is:', () => {
  it('on every screen', async () => {
    await desk().start();
    await prepare(desk());
    const { page, shell, settings } = desk();
    const found = {};
    const walk = walker(desk().page, found);
    for (const name of SECTIONS) {
      await shell.open(name);
      await walk(name, SECTIONS.length);
    }
    for (const tab of ['Копии', 'Вид'] as const) {
      await settings.tab(tab).click();
      await walk(tab, SECTIONS.length + 1);
    }
    await page.keyboard.press('F1');
    await expectVisible(shell.title('Справка'));
    await walk('Справка', SECTIONS.length + 3);
    expect(found).toEqual({});
  });

  it.each(Object.entries(THEMES))('in dialogs and beside a record, %s', async (_name, theme) => {
    await desk().start();
    await prepare(desk());
    const { page, shell, journal, form, schedule } = desk();
    await page.emulateMedia(theme);
    const found = {};
    const walk = walker(desk().page, found);
    await journal.openFirst();
    await expectVisible(journal.button('Исправить'));
    await walk('a record', SECTIONS.length + 9);
    await journal.button('Аннулировать').press('Enter');
    await expectVisible(journal.annulment);
    await walk('Аннулировать', 4);
    await page.keyboard.press('Escape');
    await expectHidden(journal.annulment);
    await form.open();
    await walk('Новая запись', 19);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await shell.open('График');
    await schedule.openSlotForm();
    await walk('Добавить приём', 10);
    await page.keyboard.press('Escape');
    await expectHidden(schedule.slotForm);
    await schedule.openPoster();
    await walk('Плакат', 5);
    expect(found).toEqual({});
  });

  it.each(Object.entries(THEMES))(
    'on the way of an edition and in the director’s window, %s',
    async (_name, theme) => {
      await desk().start();
      await submitEdition(desk());
      const { page, schedule } = desk();
      await page.emulateMedia(theme);
      await expect.poll(() => focused(page)).toBe('Приёмы');
      const found = {};
      const walk = walker(page, found);
      await walk('На утверждении', SECTIONS.length + 9);
      await openFaultyPaper(desk());
      await walk('Утверждён на бумаге', 6);
      await page.keyboard.press('Escape');
      await expect.poll(() => focused(page)).toBe('Утверждён на бумаге');
      const director = await openDirector(desk(), 'Утвердить');
      await director.page.emulateMedia(theme);
      const walkDirector = walker(director.page, found);
      await walkDirector('Пароль руководителя', 6);
      await director.openKeySheet(PASSPHRASE);
      await walkDirector('Лист ключа', 5);
      await director.button('Продолжить').press('Enter');
      await expectVisible(director.button('Утвердить'));
      await walkDirector('Утвердить график', 2);
      await director.closedBy(() => director.button('Закрыть окно').press('Enter'));
      expect(await focused(page)).toBe('Утвердить');
      const again = await openDirector(desk(), 'Утвердить');
      await again.closedBy(() => again.button('Утвердить').press('Enter'));
      await expectVisible(schedule.state.getByText(/Утверждена в программе/u));
      await expect.poll(() => focused(page)).toBe('Приёмы');
      expect(found).toEqual({});
    },
  );

  it('in the dialogs of exceptions, and back to what opened them', async () => {
    await desk().start();
    await prepare(desk());
    const { page, shell } = desk();
    await shell.open('График');
    const list = new ExceptionsScreen(page);
    await list.open();
    const found = {};
    const walk = walker(page, found);
    for (const kind of ['Приёма нет', 'Приём перенесён', 'Дополнительный приём'] as const) {
      await list.openForm(kind);
      await walk(kind, 8);
      await page.keyboard.press('Escape');
      await expectHidden(list.form);
      await expect.poll(() => focused(page)).toBe('Добавить исключение');
    }
    expect(found).toEqual({});
  });
});

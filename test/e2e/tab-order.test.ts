import { describe, expect, it } from 'vitest';
import { expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest, type Desk } from './pages/desk';
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
  await schedule.newSchedule.press('Enter');
  await schedule.add({ weekday: 'Среда', start: '1400', end: '1500' });
  await shell.open('Журнал');
  await expectVisible(journal.rows.first());
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

type Walk = (where: string, leastStops: number) => Promise<void>;

/** Walks by Tab through what is open and remembers what is wrong, by the name of the place. */
function walker({ page }: Desk, found: Record<string, readonly string[]>): Walk {
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
    const walk = walker(desk(), found);
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
    const walk = walker(desk(), found);
    await journal.openFirst();
    await expectVisible(journal.button('Исправить'));
    await walk('a record', SECTIONS.length + 9);
    await journal.button('Аннулировать').press('Enter');
    await expectVisible(journal.annulment);
    await walk('Аннулировать', 4);
    await page.keyboard.press('Escape');
    await expectHidden(journal.annulment);
    await form.open();
    await walk('Новая запись', 20);
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
});

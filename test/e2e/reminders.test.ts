import { describe, expect, it } from 'vitest';
import { addDays, dateAt } from '#shared/lib/iso-date';
import { violations } from '../helpers/axe';
import { expectText, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import {
  clickMessage,
  hire,
  messages,
  setMainClock,
  wakeUp,
  watchMessages,
} from './pages/reminders';
import { descriptionOf } from './pages/today';

const desk = deskForEachTest();

/** A Wednesday: whoever begins on it is to be trained by the next one, `WEDNESDAY + 7`. */
const WEDNESDAY = '2026-09-02';
const LAST_DAY = addDays(WEDNESDAY, 7);

const today = (): string => dateAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

describe('the system’s reminder', () => {
  it('comes once a day, without names unless wanted, and leads to «Новые»', async () => {
    await desk().start();
    const { app, page, shell, settings } = desk();
    await watchMessages(app);
    await setMainClock(app, addDays(LAST_DAY, -1), '09:00');
    const name = await hire(page, 0, WEDNESDAY);
    // The program has other things to do first; then it looks by itself.
    await expect
      .poll(() => messages(app), { timeout: 20_000 })
      .toEqual(['Обучение новых сотрудников: Завтра последний день: 1 сотрудник']);
    await wakeUp(app);
    await shell.open('Настройки');
    await settings.tab('Вид').click();
    const names = page.getByRole('checkbox', { name: 'Показывать имена и должности' });
    await names.press('Space');
    expect(await violations(page)).toEqual([]);
    await setMainClock(app, LAST_DAY, '07:59');
    await wakeUp(app);
    await setMainClock(app, LAST_DAY, '08:00');
    await wakeUp(app);
    await expect.poll(() => messages(app)).toHaveLength(2);
    expect((await messages(app))[1]).toMatch(/Сегодня последний день: .+ \(воспитатель\)$/u);

    await clickMessage(app);
    await expectVisible(page.getByRole('tab', { name: 'Новые', exact: true, selected: true }));
    await expectVisible(page.getByRole('row').filter({ hasText: name }));
  });
});

describe('urgent trainings', () => {
  it('stand in «Сегодня» by urgency, are counted beside «Сотрудники» and lead to their row', async () => {
    await desk().start();
    const { page, shell } = desk();
    const late = await hire(page, 0, addDays(today(), -30));
    const fresh = await hire(page, 1, today());
    await shell.open('Сегодня');
    const section = page.getByRole('region', { name: 'Обучение новых сотрудников', exact: true });
    await expectText(section.getByRole('listitem', { name: late }), /просрочено на/u);
    await expectText(
      section.getByRole('listitem', { name: fresh }),
      /обучить до \d\d\.\d\d\.\d{4}/u,
    );
    const order = await section.getByRole('listitem').getByRole('link').allInnerTexts();
    expect(order).toEqual([late, fresh]);
    expect(await violations(page)).toEqual([]);
    const badge = shell.section('Сотрудники');
    await expect.poll(() => descriptionOf(badge), { timeout: 20_000 }).toMatch(/^1\sсрочное/u);

    await section.getByRole('link', { name: fresh }).press('Enter');
    const tab = page.getByRole('tab', { name: 'Новые', exact: true });
    await expect.poll(() => descriptionOf(tab)).toMatch(/^1\sсрочное/u);
    const row = page.getByRole('row').filter({ hasText: fresh });
    await expect.poll(() => row.getAttribute('aria-selected')).toBe('true');
  });
});

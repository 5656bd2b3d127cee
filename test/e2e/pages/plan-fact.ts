import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { answerOpenDialogs } from '../../helpers/launch';
import { put, request } from '../../helpers/records';
import { expectVisible } from '../../helpers/see';
import { commitFrom } from '../../helpers/workplace';
import type { Desk } from './desk';

/** When the receptions of these tests are held. */
export const RECEPTION = { start: '10:00', end: '11:00' } as const;

/**
 * A schedule in force with a reception for staff on each of these days, and on no other: they are extra ones,
 * which no holiday takes away. It was approved on paper before the first of them.
 */
export async function receptionsOn(
  { app, page, userDataDir }: Desk,
  days: readonly IsoDate[],
): Promise<void> {
  const [first = '', last = first] = [days[0], days.at(-1)];
  const value = editionOf(days, first, last);
  await commitFrom(page, request('schedule.add', put('schedule', value)));
  const sent: Schedule = { ...value, state: { kind: 'submitted', at: null } };
  const added = await newestLine(page);
  await commitFrom(page, request('schedule.submit', put('schedule', sent, added)));
  const scan = path.join(userDataDir, 'скан.png');
  await writeFile(scan, await page.screenshot());
  await answerOpenDialogs({ app }, [scan]);
  const asked = { commit: crypto.randomUUID(), schedule: value.id, base: await newestLine(page) };
  await page.evaluate(
    async ([paper, date]) => {
      const picked = await window.bridge.call('attachment:pick', null);
      if (!picked.ok || picked.value.kind !== 'picked') throw new Error('no scan was picked');
      const whole = { ...paper, date, scan: picked.value.attachment };
      const answer = await window.bridge.call('approval:on-paper', whole);
      if (!answer.ok || answer.value.kind !== 'ok') throw new Error(JSON.stringify(answer));
    },
    [asked, addDays(first, -1)] as const,
  );
}

function editionOf(days: readonly IsoDate[], validFrom: IsoDate, validTo: IsoDate): Schedule {
  const words = { audience: 'staff', direction: '', room: '204', by: 'consultant' } as const;
  const dayBefore = new Date(`${addDays(validFrom, -1)}T00:00:00Z`).getUTCDay();
  // No week that isn't whole reaches the day before its first one again.
  const weekday = (dayBefore === 0 ? 7 : dayBefore) as 1;
  return {
    ...newSchedule(crypto.randomUUID(), validFrom),
    validTo,
    slots: [{ id: crypto.randomUUID(), weekday, weeks: 'every', ...RECEPTION, ...words }],
    exceptions: days.map((date) => {
      const id = crypto.randomUUID();
      return { kind: 'extra', id, date, ...RECEPTION, ...words, reason: '' };
    }),
  };
}

async function newestLine(page: Page): Promise<number> {
  const answer = await page.evaluate(() => window.bridge.call('ledger:status', null));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.seq;
}

/** «План и факт». */
export class PlanFactScreen {
  private readonly page: Page;
  readonly weeks: Locator;
  readonly receptions: Locator;
  readonly missed: Locator;

  constructor(page: Page) {
    this.page = page;
    this.weeks = page.getByRole('grid', { name: 'План и факт по неделям', exact: true });
    this.receptions = page.getByRole('grid', { name: 'Приёмы', exact: true });
    this.missed = page.getByRole('dialog', { name: 'Приём не состоялся', exact: true });
  }

  /** Opens the page from «График» and shows some days. */
  async open(from: IsoDate, to: IsoDate): Promise<void> {
    await this.page.getByRole('button', { name: 'План и факт', exact: true }).press('Enter');
    await expectVisible(this.page.getByRole('heading', { level: 1, name: 'План и факт' }));
    const period = this.page.getByRole('combobox', { name: 'Период', exact: true });
    await period.selectOption({ label: 'Свои даты…' });
    await this.type('С', from);
    await this.type('По', to);
  }

  private async type(name: 'С' | 'По', date: IsoDate): Promise<void> {
    const field = this.page.getByRole('search').getByRole('group', { name, exact: true });
    await field.getByRole('spinbutton').first().focus();
    await this.page.keyboard.type(date.split('-').reverse().join(''));
  }

  /** The figures of a line of the table under the names of their columns; «–» where there is none. */
  async figures(title: RegExp): Promise<Readonly<Record<string, string>>> {
    const names = await this.weeks.getByRole('columnheader').allInnerTexts();
    const row = this.weeks.getByRole('row', { name: title });
    const cells = await row.locator('[role=rowheader], [role=gridcell]').allInnerTexts();
    const pairs = names.map((name, i) => [name, (cells[i] ?? '').split(/\s/u).at(-1)] as const);
    return Object.fromEntries(pairs.slice(1).map(([name, figure]) => [name, figure ?? '']));
  }

  /** A reception by its day. */
  reception(date: IsoDate): Locator {
    const shown = date.split('-').reverse().join('.');
    return this.receptions.getByRole('row').filter({ hasText: shown });
  }

  deed(
    date: IsoDate,
    name: 'Обращений не было' | 'Не состоялся' | 'Внести запись' | 'Снять отметку',
  ): Locator {
    return this.reception(date).getByRole('button', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }
}

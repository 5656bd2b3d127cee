import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

/** A figure of the report: what stands in it and the address behind it. */
interface Shown {
  readonly count: number;
  readonly href: string;
}

async function figures(): Promise<readonly Shown[]> {
  const links = desk().page.locator('.report a[href^="#/journal?counted"]');
  return links.evaluateAll((all) =>
    all.map((link) => ({
      count: Number(link.textContent.replace(/\s/gu, '')),
      href: link.getAttribute('href') ?? '',
    })),
  );
}

describe('«Отчёты»', () => {
  it('tells of the example’s school year, and each figure opens as many records as it says', async () => {
    await desk().start();
    const { page, shell, journal } = desk();
    await page.getByRole('button', { name: /примере/u }).press('Enter');
    await expectVisible(page.getByRole('region', { name: 'Пример', exact: true }));
    await shell.open('Отчёты');
    const period = page.getByRole('combobox', { name: 'Период', exact: true });
    await period.selectOption({ label: 'Учебный год' });
    const volume = page.getByRole('region', { name: 'Консультации', exact: true });
    const all = volume.getByRole('row', { name: /^Все/u }).getByRole('link').first();
    await expect.poll(async () => Number(await all.innerText())).toBeGreaterThan(50);
    await expectVisible(page.getByRole('list', { name: 'Главное' }).getByText(/^Проведен[оа] \d/u));
    await expectVisible(page.getByRole('region', { name: 'Сотрудники и темы', exact: true }));
    expect(await violations(page)).toEqual([]);

    const shown = await figures();
    const large = shown.filter(({ count }) => count > 12).slice(0, 4);
    const small = shown.filter(({ count }) => count <= 12);
    const sample = [...large, ...small.filter((_each, i) => i % 12 === 0)];
    expect(sample.length).toBeGreaterThan(8);
    for (const { count, href } of sample) {
      await page.evaluate((address) => {
        window.location.hash = address;
      }, href);
      await journal.ready();
      const summary = page.locator('.ui-page-summary');
      await expect.poll(async () => shownCount(await summary.innerText())).toBe(count);
    }
  });
});

/** The number of records that the journal says it has found. */
function shownCount(summary: string): number {
  return Number(/^\D*(\d[\d\s]*)/u.exec(summary)?.[1]?.replace(/\s/gu, ''));
}

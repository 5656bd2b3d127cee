import type { Locator, Page } from 'playwright-core';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { expectVisible } from '../../helpers/see';

/** «Настройки → Календарь». */
export class CalendarScreen {
  private readonly page: Page;
  readonly dialog: Locator;
  /** «Что изменится» of the open dialog. */
  readonly consequences: Locator;
  readonly history: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.consequences = this.dialog.getByRole('region', { name: 'Что изменится' });
    this.history = page.getByRole('list', { name: 'История календаря' });
  }

  /** The section of a year: its days, totals and source. */
  year(year: number): Locator {
    return this.page.getByRole('region', { name: `${year} год`, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Календарь', exact: true }).click();
    await expectVisible(this.page.getByRole('group', { name: /^Календарь на/ }));
  }

  /** Steps from the year shown to a later one. */
  async goTo(year: number, from: number): Promise<void> {
    for (let step = from; step < year; step += 1) await this.button('Следующий год').click();
    await expectVisible(this.year(year));
  }

  /** Types a transfer. @param n from 1 */
  async transfer(n: number, from: IsoDate, to: IsoDate): Promise<void> {
    await this.typeDate(n, 'С какого дня', from);
    await this.typeDate(n, 'На какой день', to);
  }

  private async typeDate(n: number, name: string, date: IsoDate): Promise<void> {
    const group = this.dialog
      .getByRole('group', { name: `Перенос ${n}`, exact: true })
      .getByRole('group', { name, exact: true });
    await group.getByRole('spinbutton').first().focus();
    await this.page.keyboard.type(shortDate(date).replaceAll('.', ''));
  }
}

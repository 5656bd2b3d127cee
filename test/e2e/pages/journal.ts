import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** «Журнал»: the list with its search and filters, and the record that is being read. */
export class JournalScreen {
  private readonly page: Page;
  readonly grid: Locator;
  readonly newRecord: Locator;
  /** The word that a draft of a new record waits. */
  readonly unfinished: Locator;
  readonly search: Locator;
  readonly record: Locator;
  readonly emptyState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Журнал консультаций', exact: true });
    this.newRecord = page.getByRole('button', { name: 'Новая запись', exact: true });
    this.unfinished = page.getByText('есть незаконченная запись');
    this.search = page.getByRole('searchbox', { name: 'Поиск', exact: true });
    this.record = page.getByRole('complementary', { name: 'Запись журнала' });
    this.emptyState = page.getByText('В журнале пока нет записей');
  }

  /** The list has been read: it shows records, or says that there are none. */
  async ready(): Promise<void> {
    await expectVisible(this.grid);
    await expectVisible(this.rows.first().or(this.emptyState));
  }

  /** Rows of records, without the heading. */
  get rows(): Locator {
    return this.grid.locator('[role=row]:has([role=rowheader])');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  filter(name: 'Период' | 'Кто' | 'Тема' | 'Итог' | 'Способ'): Locator {
    return this.page.getByRole('search').getByRole('combobox', { name, exact: true });
  }

  /** The name of a column. */
  header(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  /** A button above the list: of a saved selection, with its count, or one of the list's tools. */
  tool(name: string | RegExp): Locator {
    return this.page.getByRole('search').getByRole('button', { name });
  }

  /** Types Russian letters as keys; `keyboard.type` would put them in as a text. */
  async typeLetters(letters: string): Promise<void> {
    const keys = await this.page.context().newCDPSession(this.page);
    for (const text of letters) {
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    }
    await keys.detach();
  }

  /** Opens the newest record by the keyboard alone. */
  async openFirst(): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Enter');
    await expectVisible(this.record);
  }

  button(name: 'Исправить' | 'Аннулировать'): Locator {
    return this.record.getByRole('button', { name, exact: true });
  }

  /** «История» of the record that is being read. */
  get history(): Locator {
    return this.record.getByRole('region', { name: 'История' });
  }

  /** The dialog that asks for the reason of an annulment. */
  get annulment(): Locator {
    return this.page.getByRole('dialog', { name: /^Аннулировать запись/ });
  }
}

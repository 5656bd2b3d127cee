import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** «Загрузить из Excel/CSV»: the dialog from the choice of a file to its undoing. */
export class ImportDialogPage {
  private readonly page: Page;
  readonly dialog: Locator;
  /** «Строки файла» of the last step. */
  readonly rows: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Загрузить из Excel/CSV', exact: true });
    const grid = this.dialog.getByRole('grid', { name: 'Строки файла', exact: true });
    this.rows = grid.locator('[role=row]:has([role=rowheader])');
    this.problem = this.dialog.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Загрузить из Excel/CSV', exact: true }).click();
    await expectVisible(this.dialog);
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The list that says what a column is loaded as. */
  column(title: string): Locator {
    const name = `Загрузить столбец «${title}» как`;
    return this.dialog.getByRole('combobox', { name, exact: true });
  }

  /** The list that says what a word of the file means. */
  word(word: string): Locator {
    return this.dialog.getByRole('combobox', { name: `«${word}» в журнале`, exact: true });
  }

  get shown(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Показать', exact: true });
  }

  checkbox(name: RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  /** Closes it by the button of its last step. */
  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Закрыть', exact: true }).last().click();
  }
}

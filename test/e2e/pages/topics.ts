import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** «Настройки → Темы»: the topics and «Шаблоны ответов». */
export class TopicsScreen {
  private readonly page: Page;
  readonly dialog: Locator;
  readonly title: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.title = this.dialog.getByRole('textbox', { name: 'Название', exact: true });
  }

  row(list: 'Темы' | 'Шаблоны ответов', text: string): Locator {
    return this.page
      .getByRole('grid', { name: list, exact: true })
      .getByRole('row')
      .filter({ hasText: text });
  }

  /** Names of the topics in their order, as the list's row headers say them. */
  names(): Promise<readonly string[]> {
    return this.page
      .getByRole('grid', { name: 'Темы', exact: true })
      .getByRole('rowheader')
      .allInnerTexts();
  }

  /** A button of the bar under one of the lists, or of the empty list. */
  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  get archive(): Locator {
    return this.page.getByRole('checkbox', { name: /^Показать архив/ });
  }

  /** Types a name into the open dialog and saves by the key. */
  async nameIt(name: string): Promise<void> {
    await this.title.fill(name);
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.dialog);
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Темы', exact: true }).click();
    await expectVisible(this.page.getByRole('grid', { name: 'Темы', exact: true }));
  }
}

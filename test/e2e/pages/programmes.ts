import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** «Настройки → Темы», its programmes of training. */
export class ProgrammesScreen {
  private readonly page: Page;
  readonly dialog: Locator;
  readonly title: Locator;
  readonly positions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog');
    this.title = this.dialog.getByRole('textbox', { name: 'Название', exact: true });
    this.positions = this.dialog.getByRole('textbox', { name: 'Должности', exact: true });
  }

  row(text: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Программы обучения', exact: true })
      .getByRole('row')
      .filter({ hasText: text });
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The items of the open dialog. */
  get items(): Locator {
    return this.dialog.getByRole('listitem');
  }

  /** One of them by its number, from 1. */
  item(number: number): Locator {
    return this.dialog.getByRole('listitem', {
      name: `Тема занятия ${String(number)}`,
      exact: true,
    });
  }

  itemTitle(number: number): Locator {
    return this.item(number).getByRole('textbox', { name: 'Тема занятия', exact: true });
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.dialog);
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Темы', exact: true }).click();
    await expectVisible(this.row('Обучение нового сотрудника'));
  }
}

/** Whether an element has the focus. */
export function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** «Регламент»: its three texts, and the forms of the school's own edition. */
export class RegulationScreen {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  tab(name: 'Исходный текст' | 'Регламент школы' | 'Сравнение'): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  text(name: 'Исходный текст' | 'Регламент школы'): Locator {
    return this.page.getByRole('article', { name, exact: true });
  }

  /** The paragraph that an address has led to. */
  get current(): Locator {
    return this.page.locator('[data-address][aria-current=location]');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /абзац, раздел/u });
  }

  get document(): Locator {
    return this.page.getByRole('dialog', { name: /^Регламент школы: редакция/u });
  }

  async compose(): Promise<void> {
    await this.button('Составить регламент школы').press('Enter');
    await expectVisible(this.text('Регламент школы'));
  }

  /** Writes another text into a paragraph of the school's own. @param name how it is cited */
  async rewrite(name: RegExp, text: string): Promise<void> {
    await this.button(name).press('Enter');
    await expectVisible(this.form);
    await this.form.getByRole('textbox', { name: 'Текст' }).fill(text);
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.form);
  }
}

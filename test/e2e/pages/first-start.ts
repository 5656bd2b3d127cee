import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** «Первая настройка»: the four steps with which a new journal opens. */
export class FirstStartScreen {
  private readonly page: Page;
  readonly title: Locator;
  /** «Шаг 2 из 4: Руководитель», as screen readers are told it. */
  readonly place: Locator;
  readonly later: Locator;
  readonly example: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.title = page.getByRole('heading', { level: 1, name: 'Первая настройка', exact: true });
    this.place = main.getByRole('status');
    this.later = main.getByRole('button', { name: 'Настроить позже', exact: true });
    this.example = main.getByRole('button', { name: 'Показать на примере', exact: true });
  }

  button(name: 'Дальше' | 'Назад' | 'Внести первую запись' | 'Составить график'): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The step is on the screen and its first field has the focus. */
  async ready(field = 'Полное название'): Promise<void> {
    await expectVisible(this.title);
    await expect.poll(() => this.focused(), { timeout: 15_000 }).toBe(field);
  }

  async putOff(): Promise<void> {
    await this.later.press('Enter');
    await expectHidden(this.title);
  }

  /** The label of the field that has the focus, or the words of another element. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      if (isField) return element.labels?.[0]?.textContent ?? '';
      return element === document.body ? '' : (element?.textContent ?? '');
    });
  }

  /** Types texts into one field after the other, by Tab. */
  async type(...texts: readonly string[]): Promise<void> {
    for (const [i, text] of texts.entries()) {
      if (i > 0) await this.page.keyboard.press('Tab');
      await this.page.keyboard.type(text);
    }
  }
}

import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** «Настройки → Школа» as it is typed, by the names of its fields. */
export type WrittenSchool = Readonly<Record<string, string>>;

/** «Настройки» with its tabs. */
export class SettingsScreen {
  private readonly page: Page;
  readonly save: Locator;
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.save = page.getByRole('main').getByRole('button', { name: 'Сохранить', exact: true });
    this.undo = page.getByRole('main').getByRole('button', { name: 'Вернуть как было' });
  }

  tab(name: 'Школа' | 'Календарь' | 'Темы' | 'Доступ' | 'Копии' | 'Вид'): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get selectedTab(): Locator {
    return this.page.getByRole('tab', { selected: true });
  }

  /** A radio of «Вид». */
  choice(group: 'Тема' | 'Строки таблиц' | 'Размер', name: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByRole('main').getByRole('textbox', { name, exact: true });
  }

  date(name: string): Locator {
    return this.page.getByRole('main').getByRole('group', { name, exact: true });
  }

  async write(school: WrittenSchool): Promise<void> {
    for (const [name, text] of Object.entries(school)) await this.field(name).fill(text);
  }

  /** Waits until each field holds its text. */
  async expectWritten(school: WrittenSchool): Promise<void> {
    for (const [name, text] of Object.entries(school)) {
      await expect.poll(() => this.field(name).inputValue(), { message: name }).toBe(text);
    }
  }
}

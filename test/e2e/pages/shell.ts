import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** The sections in the order of Ctrl+1…9, by their names on the screen. */
export const SECTIONS = [
  'Сегодня',
  'Журнал',
  'Сотрудники',
  'Родители',
  'График',
  'Поддержка',
  'Отчёты',
  'Регламент',
  'Настройки',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The frame around every screen: the left column, messages in passing. */
export class Shell {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  section(name: SectionName): Locator {
    return this.page
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name, exact: true });
  }

  /** The section that the left column shows as the current one. */
  get currentSection(): Locator {
    return this.page.getByRole('navigation', { name: 'Разделы' }).locator('[aria-current="page"]');
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Opens a section by its key. */
  async open(name: SectionName): Promise<void> {
    await this.page.keyboard.press(`Control+${SECTIONS.indexOf(name) + 1}`);
    await expectVisible(this.title(name));
  }

  message(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Сообщения' }).getByText(text);
  }
}

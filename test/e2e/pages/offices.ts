import type { Locator, Page } from 'playwright-core';

/** «Настройки → Школа», «Ответственные лица», with its dialogs. */
export class OfficesSection {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Terms of an office, the newest first. */
  terms(office: 'Консультант' | 'Замещение консультанта' | 'Руководитель'): Locator {
    return this.page.getByRole('region', { name: office, exact: true }).getByRole('listitem');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** Types a date into a field of the dialog in sight: «01.12.2026» without its dots. */
  async date(dialog: Locator, label: string, digits: string): Promise<void> {
    const group = dialog.getByRole('group', { name: label, exact: true });
    await group.getByRole('spinbutton', { name: 'день' }).focus();
    await this.page.keyboard.type(digits);
  }
}

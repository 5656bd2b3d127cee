import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** «Не могу проконсультировать», «Памятка для родителей» and the list «Нештатные ситуации». */
export class IncidentScreen {
  private readonly page: Page;
  readonly dialog: Locator;
  /** Where the person turns next. */
  readonly fork: Locator;
  readonly leaflet: Locator;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Не могу проконсультировать', exact: true });
    this.fork = this.dialog.getByRole('region', { name: 'Куда обратиться дальше' });
    this.leaflet = page.getByRole('dialog', { name: 'Памятка для родителей', exact: true });
    this.list = page.getByRole('grid', { name: 'Нештатные ситуации', exact: true });
  }

  /** Asks for the form by the list of commands. */
  async ask(): Promise<void> {
    await this.page.keyboard.press('Control+K');
    const commands = this.page.getByRole('dialog', { name: 'Команды', exact: true });
    await expectVisible(commands);
    await this.page.keyboard.type('не могу');
    await expectVisible(commands.getByText('Не могу проконсультировать'));
    await this.page.keyboard.press('Enter');
    await expectVisible(this.dialog);
  }

  get name(): Locator {
    return this.dialog.getByRole('combobox', { name: 'ФИО', exact: true });
  }

  field(name: 'Вопрос' | 'Класс' | 'Пояснение'): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }

  who(name: 'Сотрудник' | 'Родитель' | 'Другое лицо'): Locator {
    return this.dialog.getByRole('radio', { name, exact: true });
  }

  handedOut(name: string): Locator {
    return this.dialog.getByRole('checkbox', { name, exact: true });
  }
}

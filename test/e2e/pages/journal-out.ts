import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** The ways of the found set out of «Журнал»: its buttons, the preview, the table that needs another place. */
export class JournalOutScreen {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(
    name: 'Печать журнала' | 'Печать записи' | 'Выгрузить в Excel' | 'Выгрузить в CSV',
  ): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The open preview. */
  get preview(): Locator {
    return this.page.getByRole('dialog', { name: /^Печать (журнала|записи)$/ });
  }

  previewButton(name: 'Сохранить' | 'Печать' | 'Закрыть просмотр'): Locator {
    return this.preview.getByRole('button', { name, exact: true });
  }

  /** The first sheet is drawn with these words on it. */
  async drawn(words: string | RegExp): Promise<void> {
    const sheet = this.preview.getByRole('group', { name: 'Страница 1', exact: true });
    await expectVisible(sheet.getByText(words).first());
  }

  /** The dialog of a table that could not be put in its place. */
  get table(): Locator {
    return this.page.getByRole('dialog', { name: /^Выгрузка в (Excel|CSV)$/ });
  }
}

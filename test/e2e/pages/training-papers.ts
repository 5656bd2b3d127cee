import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

type Title = 'Лист обучения' | 'Листы обучения' | 'Сведения об обучении';

/** Documents on training: their previews, and what is chosen about them. */
export class TrainingPapers {
  private readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page, title: Title) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: title, exact: true });
  }

  /** Opens it from «Печать» of the list. */
  async open(item: 'Листы обучения…' | 'Сведения для руководителя…'): Promise<void> {
    await this.page.getByRole('button', { name: 'Печать', exact: true }).press('Enter');
    await this.page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
    await expectVisible(this.dialog);
  }

  /** The first sheet is drawn with these words on it. */
  async drawn(words: string | RegExp): Promise<void> {
    const sheet = this.dialog.getByRole('group', { name: 'Страница 1', exact: true });
    await expectVisible(sheet.getByText(words).first());
  }

  async choose(option: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: option, exact: true }).press('Space');
  }

  get save(): Locator {
    return this.dialog.getByRole('button', { name: 'Сохранить', exact: true });
  }
}

import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';
import { DirectorScreen } from './director';

/** «Регламент»: its three texts, and the forms of the school's own edition. */
export class RegulationScreen {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  tab(name: 'Исходный текст' | 'Регламент школы' | 'Сравнение' | 'История'): Locator {
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

  /** Where the edition stands, and its steps. */
  get state(): Locator {
    return this.page.getByRole('region', { name: 'Состояние редакции' });
  }

  /** Opens the director's window by one of the steps. */
  openDirector(
    app: ElectronApplication,
    step: 'Утвердить' | 'Вернуть на доработку' | 'Отменить редакцию',
  ): Promise<DirectorScreen> {
    return DirectorScreen.openedBy(app, this.state.getByRole('button', { name: step }));
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /абзац, раздел/u });
  }

  get document(): Locator {
    return this.page.getByRole('dialog', { name: /^Регламент школы: редакция/u });
  }

  /** Saves the document that is previewed and closes the preview. */
  async save(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await expectVisible(dialog.getByText(/Страница 1/u));
    await dialog.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await expectVisible(this.page.getByText(/сохранён: /u));
    await this.page.keyboard.press('Escape');
    await expectHidden(dialog);
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

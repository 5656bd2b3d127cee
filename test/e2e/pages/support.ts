import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** «Поддержка»: the list of requests, the one that is read, and its dialogs. */
export class SupportScreen {
  private readonly page: Page;
  readonly grid: Locator;
  /** The request that is being read. */
  readonly request: Locator;
  /** The form of a request. */
  readonly composer: Locator;
  /** What support would miss in it. */
  readonly checks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Обращения в поддержку', exact: true });
    this.request = page.getByRole('complementary', { name: 'Обращение', exact: true });
    this.composer = page.getByRole('dialog', { name: /^(Новое обращение|Обращение в поддержку)$/ });
    this.checks = this.composer.getByRole('region', { name: 'Проверка перед отправкой' });
  }

  row(text: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: text });
  }

  field(name: string): Locator {
    return this.composer.getByRole('textbox', { name, exact: true });
  }

  /** An unmet check, which leads to its field. */
  check(words: string | RegExp): Locator {
    return this.checks.getByRole('button', { name: words });
  }

  button(name: string): Locator {
    return this.request.getByRole('button', { name, exact: true });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  /** Opens the dialog of a step from its button. */
  async begin(deed: string): Promise<Locator> {
    await this.button(deed).press('Enter');
    await expectVisible(this.dialog(deed));
    return this.dialog(deed);
  }

  /** Opens the dialog of a step from «Ещё». */
  async beginFromMenu(deed: string): Promise<Locator> {
    await this.button('Ещё').press('Enter');
    await this.page.getByRole('menuitem', { name: deed, exact: true }).press('Enter');
    await expectVisible(this.dialog(deed));
    return this.dialog(deed);
  }

  /** Saves a dialog; the request says so then. @param said in its way */
  async save(dialog: Locator, said: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(dialog);
    await expectVisible(this.way.getByText(said).last());
  }

  /** «Ход обращения». */
  get way(): Locator {
    return this.request.getByRole('region', { name: 'Ход обращения' });
  }
}

import type { ElectronApplication, Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** The director's own window. */
export class DirectorScreen {
  readonly page: Page;
  readonly passphrase: Locator;
  readonly remarks: Locator;

  constructor(page: Page) {
    this.page = page;
    this.passphrase = page.getByRole('textbox', { name: 'Пароль руководителя', exact: true });
    this.remarks = page.getByRole('textbox', { name: 'Замечания', exact: true });
  }

  /** Presses a button that opens the window, and waits for its heading. */
  static async openedBy(app: ElectronApplication, button: Locator): Promise<DirectorScreen> {
    const opening = app.waitForEvent('window');
    await button.press('Enter');
    const page = await opening;
    await expectVisible(page.getByRole('heading', { level: 1 }));
    return new DirectorScreen(page);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** «Замечание» beside a reception or an exception, the first of whose words these are. */
  remarkButton(of: string): Locator {
    return this.page.getByRole('button', { name: `Замечание: ${of}` });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Sets the first passphrase and goes past the sheet of the key. */
  async makeKey(passphrase: string): Promise<void> {
    await this.openKeySheet(passphrase);
    await this.button('Продолжить').press('Enter');
  }

  /** Sets the first passphrase; the sheet of the key is shown then. */
  async openKeySheet(passphrase: string): Promise<void> {
    await this.newPassphrase('Новый пароль').fill(passphrase);
    await this.newPassphrase('Новый пароль ещё раз').fill(passphrase);
    await this.page.keyboard.press('Enter');
    await expectVisible(this.page.getByRole('heading', { name: 'Лист ключа руководителя' }));
    await expectVisible(this.page.getByText(/Страница 1/u));
  }

  newPassphrase(name: 'Новый пароль' | 'Новый пароль ещё раз'): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Types a passphrase and sends it by Enter. */
  async tryPassphrase(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.passphrase.press('Enter');
  }

  /** Does something that ends with the window closed. */
  async closedBy(deed: () => Promise<void>): Promise<void> {
    const closed = this.page.waitForEvent('close');
    const done = deed().catch((error: unknown) => {
      // The window may be gone before the key that closed it is let go.
      if (!this.page.isClosed()) throw error;
    });
    await Promise.all([closed, done]);
  }
}

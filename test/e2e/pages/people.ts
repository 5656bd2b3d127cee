import type { Locator, Page } from 'playwright-core';
import { expectVisible } from '../../helpers/see';

/** «Сотрудники», «Родители» and a person's page. */
export class PeopleScreen {
  private readonly page: Page;
  readonly staff: Locator;
  readonly mergeDialog: Locator;
  readonly likelyPairs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.staff = page.getByRole('grid', { name: 'Сотрудники школы', exact: true });
    this.mergeDialog = page.getByRole('dialog', { name: 'Объединить два написания имени' });
    this.likelyPairs = page.getByRole('button', { name: /похожих имён$/ });
  }

  /** Rows of people, without the heading. */
  get rows(): Locator {
    return this.staff.locator('[role=row]:has([role=rowheader])');
  }

  /** Opens the page of the first person in the list by the keyboard. */
  async openFirst(): Promise<void> {
    await expectVisible(this.rows.first());
    await this.staff.focus();
    await this.page.keyboard.press('Home');
    await this.page.keyboard.press('Enter');
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Conversations on the page, the newest first. */
  get threads(): Locator {
    return this.page.getByRole('article');
  }

  button(
    name: 'Изменить' | 'Объединить с…' | 'В архив' | 'Вернуть из архива' | 'Разъединить',
  ): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get editDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Сведения о человеке', exact: true });
  }
}

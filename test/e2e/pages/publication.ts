import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** A place as it is typed. */
export interface PutUp {
  readonly place: 'Информационный стенд' | 'Сайт школы';
  /** Left as the form suggests it when absent. */
  readonly where?: string;
}

/** «Разместить график» and the tab «Размещение». */
export class PublicationScreen {
  private readonly page: Page;
  readonly dialog: Locator;
  readonly tab: Locator;
  readonly grid: Locator;
  /** «Что висит сейчас». */
  readonly places: Locator;
  /** What has to be done, above the schedule. */
  readonly warning: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Разместить график', exact: true });
    this.tab = page.getByRole('tab', { name: 'Размещение', exact: true });
    this.grid = page.getByRole('grid', { name: 'Размещения', exact: true });
    this.places = page.getByRole('region', { name: 'Что висит сейчас', exact: true });
    this.warning = page.getByRole('region', { name: 'Размещение графика', exact: true });
  }

  /** «Разместить», the step of an approved edition. */
  get step(): Locator {
    return this.button('Разместить');
  }

  button(
    name:
      | 'Разместить'
      | 'Исправить'
      | 'Снято'
      | 'Отменить снятие'
      | 'Аннулировать'
      | 'Показать фото'
      | 'История размещения',
  ): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  get where(): Locator {
    return this.dialog.getByRole('combobox', { name: /^(Какой стенд|Адрес страницы)$/u });
  }

  choice(place: PutUp['place']): Locator {
    return this.dialog
      .getByRole('group', { name: 'Где', exact: true })
      .getByRole('radio', { name: place, exact: true });
  }

  async open(): Promise<void> {
    await this.step.press('Enter');
    await expectVisible(this.dialog);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.dialog);
  }

  /** Puts the shown edition up from the button to Ctrl+Enter. */
  async putUp({ place, where }: PutUp): Promise<void> {
    await this.open();
    await this.choice(place).press('Space');
    if (where !== undefined) await this.where.fill(where);
    await this.save();
  }

  get rows(): Locator {
    return this.grid.locator('[role=row]:has([role=rowheader])');
  }

  /** Selects a row of the list. @param steps rows below the first */
  async select(steps: number): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown');
  }
}

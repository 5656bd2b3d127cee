import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** The choice «Вид». */
export type ExceptionKindName = 'Приёма нет' | 'Приём перенесён' | 'Дополнительный приём';

/** «Исключения» of «График»: the list and the form of one. */
export class ExceptionsScreen {
  private readonly page: Page;
  readonly tab: Locator;
  readonly grid: Locator;
  /** «Добавить исключение» or «Изменить исключение». */
  readonly form: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tab = page.getByRole('tab', { name: /^Исключения/ });
    this.grid = page.getByRole('grid', { name: 'Исключения', exact: true });
    this.form = page.getByRole('dialog', { name: /^(Добавить|Изменить) исключение$/ });
  }

  get rows(): Locator {
    return this.grid.locator('[role=row]:has([role=rowheader])');
  }

  button(
    name: 'Добавить исключение' | 'Изменить исключение' | 'Убрать исключение' | 'Вернуть',
  ): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get slot(): Locator {
    return this.form.getByRole('combobox', { name: 'Какой приём', exact: true });
  }

  get room(): Locator {
    return this.form.getByRole('textbox', { name: 'Кабинет', exact: true });
  }

  get reason(): Locator {
    return this.form.getByRole('combobox', { name: 'Причина', exact: true });
  }

  choice(name: string): Locator {
    return this.form.getByRole('radio', { name, exact: true });
  }

  /** A date or a time: a group of parts. */
  parts(name: string): Locator {
    return this.form.getByRole('group', { name, exact: true }).getByRole('spinbutton');
  }

  /** What a date or a time shows, its parts one after the other: «25112026». */
  async shown(name: string): Promise<string> {
    return (await this.parts(name).allInnerTexts()).join('');
  }

  /** Goes to the tab and into its list by the keyboard. */
  async open(): Promise<void> {
    await this.tab.focus();
    await this.page.keyboard.press('Enter');
    await expectVisible(this.grid);
  }

  async openForm(kind: ExceptionKindName): Promise<void> {
    await this.button('Добавить исключение').press('Enter');
    await expectVisible(this.form);
    await this.choice(kind).press('Space');
  }

  /** Types a date or a time straight through: «25112026», «1430». */
  async type(name: string, digits: string): Promise<void> {
    await this.parts(name).first().focus();
    await this.page.keyboard.type(digits);
  }

  async typeReason(text: string): Promise<void> {
    await this.reason.focus();
    await this.page.keyboard.type(text);
  }

  /** Chooses a reception by its place in the list, counted from 1. */
  async chooseSlot(place: number): Promise<void> {
    await this.slot.focus();
    for (let step = 0; step < place; step += 1) await this.page.keyboard.press('ArrowDown');
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.form);
  }

  /** Selects a row by the keyboard. @param steps rows below the first */
  async select(steps: number): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown');
  }
}

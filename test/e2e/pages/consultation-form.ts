import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** What a test writes into the form; the rest stays as the form opens. */
export interface Written {
  readonly name?: string;
  /** Numbers of the topics, 1…6, as their keys Alt+1…6. */
  readonly topics: readonly number[];
  readonly question: string;
  readonly answer?: string;
}

/** Tab presses that no way through a form should need. */
const MOST_TABS = 40;

/** The dialog «Новая запись», and «Исправление записи № …», which is the same form. */
export class ConsultationForm {
  private readonly page: Page;
  readonly dialog: Locator;
  readonly name: Locator;
  readonly question: Locator;
  readonly answer: Locator;
  readonly suggestions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^(Новая запись$|Исправление записи)/ });
    this.name = this.dialog.getByRole('combobox', { name: 'ФИО', exact: true });
    this.question = this.field('Вопрос');
    this.answer = this.field('Ответ');
    this.suggestions = page.getByRole('listbox').getByRole('option');
  }

  field(name: 'Вопрос' | 'Ответ' | 'Класс' | 'Длительность, мин'): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }

  group(name: 'Способ' | 'Итог' | 'Тема' | 'Дата' | 'Время'): Locator {
    return this.dialog.getByRole('group', { name, exact: true });
  }

  who(name: 'Сотрудник' | 'Родитель' | 'Другое лицо'): Locator {
    return this.dialog
      .getByRole('radiogroup', { name: 'Кто обратился', exact: true })
      .getByRole('radio', { name, exact: true });
  }

  channel(name: string): Locator {
    return this.group('Способ').getByRole('radio', { name, exact: true });
  }

  outcome(name: string): Locator {
    return this.group('Итог').getByRole('radio', { name, exact: true });
  }

  topic(name: string): Locator {
    return this.group('Тема').getByRole('checkbox', { name });
  }

  button(
    name: 'Сохранить' | 'Сохранить и ещё одну' | 'Отмена' | 'Начать заново' | 'Добавить ещё одного',
  ): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  error(text: string): Locator {
    return this.dialog.getByText(text);
  }

  /** Opens an empty form by its key and waits until typing goes into its first field. */
  async open(): Promise<void> {
    await this.openAgain();
    await expect.poll(() => this.focusedLabel()).toBe('ФИО');
  }

  /** Opens the form by its key where a draft may come back. */
  async openAgain(): Promise<void> {
    await this.page.keyboard.press('Control+N');
    await expectVisible(this.dialog);
  }

  /** Goes to a field by Tab. @returns how many presses it took */
  async tabTo(label: string): Promise<number> {
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if ((await this.focusedLabel()) === label) return presses;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to «${label}»`);
  }

  /** The label of the field that has the focus. */
  private focusedLabel(): Promise<string> {
    return this.page.evaluate(() => {
      const field = document.activeElement;
      const labelled = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      return (labelled ? field.labels?.[0]?.textContent : null) ?? '';
    });
  }

  /** Fills the form by the keyboard alone, from the field where writing begins. */
  async write({ name, topics, question, answer }: Written): Promise<void> {
    const { keyboard } = this.page;
    if (name !== undefined) await keyboard.type(name);
    for (const topic of topics) await keyboard.press(`Alt+${topic}`);
    await this.tabTo('Вопрос');
    await keyboard.type(question);
    if (answer === undefined) return;
    await this.tabTo('Ответ');
    await keyboard.type(answer);
  }

  /** Saves by the key and waits until the form has closed. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.dialog);
  }

  /** Writes one record from Ctrl+N to Ctrl+Enter. */
  async record(written: Written): Promise<void> {
    await this.open();
    await this.write(written);
    await this.save();
  }
}

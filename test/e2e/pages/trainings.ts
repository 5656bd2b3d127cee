import type { Locator, Page } from 'playwright-core';
import { fakeClockLibrary } from '../../../build/system.mjs';
import { expectHidden, expectVisible } from '../../helpers/see';

/** The environment in which the whole program sees another day; its clock goes on from there. */
export function onDay(date: string): { env: Record<string, string> } {
  const library = fakeClockLibrary();
  if (library === undefined) throw new Error('libfaketime is not installed');
  return { env: { LD_PRELOAD: library, FAKETIME: `@${date} 10:00:00` } };
}

/** A new member of the staff as a test types them. */
export interface Hired {
  readonly name: string;
  readonly position: string;
  /** «29042026», as the digits are typed. */
  readonly date: string;
}

type DialogName =
  | 'Добавить сотрудника'
  | 'Почему эта дата'
  | 'Провести занятие'
  | 'Обучение завершено'
  | 'Лист обучения'
  | 'Исправить обучение';

/** «Сотрудники», tab «Новые». */
export class TrainingScreen {
  private readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: 'Обучение новых сотрудников', exact: true });
  }

  /** Opens the tab by the keyboard. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+3');
    await this.tab.press('Enter');
    await expectVisible(this.grid);
  }

  get tab(): Locator {
    return this.page.getByRole('tab', { name: 'Новые', exact: true });
  }

  row(name: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: name });
  }

  dialog(name: DialogName): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  button(name: 'Провести занятие' | 'Обучение завершено' | 'Лист обучения' | 'Ещё'): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** Adds somebody by the keyboard alone. */
  async hire({ name, position, date }: Hired): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('Control+Shift+N');
    const dialog = this.dialog('Добавить сотрудника');
    await expectVisible(dialog.locator(':focus'));
    await keyboard.type(name);
    await keyboard.press('Tab');
    await keyboard.type(position);
    await keyboard.press('Tab');
    await keyboard.type(date);
    await keyboard.press('Control+Enter');
    await expectHidden(dialog);
    await expectVisible(this.row(name));
  }

  /** Chooses a row by the keyboard. */
  async choose(name: string): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    const rows = await this.grid.locator('[role=row]:has([role=rowheader])').allInnerTexts();
    const at = rows.findIndex((text) => text.includes(name));
    for (let i = 0; i < at; i += 1) await this.page.keyboard.press('ArrowDown');
    await this.row(name).and(this.page.locator('[aria-selected=true]')).waitFor();
  }

  /** Opens one of the dialogs of a row. */
  async begin(name: string, deed: 'Провести занятие' | 'Обучение завершено'): Promise<Locator> {
    await this.choose(name);
    await this.button(deed).press('Enter');
    const dialog = this.dialog(deed);
    await expectVisible(dialog);
    return dialog;
  }

  /** Saves the open dialog by the key. */
  async save(dialog: Locator): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(dialog);
  }

  async show(what: 'Идёт сейчас' | 'Закончено' | 'Все'): Promise<void> {
    const select = this.page.getByRole('combobox', { name: 'Обучение', exact: true });
    const option = select.locator('option', { hasText: what });
    await select.selectOption((await option.getAttribute('value')) ?? '');
  }
}

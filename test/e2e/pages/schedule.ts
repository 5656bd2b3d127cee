import type { Locator, Page } from 'playwright-core';
import { expectHidden, expectVisible } from '../../helpers/see';

/** The list «День недели». */
const WEEK = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница'] as const;

/** A reception as it is typed: «0905» for 9:05. */
export interface WrittenSlot {
  readonly weekday?: (typeof WEEK)[number];
  readonly start: string;
  readonly end: string;
  readonly weeks?: 'Каждую' | 'Нечётные' | 'Чётные';
  readonly audience?: 'Сотрудники' | 'Родители' | 'Новые сотрудники';
  readonly direction?: string;
  readonly room?: string;
}

/** What a new edition begins from. */
type Basis = 'Действующая редакция' | 'Другая редакция' | 'Шаблон' | 'Пустой график';

/** «График»: an edition, its receptions and its poster. */
export class ScheduleScreen {
  private readonly page: Page;
  readonly newSchedule: Locator;
  readonly addSlot: Locator;
  readonly posterButton: Locator;
  readonly grid: Locator;
  /** «Добавить приём» or «Изменить приём». */
  readonly slotForm: Locator;
  readonly poster: Locator;
  /** «Новый график». */
  readonly newForm: Locator;
  /** The week to draw in. */
  readonly week: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.newSchedule = main.getByRole('button', { name: 'Новый график', exact: true });
    this.addSlot = main.getByRole('button', { name: 'Добавить приём', exact: true });
    this.posterButton = main.getByRole('button', { name: 'Плакат', exact: true });
    this.grid = page.getByRole('grid', { name: 'Приёмы', exact: true });
    this.slotForm = page.getByRole('dialog', { name: /^(Добавить|Изменить) приём$/ });
    this.poster = page.getByRole('dialog', { name: /^Плакат/ });
    this.newForm = page.getByRole('dialog', { name: 'Новый график', exact: true });
    this.week = page.getByRole('grid', { name: 'Неделя приёмов', exact: true });
  }

  /** Begins the first edition, which is empty and there at once, and shows its receptions as a table. */
  async begin(): Promise<void> {
    await this.beginWeek();
    await this.show('Таблица');
  }

  /** Begins the first edition and stays at its week. */
  async beginWeek(): Promise<void> {
    await this.newSchedule.press('Enter');
    await expectVisible(this.addSlot);
  }

  /** Begins the first edition from the first of the templates and stays at its week. */
  async beginByTemplate(): Promise<void> {
    await this.page.getByRole('main').getByRole('list').getByRole('button').first().press('Enter');
    await this.#compose();
  }

  /** Begins another edition and shows its receptions as a table. @param basis what it begins from */
  async beginNext(basis: Basis = 'Пустой график'): Promise<void> {
    await this.newSchedule.press('Enter');
    await expectVisible(this.newForm);
    await this.newForm.getByRole('radio', { name: basis, exact: true }).press('Space');
    await this.#compose();
    await this.show('Таблица');
  }

  async #compose(): Promise<void> {
    await expectVisible(this.newForm);
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.newForm);
    await expectVisible(this.addSlot);
  }

  /** Shows receptions as a week or as a table. */
  async show(view: 'Неделя' | 'Таблица'): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByRole('radio', { name: view, exact: true }).press('Space');
    await expectVisible(view === 'Неделя' ? this.week : this.grid);
  }

  /** A reception or an empty place of the week, as it is read out. */
  cell(name: string | RegExp): Locator {
    return this.week.getByRole('gridcell', { name });
  }

  /** «На что обратить внимание». */
  get conflicts(): Locator {
    return this.page
      .getByRole('complementary', { name: 'На что обратить внимание' })
      .getByRole('listitem');
  }

  /** A step from one state of an edition to the next. */
  step(
    name:
      | 'Отправить на утверждение'
      | 'Отозвать'
      | 'Утвердить'
      | 'Вернуть на доработку'
      | 'Утверждён на бумаге'
      | 'Показать скан'
      | 'Отменить редакцию'
      | 'Что изменится',
  ): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** The strip that says where an edition stands. */
  get state(): Locator {
    return this.page.getByRole('region', { name: 'Состояние редакции' });
  }

  /** «Редакция»: the list of editions. */
  get editions(): Locator {
    return this.page.getByRole('combobox', { name: 'Редакция', exact: true });
  }

  /** The edition that is shown, as the list names it. */
  shownEdition(): Promise<string> {
    return this.editions.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? '');
  }

  /** Shows another edition. @param label as the list names it */
  async choose(label: string): Promise<void> {
    await this.editions.selectOption({ label: label.replace('№ ', '№\u00A0') });
  }

  get rows(): Locator {
    return this.grid.locator('[role=row]:has([role=rowheader])');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  field(name: 'Направление' | 'День недели'): Locator {
    return this.slotForm.getByRole('combobox', { name, exact: true });
  }

  get room(): Locator {
    return this.slotForm.getByRole('textbox', { name: 'Кабинет', exact: true });
  }

  time(name: 'Начало' | 'Окончание'): Locator {
    return this.slotForm.getByRole('group', { name, exact: true });
  }

  choice(group: 'Недели' | 'Для кого' | 'Кто ведёт', name: string): Locator {
    return this.slotForm
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name, exact: true });
  }

  /** Types a time straight through: hours, then minutes. */
  async typeTime(name: 'Начало' | 'Окончание', digits: string): Promise<void> {
    await this.time(name).getByRole('spinbutton').first().focus();
    await this.page.keyboard.type(digits);
  }

  /** Fills the open form of a reception by typing. */
  async write(slot: WrittenSlot): Promise<void> {
    const { keyboard } = this.page;
    if (slot.weekday !== undefined) {
      await this.field('День недели').focus();
      await keyboard.press('Home');
      for (let day = 0; day < WEEK.indexOf(slot.weekday); day += 1)
        await keyboard.press('ArrowDown');
    }
    await this.typeTime('Начало', slot.start);
    await this.typeTime('Окончание', slot.end);
    if (slot.weeks !== undefined) await this.choice('Недели', slot.weeks).press('Space');
    if (slot.audience !== undefined) await this.choice('Для кого', slot.audience).press('Space');
    await this.field('Направление').focus();
    await keyboard.type(slot.direction ?? '');
    await this.room.focus();
    await keyboard.type(slot.room ?? '');
  }

  async openSlotForm(): Promise<void> {
    await this.addSlot.press('Enter');
    await expectVisible(this.slotForm);
  }

  /** Adds a reception from the button to Ctrl+Enter. */
  async add(slot: WrittenSlot): Promise<void> {
    await this.openSlotForm();
    await this.write(slot);
    await this.save();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expectHidden(this.slotForm);
  }

  /** Opens a reception from the list by the keyboard. @param steps rows below the first */
  async openRow(steps: number): Promise<void> {
    await this.select(steps);
    await this.page.keyboard.press('Enter');
    await expectVisible(this.slotForm);
  }

  async select(steps: number): Promise<void> {
    await this.grid.focus();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < steps; step += 1) await this.page.keyboard.press('ArrowDown');
  }

  posterButtonNamed(name: 'Сохранить' | 'Печать' | 'Закрыть просмотр'): Locator {
    return this.poster.getByRole('button', { name, exact: true });
  }

  /** Opens the preview and waits until the sheet is drawn. */
  async openPoster(): Promise<void> {
    await this.posterButton.press('Enter');
    await this.posterDrawn();
  }

  async posterDrawn(): Promise<void> {
    await expectVisible(this.poster.getByText(/Страница 1 из \d/));
  }

  async choosePaper(name: 'А4' | 'А3'): Promise<void> {
    await this.poster.getByRole('radio', { name, exact: true }).press('Space');
    await this.posterDrawn();
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { answerSaveDialogs } from '../../helpers/launch';
import { expectHidden, expectVisible } from '../../helpers/see';
import type { Desk } from './desk';

export const DOCUMENTS = [
  'Оригинал для подписи',
  'Плакат',
  'Страница для сайта',
  'Календарь .ics',
  'Документ Word',
] as const;
type DocumentName = (typeof DOCUMENTS)[number];

/** «Документы редакции»: the row of buttons, and the previews that they open. */
export class EditionDocuments {
  private readonly desk: Desk;
  readonly row: Locator;
  readonly preview: Locator;

  constructor(desk: Desk) {
    this.desk = desk;
    this.row = desk.page.getByRole('group', { name: 'Документы редакции', exact: true });
    this.preview = desk.page.getByRole('dialog');
  }

  /** Opens a preview and waits for something in it. */
  async open(name: DocumentName, shown: string | RegExp): Promise<void> {
    await this.row.getByRole('button', { name, exact: true }).press('Enter');
    await expectVisible(this.preview.getByText(shown).first());
  }

  /** Saves what is open. @returns the bytes of the file */
  async save(name: string): Promise<Buffer> {
    const file = path.join(this.desk.userDataDir, name);
    await answerSaveDialogs(this.desk.program, file);
    const deed = this.preview.getByRole('button', { name: 'Сохранить', exact: true });
    await expect.poll(() => deed.isEnabled(), { timeout: 15_000 }).toBe(true);
    await deed.press('Enter');
    await expectVisible(
      this.desk.shell.message(new RegExp(`сохранён.*${name}|сохранена.*${name}`, 'u')),
    );
    return readFile(file);
  }

  async close(): Promise<void> {
    await this.desk.page.keyboard.press('Escape');
    await expectHidden(this.preview);
  }
}

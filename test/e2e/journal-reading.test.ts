import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { fixedId } from '#shared/lib/ids';
import { compareText } from '#shared/lib/text';
import { people } from '../bench/consultations';
import { makeLedger } from '../bench/make-ledger';
import { violations } from '../helpers/axe';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();
const RECORDS = 400;
const NAMES = people(RECORDS)
  .map(({ name }) => name)
  .sort(compareText);
const [FIRST = '', LAST = ''] = [NAMES[0], NAMES.at(-1)];

describe('a journal of some years', () => {
  beforeEach(async () => {
    const data = path.join(desk().userDataDir, 'data');
    await mkdir(data, { recursive: true });
    makeLedger(path.join(data, 'ledger.jsonl'), RECORDS);
    await desk().start();
  });

  it('is sorted by the keyboard; columns are as they were left after a restart', async () => {
    const { page, journal } = desk();
    const days = journal.grid.getByRole('rowgroup', { name: /2026.*· \d+ запис/u });
    await expectVisible(days.getByRole('row').first());
    await journal.grid.focus();
    await pressKeys(page, 'Control+ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter');
    await expectVisible(journal.grid.locator('[role=columnheader][aria-sort=ascending]'));
    await expectText(journal.rows.first(), new RegExp(FIRST, 'u'));
    await pressKeys(page, 'Enter');
    await expectText(journal.rows.first(), new RegExp(LAST, 'u'));

    await journal.tool('Столбцы').press('Enter');
    const columns = page.getByRole('menu');
    await columns.getByRole('menuitemcheckbox', { name: 'Способ' }).press('Space');
    await columns.getByRole('menuitemcheckbox', { name: 'Ответ' }).press('Space');
    await pressKeys(page, 'Escape');
    await expectVisible(journal.header('Ответ'));
    await desk().restart();
    await expectVisible(desk().journal.header('Ответ'));
    await expectHidden(desk().journal.header('Способ'));
    await expectVisible(desk().journal.header('Дата и время'));
  });

  it('keeps a selection with its counter, and takes it off again', async () => {
    const { page, journal } = desk();
    await page.keyboard.press('Control+F');
    await journal.search.fill('расписание кто:петрова итог:чепуха');
    await expectVisible(page.getByText('Не понято «итог:чепуха»'));
    await journal.search.fill('расписание');
    await expectText(journal.grid.locator('mark').first(), /^расписани/iu);
    await journal.filter('Кто').selectOption('Родитель');
    await journal.tool('Запомнить подборку').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Новая подборка' });
    await dialog.getByRole('textbox', { name: 'Название' }).fill('Родители о расписании');
    await page.keyboard.press('Enter');
    const selection = journal.tool(/^Родители о расписании \d+$/u);
    await expectVisible(selection);
    const found = Number(await journal.grid.getAttribute('aria-rowcount')) - 1;
    expect(await selection.innerText()).toMatch(new RegExp(`${String(found)}$`, 'u'));
    await journal.tool('Убрать фильтры').press('Enter');
    await expect.poll(() => journal.grid.getAttribute('aria-rowcount')).toBe(String(RECORDS + 1));
    await selection.press('Enter');
    await expect.poll(() => journal.grid.getAttribute('aria-rowcount')).toBe(String(found + 1));
    expect(await violations(page)).toEqual([]);
  });

  it('leads to a name by its letters and to a record by its address', async () => {
    const { page, journal } = desk();
    await journal.grid.focus();
    await journal.typeLetters(LAST.slice(0, 4).toLowerCase());
    await expectText(
      journal.grid.locator('[role=row][aria-selected=true]'),
      new RegExp(LAST.slice(0, 4), 'u'),
    );
    await page.evaluate(
      (id) => {
        window.location.hash = `/journal?record=${id}`;
      },
      fixedId(9, 5),
    );
    await expectVisible(journal.record);
    await expectCount(journal.record.getByRole('heading', { level: 2 }), 1);
    await journal.tool('Нагрузка').press('Enter');
    const load = page.getByRole('dialog', { name: 'Нагрузка' });
    await expectVisible(load.getByRole('row', { name: /^Понедельник/u }));
    expect(await violations(page)).toEqual([]);
  });
});

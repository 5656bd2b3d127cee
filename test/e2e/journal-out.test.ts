import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { answerSaveDialogs } from '../helpers/launch';
import { PrintQueue } from '../helpers/print-queue';
import { plain } from '../helpers/printed';
import { poppler, readPdf } from '../helpers/read-pdf';
import { expectCount, expectHidden, expectVisible } from '../helpers/see';
import { columnOf, readBack } from '../helpers/tables';
import { deskForEachTest } from './pages/desk';
import { JournalOutScreen } from './pages/journal-out';
import { answerPrintDialog } from './pages/print-dialog';

const desk = deskForEachTest();
const out = (): JournalOutScreen => new JournalOutScreen(desk().page);

let queue: PrintQueue | undefined;
afterEach(async () => {
  await queue?.close();
  queue = undefined;
});

const FIRST = {
  ...{ name: 'Ёлкина Ольга Петровна', topics: [2], answer: '=СУММ(A1)' },
  question: 'Не сохраняется «оценка»;\nза контрольную',
};
const SECOND = { name: 'Гусев Олег Ильич', topics: [1], question: 'Где расписание' };

/** Two records, and the list narrowed to the first of them. */
async function narrowed(): Promise<void> {
  await desk().start();
  const { form, journal, shell } = desk();
  await form.record(FIRST);
  await form.record(SECOND);
  await shell.open('Журнал');
  await expectCount(journal.rows, 2);
  await journal.search.fill('оценки');
  await expectCount(journal.rows, 1);
}

const fileIn = (name: string): string => path.join(desk().userDataDir, name);

describe('the found set', () => {
  it('goes to CSV and Excel as it is filtered, and nothing is found to go when nothing is', async () => {
    await narrowed();
    const { program, shell, journal } = desk();
    await answerSaveDialogs(program, fileIn('найдено.csv'));
    await out().button('Выгрузить в CSV').press('Enter');
    await expectVisible(shell.message(/Выгружено: 1.запись.*найдено\.csv/u));
    const [row, ...others] = readBack(await readFile(fileIn('найдено.csv')));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ Вопрос: FIRST.question, Ответ: "'=СУММ(A1)", ФИО: FIRST.name });

    await answerSaveDialogs(program, fileIn('найдено.xlsx'));
    await out().button('Выгрузить в Excel').press('Enter');
    await expectVisible(shell.message(/найдено\.xlsx/u));
    const [sheet, about] = await readXlsxFile(await readFile(fileIn('найдено.xlsx')));
    expect(sheet?.data).toHaveLength(2);
    expect(sheet?.data[1]?.[columnOf('Ответ')]).toBe('=СУММ(A1)');
    expect(about?.data.flat()).toContain('Поиск: «оценки»');
    expect(await readdir(fileIn('viewing'))).toEqual([]);

    await journal.search.fill('квитанция');
    await expectCount(journal.rows, 0);
    for (const name of ['Печать журнала', 'Выгрузить в Excel', 'Выгрузить в CSV'] as const) {
      await expect.poll(() => out().button(name).isDisabled()).toBe(true);
    }
  });

  it('is offered another place when its folder is gone', async () => {
    await narrowed();
    const { program, shell } = desk();
    await answerSaveDialogs(program, fileIn('флешка/журнал.xlsx'));
    await out().button('Выгрузить в Excel').press('Enter');
    await expectVisible(out().table.getByText(/флешка» больше нет/));
    await mkdir(fileIn('флешка'));
    await out().table.getByRole('button', { name: 'Выбрать другое место' }).press('Enter');
    await expectVisible(shell.message(/Выгружено: 1.запись/u));
    await expectHidden(out().table);
    expect(await readdir(fileIn('флешка'))).toEqual(['журнал.xlsx']);
    await rm(fileIn('флешка'), { recursive: true });
  });
});

describe('the book', () => {
  it('is seen by Ctrl+P and saved: the whole journal, or what the filters left, said on the title', async () => {
    await narrowed();
    const { program, page, shell, journal } = desk();
    await page.keyboard.press('Control+p');
    await out().drawn('ВЫПИСКА ИЗ ЖУРНАЛА КОНСУЛЬТАЦИЙ');
    await expectVisible(out().preview.getByText(/Консультант не назначен/));
    await page.keyboard.press('Escape');
    await journal.search.fill('');
    await expectCount(journal.rows, 2);
    await out().button('Печать журнала').press('Enter');
    await out().drawn('ЖУРНАЛ КОНСУЛЬТАЦИЙ');
    await answerSaveDialogs(program, fileIn('журнал.pdf'));
    await out().previewButton('Сохранить').press('Enter');
    await expectVisible(shell.message(/Документ сохранён.*журнал\.pdf/u));
    const pages = await readPdf(await readFile(fileIn('журнал.pdf')));
    const text = plain(pages.map((sheet) => sheet.text).join(' '));
    expect(text).toContain(plain('за всё время'));
    expect(text).toContain(plain(FIRST.question));
    expect(text).toContain(plain(SECOND.name));
  });

  it('of one record is printed in its full size, though it lies and the paper stands', async () => {
    queue = await PrintQueue.open('A4');
    await desk().start({ env: queue.env });
    const { form, journal, shell } = desk();
    await form.record(FIRST);
    await shell.open('Журнал');
    await journal.openFirst();
    await out().button('Печать записи').press('Enter');
    await out().drawn(/запись № 1/);
    await out().previewButton('Печать').press('Enter');
    await answerPrintDialog('Return');
    await expectVisible(shell.message(/Документ передан на печать/));
    const paper = await queue.takePaper();
    const [, , image = ''] = (await poppler('pdfimages', paper, ['-list'])).trim().split('\n');
    expect(Number(image.trim().split(/\s+/u)[12])).toBe(220);
  });
});

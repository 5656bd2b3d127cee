import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostileFiles } from '../helpers/hostile-files';
import { answerOpenDialogs } from '../helpers/launch';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { ImportDialogPage } from './pages/import';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PEOPLE = ['Ковалёва Анна Сергеевна', 'Щербак Пётр Ильич', 'Ёлкина Мария Петровна'];
const TOPICS = ['Оценки за четверть', 'расписание', 'Сферум'];
const ROWS = 300;

function journalRow(i: number): string {
  const day = String(1 + (i % 28)).padStart(2, '0');
  const month = String(1 + Math.floor(i / 28)).padStart(2, '0');
  const date = i === 16 ? '31.02.2025' : `${day}.${month}.2025`;
  const name = i === 40 ? '' : (PEOPLE[i % 3] ?? '');
  const question = i === 77 ? 'я'.repeat(10_001) : `Вопрос ${i + 1}; «как быть»`;
  const cells = [String(i + 1), i === 120 ? 'вчера' : date, '14.30', name, TOPICS[i % 3] ?? ''];
  return [...cells, `"${question}"`, 'Показано'].join(';');
}

/** Three hundred rows with four bad ones, as Russian Excel saves them: windows-1251, «;». */
async function journalFile(): Promise<string> {
  const heading = 'Номер;Когда;Во сколько;Обратившийся;Тема;Суть обращения;Ответ';
  const text = [heading, ...Array.from({ length: ROWS }, (_v, i) => journalRow(i))].join('\r\n');
  const file = path.join(folder, 'журнал 2025.csv');
  await writeFile(file, windows1251(text));
  return file;
}

function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(
    Array.from({ length: 256 }, (_v, i) => [decoder.decode(Uint8Array.of(i)), i] as const),
  );
  return Uint8Array.from([...text], (sign) => codes.get(sign) ?? 0x3f);
}

async function ledgerBytes(): Promise<Buffer> {
  return readFile(path.join(desk().userDataDir, 'data/ledger.jsonl'));
}

describe('a journal of earlier years', () => {
  it('is shown row by row, mended, loaded, taken back and loaded again', async () => {
    await desk().start();
    const { page, program, journal } = desk();
    await answerOpenDialogs(program, [await journalFile()]);
    const dialog = new ImportDialogPage(page);
    await dialog.open();
    await dialog.button('Выбрать файл').click();
    await expectVisible(dialog.column('Суть обращения'));
    expect(await dialog.column('Суть обращения').inputValue()).toBe('question');
    expect(await dialog.column('Номер').inputValue()).toBe('number');
    await dialog.column('Во сколько').selectOption({ label: 'Не загружать' });
    await dialog.column('Когда').selectOption({ label: 'Не загружать' });
    await dialog.button('Далее').click();
    await expectText(dialog.problem, /Укажите, в каком столбце дата/u);
    await dialog.column('Когда').selectOption({ label: 'Дата' });
    await dialog.column('Во сколько').selectOption({ label: 'Время' });
    await dialog.button('Далее').click();
    await expectVisible(dialog.word('Сферум'));
    await dialog.word('Сферум').selectOption({ label: 'Новая тема «Сферум» в «другой вопрос»' });
    const before = await ledgerBytes();
    await dialog.button('Далее').click();
    await dialog.shown.selectOption({ label: 'Ошибка (4)' });
    await expectCount(dialog.rows, 4);
    await expectText(dialog.rows.nth(0), /18.*дата „31\.02\.2025“ не существует/su);
    await expectText(dialog.rows.nth(1), /42.*нет ФИО сотрудника/su);
    await expectText(dialog.rows.nth(2), /79.*вопрос длиннее 10\s000 знаков/su);
    await expectText(dialog.rows.nth(3), /122.*дата „вчера“ не прочитана/su);
    const load = dialog.button(/^Загрузить записи: 296$/u);
    expect(await load.isDisabled()).toBe(true);
    expect(await ledgerBytes()).toEqual(before);
    await dialog.checkbox(/Не загружать строки с ошибками: 4/u).check();
    await load.click();
    await expectVisible(dialog.dialog.getByText(/В журнал загружено: 296\sзаписей/u));
    await dialog.close();
    await expectVisible(page.getByText(/296\sзаписей, новые сверху/u));
    await expectText(journal.rows.first(), /И-300/u);
    await expectText(journal.row('И-300').first(), /Сферум/iu);
    await journal.search.fill('Вопрос 155');
    await expectText(journal.row('И-155'), /15\.06\.2025 14:30/u);
    await journal.search.fill('');

    await dialog.open();
    await dialog.button('Отменить загрузку').click();
    await dialog.button('Убрать загруженные записи').click();
    await expectVisible(dialog.dialog.getByText(/Загрузка отменена.*296\sзаписей/u));
    await dialog.button('Выбрать ещё файл').click();
    await dialog.button('Далее').click();
    await expectVisible(dialog.word('Оценки за четверть'));
    await dialog.button('Далее').click();
    await dialog.checkbox(/Не загружать строки с ошибками: 4/u).check();
    await dialog.button(/^Загрузить записи: 296$/u).click();
    await expectVisible(dialog.dialog.getByText(/В журнал загружено: 296\sзаписей/u));

    await dialog.button('Выбрать ещё файл').click();
    await dialog.button('Далее').click();
    await expectVisible(dialog.word('Оценки за четверть'));
    await dialog.button('Далее').click();
    await expectVisible(dialog.checkbox(/уже есть в журнале: 296/u));
    await dialog.checkbox(/Не загружать строки с ошибками: 4/u).check();
    expect(await dialog.button(/^Загрузить записи: 0$/u).isDisabled()).toBe(true);
  });
});

/** One of each kind; all of them go through the same reader in its own test. */
const TRIED = [
  'zeros',
  'old Excel',
  'a web page',
  'a bomb of one sheet',
  'an entity of a document type',
  'parts over one another',
  'a password',
];

describe('a file that is no journal', () => {
  it('is refused in a sentence, whatever it is, and leaves no trace', async () => {
    await desk().start();
    const { page, program } = desk();
    const dialog = new ImportDialogPage(page);
    await dialog.open();
    const before = await ledgerBytes();
    const names = (await readdir(desk().userDataDir, { recursive: true })).filter(isData);
    const file = path.join(folder, 'журнал.xlsx');
    await answerOpenDialogs(program, [file]);
    const chosen = hostileFiles().filter(({ name }) => TRIED.includes(name));
    expect(chosen).toHaveLength(TRIED.length);
    for (const { name, bytes } of chosen) {
      await writeFile(file, bytes);
      await dialog.button('Выбрать файл').click();
      await expectText(dialog.problem, /Файл «журнал\.xlsx» не прочитан, журнал не изменён\. \S/u);
      await expectHidden(dialog.dialog.getByRole('progressbar'));
      expect(await dialog.button('Выбрать файл').isEnabled(), name).toBe(true);
    }
    expect(await ledgerBytes()).toEqual(before);
    expect((await readdir(desk().userDataDir, { recursive: true })).filter(isData)).toEqual(names);
  });
});

/** What the program itself keeps; the rest is Chromium's. */
function isData(name: string): boolean {
  return name.startsWith('data');
}

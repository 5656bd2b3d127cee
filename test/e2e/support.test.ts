import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerOpenDialogs, answerSaveDialogs } from '../helpers/launch';
import { expectHidden, expectVisible } from '../helpers/see';
import { keptDraft } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { SupportScreen } from './pages/support';

const desk = deskForEachTest();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-support-'));
  return () => rm(folder, { recursive: true, force: true });
});

/** A picture's beginning and some bytes that a careless encoding would spoil. */
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(5_000).keys()]);
const SUBJECT = 'Не сохраняется отметка за урок';
const WHERE = 'Журналы → 7Б → Алгебра → Отметки за урок';

/** The record that the last request was composed from. */
let composedFrom = '';

/** Writes a record that went to support and leads from it to the form of a request. */
async function composeFromRecord(): Promise<SupportScreen> {
  const { page, journal, form } = desk();
  await form.open();
  await form.write({ name: 'Ёлкина Анна Петровна', topics: [2], question: SUBJECT });
  await form.outcome('Передано в поддержку').check({ force: true });
  await page.keyboard.press('Control+Enter');
  await expectHidden(form.dialog);
  await journal.openFirst();
  const link = journal.record.getByRole('link', { name: 'Составить обращение' });
  composedFrom =
    new URLSearchParams((await link.getAttribute('href'))?.split('?')[1]).get('from') ?? '';
  await link.press('Enter');
  const support = new SupportScreen(page);
  await expectVisible(support.composer);
  return support;
}

/** Files that the system's dialog hands over: a good one, one that is gone by then, one of 200 MB. */
async function chosenFiles(): Promise<readonly string[]> {
  const good = path.join(folder, 'снимок экрана.png');
  await writeFile(good, PICTURE);
  const huge = path.join(folder, 'запись урока.mp4');
  const handle = await open(huge, 'w');
  await handle.truncate(200_000_000);
  await handle.close();
  return [good, path.join(folder, 'пропал.png'), huge];
}

describe('a request to support', () => {
  it('goes from a record through the checks to a letter, and its whole way to the answer', async () => {
    await desk().start();
    const { program, page, journal, shell } = desk();
    const support = await composeFromRecord();
    expect(await support.field('Тема обращения').inputValue()).toBe(SUBJECT);

    // A check leads to its field, and is met there.
    const where = support.check(/^Неясно, где это происходит/u);
    await where.press('Enter');
    await page.keyboard.type(WHERE);
    expect(await support.field('Где в Дневник.ру').inputValue()).toBe(WHERE);
    await expectHidden(where);
    await expectVisible(support.check(/инструкци/iu));

    await answerOpenDialogs(program, await chosenFiles());
    await support.composer.getByRole('button', { name: 'Выбрать файлы' }).press('Enter');
    await expectVisible(support.composer.getByText(/снимок экрана/u).first());
    await expectVisible(support.composer.getByText(/«пропал\.png».*файла нет/u));
    await expectVisible(support.composer.getByText(/«запись урока\.mp4»: 200 МБ/u));
    await page.keyboard.press('Control+Enter');
    await expectHidden(support.composer);
    await expectVisible(support.request.getByText(`№\u00A01 · ${SUBJECT}`));

    await expectVisible(support.request.getByText(/^Кому: support-bbz@company\.dnevnik\.ru$/u));
    await support.button('Скопировать адрес').press('Enter');
    await expectVisible(shell.message('Адрес скопирован'));
    await support.button('Скопировать тему').press('Enter');
    await expectVisible(shell.message('Тема скопирована'));

    const letter = path.join(folder, 'письмо.eml');
    await answerSaveDialogs(program, letter);
    await support.button('Сохранить письмо (.eml)').press('Enter');
    await expectVisible(shell.message(/Письмо сохранено/u));
    const bytes = await readFile(letter);
    const [head = ''] = bytes.toString('latin1').split('\r\n\r\n', 1);
    expect(head).toMatch(/^[\t\r\n -~]*$/u);
    const read = await PostalMime.parse(bytes);
    expect(read.subject).toContain(SUBJECT);
    expect(read.text).toContain(WHERE);
    expect(read.attachments.map(({ filename }) => filename)).toEqual(['снимок экрана.png']);
    expect(Buffer.from(read.attachments[0]?.content as ArrayBuffer).equals(PICTURE)).toBe(true);

    await support.save(
      await support.begin('Отметить отправленным'),
      /Ушло с замечаниями: .*инстр/u,
    );
    const number = await support.begin('Записать номер');
    await number.getByRole('textbox', { name: 'Номер обращения' }).fill('ББЖ-77');
    await support.save(number, 'Зарегистрировано, номер ББЖ-77');
    const refusal = await support.begin('Отметить отклонённым');
    await page.keyboard.press('Control+Enter');
    await expectVisible(refusal.getByText('Укажите причину отклонения'));
    await refusal.getByRole('radio', { name: /Недостаточно/u }).check({ force: true });
    await support.save(refusal, /Отклонено: недостаточно исходной информации/u);

    await support.save(await support.begin('Открыть снова'), 'Открыто снова');
    await support.button('Исправить').press('Enter');
    await support.field('Какую инструкцию читали').fill('Руководство учителя, раздел «Отметки»');
    await page.keyboard.press('Control+Enter');
    await expectHidden(support.composer);
    await support.save(await support.begin('Отметить отправленным снова'), 'Отправлено письмом');
    const answer = await support.begin('Записать ответ');
    await answer.getByRole('textbox', { name: 'Ответ', exact: true }).fill('Ошибка исправлена.');
    await support.save(answer, 'Получен ответ');
    await support.save(await support.begin('Закрыть обращение'), /Закрыто/u);
    await expectVisible(page.getByText('Открытых обращений нет'));

    await support.request.getByRole('link', { name: /№/u }).press('Enter');
    await expectVisible(journal.record.getByText('Ответ поддержки: Ошибка исправлена.').first());
    await expectVisible(journal.record.getByText('Решено', { exact: true }).first());
    await expectVisible(journal.record.getByRole('link', { name: /№.1, закрыто/u }));
  });

  it('keeps what was typed when it can’t be saved, and after the power was cut', async () => {
    await desk().start();
    const support = await composeFromRecord();
    const { page } = desk();
    const long = 'Отметка пропадает. '.repeat(600).slice(0, 10_000);
    await support.field('Что происходит').fill(long);
    await support.field('Что уже пробовали').fill('вставлено из таблицы\u0007');
    await page.keyboard.press('Control+Enter');
    await expectVisible(support.composer.getByText(/служебный знак, который нельзя напечатать/u));
    expect(await support.field('Что происходит').inputValue()).toBe(long);
    await page.keyboard.press('Escape');
    await expectHidden(support.composer);
    // What is typed is on the disk within a second; the power isn't cut before that.
    await expect
      .poll(() => keptDraft(page, `request-from-${composedFrom}`))
      .toContain('вставлено из таблицы');

    await desk().kill();
    await desk().start();
    const again = new SupportScreen(desk().page);
    await desk().journal.openFirst();
    await desk().journal.record.getByRole('link', { name: 'Составить обращение' }).press('Enter');
    await expectVisible(again.composer);
    await expect.poll(() => again.field('Что происходит').inputValue()).toBe(long);
    await again.field('Что уже пробовали').fill('Другой компьютер');
    await desk().page.keyboard.press('Control+Enter');
    await expectHidden(again.composer);
    await expectVisible(again.row(SUBJECT));
  });
});

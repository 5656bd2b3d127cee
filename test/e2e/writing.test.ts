import { describe, expect, it } from 'vitest';
import { openQuestions } from '#shared/domain/follow-up';
import type { Consultation } from '#shared/domain/consultation';
import { recordFigure } from '../helpers/figures';
import { person } from '../helpers/records';
import { expectCount, expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { keptDraft, recordsOf } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { knowPeople, VERA, veras, putRecords, putSnippets, WritingAids } from './pages/writing';

const desk = deskForEachTest();

/** Five characters a second. */
const KEY_MS = 200;
const QUESTION = 'Не выставляется оценка за четверть';
const ANSWER = 'Показано, где выбрать период';

/** Today on the computer's clock, some days off, as typed into «Дата». */
function typedDay(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('ru').format(day).replaceAll('.', '');
}

describe('a consultation', () => {
  it('is on record in ten seconds and the typing itself, without the mouse', async () => {
    await desk().start();
    const { page, form, journal } = desk();
    await knowPeople(page, VERA);
    const key = { delay: KEY_MS };
    const typed = ['елки', QUESTION, ANSWER].join('');
    const begun = performance.now();
    await page.keyboard.press('Control+N', key);
    await page.keyboard.type('елки', key);
    await page.keyboard.press('Enter', key);
    await page.keyboard.press('Alt+2', key);
    await page.keyboard.press('Tab', key);
    await page.keyboard.type(QUESTION, key);
    await page.keyboard.press('Tab', key);
    await page.keyboard.type(ANSWER, key);
    await page.keyboard.press('Control+Enter', key);
    await expectHidden(form.dialog);
    const total = performance.now() - begun;
    const typing = (typed.length + 6) * KEY_MS;
    recordFigure({ name: 'a consultation by the keyboard, in all', value: total, unit: 'ms' });
    recordFigure({ name: 'a consultation by the keyboard, the typing', value: typing, unit: 'ms' });
    expect(total - typing).toBeLessThan(10_000);
    const [record] = await recordsOf(page, 'consultation');
    expect(record).toMatchObject({
      visitors: [{ person: VERA.id, name: VERA.name, position: VERA.position }],
      question: QUESTION,
      answer: ANSWER,
    });
    await expectText(journal.rows.first(), /учёт текущей и итоговой успеваемости/i);
  });

  it('keeps a name that nobody has, by Tab and beside a list that offers others', async () => {
    await desk().start();
    const { page, form } = desk();
    await knowPeople(page, VERA, person(1, { name: 'Цой Вера', kind: 'parent', className: '5А' }));
    await form.open();
    await page.keyboard.type('Ёлкина');
    await expectCount(form.suggestions, 1);
    await pressKeys(page, 'Tab');
    expect(await form.name.inputValue()).toBe('Ёлкина');
    await form.name.fill('');
    await form.name.focus();
    await page.keyboard.type('5а');
    await expectCount(form.suggestions, 1);
    await pressKeys(page, 'Enter');
    await expectVisible(form.dialog);
    expect(await form.name.inputValue()).toBe('Цой Вера');
    expect(await form.who('Родитель').isChecked()).toBe(true);
    expect(await form.field('Класс').inputValue()).toBe('5А');
  });

  it('of a group holds all of them, through a power cut as well', async () => {
    await desk().start();
    const { page, form } = desk();
    await knowPeople(page, VERA);
    const aids = new WritingAids(page);
    await form.open();
    await page.keyboard.type('Иванова Мария Петровна');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('Лишний');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('олкина');
    await page.keyboard.press('Backspace');
    await expect.poll(() => aids.nameOf(3).inputValue()).toBe('олкин');
    await aids.button('Убрать Лишний').press('Enter');
    await expect.poll(() => aids.nameOf(2).inputValue()).toBe('олкин');
    await aids.nameOf(2).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('ёлк');
    await aids.nameOf(2).press('Enter');
    await expect.poll(() => aids.nameOf(2).inputValue()).toBe(VERA.name);
    await expect.poll(() => keptDraft(page, 'consultation-new')).toContain(VERA.id);
    await desk().kill();
    await desk().start();
    const again = desk();
    await again.form.openAgain();
    await expect.poll(() => again.form.name.inputValue()).toBe('Иванова Мария Петровна');
    expect(await new WritingAids(again.page).nameOf(2).inputValue()).toBe(VERA.name);
    await again.page.keyboard.press('Alt+1');
    await again.form.question.fill('Вопрос на двоих');
    await again.form.save();
    await expectText(again.journal.row('Вопрос на двоих'), /Иванова/);
    const [record] = await recordsOf(again.page, 'consultation');
    expect(record?.visitors.map(({ name }) => name)).toEqual(['Иванова Мария Петровна', VERA.name]);
  });
});

describe('the largest record', () => {
  it('is opened, amended and saved whole, and takes no more than it holds', async () => {
    await desk().start();
    const { page, form, journal } = desk();
    const visitor = (n: number) => ({
      person: null,
      name: `${'Я'.repeat(195)} ${String(n)}`,
      position: '',
      className: '',
    });
    const visitors = Array.from({ length: 200 }, (_, n) => visitor(n + 1));
    const [question, answer] = ['в'.repeat(10_000), 'о'.repeat(10_000)];
    await putRecords(page, veras({ visitors, question, answer }));
    await journal.openFirst();
    await journal.button('Исправить').press('Enter');
    await expectVisible(form.dialog);
    expect(await form.button('Добавить ещё одного').isDisabled()).toBe(true);
    const last = form.dialog.getByLabel('ФИО 200', { exact: true });
    await last.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Последний');
    // What is beyond the limit can't be typed.
    await form.question.press('End');
    await page.keyboard.type('!');
    expect(await form.question.inputValue()).toBe(question);
    await form.save();
    const [record] = await recordsOf(page, 'consultation');
    expect(record?.visitors.map(({ name }) => name)).toEqual(
      [...visitors.slice(0, -1), { name: 'Последний' }].map(({ name }) => name),
    );
    expect([record?.question, record?.answer]).toEqual([question, answer]);
  });
});

describe('a question that was to be returned to', () => {
  const open = veras({
    question: 'Не открывается журнал 7Б',
    outcome: { kind: 'return', on: '2026-11-12' },
  });

  it('shows beside the form, and the record that goes on from it ends it', async () => {
    await desk().start();
    const { page, form } = desk();
    await knowPeople(page, VERA);
    await putRecords(page, open);
    const aids = new WritingAids(page);
    await form.open();
    await page.keyboard.type('елк');
    await page.keyboard.press('Enter');
    await expectText(aids.earlierRecords, /Вернуться к вопросу[\s\S]*Не открывается журнал 7Б/);
    await page.keyboard.press('Alt+7');
    await expectText(aids.link, /Продолжает №\s1.*Не открывается журнал 7Б/s);
    await aids.link.getByRole('button').press('Enter');
    await expectHidden(aids.link);
    await aids.continueQuestion.press('Enter');
    await expectVisible(aids.link);
    // The topics of the question are this record's too: there is nothing left to choose.
    expect(await form.topic('учёт расписания').isChecked()).toBe(true);
    await form.question.fill('Снова не открывается');
    await expect.poll(() => keptDraft(page, 'consultation-new')).toContain('Снова');
    await desk().kill();
    await desk().start();
    const again = desk();
    await again.form.openAgain();
    await expectText(new WritingAids(again.page).link, /Не открывается журнал 7Б/);
    await again.form.save();
    await expectCount(again.journal.rows, 2);
    const records: readonly Consultation[] = await recordsOf(again.page, 'consultation');
    expect(records.map(({ links }) => links.earlier).filter(Boolean)).toEqual([open.id]);
    expect(openQuestions(records)).toEqual([]);
  });
});

describe('before saving', () => {
  it('what says the same is pointed out and can be looked at; saving is free', async () => {
    await desk().start();
    const { page, form, journal } = desk();
    await form.record({ name: 'Цой Вера', topics: [2], question: QUESTION });
    await form.open();
    await form.write({
      name: 'Цой Вера',
      topics: [2],
      question: 'не выставляются оценки за четверть',
    });
    const aids = new WritingAids(page);
    await expectVisible(aids.text('Похоже, это уже записано'));
    await aids.button('Посмотреть №\u00A01').press('Enter');
    const glance = page.getByRole('dialog', { name: 'Запись №\u00A01', exact: true });
    await expectText(glance, new RegExp(QUESTION));
    await page.keyboard.press('Escape');
    await expectHidden(glance);
    await form.save();
    await expectCount(journal.rows, 2);
  });

  it('a day long past is marked, and a day to come is asked about', async () => {
    await desk().start();
    const { page, form, journal } = desk();
    const aids = new WritingAids(page);
    const day = form.group('Дата').getByRole('spinbutton', { name: 'день' });
    await form.open();
    await form.write({ name: 'Цой', topics: [1], question: 'Вопрос' });
    await day.focus();
    await page.keyboard.type(typedDay(-5));
    await expectVisible(aids.text('Задним числом: 5\u00A0дней'));
    await day.focus();
    await page.keyboard.type(typedDay(3));
    await page.keyboard.press('Control+Enter');
    await expectVisible(aids.button('Записать будущим днём'));
    await expectCount(journal.rows, 0);
    await aids.button('Записать будущим днём').press('Enter');
    await expectHidden(form.dialog);
    await expectCount(journal.rows, 1);
  });
});

describe('a template', () => {
  it('comes in place of its name with the record’s words, and goes by Ctrl+Z', async () => {
    await desk().start();
    const { page, form } = desk();
    await knowPeople(page, VERA);
    await putSnippets(page, {
      период: '{ФИО}, класс {класс}: показано по теме «{тема}».',
      пароль: 'Пароль восстановлен.',
    });
    const aids = new WritingAids(page);
    await form.open();
    await page.keyboard.type('елк');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+1');
    await form.answer.focus();
    await page.keyboard.type('Сделано. /пер');
    await expectCount(form.suggestions, 1);
    await page.keyboard.press('Tab');
    const filled = `Сделано. ${VERA.name}, класс …: показано по теме «учёт расписания».`;
    await expect.poll(() => form.answer.inputValue()).toBe(filled);
    await expectVisible(aids.text('Вместо «…» впишите: класс'));
    await page.keyboard.press('Control+Z');
    await expect.poll(() => form.answer.inputValue()).toBe('Сделано. /пер');
    await form.answer.fill('Набрано.');
    await aids.button('Шаблон').press('Enter');
    await page.getByRole('menuitem', { name: 'пароль' }).press('Enter');
    await expect.poll(() => form.answer.inputValue()).toBe('Набрано. Пароль восстановлен.');
    await page.keyboard.type(' /нет-такого');
    await expectCount(form.suggestions, 0);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
  });
});

import { describe, expect, it } from 'vitest';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { keptDraft } from './pages/bridge';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

const QUESTION = 'Как выставить оценку за пропущенный урок?';

describe('what was typed and not saved', () => {
  it('comes back after Esc and after a restart, until «Начать заново»', async () => {
    await desk().start();
    await desk().form.open();
    await desk().form.write({ name: 'Петрова', topics: [3], question: QUESTION });
    await desk().page.keyboard.press('Escape');
    await expectHidden(desk().form.dialog);
    await expectVisible(desk().journal.unfinished);
    await desk().restart();
    const { page, journal, form } = desk();
    await expectVisible(journal.unfinished);
    await form.openAgain();
    await expect.poll(() => form.question.inputValue()).toBe(QUESTION);
    expect(await form.name.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await form.name.inputValue()).toBe('Петрова');
    expect(await form.topic('учёт посещаемости').isChecked()).toBe(true);
    await expectText(form.dialog, /черновик/i);
    await form.button('Начать заново').press('Enter');
    await expect.poll(() => form.question.inputValue()).toBe('');
    expect(await form.name.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await form.open();
    await expectHidden(form.button('Начать заново'));
    expect(await form.question.inputValue()).toBe('');
  });

  it('comes back after the power went off in the middle of typing', async () => {
    await desk().start();
    await desk().form.open();
    await desk().form.write({ name: 'Петрова', topics: [3], question: QUESTION });
    await expect
      .poll(() => keptDraft(desk().page, 'consultation-new'), { timeout: 5_000 })
      .toContain(QUESTION);
    await desk().kill();
    await desk().start();
    const { journal, form } = desk();
    await form.openAgain();
    await expect.poll(() => form.question.inputValue()).toBe(QUESTION);
    await form.question.press('End');
    await form.save();
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Петрова'));
    await desk().restart();
    await expectCount(desk().journal.rows, 1);
    await expectHidden(desk().journal.unfinished);
  });

  it('of a correction and of a reason belongs to its record', async () => {
    await desk().start();
    const { page, journal, form } = desk();
    await form.record({ name: 'Петрова', topics: [1], question: 'Исходный' });
    await journal.openFirst();
    await journal.button('Исправить').press('Enter');
    await form.question.fill('Недописанное исправление');
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);
    await journal.button('Аннулировать').press('Enter');
    await journal.annulment.getByRole('textbox', { name: 'Причина', exact: true }).fill('Повтор');
    await page.keyboard.press('Escape');
    await expectHidden(journal.annulment);
    await form.open();
    expect(await form.question.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await desk().restart();
    await desk().journal.openFirst();
    await expectText(desk().journal.record, 'Исходный');
    await desk().journal.button('Исправить').press('Enter');
    await expect.poll(() => desk().form.question.inputValue()).toBe('Недописанное исправление');
    await desk().page.keyboard.press('Escape');
    await desk().journal.button('Аннулировать').press('Enter');
    const reason = desk().journal.annulment.getByRole('textbox', { name: 'Причина', exact: true });
    await expect.poll(() => reason.inputValue()).toBe('Повтор');
  });
});

import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { EXAMPLE_PASSPHRASE } from '#shared/domain/example';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { openDirector, posterText } from './pages/approval';
import { keptDraft } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { DirectorScreen } from './pages/director';
import { SECTIONS } from './pages/shell';

const desk = deskForEachTest();

/** What says on every screen that nothing here is one's own. */
function mark(): Locator {
  return desk().page.getByRole('region', { name: 'Пример', exact: true });
}

function realLedger(): Promise<string> {
  return readFile(path.join(desk().userDataDir, 'data/ledger.jsonl'), 'utf8');
}

function windowTitle(): Promise<string> {
  return desk().app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '',
  );
}

/** Whether Alt+← would open the page of the other journal. */
function canGoBack(): Promise<boolean> {
  return desk().app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.canGoBack() ?? true,
  );
}

async function enterByCommand(): Promise<void> {
  const { page } = desk();
  await page.keyboard.press('Control+k');
  await expectVisible(page.getByRole('dialog', { name: 'Команды', exact: true }));
  await page.keyboard.type('показать на прим');
  await page.keyboard.press('Enter');
  await expectVisible(mark());
  await desk().journal.ready();
}

async function leave(): Promise<void> {
  await mark().getByRole('button', { name: 'Закончить пример', exact: true }).press('Enter');
  await expectHidden(mark());
  await desk().journal.ready();
}

describe('the example school', () => {
  it('is looked around in, marked on every screen, and leaves nothing behind', async () => {
    await desk().start();
    const { page, shell, journal, form, userDataDir } = desk();
    await form.record({ name: 'Петрова', topics: [1], question: 'Своя запись' });
    await form.open();
    await form.write({ topics: [2], question: 'Недописанный вопрос' });
    await expect.poll(() => keptDraft(page, 'consultation-new')).toContain('Недописанный');
    await page.keyboard.press('Escape');
    const before = await realLedger();

    await enterByCommand();
    expect(await windowTitle()).toContain('Пример');
    expect(await canGoBack()).toBe(false);
    await expectVisible(page.getByText('120 записей, новые сверху'));
    await expectVisible(page.getByText('КГКОУ ШИ 11', { exact: true }));
    for (const name of SECTIONS) {
      await shell.open(name);
      await expectVisible(mark().getByText('ваши записи здесь не сохраняются'));
    }
    await shell.open('Журнал');
    await journal.search.fill('посещаемость');
    await expectVisible(page.getByText(/^Найдено: /));
    await journal.search.fill('');
    await form.record({ name: 'Сидорова', topics: [3], question: 'Запись в примере' });
    await expectVisible(journal.row('Сидорова'));
    expect(await readFile(path.join(userDataDir, 'example/ledger.jsonl'), 'utf8')).toContain(
      'Сидорова',
    );

    await leave();
    expect(await windowTitle()).not.toContain('Пример');
    await expectCount(journal.rows, 1);
    await expectVisible(journal.row('Петрова'));
    await expectVisible(journal.unfinished);
    expect(await realLedger()).toBe(before);
    await expect(access(path.join(userDataDir, 'example'))).rejects.toThrow();
    await expect
      .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
      .toEqual(['journal-view']);
    await form.record({ name: 'Яковлева', topics: [1], question: 'И дальше своя' });
    await expectCount(journal.rows, 2);
  });

  it('shows an approved edition, and a draft to be approved by the passphrase that it tells', async () => {
    await desk().start();
    const { app, page, form, shell, schedule, settings } = desk();
    await form.record({ name: 'Петрова', topics: [1], question: 'Своя запись' });
    await enterByCommand();
    await shell.open('График');
    expect(await schedule.shownEdition()).toMatch(/Редакция №\s1, действует/u);
    await expectText(schedule.state, /Действует.*Утверждена в программе/su);
    const text = await posterText(desk());
    for (const word of [
      'ПРИМЕР',
      'УТВЕРЖДАЮ',
      'Л.И. Орлова',
      '17:00–18:30',
      'каникулы',
      'перенесён',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain('ПРОЕКТ');
    await page.keyboard.press('Escape');
    await expectHidden(schedule.poster);

    await schedule.choose('Редакция № 2, черновик');
    await schedule.step('Отправить на утверждение').press('Enter');
    const director = await openDirector(desk(), 'Утвердить');
    await expectVisible(director.page.getByText(/Что изменилось с редакции №\s1/u));
    await expectVisible(director.page.getByText(`В примере пароль: ${EXAMPLE_PASSPHRASE}`));
    await director.closedBy(() => director.tryPassphrase(EXAMPLE_PASSPHRASE));
    await expectText(schedule.state, /Утверждена, ещё не действует/u);
    await expectVisible(page.getByText(/Роль руководителя: ещё\s5/u));

    // The director's window and role belong to the example as well.
    await shell.open('Настройки');
    await settings.tab('Доступ').press('Enter');
    const ofKey = page.getByRole('button', { name: 'Ключ руководителя…' });
    const left = await DirectorScreen.openedBy(app, ofKey);
    await left.closedBy(leave);
    await expectHidden(page.getByText(/Роль руководителя/u));
    await shell.open('График');
    await expectVisible(page.getByText('Графика пока нет'));
  });

  it('ends with the program, however that ends', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    await desk().firstStart.example.press('Enter');
    await expectVisible(mark());
    await desk().journal.ready();
    await desk().kill();
    await desk().start();
    await expectHidden(mark());
    await expectVisible(desk().journal.emptyState);
    await enterByCommand();
    await desk().stop();
    expect(await readdir(desk().userDataDir)).not.toContain('example');
  });
});

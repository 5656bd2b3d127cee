import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerSaveDialogs } from '../helpers/launch';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { rowsOf } from '../helpers/view';
import { deskForEachTest } from './pages/desk';
import { IncidentScreen } from './pages/incident';

const desk = deskForEachTest();

describe('an exceptional situation', () => {
  it('leads a member of the staff on by п. 3 and a parent by п. 5, and is on record', async () => {
    await desk().start();
    const { page, shell, userDataDir } = desk();
    const screen = new IncidentScreen(page);

    await screen.ask();
    await page.keyboard.type('Ёлкина Мария Петровна');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Не сохраняется итоговая отметка');
    await expectText(screen.fork, /п\.\s3.+\n*[^]*support-bbz@company\.dnevnik\.ru/u);
    await expectVisible(screen.fork.getByText(/поддержка (открыта|закрыта) до/u));
    await page.keyboard.press('Alt+3');
    await screen.handedOut('Контакты поддержки названы').check();
    await page.keyboard.press('Control+Enter');
    await expectHidden(screen.dialog);
    await expectVisible(shell.message('Нештатная ситуация записана'));

    await shell.open('Поддержка');
    await page.getByRole('button', { name: 'Не могу проконсультировать' }).press('Enter');
    await screen.who('Родитель').check();
    await screen.field('Класс').fill('8 «Б»');
    await expectText(screen.fork, /п\.\s5[^]*team@company\.dnevnik\.ru/u);
    const file = path.join(userDataDir, 'Памятка.pdf');
    await answerSaveDialogs(desk().program, file);
    await screen.fork.getByRole('button', { name: 'Памятка' }).press('Enter');
    await expectVisible(screen.leaflet.getByText(/Страница 1/u));
    await screen.leaflet.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await expectVisible(shell.message(/^Памятка сохранена/u));
    const [sheet] = await readPdf(await readFile(file));
    for (const words of ['Класс 8 «Б»', 'team@company.dnevnik.ru', '(звонок платный)'])
      expect(plain(sheet?.text ?? '').split(plain(words))).toHaveLength(3);
    await page.keyboard.press('Escape');
    await expectHidden(screen.leaflet);

    // What was typed outlives a power cut.
    expect(await screen.handedOut('Памятка').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await expectHidden(screen.dialog);
    await desk().kill();
    await desk().start();
    const again = new IncidentScreen(desk().page);
    await again.ask();
    await expect.poll(() => again.field('Класс').inputValue()).toBe('8 «Б»');
    await desk().page.keyboard.press('Alt+2');
    await desk().page.keyboard.press('Control+Enter');
    await expectHidden(again.dialog);

    await desk().shell.open('Поддержка');
    await desk().page.getByRole('link', { name: 'Нештатные ситуации' }).click();
    await expectCount(again.list.getByRole('row'), 3); // with the header
    await expectVisible(
      again.list.getByRole('row', { name: /8 «Б».+вне компетенции.+п\.\s5.+Памятка/u }),
    );
    await expectVisible(again.list.getByRole('row', { name: /Ёлкина.+Технический сбой.+п\.\s3/u }));
    expect(await rowsOf(desk().page, 'incident')).toHaveLength(2);
  });

  it('says that a request was prepared once the request is on record', async () => {
    await desk().start();
    const { page } = desk();
    const screen = new IncidentScreen(page);
    await screen.ask();
    await screen.who('Родитель').check();
    await screen.field('Вопрос').fill('Не открывается дневник');
    const compose = screen.fork.getByRole('button', { name: 'Составить обращение' });
    await compose.press('Enter');
    await expectVisible(screen.dialog.getByText('Укажите причину'));
    expect(await screen.handedOut('Подготовлено обращение').isChecked()).toBe(false);
    await page.keyboard.press('Alt+2');
    await compose.press('Enter');
    const composer = page.getByRole('dialog', { name: 'Новое обращение', exact: true });
    await expectVisible(composer.getByText(/^По нештатной ситуации от/u));
    expect(await rowsOf(page, 'incident')).toMatchObject([{ value: { handedOut: [] } }]);
    await composer.getByRole('button', { name: 'Сохранить обращение' }).press('Enter');
    await expectHidden(composer);
    const requests = await rowsOf(page, 'supportRequest');
    const asked = { path: 'parent', seen: 'Не открывается дневник' };
    expect(requests).toMatchObject([{ value: asked }]);
    const [{ id } = { id: '' }] = requests as readonly { readonly id: string }[]; // as the view keeps them
    const ticked = { handedOut: ['request'], request: id };
    expect(await rowsOf(page, 'incident')).toMatchObject([{ value: ticked }]);
  });
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { answerOpenDialogs } from '../helpers/launch';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { publication as record } from '../helpers/publications';
import { put, request } from '../helpers/records';
import { approveFirst, openDirector, submitEdition, submitNextEdition } from './pages/approval';
import { callAnything } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { PublicationScreen } from './pages/publication';

const desk = deskForEachTest();

/** Words as they are drawn: with breaks and no-break spaces wherever they may be. */
function said(words: string): RegExp {
  return new RegExp(words.replaceAll(' ', String.raw`\s+`), 'u');
}

/** Approves what is submitted while the director's role lasts. */
async function approveNext(): Promise<void> {
  const director = await openDirector(desk(), 'Утвердить');
  await director.closedBy(() => director.button('Утвердить').press('Enter'));
}

describe('an approved edition', () => {
  it('is put up on the stand and on the site, goes stale by the next one, and is replaced', async () => {
    await desk().start();
    const { app, page, shell, schedule, userDataDir } = desk();
    await submitEdition(desk());
    const publication = new PublicationScreen(page);
    await expectHidden(publication.step);
    await approveFirst(desk());
    await expectText(
      publication.warning,
      said('На стенде и на сайте ещё не размещена действующая редакция № 1'),
    );

    const photo = { sha256: 'f'.repeat(64), name: 'стенд.png', bytes: 10 };
    const forged = put('publication', record(1, { photo }));
    const answer = await callAnything(page, 'ledger:commit', request('publication.add', forged));
    expect(JSON.stringify(answer)).toContain('Фотография не найдена');

    await publication.open();
    await page.keyboard.press('Control+Enter');
    await expectVisible(publication.dialog.getByText('Укажите, где именно'));
    await expectVisible(publication.dialog.getByText('Укажите, кто разместил'));
    await publication.where.fill('1 этаж');
    await publication.dialog
      .getByRole('combobox', { name: 'Кто разместил', exact: true })
      .fill('Ковалёва Анна Сергеевна');
    const picture = path.join(userDataDir, 'стенд.png');
    await writeFile(picture, await page.screenshot());
    await answerOpenDialogs({ app }, [picture]);
    await publication.dialog.getByRole('button', { name: 'Выбрать файл' }).press('Enter');
    await expectVisible(publication.dialog.getByText(/^стенд/u));
    await publication.save();
    await expectText(publication.warning, said('На сайте ещё не размещена'));
    await publication.open();
    expect(await publication.choice('Сайт школы').isChecked()).toBe(true);
    await publication.where.fill('shi11.example');
    await publication.dialog
      .getByRole('combobox', { name: 'Кто разместил', exact: true })
      .fill('Ковалёва Анна Сергеевна');
    await publication.save();
    await expectHidden(publication.warning);

    await submitNextEdition(desk());
    await approveNext();
    await expect.poll(() => schedule.shownEdition()).toMatch(/Редакция №\s2, действует/u);
    await expectText(
      publication.warning,
      said('На стенде «1 этаж» висит редакция № 1, а действует № 2'),
    );
    await expectText(publication.warning, said('На сайте shi11.example размещена редакция № 1'));
    expect(await shell.section('График').getAttribute('aria-describedby')).not.toBeNull();
    await shell.open('Сегодня');
    const places = page.getByRole('region', { name: 'График на стенде и на сайте', exact: true });
    await expectCount(places.getByRole('listitem'), 2);
    await shell.open('График');

    for (const known of ['1 этаж', 'shi11.example']) {
      await publication.open();
      // What waits to be replaced is what the form begins with.
      expect(await publication.where.inputValue()).toBe(known);
      await publication.dialog
        .getByRole('combobox', { name: 'Кто разместил', exact: true })
        .fill('Вахтёр');
      await publication.save();
    }
    await expectHidden(publication.warning);
    await publication.tab.press('Enter');
    await expectCount(publication.places.getByRole('listitem'), 2);
    await expectText(publication.places, said('1 этаж Редакция № 2 действует'));
    await page
      .getByRole('combobox', { name: 'Размещения', exact: true })
      .selectOption('всех редакций');
    await expectCount(publication.rows, 4);
    await publication.select(3);
    await expectText(publication.rows.last(), /Стенд: 1 этаж.*№\s1.*есть\s*заменено/su);
    await publication.button('Показать фото').press('Enter');
    await expectVisible(page.getByRole('img', { name: 'Фотография стенда' }));
    await page.keyboard.press('Escape');
    expect(await violations(page)).toEqual([]);
  });
});

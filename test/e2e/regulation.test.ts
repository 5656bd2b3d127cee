import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newRegulation, type Regulation } from '#shared/domain/regulation';
import { FIXED_CHANGED } from '#shared/domain/regulation-rules';
import { answerSaveDialogs } from '../helpers/launch';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';
import { expectCount, expectText, expectVisible } from '../helpers/see';
import { fixedWords, running, SOURCE_WORDS, wordText } from '../helpers/regulation-source';
import { rowsOf } from '../helpers/view';
import { nameTheSchool, PASSPHRASE } from './pages/approval';
import { callAnything } from './pages/bridge';
import { deskForEachTest } from './pages/desk';
import { RegulationScreen } from './pages/regulation';

const desk = deskForEachTest();

/** The edition with another word in п. 5. */
function forged(edition: Regulation): Regulation {
  const fixed = edition.fixed.map((part) =>
    part.address === '5-1' ? { ...part, text: part.text.replace('платный', 'бесплатный') } : part,
  );
  return { ...edition, fixed };
}

describe('the regulation', () => {
  it('is read at a paragraph, drawn up, changed, compared and seen on paper', async () => {
    await desk().start();
    const { page, shell, userDataDir, program } = desk();
    const screen = new RegulationScreen(page);
    await shell.open('Сотрудники');
    await page.getByRole('link', { name: 'Регламент, п. 2.2.1' }).press('Enter');
    await expectVisible(shell.title('Регламент'));
    await expectText(screen.current, /обучение новых сотрудников ОО/u);

    await screen.compose();
    await expectVisible(page.getByText(/школа изменить их не может \(примечание 2\)/u));
    await expectCount(page.getByRole('button', { name: /^Исправить п\.\s[56]/u }), 0);
    await screen.rewrite(/^Исправить п\.\s2\.2\.1$/u, 'обучение новичков в срок 3 рабочих дня.');
    await expectText(screen.text('Регламент школы'), /2\.2\.1\. обучение новичков/u);

    await desk().restart();
    const again = new RegulationScreen(desk().page);
    await desk().shell.open('Регламент');
    await again.tab('Сравнение').click();
    await expectVisible(desk().page.getByText(/исходным текстом: изменено 1\sместо\./u));
    await expectVisible(desk().page.getByRole('insertion').filter({ hasText: 'новичков' }));

    const file = path.join(userDataDir, 'Регламент.pdf');
    expect(program).not.toBe(desk().program);
    await answerSaveDialogs(desk().program, file);
    await again.button('Документ PDF').press('Enter');
    await expectVisible(again.document.getByText(/Страница 1/u));
    await again.document.getByRole('button', { name: 'Сохранить' }).press('Enter');
    await expectVisible(desk().shell.message(/сохранён/u));
    const text = plain((await readPdf(await readFile(file))).map((each) => each.text).join(' '));
    for (const words of ['УТВЕРЖДАЮ', 'ПРОЕКТ', 'обучение новичков', 'звонок платный']) {
      expect(text).toContain(plain(words));
    }
  });

  it('goes to the director and back, is approved, and is printed as it was signed', async () => {
    await desk().start();
    await nameTheSchool(desk());
    const { app, page, shell, program, userDataDir } = desk();
    const screen = new RegulationScreen(page);
    await shell.open('Регламент');
    await screen.compose();
    await screen.rewrite(/^Исправить п\.\s2\.2\.1$/u, 'обучение новичков в срок 3 рабочих дня.');
    await screen.button('Отправить на утверждение').press('Enter');

    const returning = await screen.openDirector(app, 'Вернуть на доработку');
    await returning.makeKey(PASSPHRASE);
    await expectText(returning.title, /Вернуть на доработку регламент школы: редакция №\s1/u);
    await expectVisible(returning.page.getByRole('insertion').filter({ hasText: 'новичков' }));
    await expectVisible(returning.page.getByText(/звонок платный/u));
    await returning.remarkButton('п.\u00A02.2.1').press('Enter');
    await returning.page
      .getByRole('textbox', { name: /^Замечание: п\.\s2\.2\.1$/u })
      .fill('Пять дней.');
    await returning.closedBy(() => returning.button('Вернуть на доработку').press('Enter'));
    await expectVisible(page.getByText('Пять дней.'));
    await screen.rewrite(/^Исправить п\.\s2\.2\.1$/u, 'обучение новичков в срок 5 рабочих дней.');
    await screen.button('Отправить на утверждение').press('Enter');

    const approving = await screen.openDirector(app, 'Утвердить');
    await expectText(approving.title, /Утвердить регламент школы: редакция №\s1/u);
    await approving.closedBy(() => approving.button('Утвердить').press('Enter'));
    await expectVisible(
      screen.state.getByText(/Утверждена в программе .* Утвердил: П\.И\.\sОрлов/u),
    );

    const pdf = path.join(userDataDir, 'Регламент.pdf');
    await answerSaveDialogs(program, pdf);
    await screen.button('Документ PDF').press('Enter');
    await screen.save();
    const pages = await readPdf(await readFile(pdf));
    expect(fixedWords(running(pages))).toBe(fixedWords(SOURCE_WORDS));
    expect(plain(pages[0]?.text ?? '')).toMatch(
      /УТВЕРЖДАЮДиректорКГКОУШИ11Утвержденовпрограмме.*П\.И\.Орлов/u,
    );
    expect(pages[0]?.text).not.toContain('ПРОЕКТ');

    const docx = path.join(userDataDir, 'Регламент.docx');
    await answerSaveDialogs(program, docx);
    await screen.button('Документ Word').press('Enter');
    await screen.save();
    const words = wordText(await readFile(docx));
    expect(fixedWords(words).replace(/_+/u, '')).toBe(fixedWords(SOURCE_WORDS));
    expect(words).toMatch(/контрольная сумма/u);

    await screen.button('Новая редакция').press('Enter');
    await page.keyboard.press('Control+Enter');
    await expectText(screen.state, /Черновик/u);
    await expectText(screen.text('Регламент школы'), /обучение новичков в срок 5 рабочих дней/u);
    await screen.tab('История').click();
    await expectVisible(page.getByText('Регламент школы составлен'));
  });

  it('keeps п. 5, 6 and the notes, whatever a hostile window sends', async () => {
    await desk().start();
    const { page, shell } = desk();
    const send = (action: string, base: number, value: Regulation) =>
      callAnything(page, 'ledger:commit', {
        commit: randomUUID(),
        action,
        puts: [{ table: 'regulation', id: value.id, base, value }],
      });
    const refused = {
      ok: true,
      value: { kind: 'refused', refusal: { kind: 'not-allowed', message: FIXED_CHANGED } },
    };
    const fresh = newRegulation(randomUUID(), { address: '' }, randomUUID);
    expect(await send('regulation.add', 0, forged(fresh))).toEqual(refused);
    await shell.open('Регламент');
    await new RegulationScreen(page).compose();
    const stored = await rowsOf(page, 'regulation');
    const [row] = stored as readonly { seq: number; value: Regulation }[]; // its table
    if (row === undefined) throw new Error('there is no edition');
    for (const action of ['regulation.edit', 'regulation.submit', 'school.edit']) {
      expect(await send(action, row.seq, forged(row.value)), action).toEqual(refused);
    }
    for (const action of ['regulation.approve', 'regulation.return']) {
      expect(await send(action, row.seq, row.value), action).toMatchObject({ ok: false });
    }
    expect(await rowsOf(page, 'regulation')).toEqual(stored);
  });
});

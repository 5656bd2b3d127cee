import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOpenDialogs } from '../helpers/launch';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import {
  approveFirst,
  nameTheSchool,
  openDirector,
  PASSPHRASE,
  posterText,
  submitEdition,
  submitNextEdition,
} from './pages/approval';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

describe('an edition of the schedule', () => {
  it('goes from draft to the director, back, and is approved; it lasts over restarts', async () => {
    await desk().start();
    await nameTheSchool(desk());
    await submitEdition(desk());
    await expectHidden(desk().schedule.addSlot);

    await desk().restart();
    await desk().shell.open('График');
    const returning = await openDirector(desk(), 'Вернуть на доработку');
    await returning.makeKey(PASSPHRASE);
    await expectText(returning.title, /Вернуть на доработку: редакция №\s1/u);
    await expectVisible(
      returning.page.getByRole('row', { name: 'Среда 14:30–15:15 Сотрудники 204' }),
    );
    await returning.button('Вернуть на доработку').press('Enter');
    await expectVisible(returning.page.getByText('Напишите, что нужно исправить'));
    await returning.remarks.fill('Нужен приём для родителей.');
    await returning.closedBy(() => returning.button('Вернуть на доработку').press('Enter'));
    await expectVisible(desk().page.getByText('Нужен приём для родителей.'));

    await desk().restart();
    const { schedule, shell } = desk();
    await shell.open('График');
    await expectVisible(desk().page.getByText('Нужен приём для родителей.'));
    await schedule.add({ weekday: 'Пятница', start: '1600', end: '1700', audience: 'Родители' });
    await schedule.step('Отправить на утверждение').press('Enter');
    const approving = await openDirector(desk(), 'Утвердить');
    await approving.tryPassphrase('не тот пароль руководителя');
    await expectVisible(approving.page.getByText('Пароль не подошёл'));
    await approving.closedBy(() => approving.tryPassphrase(PASSPHRASE));
    await expectVisible(schedule.state.getByText(/Утверждена в программе/));
    await expectVisible(schedule.state.getByText(/Контрольная сумма/));
    await expectVisible(desk().page.getByText(/Роль руководителя: ещё\s5/u));
    await desk().app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700);
    });
    const ending = desk().page.getByRole('button', {
      name: /Закончить роль руководителя: ещё\s5/u,
    });
    await ending.press('Enter');
    await expectHidden(ending);
    await expectHidden(desk().page.getByText(/Роль руководителя/u));

    const text = await posterText(desk());
    expect(text).not.toContain('ПРОЕКТ');
    for (const word of ['УТВЕРЖДАЮ', 'П.И. Орлов', '14:30–15:15', '16:00–17:00']) {
      expect(text).toContain(word);
    }
  });

  it('is taken back by the consultant and changed again', async () => {
    await desk().start();
    await submitEdition(desk());
    const { schedule } = desk();
    await schedule.step('Отозвать').press('Enter');
    await expectText(schedule.state, /Отозвана/u);
    await schedule.add({ weekday: 'Пятница', start: '1600', end: '1700' });
    await expectCount(schedule.rows, 2);
    await schedule.step('Отправить на утверждение').press('Enter');
    await expectText(schedule.state, /На утверждении/u);
  });

  it('that was signed on paper needs its scan and is told apart everywhere', async () => {
    await desk().start();
    await nameTheSchool(desk());
    await submitEdition(desk());
    const { app, page, schedule, userDataDir } = desk();
    await schedule.step('Утверждён на бумаге').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Утверждён на бумаге' });
    await page.keyboard.press('Control+Enter');
    await expectVisible(dialog.getByText('Приложите скан подписанного оригинала'));
    const [fake, scan] = ['скан.txt', 'скан.png'].map((name) => path.join(userDataDir, name));
    await writeFile(fake ?? '', 'это не скан');
    await writeFile(scan ?? '', await page.screenshot());
    await answerOpenDialogs({ app }, [fake ?? '']);
    await dialog.getByRole('button', { name: 'Выбрать файл' }).press('Enter');
    await expectVisible(dialog.getByText('Это не скан: нужен файл PDF, PNG или JPEG.'));
    await answerOpenDialogs({ app }, [scan ?? '']);
    await dialog.getByRole('button', { name: 'Выбрать файл' }).press('Enter');
    await expectVisible(dialog.getByText('скан.png'));
    await page.keyboard.press('Control+Enter');
    await expectHidden(dialog);
    await expectText(schedule.state, /Утверждена на бумаге/u);
    const text = await posterText(desk());
    expect(text).toContain('на бумаге');
    expect(text).not.toContain('Утверждено в программе');
  });

  it('is approved by the role that lasts, without a second passphrase', async () => {
    await desk().start();
    await submitEdition(desk());
    await approveFirst(desk());
    await submitNextEdition(desk());
    const director = await openDirector(desk(), 'Утвердить');
    await expectVisible(director.page.getByText(/Что изменилось с редакции/u));
    await expectHidden(director.passphrase);
    await director.closedBy(() => director.button('Утвердить').press('Enter'));
    await expect.poll(() => desk().schedule.shownEdition()).toMatch(/Редакция №\s2, действует/u);
  });
});

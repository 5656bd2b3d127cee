import { describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { looker } from '../helpers/axe';
import { expectHidden, expectVisible, pressKeys } from '../helpers/see';
import { openDirector, openFaultyPaper, PASSPHRASE, submitEdition } from './pages/approval';
import { deskForEachTest, type Desk } from './pages/desk';
import { ExceptionsScreen } from './pages/exceptions';
import { SECTIONS } from './pages/shell';
import { knowPeople, VERA, veras, putRecords, putSnippets, WritingAids } from './pages/writing';

const desk = deskForEachTest();

/** Something to look at on every screen. */
async function prepare({ form, shell, schedule }: Desk): Promise<void> {
  await form.record({
    name: 'Ёлкина Ольга Петровна',
    topics: [1, 2],
    question: 'Не сохраняется оценка',
    answer: 'Показано',
  });
  await shell.open('График');
  await schedule.begin();
  await schedule.add({ weekday: 'Среда', start: '1400', end: '1500' });
  await shell.open('Журнал');
}

const QUESTION = 'Не выставляется оценка за четверть';

/** What helps with writing: somebody known with open questions, a template. */
async function prepareWriting({ page }: Desk): Promise<void> {
  const question = QUESTION;
  const asked = (outcome: Consultation['outcome']) => veras({ question, outcome });
  await knowPeople(page, VERA);
  await putSnippets(page, { период: 'Показано, где выбрать период' });
  const today = new Date().toISOString().slice(0, 10);
  const open = { kind: 'return', on: '2026-11-12' } as const;
  await putRecords(page, asked(open), asked(open), { ...asked({ kind: 'solved' }), date: today });
}

/** Fills «Новая запись» with a group, a link, open questions, a likely duplicate; the list of templates is open. */
async function writeFull({ page, form }: Desk): Promise<void> {
  const aids = new WritingAids(page);
  await form.name.focus();
  await page.keyboard.type('елкина вера');
  await page.keyboard.press('Enter');
  await expectVisible(aids.continueQuestion.first());
  await pressKeys(page, 'Alt+7', 'Alt+Enter', 'Alt+Enter');
  await form.question.fill(QUESTION);
  await expectVisible(aids.text('Похоже, это уже записано'));
  await form.answer.focus();
  await page.keyboard.type('/');
  await expectVisible(form.suggestions.first());
}

// Each look at each screen takes axe a while: slow machines need their time.
describe(
  'can be used by everybody, in daylight, in the dark, in high contrast:',
  { timeout: 180_000 },
  () => {
    it('every screen', async () => {
      await desk().start();
      await prepare(desk());
      const { page, shell, journal, settings } = desk();
      const found = {};
      const look = looker(page, found);
      for (const name of SECTIONS) {
        await shell.open(name);
        await look(name);
      }
      for (const tab of ['Темы', 'Копии', 'Вид'] as const) {
        await settings.tab(tab).click();
        await look(`Настройки, ${tab}`);
      }
      await page.keyboard.press('F1');
      await expectVisible(shell.title('Справка'));
      await look('Справка');
      await shell.open('Журнал');
      await journal.openFirst();
      await look('запись');
      await journal.search.fill('аквариум');
      await expectVisible(page.getByText('По запросу «аквариум» ничего не нашлось'));
      await look('ничего не нашлось');
      expect(found).toEqual({});
    });

    it('the first start and the example', async () => {
      await desk().start({ firstStartAt: 'Полное название' });
      const { page, firstStart, journal } = desk();
      const found = {};
      const look = looker(page, found);
      await look('Школа');
      await page.keyboard.press('Control+Enter');
      await firstStart.ready('ФИО руководителя');
      await firstStart.type('', 'Директор');
      await page.keyboard.press('Control+Enter');
      await expectVisible(page.getByText('Укажите ФИО'));
      await look('Руководитель с ошибкой');
      await firstStart.type('Орлов Пётр Ильич');
      await page.keyboard.press('Control+Enter');
      await firstStart.ready('ФИО консультанта');
      await page.keyboard.press('Control+Enter');
      await firstStart.ready('Готово, можно работать');
      await look('Готово');
      await firstStart.example.press('Enter');
      await expectVisible(page.getByRole('region', { name: 'Пример', exact: true }));
      await journal.ready();
      await look('пример');
      expect(found).toEqual({});
    });

    it('an edition on its way, and the director’s window', async () => {
      await desk().start();
      await submitEdition(desk());
      const { page, schedule, shell, settings } = desk();
      const found = {};
      const look = looker(page, found);
      await look('на утверждении');
      await openFaultyPaper(desk());
      await look('Утверждён на бумаге');
      await page.keyboard.press('Escape');
      const director = await openDirector(desk(), 'Утвердить');
      const lookAtDirector = looker(director.page, found);
      await director.newPassphrase('Новый пароль').fill('короткий');
      await director.newPassphrase('Новый пароль').press('Enter');
      await expectVisible(director.page.getByText(/Пароль короток/u));
      await lookAtDirector('первый пароль');
      await director.openKeySheet(PASSPHRASE);
      await lookAtDirector('лист ключа');
      await director.button('Продолжить').press('Enter');
      await expectVisible(director.button('Утвердить'));
      await lookAtDirector('утверждение');
      await director.closedBy(() => director.button('Утвердить').press('Enter'));
      await expectVisible(schedule.state.getByText(/Утверждена в программе/u));
      await look('утверждена');
      await shell.open('Настройки');
      await settings.tab('Доступ').click();
      await expectVisible(page.getByText('Отпечаток', { exact: true }));
      await look('Доступ');
      expect(found).toEqual({});
    });

    it('exceptions', async () => {
      await desk().start();
      await prepare(desk());
      await desk().shell.open('График');
      const list = new ExceptionsScreen(desk().page);
      await list.open();
      const found = {};
      const look = looker(desk().page, found);
      await look('исключений нет');
      for (const kind of ['Приёма нет', 'Приём перенесён', 'Дополнительный приём'] as const) {
        await list.openForm(kind);
        await look(kind);
        await desk().page.keyboard.press('Escape');
        await expectHidden(list.form);
      }
      expect(found).toEqual({});
    });

    it('every dialog', async () => {
      await desk().start();
      await prepare(desk());
      const { page, shell, journal, form, schedule } = desk();
      await prepareWriting(desk());
      const found = {};
      const look = looker(page, found);
      await journal.openFirst();
      await journal.button('Аннулировать').press('Enter');
      await page.keyboard.press('Control+Enter');
      await expectVisible(journal.annulment.getByText(/Укажите причину/));
      await look('Аннулировать');
      await page.keyboard.press('Escape');
      await expectHidden(journal.annulment);
      await form.openAgain();
      await page.keyboard.press('Control+Enter');
      await expectVisible(form.error('Запишите вопрос'));
      await look('Новая запись с ошибками');
      await writeFull(desk());
      await look('Новая запись со всем, что помогает');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expectHidden(form.dialog);
      await shell.open('График');
      await schedule.openSlotForm();
      await look('Добавить приём');
      await page.keyboard.press('Escape');
      await expectHidden(schedule.slotForm);
      await schedule.openPoster();
      await look('Плакат');
      await page.keyboard.press('Escape');
      await expectHidden(schedule.poster);
      for (const [key, name] of Object.entries({ 'Control+k': 'Команды', '?': 'Клавиши' })) {
        const overlay = page.getByRole('dialog', { name, exact: true });
        await page.keyboard.press(key);
        await expectVisible(overlay);
        await look(name);
        await page.keyboard.press('Escape');
        await expectHidden(overlay);
      }
      expect(found).toEqual({});
    });
  },
);

import { describe, expect, it } from 'vitest';
import { expectHidden, expectText, expectVisible, pressKeys } from '../helpers/see';
import { keptDraft } from './pages/bridge';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

/** What is typed in each step, in the order of its fields. */
const SCHOOL = [
  'Школа-интернат № 11',
  'КГКОУ ШИ 11',
  'ул. Ёлочная, 5',
  'school11.example',
] as const;
const DIRECTOR = ['Орлова Людмила Ивановна', 'Директор'] as const;
const CONSULTANT = [
  'Ковалёва Анна Сергеевна',
  'учитель информатики',
  '204',
  '8 (4212) 55-10-11',
  'kovaleva@school11.example',
  '75',
] as const;

describe('the first start', () => {
  it('is done by the keyboard alone and shows everywhere', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    const { page, firstStart, shell, schedule } = desk();
    await expectText(firstStart.place, 'Шаг 1 из 4: Школа');
    await firstStart.type(...SCHOOL);
    await pressKeys(page, 'Tab', 'Tab', 'ArrowRight', 'Enter');
    await firstStart.ready('ФИО руководителя');
    await expectText(firstStart.place, 'Шаг 2 из 4: Руководитель');
    await firstStart.type(...DIRECTOR);
    await page.keyboard.press('Control+Enter');
    await firstStart.ready('ФИО консультанта');
    await firstStart.type(...CONSULTANT, '01092026');
    await page.keyboard.press('Control+Enter');
    await firstStart.ready('Готово, можно работать');
    await expectText(firstStart.place, 'Шаг 4 из 4: Готово');
    const summary = await page.getByRole('main').innerText();
    const order = '№\u00A075 от\u00A001.09.2026';
    for (const words of [
      ...SCHOOL,
      'шестидневная',
      ...DIRECTOR,
      ...CONSULTANT.slice(0, 5),
      order,
    ]) {
      expect(summary).toContain(words);
    }
    await expectHidden(page.getByText('Пока не заполнено'));
    await expectVisible(page.getByText('Консультант: Ковалёва А.С.'));
    await expectHidden(page.getByRole('link', { name: 'Заполнить' }));

    await firstStart.button('Составить график').press('Enter');
    await expectVisible(shell.title('График'));
    await schedule.begin();
    await schedule.add({ weekday: 'Среда', start: '1430', end: '1515' });
    await schedule.openPoster();
    await expectHidden(schedule.poster.getByText(/Не заполнены|Консультант не назначен|не указан/));
    await page.keyboard.press('Escape');
    await desk().restart();
    await desk().shell.open('Настройки');
    await settingsShow();
  });

  it('stops a step only for what is wrong in it, and lets every field be empty', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    const { page, firstStart, form } = desk();
    await page.keyboard.press('Control+Enter');
    await firstStart.ready('ФИО руководителя');
    await firstStart.type('', 'Директор');
    await page.keyboard.press('Enter');
    await expectVisible(page.getByText('Укажите ФИО'));
    await firstStart.ready('ФИО руководителя');
    await firstStart.button('Назад').press('Enter');
    await firstStart.ready('Полное название');
    await pressKeys(page, 'Control+Enter');
    await firstStart.ready('ФИО руководителя');
    await expectHidden(page.getByText('Укажите ФИО'));
    await firstStart.type('Орлов Пётр Ильич');
    await pressKeys(page, 'Control+Enter');
    await firstStart.ready('ФИО консультанта');
    await pressKeys(page, 'Control+Enter');
    await firstStart.ready('Готово, можно работать');
    await expectVisible(page.getByText(/Полное название школы, краткое название школы/));
    await expectVisible(page.getByText('Об этом напомнит просмотр плаката.'));
    await firstStart.button('Внести первую запись').press('Enter');
    await expectVisible(form.dialog);
  });

  it('is put off and come back to, and nothing waits for it', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    const { firstStart, form, journal, page } = desk();
    await firstStart.type('Недописанное наз');
    await firstStart.putOff();
    // In a narrow window the foot of the left column is hidden.
    await page.setViewportSize({ width: 900, height: 700 });
    await expectHidden(page.getByRole('link', { name: 'Заполнить', exact: true }));
    await page.getByRole('link', { name: 'Заполнить сведения о школе' }).press('Enter');
    await expectVisible(firstStart.title);
    await firstStart.putOff();
    await page.keyboard.press('Control+k');
    await expectVisible(page.getByRole('dialog', { name: 'Команды', exact: true }));
    await page.keyboard.type('первая настр');
    await page.keyboard.press('Enter');
    await expectVisible(firstStart.title);
    await page.setViewportSize({ width: 1366, height: 768 });
    await form.record({ name: 'Петрова', topics: [1], question: 'До всякой настройки' });
    await firstStart.putOff();
    await expectVisible(journal.row('Петрова'));
    await page.getByRole('link', { name: 'Заполнить' }).press('Enter');
    await expectVisible(firstStart.title);
    await desk().settings.expectWritten({ 'Полное название': 'Недописанное наз' });
    await desk().restart();
    await expectVisible(desk().journal.row('Петрова'));
  });

  it('comes back after a power cut at the step, with what was typed', async () => {
    await desk().start({ firstStartAt: 'Полное название' });
    const { page, firstStart } = desk();
    await firstStart.type(...SCHOOL);
    await page.keyboard.press('Enter');
    await firstStart.ready('ФИО руководителя');
    await firstStart.type('Орлова Люд');
    await expect.poll(() => keptDraft(page, 'school'), { timeout: 5_000 }).toContain('Орлова Люд');
    await expect.poll(() => keptDraft(page, 'first-start')).toContain('"step":1');
    await desk().kill();
    await desk().start({ firstStartAt: 'ФИО руководителя' });
    await desk().settings.expectWritten({ 'ФИО руководителя': 'Орлова Люд' });
    await desk().firstStart.button('Назад').press('Enter');
    await desk().firstStart.ready();
    await desk().settings.expectWritten({ 'Полное название': SCHOOL[0], Сайт: SCHOOL[3] });
  });
});

/** «Настройки → Школа» holds what the steps were given. */
async function settingsShow(): Promise<void> {
  await desk().settings.expectWritten({
    'Краткое название': SCHOOL[1],
    'Должность консультанта': CONSULTANT[1],
    'Номер приказа о назначении': CONSULTANT[5],
    'ФИО руководителя': DIRECTOR[0],
  });
  const six = desk().page.getByRole('radio', { name: 'Шестидневная', exact: true });
  expect(await six.isChecked()).toBe(true);
}

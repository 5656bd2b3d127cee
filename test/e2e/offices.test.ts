import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { OfficesSection } from './pages/offices';
import { deskForEachTest } from './pages/desk';

const desk = deskForEachTest();

const ANNA = 'Ковалёва Анна Сергеевна';
const PYOTR = 'Щербак Пётр Ильич';

describe('«Ответственные лица»', () => {
  it('a consultant hands over to the next: both stay in the history, and the act names them', async () => {
    await desk().start();
    const { page, shell, settings, form } = desk();
    await form.record({ name: PYOTR, topics: [1], question: 'Как открыть журнал?' });
    await shell.open('Настройки');
    await settings.write({ 'ФИО консультанта': ANNA, 'Номер приказа о назначении': '75' });
    await page.keyboard.press('Control+Enter');
    await expectVisible(shell.message('Сведения о школе записаны'));
    const offices = new OfficesSection(page);
    await expectCount(offices.terms('Консультант'), 1);
    await expectText(offices.terms('Консультант').first(), /приказ №.75/u);

    await offices.button('Сменить: консультант').press('Enter');
    const dialog = offices.dialog('Сменить консультанта');
    await dialog.getByRole('combobox', { name: 'ФИО' }).fill('щерб');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Должность' }).fill('учитель физики');
    await dialog.getByRole('textbox', { name: 'Номер приказа' }).fill('90');
    // Anna was appointed today: the next one can't be from the same day on.
    await page.keyboard.press('Control+Enter');
    await expectVisible(dialog.getByText(/С этого же дня назначен другой человек/));
    const year = new Date().getFullYear() + 1;
    await offices.date(dialog, 'С какого дня', `0102${String(year)}`);
    await expectVisible(dialog.getByText(`${ANNA}: последний день — 31.01.${String(year)}.`));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expectHidden(dialog);

    await offices
      .dialog('Назначение записано')
      .getByRole('button', { name: /^Акт/ })
      .press('Enter');
    const act = offices.dialog('Акт приёма-передачи');
    await expectVisible(act.getByText(/Страница 1 из \d/));
    await page.keyboard.press('Escape');
    await expectCount(offices.terms('Консультант'), 2);
    await expectText(offices.terms('Консультант').first(), /Щербак.*ещё не началось.*приказ №.90/s);
    await expectText(offices.terms('Консультант').nth(1), new RegExp(`по 31.01.${String(year)}`));
    await expectVisible(page.getByText('Консультант: Ковалёва А.С.'));

    await desk().restart();
    await desk().shell.open('Настройки');
    await expectCount(new OfficesSection(desk().page).terms('Консультант'), 2);
    expect(await desk().settings.field('ФИО консультанта').inputValue()).toBe(ANNA);
  });

  it('shows who stands in today', async () => {
    await desk().start();
    const { page, shell } = desk();
    await shell.open('Настройки');
    const offices = new OfficesSection(page);
    await offices.button('Назначить: замещение консультанта').press('Enter');
    const dialog = offices.dialog('Назначить замещающего');
    await dialog.getByRole('combobox', { name: 'ФИО' }).fill(PYOTR);
    await page.keyboard.press('Control+Enter');
    await expectHidden(dialog);
    await page.keyboard.press('Escape');
    await expectVisible(page.getByText(`Сегодня консультирует ${PYOTR}`));
    await expectVisible(page.getByText('Замещает: Щербак П.И.'));
    await offices.button(`Исправить назначение: ${PYOTR}`).press('Enter');
    await offices.button('Убрать назначение').press('Enter');
    await expectVisible(shell.message('Назначение убрано'));
    await expectCount(offices.terms('Замещение консультанта'), 0);
    await expectHidden(page.getByText(`Сегодня консультирует ${PYOTR}`));
  });
});

import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe';
import { expectCount, expectHidden, expectText, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { isFocused, ProgrammesScreen } from './pages/programmes';

const desk = deskForEachTest();

async function programmesTab(): Promise<ProgrammesScreen> {
  await desk().start();
  await desk().shell.open('Настройки');
  const programmes = new ProgrammesScreen(desk().page);
  await programmes.open();
  return programmes;
}

describe('programmes of training', () => {
  it('are made for positions from the first one, ordered by the keyboard, and counted', async () => {
    const programmes = await programmesTab();
    const { page } = desk();
    await programmes.button('Добавить программу').press('Enter');
    await programmes.title.fill('Для воспитателей');
    await programmes.positions.fill('воспитатель\nстарший воспитатель');
    await expectCount(programmes.items, 9);
    expect(await violations(page)).toEqual([]);

    await programmes.itemTitle(3).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => isFocused(programmes.itemTitle(2))).toBe(true);
    expect(await programmes.itemTitle(2).inputValue()).toBe('защита персональных данных');
    await programmes.item(9).getByRole('button', { name: 'Убрать' }).press('Enter');
    await expect.poll(() => isFocused(programmes.itemTitle(8))).toBe(true);
    await programmes.dialog.getByRole('button', { name: 'Добавить тему занятия' }).press('Enter');
    await expect.poll(() => isFocused(programmes.itemTitle(9))).toBe(true);
    await page.keyboard.press('Control+Enter');
    await expectVisible(programmes.dialog.getByText('Назовите тему занятия'));
    await programmes.itemTitle(9).fill('дневник воспитателя');
    const minutes = programmes.item(9).getByRole('textbox', { name: 'Минуты', exact: true });
    await minutes.fill('45');
    await expectVisible(programmes.dialog.getByText(/^Всего: 9\sтем, 3\sч 30\sмин$/u));
    await programmes.save();
    const row = programmes.row('Для воспитателей');
    await expectText(row, /воспитатель, старший воспитатель/u);
    await expectText(row, /3\sч 30\sмин/u);
  });

  it('leave no position without one, and none with two', async () => {
    const programmes = await programmesTab();
    const { page, shell } = desk();
    await programmes.row('Обучение нового сотрудника').click();
    await programmes.button('В архив').press('Enter');
    await expectVisible(shell.message(/нужна для всех остальных должностей/u));
    await programmes.button('Изменить').press('Enter');
    await programmes.title.fill('Первая неделя');
    await programmes.save();
    await expectVisible(programmes.row('Первая неделя'));

    await programmes.button('Добавить программу').press('Enter');
    await programmes.title.fill('Учителям');
    await page.keyboard.press('Control+Enter');
    await expectVisible(programmes.dialog.getByText(/уже есть программа «Первая неделя»/u));
    await programmes.positions.fill('учитель');
    await programmes.save();
    await programmes.row('Учителям').click();
    await programmes.button('В архив').press('Enter');
    await expectHidden(programmes.row('Учителям'));
    await page.getByRole('checkbox', { name: /^Показать программы в архиве/ }).click();
    await programmes.row('Учителям').click();
    await programmes.button('Вернуть').press('Enter');
    await expectHidden(page.getByRole('checkbox', { name: /^Показать программы в архиве/ }));
    await expectVisible(programmes.row('Учителям'));
  });
});

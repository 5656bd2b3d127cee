import { describe, expect, it } from 'vitest';
import { expectHidden, expectText, expectVisible } from '../helpers/see';
import { violations } from '../helpers/axe';
import { deskForEachTest } from './pages/desk';
import { TopicsScreen } from './pages/topics';

const desk = deskForEachTest();

async function topicsTab(): Promise<TopicsScreen> {
  await desk().start();
  await desk().shell.open('Настройки');
  const topics = new TopicsScreen(desk().page);
  await topics.open();
  return topics;
}

describe('topics', () => {
  it('of the second level are offered in the form, and those in the archive are not', async () => {
    const topics = await topicsTab();
    const { page, form } = desk();
    await topics.row('Темы', 'учёт посещаемости').click();
    await expectVisible(page.getByText(/Одна из шести тем п. 2\.2\.2 регламента/u));
    expect(await topics.button('Изменить').count()).toBe(0);
    await topics.button('Добавить подтему').press('Enter');
    await topics.nameIt('пропуски по болезни');
    await expectVisible(topics.row('Темы', 'Подтема: пропуски по болезни'));
    expect(await violations(page)).toEqual([]);

    await form.open();
    const find = form.dialog.getByRole('combobox', { name: 'Найти тему', exact: true });
    await find.focus();
    await page.keyboard.type('пропус');
    await page.keyboard.press('Enter');
    await expect.poll(() => form.topic('пропуски по болезни').isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await expectHidden(form.dialog);

    await topics.row('Темы', 'пропуски по болезни').click();
    await topics.button('В архив').press('Enter');
    await expectHidden(topics.row('Темы', 'пропуски по болезни'));
    await topics.archive.click();
    await expectText(topics.row('Темы', 'пропуски по болезни'), 'в архиве');
    await form.openAgain();
    await page.keyboard.press('Alt+1');
    await find.focus();
    await page.keyboard.type('пропус');
    await expectHidden(page.getByRole('option', { name: 'пропуски по болезни' }));
  });

  it('are ordered by the keyboard, named once, merged and brought back', async () => {
    const topics = await topicsTab();
    const { page, shell } = desk();
    await topics.row('Темы', 'вход и восстановление доступа').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await topics.names()).slice(6, 8))
      .toEqual(['просмотр оценок и домашних заданий', 'вход и восстановление доступа']);

    await topics.button('Добавить тему').press('Enter');
    await topics.title.fill('ДРУГОЙ вопрос');
    await page.keyboard.press('Control+Enter');
    await expectVisible(topics.dialog.getByText('Тема «другой вопрос» уже есть.'));
    await topics.nameIt('личный кабинет');

    await topics.row('Темы', 'личный кабинет').click();
    await topics.button('Объединить').press('Enter');
    await topics.dialog
      .getByRole('combobox', { name: 'С какой темой' })
      .selectOption('вход и восстановление доступа');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expectVisible(shell.message('Темы объединены'));
    await topics.archive.click();
    const merged = topics.row('Темы', 'личный кабинет');
    await expectText(merged, 'объединена с «вход и восстановление доступа»');
    await merged.click();
    await topics.button('Вернуть').press('Enter');
    await expect.poll(async () => (await topics.names()).at(-1)).toBe('личный кабинет');
  });
});

describe('templates of answers', () => {
  it('begin with samples, have one name each, and stand in the form', async () => {
    const topics = await topicsTab();
    const { page, form, shell } = desk();
    await topics.button('Добавить образцы').press('Enter');
    await expectVisible(shell.message(/Образцы добавлены/u));
    await topics.button('Добавить шаблон').press('Enter');
    await topics.title.fill('Вход');
    await topics.dialog.getByRole('textbox', { name: 'Текст шаблона' }).fill('Для ');
    await topics.dialog.getByRole('button', { name: 'Вставить {ФИО}' }).press('Enter');
    await expectVisible(topics.dialog.getByText('Для Иванова Мария Петровна'));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expectVisible(topics.dialog.getByText(/«\/вход» уже есть/u));
    await topics.nameIt('имя');
    await expectVisible(topics.row('Шаблоны ответов', '/имя'));

    await form.open();
    await page.keyboard.type('Ёлкина Ольга');
    await form.answer.focus();
    await page.keyboard.type('/имя');
    await page.keyboard.press('Enter');
    await expect.poll(() => form.answer.inputValue()).toBe('Для Ёлкина Ольга');
  });
});

describe('numbers and tolerance', () => {
  it('change from a day on, and not before today', async () => {
    await desk().start();
    const { page, shell, settings, journal, form } = desk();
    await form.record({ name: 'Цой', topics: [1], question: 'Первый вопрос' });
    await shell.open('Настройки');
    const change = page.getByRole('button', { name: 'Изменить нумерацию', exact: true });
    expect(await change.isDisabled()).toBe(true);
    await settings.write({ 'Краткое название': 'ШИ 11' });
    await page.keyboard.press('Control+Enter');
    await expectVisible(shell.message('Сведения о школе записаны'));
    await change.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Нумерация записей', exact: true });
    const day = dialog
      .getByRole('group', { name: 'Действует с', exact: true })
      .getByRole('spinbutton', { name: 'день' });
    await day.focus();
    await page.keyboard.type('01012020');
    await page.keyboard.press('Control+Enter');
    await expectVisible(dialog.getByText(/^Не раньше сегодняшнего дня, /u));
    await day.focus();
    await page.keyboard.type(`1503${String(new Date().getFullYear() + 1)}`);
    await expectVisible(dialog.getByText('Посреди года начнётся новый ряд номеров'));
    expect(await violations(page)).toEqual([]);
    const today = await page.evaluate(() =>
      new Intl.DateTimeFormat('ru', { dateStyle: 'short' }).format().replace(/\.(\d\d)$/u, '.20$1'),
    );
    await day.focus();
    await page.keyboard.type(today.replaceAll('.', ''));
    await page.keyboard.press('Control+Enter');
    await expectVisible(page.getByText('по учебному году', { exact: true }));

    await shell.open('Журнал');
    await form.record({ name: 'Цой', topics: [1], question: 'Второй вопрос' });
    await journal.openFirst();
    await expectVisible(page.getByRole('heading', { level: 2, name: /^№ 1 / }));
  });
});

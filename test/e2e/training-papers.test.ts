import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerSaveDialogs } from '../helpers/launch';
import { plain } from '../helpers/printed';
import { readPdf } from '../helpers/read-pdf';
import { expectHidden, expectVisible } from '../helpers/see';
import { deskForEachTest } from './pages/desk';
import { TrainingPapers } from './pages/training-papers';
import { onDay, TrainingScreen } from './pages/trainings';

const desk = deskForEachTest();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-papers-'));
  return () => rm(folder, { recursive: true, force: true });
});

const ANNA = { name: 'Ковалёва Анна Сергеевна', position: 'учитель физики', date: '29042026' };
const VICTORIA = { name: 'Цой Виктория Олеговна', position: 'воспитатель', date: '30042026' };

/** The saved file, page by page without spaces. */
async function saved(papers: TrainingPapers, name: string): Promise<readonly string[]> {
  const { program, shell } = desk();
  const file = path.join(folder, name);
  await answerSaveDialogs(program, file);
  await papers.save.press('Enter');
  await expectVisible(shell.message(new RegExp(`сохранён.*${name}`, 'u')));
  return (await readPdf(await readFile(file))).map(({ text }) => plain(text));
}

describe('documents on training', () => {
  it('are a sheet of one, sheets of all and a list, made by the program and read back', async () => {
    await desk().start(onDay('2026-04-30'));
    const { page } = desk();
    const screen = new TrainingScreen(page);
    await screen.open();
    await screen.hire(ANNA);
    await screen.hire(VICTORIA);
    const lesson = await screen.begin(ANNA.name, 'Провести занятие');
    await screen.save(lesson);

    await screen.button('Лист обучения').press('Enter');
    const sheet = new TrainingPapers(page, 'Лист обучения');
    await sheet.drawn('ЛИСТ ОБУЧЕНИЯ');
    const [filled = ''] = await saved(sheet, 'лист.pdf');
    expect(filled).toContain(plain('Ковалёва Анна Сергеевна'));
    expect(filled).toContain(plain('не позднее 7 мая 2026 г.'));
    expect(filled).toContain(plain('Проведённые занятия'));
    expect(filled).toContain(plain('Обучение Ковалёвой Анны Сергеевны (учителя физики)'));
    await sheet.choose('Для заполнения от руки');
    await sheet.drawn('Заняло,');
    await page.keyboard.press('Escape');
    await expectHidden(sheet.dialog);

    const sheets = new TrainingPapers(page, 'Листы обучения');
    await page.keyboard.press('Control+p');
    await sheets.drawn('ЛИСТ ОБУЧЕНИЯ');
    const both = await saved(sheets, 'листы.pdf');
    expect(both).toHaveLength(2);
    expect(both[1]).toContain(plain(VICTORIA.name));
    await page.keyboard.press('Escape');

    const list = new TrainingPapers(page, 'Сведения об обучении');
    await list.open('Сведения для руководителя…');
    await list.drawn(/СВЕДЕНИЯ ОБ ОБУЧЕНИИ/u);
    const [told = ''] = await saved(list, 'сведения.pdf');
    expect(told).toContain(plain('Всего обучений: 2; закончено в срок: 0'));
    await page.keyboard.press('Escape');
    await expectHidden(list.dialog);
  });
});

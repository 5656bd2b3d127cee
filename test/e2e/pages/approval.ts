import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerSaveDialogs } from '../../helpers/launch';
import { readPdf } from '../../helpers/read-pdf';
import { expectVisible } from '../../helpers/see';
import type { Desk } from './desk';
import { DirectorScreen } from './director';

/** The director's passphrase in tests. */
export const PASSPHRASE = 'синий трамвай едет домой';

/** Whoever signs in tests. */
const SCHOOL = {
  'Краткое название': 'КГКОУ ШИ 11',
  'ФИО консультанта': 'Ковалёва Анна Сергеевна',
  'ФИО руководителя': 'Орлов Пётр Ильич',
  'Должность руководителя': 'Директор',
};

/** Writes the school, its consultant and its director down. */
export async function nameTheSchool({ page, shell, settings }: Desk): Promise<void> {
  await shell.open('Настройки');
  await settings.write(SCHOOL);
  await page.keyboard.press('Control+Enter');
  await expectVisible(shell.message('Сведения о школе записаны'));
}

/** Draws up the first edition with one reception and sends it to the director. */
export async function submitEdition(desk: Desk): Promise<void> {
  await desk.shell.open('График');
  await desk.schedule.begin();
  await submitDrawn(desk);
}

/** The same with another edition, from an empty week. */
export async function submitNextEdition(desk: Desk): Promise<void> {
  await desk.shell.open('График');
  await desk.schedule.beginNext();
  await submitDrawn(desk);
}

async function submitDrawn({ schedule }: Desk): Promise<void> {
  await schedule.add({ weekday: 'Среда', start: '1430', end: '1515', room: '204' });
  await schedule.step('Отправить на утверждение').press('Enter');
  await expectVisible(schedule.step('Утвердить'));
}

/** «Утверждён на бумаге» with the fault that no scan is attached. */
export async function openFaultyPaper({ page, schedule }: Desk): Promise<void> {
  await schedule.step('Утверждён на бумаге').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Утверждён на бумаге', exact: true });
  await expectVisible(dialog);
  await page.keyboard.press('Control+Enter');
  await expectVisible(dialog.getByText('Приложите скан подписанного оригинала'));
}

/** Opens the director's window by one of the steps. */
export function openDirector(
  desk: Desk,
  step: 'Утвердить' | 'Вернуть на доработку' | 'Отменить редакцию',
): Promise<DirectorScreen> {
  return DirectorScreen.openedBy(desk.app, desk.schedule.step(step));
}

/** Sets the director's first passphrase and approves what is submitted. */
export async function approveFirst(desk: Desk): Promise<void> {
  const director = await openDirector(desk, 'Утвердить');
  await director.makeKey(PASSPHRASE);
  await director.closedBy(() => director.button('Утвердить').press('Enter'));
  await expectVisible(desk.schedule.state.getByText(/Утверждена в программе/));
}

/** Text of the poster as it is saved from its preview. */
export async function posterText({ program, shell, schedule, userDataDir }: Desk): Promise<string> {
  await schedule.openPoster();
  const file = path.join(userDataDir, 'poster.pdf');
  await answerSaveDialogs(program, file);
  await schedule.posterButtonNamed('Сохранить').press('Enter');
  await expectVisible(shell.message(/сохранён/));
  const pages = await readPdf(await readFile(file));
  return pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

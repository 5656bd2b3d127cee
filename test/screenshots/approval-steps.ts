import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Desk } from '../e2e/pages/desk';
import { DirectorScreen } from '../e2e/pages/director';
import { answerOpenDialogs } from '../helpers/launch';
import { expectVisible } from '../helpers/see';
import { directorPage } from './state';

// Steps of the way of an edition, as its states take them.

export function paperDialog({ page }: Desk): Locator {
  return page.getByRole('dialog', { name: 'Утверждён на бумаге', exact: true });
}

/** Opens the schedule and, on request, another edition. */
export async function openSchedule({ shell, schedule }: Desk, edition?: string): Promise<void> {
  await shell.open('График');
  if (edition !== undefined) await schedule.choose(edition);
}

export async function submit(desk: Desk, edition?: string): Promise<void> {
  await openSchedule(desk, edition);
  await desk.schedule.step('Отправить на утверждение').press('Enter');
  await expectVisible(desk.schedule.step('Утвердить'));
}

export async function pickFile(desk: Desk, file: string): Promise<void> {
  await answerOpenDialogs(desk, [file]);
  await paperDialog(desk).getByRole('button', { name: 'Выбрать файл' }).press('Enter');
}

/** Opens «Утверждён на бумаге» and attaches a picture of the screen. */
export async function attachScan(desk: Desk, edition?: string): Promise<void> {
  await openSchedule(desk, edition);
  await desk.schedule.step('Утверждён на бумаге').press('Enter');
  await expectVisible(paperDialog(desk));
  const file = path.join(desk.userDataDir, 'График, скан с подписью.png');
  await writeFile(file, await desk.page.screenshot());
  await pickFile(desk, file);
  await expectVisible(paperDialog(desk).getByText(/скан с подписью/u));
}

export function openedDirector(desk: Desk): DirectorScreen {
  const page = directorPage(desk);
  if (page === undefined) throw new Error('the director’s window is not open');
  return new DirectorScreen(page);
}

/** The director's key as «Настройки → Доступ» opens it. */
export async function openKey(desk: Desk): Promise<DirectorScreen> {
  const { app, page, shell, settings } = desk;
  await shell.open('Настройки');
  await settings.tab('Доступ').click();
  return DirectorScreen.openedBy(app, page.getByRole('button', { name: /^Ключ руководителя/u }));
}

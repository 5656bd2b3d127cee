import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { newPerson, type Person } from '#shared/domain/person';
import { officer } from '../../helpers/deeds';
import { accepted } from '../../helpers/journals';
import type { Program } from '../../helpers/launch';
import { put, request } from '../../helpers/records';
import { NAME, SURNAME, visitOf, writtenForms } from '../../helpers/redactions';
import { expectVisible } from '../../helpers/see';
import { commitFrom } from '../../helpers/workplace';
import { PASSPHRASE } from './approval';
import { DirectorScreen } from './director';

/** Writes a director and a person with consultations. @returns the person */
export async function writePerson(page: Page, consultations: number): Promise<Person> {
  const person = { ...newPerson(crypto.randomUUID(), 'staff', NAME), position: 'учитель химии' };
  const people = [person, officer('director', 'Орлова Вера Павловна')];
  const puts = people.map((one) => put('person', one));
  accepted(await commitFrom(page, request('person.add', ...puts)));
  for (let i = 0; i < consultations; i += 1) {
    const visit = visitOf(person.id, NAME, { question: `Вопрос ${String(i)}: Ярославцевой З.П.` });
    accepted(await commitFrom(page, request('consultation.add', put('consultation', visit))));
  }
  return person;
}

/** Opens the director's window on a person, from the person's page. */
export async function openRedaction(
  { app, page }: Pick<Program, 'app' | 'page'>,
  person: Person,
): Promise<DirectorScreen> {
  await page.evaluate((id) => {
    location.hash = `#/person/${id}`;
  }, person.id);
  await page.getByRole('button', { name: 'Обезличить', exact: true }).press('Enter');
  await expectVisible(page.getByRole('heading', { name: 'Будет уничтожено' }));
  const goOn = page.getByRole('button', { name: 'Перейти к паролю руководителя', exact: true });
  return DirectorScreen.openedBy(app, goOn);
}

/** Chooses the basis and gives the order; a passphrase that isn't set yet is set. */
export async function orderRedaction(director: DirectorScreen, hasKey: boolean): Promise<void> {
  await (hasKey ? Promise.resolve() : director.makeKey(PASSPHRASE));
  const { page } = director;
  await page.getByRole('combobox', { name: 'Основание', exact: true }).selectOption('demand');
  await director.button('Обезличить навсегда').press('Enter');
}

/** Files below a folder in which the person's name or surname stands in any form. */
export async function filesWithName(folder: string): Promise<readonly string[]> {
  const forms = [NAME, SURNAME].flatMap(writtenForms);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    // Files of a running program come and go.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(path.relative(folder, file));
  }
  return found;
}

import { expectVisible } from '../helpers/see';
import { OfficesSection } from '../e2e/pages/offices';
import { PeopleScreen } from '../e2e/pages/people';
import type { State } from './state';

/** Persons in charge, the staff list and the form of a person. */
export const PEOPLE: readonly State[] = [
  {
    name: 'settings-offices',
    go: async ({ page, shell }) => {
      await shell.open('Настройки');
      const change = new OfficesSection(page).button('Сменить: руководитель');
      await change.scrollIntoViewIfNeeded();
      await expectVisible(change);
    },
  },
  {
    name: 'settings-office-change',
    go: async ({ page, shell }) => {
      await shell.open('Настройки');
      const offices = new OfficesSection(page);
      await offices.button('Сменить: руководитель').press('Enter');
      await expectVisible(offices.dialog('Сменить руководителя'));
    },
  },
  {
    name: 'staff-import',
    go: async ({ page, shell }) => {
      await shell.open('Сотрудники');
      await page.getByRole('tab', { name: 'Все', exact: true }).click();
      await page.getByRole('button', { name: 'Загрузить из файла' }).press('Enter');
      await expectVisible(page.getByRole('button', { name: 'Выбрать файл' }));
    },
  },
  {
    name: 'person-declension',
    go: async ({ page, shell }) => {
      await shell.open('Сотрудники');
      await page.getByRole('tab', { name: 'Все', exact: true }).click();
      const people = new PeopleScreen(page);
      await people.openFirst();
      await people.button('Изменить').press('Enter');
      await people.editDialog.getByRole('button', { name: 'Склонение' }).press('Enter');
      await expectVisible(people.editDialog.getByRole('group', { name: 'ФИО' }));
    },
  },
];

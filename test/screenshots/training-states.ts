import type { Desk } from '../e2e/pages/desk';
import { TrainingScreen } from '../e2e/pages/trainings';
import { expectVisible } from '../helpers/see';
import type { State } from './state';

/** The day on which the pictures are taken: one is late, one is near the deadline, one isn't there yet. */
export const TRAINING_DAY = '2026-05-05';

const LATE = { name: 'Щербак Пётр Ильич', position: 'учитель технологии', date: '13042026' };
const SOON = { name: 'Ковалёва Анна Сергеевна', position: 'учитель физики', date: '29042026' };
const FUTURE = { name: 'Цой Виктория Олеговна', position: 'педагог-психолог', date: '30122027' };

async function openList({ page }: Desk): Promise<TrainingScreen> {
  const screen = new TrainingScreen(page);
  await screen.open();
  return screen;
}

/** A dialog of the one who is late. */
function dialog(name: string, deed: Parameters<TrainingScreen['begin']>[1]): State {
  return {
    name: `training-${name}`,
    go: async (desk) => {
      const screen = await openList(desk);
      await screen.begin(LATE.name, deed);
    },
  };
}

/** «Новые» from the empty list to the end of a training. */
export const TRAININGS: readonly State[] = [
  {
    name: 'trainings-empty',
    go: async (desk) => {
      await openList(desk);
    },
  },
  {
    name: 'training-hire-errors',
    go: async (desk) => {
      const screen = await openList(desk);
      await desk.page.keyboard.press('Control+Shift+N');
      await expectVisible(screen.dialog('Добавить сотрудника').locator(':focus'));
      await desk.page.keyboard.press('Control+Enter');
      await expectVisible(screen.dialog('Добавить сотрудника').getByText('Укажите ФИО'));
    },
  },
  {
    name: 'trainings',
    go: async (desk) => {
      const screen = await openList(desk);
      for (const hired of [LATE, SOON, FUTURE]) await screen.hire(hired);
    },
  },
  {
    name: 'training-why',
    go: async (desk) => {
      const screen = await openList(desk);
      await screen.choose(FUTURE.name);
      await desk.page.keyboard.press('Tab');
      await desk.page.keyboard.press('Enter');
      await expectVisible(screen.dialog('Почему эта дата'));
    },
  },
  dialog('session', 'Провести занятие'),
  dialog('complete-late', 'Обучение завершено'),
  {
    name: 'training-edit',
    go: async (desk) => {
      const screen = await openList(desk);
      await screen.choose(SOON.name);
      await screen.button('Ещё').press('Enter');
      await desk.page.getByRole('menuitem', { name: 'Исправить…' }).press('Enter');
      await screen
        .dialog('Исправить обучение')
        .getByRole('button', { name: 'Добавить отсутствие' })
        .press('Enter');
    },
  },
  {
    name: 'training-person',
    go: async (desk) => {
      const screen = await openList(desk);
      await screen.save(await screen.begin(SOON.name, 'Провести занятие'));
      await screen.choose(SOON.name);
      await desk.page.keyboard.press('Enter');
      await expectVisible(desk.page.getByRole('region', { name: 'Обучение', exact: true }));
    },
  },
];

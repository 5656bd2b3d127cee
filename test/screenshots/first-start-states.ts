import type { Desk } from '../e2e/pages/desk';
import { expectVisible, pressKeys } from '../helpers/see';
import { SECTIONS } from '../e2e/pages/shell';
import type { State } from './state';

const NAMES = 'today journal staff parents schedule support reports regulation settings'.split(' ');

async function begin({ page, firstStart }: Desk): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/start';
  });
  await expectVisible(firstStart.title);
}

/** Four steps, in order: each begins where the one before it ended. */
export const FIRST_START: readonly State[] = [
  { name: 'first-start-school', go: begin },
  {
    name: 'first-start-director-error',
    go: async (desk) => {
      await begin(desk);
      await desk.firstStart.ready();
      await desk.firstStart.type('Краевая школа-интернат № 11', 'КГКОУ ШИ 11');
      await pressKeys(desk.page, 'Control+Enter');
      await desk.firstStart.ready('ФИО руководителя');
      await desk.firstStart.type('', 'Директор');
      await pressKeys(desk.page, 'Control+Enter');
      await expectVisible(desk.page.getByText('Укажите ФИО'));
    },
  },
  {
    name: 'first-start-consultant',
    go: async (desk) => {
      await begin(desk);
      await desk.firstStart.ready('ФИО руководителя');
      await desk.firstStart.type('Орлов Пётр Ильич');
      await pressKeys(desk.page, 'Control+Enter');
      await desk.firstStart.ready('ФИО консультанта');
    },
  },
  {
    name: 'first-start-done',
    go: async (desk) => {
      await begin(desk);
      await desk.firstStart.ready('ФИО консультанта');
      await desk.firstStart.type('Ковалёва Анна Сергеевна', 'учитель информатики', '204');
      await pressKeys(desk.page, 'Control+Enter');
      await desk.firstStart.ready('Готово, можно работать');
    },
  },
];

/** Every screen of the example school. */
export const EXAMPLE: readonly State[] = SECTIONS.map((section, i) => ({
  name: `example-${NAMES[i] ?? ''}`,
  go: ({ shell }) => shell.open(section),
}));

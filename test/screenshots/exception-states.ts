import type { Desk } from '../e2e/pages/desk';
import { ExceptionsScreen, type ExceptionKindName } from '../e2e/pages/exceptions';
import { expectCount, expectVisible } from '../helpers/see';
import type { State } from './state';

async function openList({ page, shell }: Desk): Promise<ExceptionsScreen> {
  await shell.open('График');
  const list = new ExceptionsScreen(page);
  await list.open();
  return list;
}

function dialog(kind: ExceptionKindName, name: string): State {
  return {
    name: `exception-${name}`,
    go: async (desk) => {
      const list = await openList(desk);
      await list.openForm(kind);
    },
  };
}

/** «Исключения» of a draft, and the dialog of each kind. */
export const EXCEPTIONS: readonly State[] = [
  {
    name: 'exceptions-empty',
    go: async (desk) => {
      await openList(desk);
    },
  },
  dialog('Приёма нет', 'none'),
  dialog('Приём перенесён', 'moved'),
  dialog('Дополнительный приём', 'extra'),
  {
    name: 'exception-errors',
    go: async (desk) => {
      const list = await openList(desk);
      await list.openForm('Приём перенесён');
      await desk.page.keyboard.press('Control+Enter');
      await expectVisible(list.form.getByText('Выберите приём, который переносится'));
    },
  },
  {
    name: 'exceptions',
    go: async (desk) => {
      const list = await openList(desk);
      await list.openForm('Приёма нет');
      await list.type('С', '30122026');
      await list.type('По', '10012027');
      await list.typeReason('каникулы');
      await list.save();
      await list.openForm('Дополнительный приём');
      await list.type('Дата', '04122026');
      await list.choice('Родители').press('Space');
      await list.typeReason('родительское собрание 5А и 5Б классов');
      await list.save();
      await expectCount(list.rows, 2);
      await list.select(1);
    },
  },
];

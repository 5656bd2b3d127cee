import { Button } from '../button';
import { EmptyState } from '../empty-state';
import { Page } from '../page';

/** A page with nothing in it, and one where nothing was found. */
export function TablesPage() {
  return (
    <Page title="Состояния" summary="Пусто и «ничего не нашлось»." scroll="page">
      <EmptyState
        title="Новых сотрудников нет"
        action={<Button variant="primary">Добавить сотрудника</Button>}
      >
        <p>
          Здесь будут те, кто вступил в должность, и срок, до которого их нужно обучить: пять
          рабочих дней.
        </p>
      </EmptyState>
      <EmptyState
        title="По запросу «отметка за четверть» ничего нет"
        action={<Button>Искать за все годы</Button>}
      >
        <p>Искали среди записей учебного года 2026/27 по теме «Учёт посещаемости».</p>
      </EmptyState>
    </Page>
  );
}

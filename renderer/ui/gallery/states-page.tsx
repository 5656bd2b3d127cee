import { Button } from '../button';
import { EmptyState } from '../empty-state';
import { Page } from '../page';
import { Steps } from '../steps';

/** A page with nothing in it, one where nothing was found, and steps on their way. */
export function TablesPage() {
  return (
    <Page title="Состояния" summary="Пусто, «ничего не нашлось», шаги." scroll="page">
      <Steps label="Шаги" titles={['Школа', 'Руководитель', 'Консультант', 'Готово']} current={1} />
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

import { EmptyState } from '../../ui/empty-state';
import { PeopleList } from './people-list';

const PARENTS = ['parent'] as const;

/** Parents who gave their names (п. 2.2.3). */
export function ParentsList({ open }: { open: (path: string) => void }) {
  return <PeopleList label="Родители" kinds={PARENTS} teaching={<NoParents />} open={open} />;
}

function NoParents() {
  return (
    <EmptyState title="Родителей пока нет">
      Родитель появляется здесь, когда его записывают в журнал и он назвал себя. Безымянные
      обращения остаются в журнале.
    </EmptyState>
  );
}

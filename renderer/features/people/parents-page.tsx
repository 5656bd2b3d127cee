import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { PeopleList } from './people-list';

const PARENTS = ['parent'] as const;

/** «Родители»: those who gave their names (п. 2.2.3). */
export function ParentsPage({ open }: { open: (path: string) => void }) {
  return (
    <Page
      title="Родители"
      summary="Кто обращался и назвал себя. Собрания, приём вопросов на собрании и памятка появятся здесь же"
    >
      <PeopleList label="Родители" kinds={PARENTS} teaching={<NoParents />} open={open} />
    </Page>
  );
}

function NoParents() {
  return (
    <EmptyState title="Родителей пока нет">
      Родитель появляется здесь, когда его записывают в журнал и он назвал себя. Безымянные
      обращения остаются в журнале.
    </EmptyState>
  );
}

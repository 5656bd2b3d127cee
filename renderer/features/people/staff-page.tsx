import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { PeopleList } from './people-list';

const STAFF = ['staff'] as const;
const OTHERS = ['other'] as const;

type TabId = 'new' | 'all' | 'others';

/** «Сотрудники»: new hires and their training, and everybody whom the journal knows. */
export function StaffPage({ open }: { open: (path: string) => void }) {
  const [tab, setTab] = useState<TabId>('all');
  return (
    <Page
      title="Сотрудники"
      summary="Кого консультируют: страница человека, его вопросы по порядку"
    >
      <div className="people-tabs">
        <Tabs
          label="Кого показать"
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'new', label: 'Новые', content: <NewStaff /> },
            {
              id: 'all',
              label: 'Все',
              content: (
                <PeopleList
                  label="Сотрудники школы"
                  kinds={STAFF}
                  teaching={<NoStaff />}
                  open={open}
                />
              ),
            },
            {
              id: 'others',
              label: 'Другие лица',
              content: (
                <PeopleList
                  label="Другие лица"
                  kinds={OTHERS}
                  teaching={<NoOthers />}
                  open={open}
                />
              ),
            },
          ]}
        />
      </div>
    </Page>
  );
}

function NewStaff() {
  return (
    <EmptyState title="Этого раздела пока нет">
      Здесь будет обучение новых сотрудников: до какого дня обучить (п. 2.2.1 — пять рабочих дней),
      что уже пройдено, лист обучения.
    </EmptyState>
  );
}

function NoStaff() {
  return (
    <EmptyState title="Сотрудников пока нет">
      Человек появляется здесь сам, когда его впервые записывают в журнал. Консультант и
      руководитель вносятся в «Настройках».
    </EmptyState>
  );
}

function NoOthers() {
  return (
    <EmptyState title="Других лиц пока нет">
      Здесь будут те, кто обращался и не сотрудник и не родитель: из другой школы, из управления.
    </EmptyState>
  );
}

import { useState } from 'react';
import { resolvePerson, spellingsOf, type Person } from '#shared/domain/person';
import type { Row } from '../../data/database';
import { peopleOf, useIsReadOnly, usePeople } from '../../data/records';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { MergeDialog } from './merge-dialog';
import { partPeople } from './merging';
import { PersonDialog } from './person-dialog';
import { PersonFacts } from './person-facts';
import { PersonRecords } from './person-records';
import { RedactDialog } from './redact-dialog';
import { savePerson } from './save-person';
import { PersonTraining } from './training/person-training';
import { personDetail } from './words';
import './people.css';

type PersonPageProps = {
  id: string;
  /** Opens an address of the program. */
  open: (path: string) => void;
};

/** A person's page: who it is, what is open, and all that was asked, in order. */
export function PersonPage({ id, open }: PersonPageProps) {
  const rows = usePeople();
  const row = rows?.find((each) => each.id === id);
  useShortcut(
    'Escape',
    () => {
      history.back();
    },
    { isOfPage: true },
  );
  if (rows === undefined) return null;
  if (row === undefined) return <Nobody onBack={() => history.back()} />;
  return <KnownPerson key={id} row={row} rows={rows} open={open} />;
}

type Opened = 'edit' | 'merge' | 'redact';

type KnownProps = {
  row: Row<'person'>;
  rows: readonly Row<'person'>[];
  open: (path: string) => void;
};

function KnownPerson({ row, rows, open }: KnownProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value } = row;
  const people = peopleOf(rows);
  const main = value.mergedInto === null ? value : resolvePerson(people, row.id);
  const close = (): void => {
    setOpened(null);
  };
  return (
    <Page
      title={value.name}
      summary={[personDetail(value), value.archived ? 'в архиве' : ''].filter(Boolean).join(', ')}
      scroll="page"
      actions={<Actions row={row} onOpen={setOpened} />}
    >
      <div className="people-page">
        {main !== undefined && main.id !== row.id ? <Merged row={row} main={main} /> : null}
        {value.redacted ? (
          <Notice tone="info" title="Сведения уничтожены">
            Имя и сведения об этом человеке уничтожены по закону о персональных данных. Записи
            остались без имени и считаются в отчётах.
          </Notice>
        ) : null}
        <PersonFacts person={value} people={people} />
        {value.mergedInto === null ? <PersonTraining ids={spellingsOf(people, row.id)} /> : null}
        {value.mergedInto === null ? <PersonRecords id={row.id} /> : null}
      </div>
      {opened === 'edit' ? <PersonDialog row={row} onClose={close} /> : null}
      {opened === 'redact' ? <RedactDialog person={row.id} onClose={close} /> : null}
      {opened === 'merge' ? (
        <MergeDialog
          row={row}
          people={rows}
          onClose={close}
          onMerged={(id) => {
            open(`/person/${id}`);
          }}
        />
      ) : null}
    </Page>
  );
}

type ActionsProps = { row: Row<'person'>; onOpen: (dialog: Opened) => void };

function Actions({ row, onOpen }: ActionsProps) {
  const isLocked = useIsReadOnly();
  const toast = useToast();
  const { value } = row;
  if (value.redacted || value.mergedInto !== null) return null;
  const archive = async (): Promise<void> => {
    const archived = !value.archived;
    const failure = await savePerson(row, { ...value, archived }, newId());
    const done = archived ? 'В архиве: в форме больше не предлагается' : 'Снова среди людей школы';
    toast.show({ text: failure ?? done, tone: failure === null ? 'info' : 'error' });
  };
  return (
    <>
      <Button variant="quiet" isDisabled={isLocked} onPress={() => void archive()}>
        {value.archived ? 'Вернуть из архива' : 'В архив'}
      </Button>
      <Button
        variant="quiet"
        isDisabled={isLocked}
        onPress={() => {
          onOpen('redact');
        }}
      >
        Обезличить
      </Button>
      <Button
        isDisabled={isLocked}
        onPress={() => {
          onOpen('merge');
        }}
      >
        Объединить с…
      </Button>
      <Button
        isDisabled={isLocked}
        onPress={() => {
          onOpen('edit');
        }}
      >
        Изменить
      </Button>
    </>
  );
}

/** A second spelling leads to the person, and can be parted from them. */
function Merged({ row, main }: { row: Row<'person'>; main: Person }) {
  const isLocked = useIsReadOnly();
  const toast = useToast();
  const part = async (): Promise<void> => {
    const failure = await partPeople(row.id, newId());
    const words = failure ?? 'Имена снова отдельно';
    toast.show({ text: words, tone: failure === null ? 'info' : 'error' });
  };
  return (
    <Notice tone="info" title="Это второе написание имени">
      <p>
        Записи собраны на странице <a href={`#/person/${main.id}`}>{main.name}</a>.
      </p>
      <Button size="small" isDisabled={isLocked} onPress={() => void part()}>
        Разъединить
      </Button>
    </Notice>
  );
}

function Nobody({ onBack }: { onBack: () => void }) {
  return (
    <Page title="Человек не найден">
      <EmptyState
        title="Такого человека в журнале нет"
        action={<Button onPress={onBack}>Назад</Button>}
      >
        Возможно, ссылка из другого журнала. Найти человека можно в «Сотрудниках», «Родителях» или
        клавишами Ctrl+K.
      </EmptyState>
    </Page>
  );
}

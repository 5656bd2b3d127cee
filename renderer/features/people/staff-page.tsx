import { useEffect, useMemo, useRef, useState } from 'react';
import { urgentWords } from '#shared/domain/training-notice';
import { useIsReadOnly } from '../../data/records';
import { useTrainings, type TrainingRow } from '../../data/trainings';
import { urgentCount } from '../../data/urgent-trainings';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { Tabs } from '../../ui/tabs';
import { PeopleList } from './people-list';
import { HireDialog } from './training/hire-dialog';
import { useHireWish, wishHire } from './training/hire-wish';
import { TrainingList } from './training/training-list';
import { isOpen } from './training/training-lines';

const STAFF = ['staff'] as const;
const OTHERS = ['other'] as const;

type TabId = 'new' | 'all' | 'others';

/** «Сотрудники»: new hires and their training, and everybody whom the journal knows. */
export function StaffPage(props: StaffPageProps) {
  const trainings = useTrainings();
  if (trainings === null) return null;
  return <Staff trainings={trainings} {...props} />;
}

type StaffPageProps = {
  open: (path: string) => void;
  /** What the address leads to: a training in «Новые», or that tab when it is empty; null for the page itself. */
  arrival: string | null;
  /** It is shown: the address is the page's own again. */
  onArrive: () => void;
};

type StaffProps = StaffPageProps & { trainings: readonly TrainingRow[] };

function Staff({ trainings, open, arrival, onArrive }: StaffProps) {
  // Whoever waits for training is shown first.
  const [tab, setTab] = useState<TabId>(trainings.some(isOpen) ? 'new' : 'all');
  const [selected, setSelected] = useState<string | null>(null);
  // The list begins anew with whoever was added: no search or filter hides them.
  const [added, setAdded] = useState('');
  useArrival(arrival, (training) => {
    setTab('new');
    if (training !== '') setSelected(training);
    onArrive();
  });
  const urgent = useMemo(() => urgentBadge(trainings), [trainings]);
  const isAdding = useHireWish();
  const isLocked = useIsReadOnly();
  const add = (): void => {
    wishHire(true);
  };
  useShortcut('Ctrl+Shift+N', add, { isEnabled: !isLocked });
  const others = { label: 'Другие лица', kinds: OTHERS, teaching: <NoOthers />, open };
  const staff = { label: 'Сотрудники школы', kinds: STAFF, teaching: <NoStaff />, open };
  const news = { trainings, selected, onSelect: setSelected, isLocked, onAdd: add, open };
  return (
    <Page title="Сотрудники" summary={SUMMARY} actions={<Add isLocked={isLocked} onAdd={add} />}>
      <div className="people-tabs">
        <Tabs
          label="Кого показать"
          selected={tab}
          onSelect={setTab}
          items={[
            {
              id: 'new',
              label: 'Новые',
              ...urgent,
              content: <TrainingList key={added} {...news} />,
            },
            { id: 'all', label: 'Все', content: <PeopleList {...staff} /> },
            { id: 'others', label: 'Другие лица', content: <PeopleList {...others} /> },
          ]}
        />
      </div>
      {isAdding && !isLocked ? (
        <HireDialog
          trainings={trainings}
          onAdded={(training) => {
            setSelected(training);
            setAdded(training);
            setTab('new');
          }}
          onClose={() => {
            wishHire(false);
          }}
        />
      ) : null}
    </Page>
  );
}

/** The number beside «Новые»; nothing while there is none. */
function urgentBadge(trainings: readonly TrainingRow[]) {
  const counter = urgentCount(trainings);
  return counter === 0 ? {} : { counter, counterHint: urgentWords(counter) };
}

/** Shows what the address leads to, once. */
function useArrival(arrival: string | null, show: (training: string) => void): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (arrival !== null) latest.current(arrival);
  }, [arrival]);
}

const SUMMARY = 'Обучение новых (п.\u00A02.2.1) и все, кого консультируют';

function Add({ isLocked, onAdd }: { isLocked: boolean; onAdd: () => void }) {
  return (
    <Button
      variant="primary"
      isDisabled={isLocked}
      aria-keyshortcuts="Control+Shift+N"
      onPress={onAdd}
    >
      Добавить сотрудника
    </Button>
  );
}

function NoStaff() {
  return (
    <EmptyState title="Сотрудников пока нет">
      Человек появляется здесь сам, когда его впервые записывают в журнал; нового сотрудника вносит
      «Добавить сотрудника». Консультант и руководитель вносятся в «Настройках».
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

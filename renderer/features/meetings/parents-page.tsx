import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Id } from '#shared/lib/ids';
import { useMeetings, type MeetingRow } from '../../data/meetings';
import { useIsReadOnly } from '../../data/records';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { useShortcut } from '../../ui/shortcut';
import { Tabs } from '../../ui/tabs';
import { ClassQuestions } from './class-questions';
import { MeetingDialog } from './meeting-dialog';
import { MeetingList } from './meeting-list';
import { useMeetingWish, wishMeeting } from './meeting-wish';
import './meetings.css';

type TabId = 'meetings' | 'questions' | 'people';

export type ParentsPageProps = {
  /** Parents who gave their names. */
  people: ReactNode;
  /** Opens the reception of a meeting: questions are counted there. */
  onReception: (meeting: Id) => void;
  /** «Памятка для родителей»; absent where nothing makes one. */
  onLeaflet?: (() => void) | undefined;
  /** A meeting that the address leads to; null for the page itself. */
  arrival: Id | null;
  /** It is shown: the address is the page's own again. */
  onArrive: () => void;
};

/** «Родители» (п. 2.2.3, 4): their meetings, what they ask by class and topic, and those who gave their names. */
export function ParentsPage(props: ParentsPageProps) {
  const rows = useMeetings();
  if (rows === undefined) return null;
  return <Parents rows={rows} {...props} />;
}

type ParentsProps = ParentsPageProps & { rows: readonly MeetingRow[] };

function Parents({ rows, people, onReception, onLeaflet, arrival, onArrive }: ParentsProps) {
  const [tab, setTab] = useState<TabId>('meetings');
  const [selected, setSelected] = useState<Id | null>(null);
  // The list begins anew with what was added: no search hides it.
  const [added, setAdded] = useState('');
  useArrival(arrival, (meeting) => {
    setTab('meetings');
    setSelected(meeting);
    onArrive();
  });
  const isAdding = useMeetingWish();
  const isLocked = useIsReadOnly();
  const add = (): void => {
    wishMeeting(true);
  };
  useShortcut('Ctrl+Shift+N', add, { isEnabled: !isLocked });
  const list = { rows, selected, onSelect: setSelected, isLocked, onAdd: add, onReception };
  return (
    <Page title="Родители" summary={SUMMARY} actions={<Deeds {...{ isLocked, add, onLeaflet }} />}>
      <div className="meetings-tabs">
        <Tabs
          label="Что показать"
          selected={tab}
          onSelect={setTab}
          items={[
            { id: 'meetings', label: 'Собрания', content: <MeetingList key={added} {...list} /> },
            { id: 'questions', label: 'Вопросы по классам и темам', content: <ClassQuestions /> },
            { id: 'people', label: 'Кто обращался', content: people },
          ]}
        />
      </div>
      {isAdding && !isLocked ? (
        <MeetingDialog
          row={null}
          onSaved={({ id }) => {
            setSelected(id);
            setAdded(id);
            setTab('meetings');
          }}
          onClose={() => {
            wishMeeting(false);
          }}
        />
      ) : null}
    </Page>
  );
}

const SUMMARY = 'Собрания (п.\u00A02.2.3 и 4), вопросы родителей и те, кто назвал себя';

/** Shows what the address leads to, once. */
function useArrival(arrival: Id | null, show: (meeting: Id) => void): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (arrival !== null) latest.current(arrival);
  }, [arrival]);
}

type DeedsProps = { isLocked: boolean; add: () => void; onLeaflet: (() => void) | undefined };

function Deeds({ isLocked, add, onLeaflet }: DeedsProps) {
  return (
    <>
      {onLeaflet === undefined ? null : <Button onPress={onLeaflet}>Памятка для родителей</Button>}
      <Button
        variant="primary"
        isDisabled={isLocked}
        aria-keyshortcuts="Control+Shift+N"
        onPress={add}
      >
        Новое собрание
      </Button>
    </>
  );
}

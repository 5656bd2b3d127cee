import { useState } from 'react';
import { officeHolder } from '#shared/domain/person';
import { isEditable } from '#shared/domain/schedule-approval';
import type { Id } from '#shared/lib/ids';
import { peopleOf, usePeople } from '../../data/records';
import { Tabs, type TabItem } from '../../ui/tabs';
import type { EditionPen } from './drawing/edition-pen';
import { SlotsTab } from './drawing/slots-tab';
import { PenRoom } from './drawing/use-pen';
import type { Cursor } from './drawing/week-types';
import { EditionDialogs, type Opened } from './edition-dialogs';
import { EditionDocuments } from './edition-documents';
import { EditionHistory } from './edition-history';
import { EditionState } from './edition-state';
import { useFocusAfterStep, useNewsFromDirector, useSteps } from './edition-steps';
import { ExceptionsTable } from './exceptions-table';
import { PublicationWarnings } from './publication/publication-warnings';
import { PublicationsTab } from './publication/publications-tab';
import { Publishing } from './publication/publishing';
import { RemarksProvider } from './remarks';
import type { StateProps } from './state-props';

type EditionProps = Omit<StateProps, 'steps'> & {
  opened: Opened;
  setOpened: (opened: Opened) => void;
  /** Shows another edition. */
  onShow: (id: Id) => void;
};

type TabId = 'slots' | 'exceptions' | 'publications' | 'history';
/** Where the parts that remarks speak of are listed. */
const TABS = { reception: 'slots', exception: 'exceptions' } as const;

/** One edition: where it stands, its receptions, its history. */
export function EditionView(props: EditionProps) {
  return (
    <PenRoom row={props.row}>
      {(row, pen) => <DrawnEdition {...props} row={row} pen={pen} />}
    </PenRoom>
  );
}

type DrawnProps = EditionProps & { pen: EditionPen };

function DrawnEdition(props: DrawnProps) {
  const { row, pen, today, isLocked, setOpened, onShow } = props;
  const [tab, setTab] = useState<TabId>('slots');
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const steps = useSteps(row, pen, setOpened);
  const room = officeHolder(peopleOf(usePeople()), 'consultant', today)?.room ?? '';
  useNewsFromDirector(row);
  const edition = useFocusAfterStep(row.value.state.kind);
  return (
    <RemarksProvider
      row={row}
      onShow={(kind) => {
        setTab(TABS[kind]);
      }}
    >
      <div ref={edition} className="schedule-edition">
        <PublicationWarnings shown={row.id} onShow={onShow} />
        <EditionState {...props} steps={steps} />
        <EditionDocuments
          onOpen={(kind) => {
            setOpened({ kind });
          }}
        />
        <Tabs<TabId>
          label="Редакция графика"
          selected={tab}
          onSelect={setTab}
          items={tabsOf({ ...props, room, cursor, setCursor })}
        />
        <EditionDialogs
          {...{ ...props, steps, room }}
          onDrawn={(id) => {
            setCursor({ kind: 'slot', id });
          }}
        />
        <Publishing shown={row.value} isLocked={isLocked} />
      </div>
    </RemarksProvider>
  );
}

type TabsProps = DrawnProps & {
  room: string;
  /** Where the keys are in the week. */
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
};

function tabsOf(props: TabsProps): readonly TabItem<TabId>[] {
  const { row, zone, verdict, isLocked, opened } = props;
  const isFixed = isLocked || !isEditable(row.value.state);
  return [
    {
      id: 'slots',
      label: 'Приёмы',
      content: <SlotsTab {...props} isLocked={isFixed} isCovered={opened !== null} />,
    },
    {
      id: 'exceptions',
      label: 'Исключения',
      content: <ExceptionsTable row={row} isLocked={isFixed} />,
    },
    {
      id: 'publications',
      label: 'Размещение',
      content: <PublicationsTab edition={row.value} isLocked={isLocked} />,
    },
    {
      id: 'history',
      label: 'История',
      content: <EditionHistory {...{ row, zone, verdict }} />,
    },
  ];
}

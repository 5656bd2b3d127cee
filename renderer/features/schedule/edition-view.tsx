import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { officeHolder } from '#shared/domain/person';
import { editionText } from '#shared/domain/schedule';
import { isEditable, type StateKind } from '#shared/domain/schedule-approval';
import type { Standing } from '#shared/domain/schedule-standing';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { peopleOf, usePeople } from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { Tabs } from '../../ui/tabs';
import { useToast } from '../../ui/toast';
import { CancelDialog } from './cancel-dialog';
import type { EditionPen } from './drawing/edition-pen';
import { SlotsTab } from './drawing/slots-tab';
import { PenRoom } from './drawing/use-pen';
import type { Cursor, SlotOpening } from './drawing/week-types';
import { EditionHistory } from './edition-history';
import { EditionState, type Steps } from './edition-state';
import { ExceptionsTable } from './exceptions-table';
import { PaperDialog } from './paper-dialog';
import { PosterDialog } from './poster-dialog';
import { moveSchedule } from './save-schedule';
import { ScanDialog } from './scan-dialog';
import { SlotDialog } from './slot-dialog';
import { graveConflicts, SubmitDialog, useSubmit } from './submit-dialog';
import { ValidityDialog } from './validity-dialog';

/** The dialog that is open over an edition. */
export type Opened =
  | SlotOpening
  | { readonly kind: 'poster' | 'validity' | 'paper' | 'scan' | 'cancel' | 'submit' }
  | null;

type EditionProps = {
  row: Row<'schedule'>;
  standing: Standing;
  verdict: ApprovalVerdict | undefined;
  today: IsoDate;
  zone: string;
  isLocked: boolean;
  opened: Opened;
  setOpened: (opened: Opened) => void;
};

type TabId = 'slots' | 'exceptions' | 'history';

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
  const { row, pen, zone, today, isLocked, opened, setOpened } = props;
  const [tab, setTab] = useState<TabId>('slots');
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const steps = useSteps(row, pen, setOpened);
  const room = officeHolder(peopleOf(usePeople()), 'consultant', today)?.room ?? '';
  const isFixed = isLocked || !isEditable(row.value.state);
  useNewsFromDirector(row);
  const edition = useFocusAfterStep(row.value.state.kind);
  return (
    <div ref={edition} className="schedule-edition">
      <EditionState {...props} steps={steps} />
      <Tabs<TabId>
        label="Редакция графика"
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'slots',
            label: 'Приёмы',
            content: (
              <SlotsTab
                {...{ row, pen, cursor, setCursor, room, setOpened }}
                isLocked={isFixed}
                isCovered={opened !== null}
              />
            ),
          },
          {
            id: 'exceptions',
            label: 'Исключения',
            content: <ExceptionsTable row={row} isLocked={isFixed} />,
          },
          { id: 'history', label: 'История', content: <EditionHistory row={row} zone={zone} /> },
        ]}
      />
      <Dialogs
        {...{ ...props, room }}
        onDrawn={(id) => {
          setCursor({ kind: 'slot', id });
        }}
      />
    </div>
  );
}

/**
 * A step takes its own button away, and with it the focus: it goes on at the tabs of the edition, where a second
 * Enter does no harm.
 */
function useFocusAfterStep(state: StateKind): RefObject<HTMLDivElement | null> {
  const edition = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement !== document.body) return;
    edition.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [state]);
  return edition;
}

type DialogsProps = DrawnProps & { room: string; onDrawn: (id: Id) => void };

function Dialogs({ row, pen, today, room, opened, setOpened, onDrawn }: DialogsProps) {
  const onClose = (): void => {
    setOpened(null);
  };
  const { state } = row.value;
  switch (opened?.kind) {
    case 'slot':
      return (
        <SlotDialog {...{ row, room, today, onClose, onDrawn }} slot={opened.slot} at={opened.at} />
      );
    case 'submit':
      return <SubmitDialog {...{ row, pen, onClose }} />;
    case 'validity':
      return <ValidityDialog {...{ row, onClose }} />;
    case 'poster':
      return <PosterDialog schedule={row.value} onClose={onClose} />;
    case 'paper':
      return <PaperDialog {...{ row, today, onClose }} />;
    case 'cancel':
      return <CancelDialog {...{ row, onClose }} />;
    case 'scan':
      return state.kind === 'approved' && state.approval.by === 'paper' ? (
        <ScanDialog scan={state.approval.scan} onClose={onClose} />
      ) : null;
    case undefined:
      return null;
  }
}

/** Says what the director has decided in the window of their own. */
function useNewsFromDirector(row: Row<'schedule'>): void {
  const toast = useToast();
  const { state } = row.value;
  const before = useRef(state.kind);
  useEffect(() => {
    const isNew = before.current === 'submitted' && state.kind !== 'submitted';
    before.current = state.kind;
    if (!isNew || (state.kind !== 'approved' && state.kind !== 'returned')) return;
    const words = state.kind === 'approved' ? 'утверждена' : 'возвращена на доработку';
    toast.show({ text: `${editionText(row.value)} ${words}` });
  }, [row, state, toast]);
}

/** The steps from one state to the next. The director's are taken in the director's own window. */
function useSteps(
  row: Row<'schedule'>,
  pen: EditionPen,
  setOpened: (opened: Opened) => void,
): Steps {
  const toast = useToast();
  const submit = useSubmit(row, pen);
  const withdraw = async (): Promise<void> => {
    const problem = await moveSchedule(row, { kind: 'withdrawn', at: null }, newId());
    const text = `${editionText(row.value)} отозвана, её снова можно менять`;
    toast.show(problem === null ? { text } : { tone: 'error', text: problem });
  };
  const openDirector = (kind: 'approve' | 'return'): void => {
    call('director:open', { kind, schedule: row.id }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return {
    submit: () => {
      if (graveConflicts(row.value).length === 0) void submit();
      else setOpened({ kind: 'submit' });
    },
    withdraw: () => void withdraw(),
    approve: () => {
      openDirector('approve');
    },
    sendBack: () => {
      openDirector('return');
    },
    cancel: () => {
      setOpened({ kind: 'cancel' });
    },
    onPaper: () => {
      setOpened({ kind: 'paper' });
    },
    showScan: () => {
      setOpened({ kind: 'scan' });
    },
  };
}

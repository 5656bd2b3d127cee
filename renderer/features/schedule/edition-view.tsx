import { useEffect, useRef, useState, type RefObject } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { officeHolder } from '#shared/domain/person';
import { editionText } from '#shared/domain/schedule';
import { isEditable, type StateKind } from '#shared/domain/schedule-approval';
import type { Standing } from '#shared/domain/schedule-standing';
import type { Slot } from '#shared/domain/slot';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { peopleOf, usePeople } from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId } from '../../platform/clock';
import { Tabs } from '../../ui/tabs';
import { useToast } from '../../ui/toast';
import { CancelDialog } from './cancel-dialog';
import { EditionDocumentDialog, EditionDocuments, type EditionDocument } from './edition-documents';
import { EditionHistory } from './edition-history';
import { EditionState, type Steps } from './edition-state';
import { ExceptionsTable } from './exceptions-table';
import { PaperDialog } from './paper-dialog';
import { moveSchedule, saveSchedule } from './save-schedule';
import { ScanDialog } from './scan-dialog';
import { SlotDialog } from './slot-dialog';
import { SlotsTable } from './slots-table';
import { ValidityDialog } from './validity-dialog';

/** The dialog that is open over an edition. */
export type Opened =
  | { readonly kind: 'slot'; readonly slot: Slot | null }
  | { readonly kind: 'validity' | 'paper' | 'scan' | 'cancel' | EditionDocument }
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
  const { row, zone, isLocked, setOpened } = props;
  const [tab, setTab] = useState<TabId>('slots');
  const steps = useSteps(row, setOpened);
  const remove = useRemoveSlot(row);
  const isFixed = isLocked || !isEditable(row.value.state);
  useNewsFromDirector(row);
  const edition = useFocusAfterStep(row.value.state.kind);
  return (
    <div ref={edition} className="schedule-edition">
      <EditionState {...props} steps={steps} />
      <EditionDocuments onOpen={(kind) => setOpened({ kind })} />
      <Tabs<TabId>
        label="Редакция графика"
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'slots',
            label: 'Приёмы',
            content: (
              <SlotsTable
                slots={row.value.slots}
                isLocked={isFixed}
                onAdd={() => {
                  setOpened({ kind: 'slot', slot: null });
                }}
                onOpen={(slot) => {
                  setOpened({ kind: 'slot', slot });
                }}
                onRemove={(slot) => void remove(slot)}
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
      <Dialogs {...props} />
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

function Dialogs({ row, today, opened, setOpened }: EditionProps) {
  const consultant = officeHolder(peopleOf(usePeople()), 'consultant', today);
  const onClose = (): void => {
    setOpened(null);
  };
  const { state } = row.value;
  if (opened === null) return null;
  switch (opened.kind) {
    case 'slot':
      return <SlotDialog {...{ row, onClose }} slot={opened.slot} room={consultant?.room ?? ''} />;
    case 'validity':
      return <ValidityDialog {...{ row, onClose }} />;
    case 'paper':
      return <PaperDialog {...{ row, today, onClose }} />;
    case 'cancel':
      return <CancelDialog {...{ row, onClose }} />;
    case 'scan':
      return state.kind === 'approved' && state.approval.by === 'paper' ? (
        <ScanDialog scan={state.approval.scan} onClose={onClose} />
      ) : null;
    default:
      return (
        <EditionDocumentDialog what={opened.kind} schedule={row.value} {...{ today, onClose }} />
      );
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
function useSteps(row: Row<'schedule'>, setOpened: (opened: Opened) => void): Steps {
  const toast = useToast();
  const move = (kind: 'submitted' | 'withdrawn', words: string): void => {
    void moveSchedule(row, { kind, at: null }, newId()).then((problem) => {
      toast.show(
        problem === null
          ? { text: `${editionText(row.value)} ${words}` }
          : { tone: 'error', text: problem },
      );
    });
  };
  const openDirector = (kind: 'approve' | 'return'): void => {
    call('director:open', { kind, schedule: row.id }).catch((error: unknown) => {
      reportError("the director's window did not open", error);
      toast.show({ tone: 'error', text: 'Окно руководителя не открылось. Повторите.' });
    });
  };
  return {
    submit: () => {
      move('submitted', 'отправлена на утверждение');
    },
    withdraw: () => {
      move('withdrawn', 'отозвана, её снова можно менять');
    },
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

/** Takes a reception out of an edition that is being written; the message offers to put it back. */
function useRemoveSlot(row: Row<'schedule'>): (slot: Slot) => Promise<void> {
  const toast = useToast();
  const latest = useRef(row);
  useEffect(() => {
    latest.current = row;
  });
  const write = async (slots: readonly Slot[]): Promise<boolean> => {
    const { current } = latest;
    const problem = await saveSchedule(current, { ...current.value, slots: [...slots] }, newId());
    if (problem !== null) toast.show({ tone: 'error', text: problem });
    return problem === null;
  };
  return async (slot) => {
    const left = row.value.slots.filter((other) => other.id !== slot.id);
    if (!(await write(left))) return;
    const onPress = (): void => {
      void write([...latest.current.value.slots, slot]);
    };
    toast.show({ text: 'Приём убран из черновика', action: { label: 'Вернуть', onPress } });
  };
}

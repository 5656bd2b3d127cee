import { useEffect, useRef, useState } from 'react';
import { officeHolder } from '#shared/domain/person';
import { editionText, newSchedule, type Schedule } from '#shared/domain/schedule';
import { type Slot } from '#shared/domain/slot';
import { dateAt, longDate } from '#shared/lib/iso-date';
import { counted } from '#shared/lib/text';
import type { Row } from '../../data/database';
import {
  peopleOf,
  usePeople,
  useSchedules,
  useSchool,
  useIsReadOnly,
  zoneOf,
} from '../../data/records';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { newId, now } from '../../platform/clock';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SelectField } from '../../ui/select-field';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { PosterDialog } from './poster-dialog';
import { addSchedule, saveSchedule } from './save-schedule';
import { SlotDialog } from './slot-dialog';
import { SlotsTable } from './slots-table';
import { ValidityDialog } from './validity-dialog';
import './schedule.css';

type Open = { kind: 'slot'; slot: Slot | null } | { kind: 'poster' | 'validity' } | null;

/** «График»: an edition with its receptions, and its poster. */
export function SchedulePage() {
  const rows = useSchedules();
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const isLocked = useIsReadOnly();
  const add = useNewSchedule(setChosen);
  const row = rows?.find((each) => each.id === chosen) ?? rows?.[0];
  useShortcut('Ctrl+Shift+N', add, { isEnabled: !isLocked });
  useWarmDocuments();
  const addSlot = (): void => {
    setOpen({ kind: 'slot', slot: null });
  };
  return (
    <Page
      title="График"
      summary={
        row === undefined ? 'Когда и где помогают с электронным журналом' : editionWords(row.value)
      }
      filters={
        row === undefined || rows === undefined ? undefined : (
          <>
            <Editions rows={rows} current={row} onChoose={setChosen} />
            <Button
              isDisabled={isLocked}
              onPress={() => {
                setOpen({ kind: 'validity' });
              }}
            >
              Срок действия
            </Button>
          </>
        )
      }
      actions={
        <Actions
          hasEdition={row !== undefined}
          isLocked={isLocked}
          onNew={add}
          onAddSlot={addSlot}
          onPoster={() => {
            setOpen({ kind: 'poster' });
          }}
        />
      }
    >
      {row === undefined ? (
        <NoSchedule isReady={rows !== undefined} isLocked={isLocked} onNew={add} />
      ) : (
        <Edition key={row.id} row={row} isLocked={isLocked} open={open} setOpen={setOpen} />
      )}
    </Page>
  );
}

/** Whoever opens the schedule will look at its poster: its maker gets ready meanwhile. */
function useWarmDocuments(): void {
  useEffect(() => {
    call('document:warm', null).catch((error: unknown) => {
      reportError('the maker of documents did not get ready', error);
    });
  }, []);
}

type ActionsProps = {
  hasEdition: boolean;
  isLocked: boolean;
  onNew: () => void;
  onAddSlot: () => void;
  onPoster: () => void;
};

function Actions({ hasEdition, isLocked, onNew, onAddSlot, onPoster }: ActionsProps) {
  if (!hasEdition) {
    return (
      <Button variant="primary" isDisabled={isLocked} onPress={onNew}>
        Новый график
      </Button>
    );
  }
  return (
    <>
      <Button variant="quiet" isDisabled={isLocked} onPress={onNew}>
        Новый график
      </Button>
      <Button onPress={onPoster}>Плакат</Button>
      <Button variant="primary" isDisabled={isLocked} onPress={onAddSlot}>
        Добавить приём
      </Button>
    </>
  );
}

function editionWords({ slots, validFrom, validTo }: Schedule): string {
  const receptions = counted(slots.length, ['приём', 'приёма', 'приёмов']);
  const until = validTo === null ? '' : ` по ${longDate(validTo)}`;
  return `Черновик, ${receptions} в неделю; действует с ${longDate(validFrom)}${until}`;
}

type EditionsProps = {
  rows: readonly Row<'schedule'>[];
  current: Row<'schedule'>;
  onChoose: (id: string) => void;
};

function Editions({ rows, current, onChoose }: EditionsProps) {
  return (
    <SelectField
      label="Редакция"
      labelPlacement="inline"
      value={current.id}
      onChange={onChoose}
      options={rows.map(({ id, value }) => ({
        value: id,
        label: `${editionText(value)}, черновик`,
      }))}
    />
  );
}

/** Begins an edition: the newest one's receptions are taken over, so that a change is a small step. */
function useNewSchedule(onAdded: (id: string) => void): () => void {
  const rows = useSchedules();
  const zone = zoneOf(useSchool()?.value);
  const toast = useToast();
  return () => {
    const fresh = newSchedule(newId(), dateAt(now(), zone));
    const before = rows?.[0]?.value.slots ?? [];
    const slots = before.map((slot) => ({ ...slot, id: newId() }));
    void addSchedule({ ...fresh, slots }, newId()).then((problem) => {
      if (problem === null) onAdded(fresh.id);
      else toast.show({ tone: 'error', text: problem });
    });
  };
}

type EditionProps = {
  row: Row<'schedule'>;
  isLocked: boolean;
  open: Open;
  setOpen: (open: Open) => void;
};

function Edition({ row, isLocked, open, setOpen }: EditionProps) {
  const zone = zoneOf(useSchool()?.value);
  const consultant = officeHolder(peopleOf(usePeople()), 'consultant', dateAt(now(), zone));
  const remove = useRemoveSlot(row);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <SlotsTable
        slots={row.value.slots}
        isLocked={isLocked}
        onAdd={() => {
          setOpen({ kind: 'slot', slot: null });
        }}
        onOpen={(slot) => {
          setOpen({ kind: 'slot', slot });
        }}
        onRemove={(slot) => void remove(slot)}
      />
      {open?.kind === 'slot' ? (
        <SlotDialog row={row} slot={open.slot} room={consultant?.room ?? ''} onClose={close} />
      ) : null}
      {open?.kind === 'validity' ? <ValidityDialog row={row} onClose={close} /> : null}
      {open?.kind === 'poster' ? <PosterDialog schedule={row.value} onClose={close} /> : null}
    </>
  );
}

/** Takes a reception out of a draft; the message offers to put it back. */
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

type NoScheduleProps = { isReady: boolean; isLocked: boolean; onNew: () => void };

function NoSchedule({ isReady, isLocked, onNew }: NoScheduleProps) {
  if (!isReady) return null;
  return (
    <EmptyState
      title="Графика пока нет"
      action={
        <Button isDisabled={isLocked} onPress={onNew}>
          Составить первый график
        </Button>
      }
    >
      График говорит, когда и где консультант помогает сотрудникам и родителям. По регламенту он
      висит на стенде и на сайте школы. Составьте черновик, и плакат для стенда будет готов.
    </EmptyState>
  );
}

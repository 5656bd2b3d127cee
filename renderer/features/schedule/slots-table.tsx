import { useEffect, useMemo, useRef, useState } from 'react';
import {
  orderedSlots,
  SLOT_AUDIENCE_WORDS,
  SLOT_HOLDER_WORDS,
  SLOT_WEEKS_WORDS,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Grid, type GridColumn } from '../../ui/grid';
import { useLostFocus } from '../../ui/use-lost-focus';
import { SlotCannotHelp } from './cannot-help';
import { SlotDeedButtons, type SlotDeeds } from './slot-deeds';
import { RemarkSign, useWantedPart } from './remarks';

const COLUMNS: readonly GridColumn<Slot>[] = [
  {
    id: 'weekday',
    title: 'День недели',
    width: 200,
    isRowHeader: true,
    render: (slot) => (
      <>
        {WEEKDAY_WORDS[slot.weekday]} <RemarkSign of={slot.id} />
      </>
    ),
  },
  { id: 'time', title: 'Время', width: 120, tabular: true, render: slotTimes },
  {
    id: 'audience',
    title: 'Для кого',
    width: 160,
    render: (slot) => SLOT_AUDIENCE_WORDS[slot.audience],
  },
  {
    id: 'direction',
    title: 'Направление',
    width: '2fr',
    render: (slot) => (slot.direction === '' ? 'по всем вопросам' : slot.direction),
  },
  { id: 'room', title: 'Кабинет', width: '1fr', render: (slot) => slot.room },
  { id: 'weeks', title: 'Недели', width: 112, render: (slot) => SLOT_WEEKS_WORDS[slot.weeks] },
  {
    id: 'by',
    title: 'Кто ведёт',
    width: 136,
    render: (slot) => SLOT_HOLDER_WORDS[slot.by],
  },
];

type SlotsTableProps = SlotDeeds & {
  slots: readonly Slot[];
  /** Changes when the focus is to go to the table. */
  focusWish: number;
  isLocked: boolean;
  /** True for an approved edition: receptions are held by it. */
  isInForce: boolean;
  onAdd: () => void;
};

/** Receptions of an edition in the order of the week; Enter opens one for changing. */
export function SlotsTable(props: SlotsTableProps) {
  const { slots, focusWish, isLocked, isInForce, onAdd, onOpen, onRemove } = props;
  const ordered = useMemo(() => orderedSlots(slots), [slots]);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selectedIndex = ordered.findIndex((slot) => slot.id === selectedId);
  const selected = ordered[selectedIndex];
  const grid = useRef<HTMLDivElement>(null);
  useLostFocus(grid, String(ordered.length));
  useEffect(() => {
    if (focusWish !== 0) grid.current?.focus();
  }, [focusWish]);
  useWantedPart((id) => {
    setSelectedId(id);
    grid.current?.focus();
  });
  return (
    <div className="schedule-slots">
      <Grid<Slot>
        label="Приёмы"
        gridRef={grid}
        columns={COLUMNS}
        count={ordered.length}
        rowAt={(index) => ordered[index]}
        rowKey={(index) => ordered[index]?.id ?? String(index)}
        selectedIndex={selectedIndex}
        onSelect={(index) => {
          setSelectedId(ordered[index]?.id ?? null);
        }}
        onOpen={(index) => {
          const slot = ordered[index];
          if (slot !== undefined && !isLocked) onOpen(slot);
        }}
        emptyState={
          <EmptyState
            title="В этой редакции пока нет приёмов"
            action={
              <Button variant="primary" isDisabled={isLocked} onPress={onAdd}>
                Добавить первый приём
              </Button>
            }
          >
            Приём — это время, когда консультант ждёт сотрудников или родителей: день недели, часы,
            кабинет. Из приёмов складывается плакат для стенда.
          </EmptyState>
        }
      />
      {selected === undefined || (isLocked && !isInForce) ? null : (
        <div className="schedule-slot-actions">
          <span className="schedule-slot-name">
            {WEEKDAY_WORDS[selected.weekday]}, {slotTimes(selected)}
          </span>
          {isLocked ? null : <SlotDeedButtons slot={selected} {...{ onOpen, onRemove }} />}
          {isInForce ? <SlotCannotHelp slot={selected} /> : null}
        </div>
      )}
    </div>
  );
}

import { useMemo, useState } from 'react';
import type { Slot } from '#shared/domain/slot';
import type { Row } from '../../../data/database';
import { useRemarks, useWantedPart } from '../remarks';
import { SlotsTable } from '../slots-table';
import { ConflictList } from './conflict-list';
import { SlotActions } from './slot-actions';
import { SlotsToolbar } from './slots-toolbar';
import type { EditionPen } from './edition-pen';
import { marksOf, useConflicts, useEditionDays, weekOf } from './use-conflicts';
import { useSlotDeeds } from './use-slot-deeds';
import { useSlotsView } from './use-slots-view';
import { WeekGrid } from './week-grid';
import { slotsOfWeeks, type WeekFilter } from './week-places';
import type { Cursor, SlotOpening } from './week-types';

type SlotsTabProps = {
  row: Row<'schedule'>;
  pen: EditionPen;
  /** True when nothing may be changed: the edition isn't a draft, or the journal can only be read. */
  isLocked: boolean;
  /** Where the keys are in the week. */
  cursor: Cursor | null;
  setCursor: (cursor: Cursor) => void;
  /** The consultant's, for new receptions. */
  room: string;
  isCovered: boolean;
  setOpened: (opening: SlotOpening) => void;
};

/** «Приёмы»: the week of an edition to draw in, or its table, and what should be looked at. */
export function SlotsTab(props: SlotsTabProps) {
  const { row, pen, isLocked, cursor, setCursor, isCovered } = props;
  const { slots } = row.value;
  const [view, setView] = useSlotsView();
  const [filter, setFilter] = useState<WeekFilter>('all');
  const [focusWish, setFocusWish] = useState(0);
  const wishFocus = (): void => {
    setFocusWish((wish) => wish + 1);
  };
  const isInForce = row.value.state.kind === 'approved';
  const days = useEditionDays();
  const conflicts = useConflicts(row.value, days, isLocked);
  const remarks = useRemarks().all;
  const marks = useMemo(() => marksOf(conflicts, remarks), [conflicts, remarks]);
  const shown = useMemo(() => slotsOfWeeks(slots, filter), [slots, filter]);
  const week = weekOf(row.value, days);
  const { said, say, ...deeds } = useSlotDeeds({ ...props, week, wishFocus });
  const onStep = useSteps(pen, { say, setCursor, wishFocus });
  // What the filter hides can't be meant.
  const selected = shown.find(({ id }) => cursor?.kind === 'slot' && cursor.id === id);
  const goTo = (slot: Slot): void => {
    setFilter('all');
    setView('week');
    setCursor({ kind: 'slot', id: slot.id });
    wishFocus();
  };
  useWantedPart((id) => {
    const slot = slots.find((each) => each.id === id);
    // The table shows what is wanted by itself.
    if (slot !== undefined && view === 'week') goTo(slot);
  });
  return (
    <div className="schedule-slots">
      <SlotsToolbar
        {...{ view, filter, setFilter, said, onStep, pen, isLocked }}
        setView={(next) => {
          // An old wish is not for the view that opens: the focus stays on the switch.
          setFocusWish(0);
          setView(next);
        }}
      />
      <div className="schedule-drawing">
        {view === 'table' ? (
          <SlotsTable
            {...{ slots, focusWish, isLocked, isInForce }}
            onAdd={() => {
              props.setOpened({ kind: 'slot', slot: null });
            }}
            onOpen={deeds.open}
            onRemove={deeds.remove}
          />
        ) : (
          <div className="schedule-week">
            <WeekGrid
              {...{ week, marks, cursor, setCursor, focusWish, isLocked, isCovered, deeds }}
              slots={shown}
              onWishFocus={wishFocus}
            />
            {isLocked && !isInForce ? null : (
              <SlotActions
                {...{ isLocked, isInForce, selected }}
                isEmpty={slots.length === 0}
                onOpen={deeds.open}
                onRemove={deeds.remove}
              />
            )}
          </div>
        )}
        <ConflictList conflicts={conflicts} onGo={goTo} />
      </div>
    </div>
  );
}

type StepParts = {
  say: (words: string) => void;
  setCursor: (cursor: Cursor) => void;
  wishFocus: () => void;
};

/** A step back or forward leads the keys to the reception that it has changed. */
function useSteps(pen: EditionPen, { say, setCursor, wishFocus }: StepParts) {
  return (step: () => string | null, done: string, byKeys: boolean): void => {
    const before = pen.view().schedule.slots;
    const words = step();
    if (words === null) return;
    say(`${done}: ${words}`);
    const { schedule, canUndo, canRedo } = pen.view();
    const changed = schedule.slots.find((slot) => !before.includes(slot));
    if (changed !== undefined) setCursor({ kind: 'slot', id: changed.id });
    // A button that has nothing more to do lets the focus go.
    if (byKeys || !canUndo || !canRedo) wishFocus();
  };
}

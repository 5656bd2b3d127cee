import type { Slot } from '#shared/domain/slot';
import { SlotCannotHelp } from '../cannot-help';
import { SlotDeedButtons, type SlotDeeds } from '../slot-deeds';
import { slotLabel } from './week-words';

type SlotActionsProps = SlotDeeds & {
  selected: Slot | undefined;
  /** No reception was drawn yet. */
  isEmpty: boolean;
  /** True when receptions may not be changed. */
  isLocked: boolean;
  /** True for an approved edition: receptions are held by it. */
  isInForce: boolean;
};

const FIRST =
  'В этой редакции пока нет приёмов. Проведите мышью по свободному времени или нажмите на нём Enter.';

/** What can be done with the reception that is chosen in the week, and how to begin where none is. */
export function SlotActions(props: SlotActionsProps) {
  const { selected, isEmpty, isLocked, isInForce, onOpen, onRemove } = props;
  if (selected === undefined && (!isEmpty || isLocked)) return null; // the week needs the room
  return (
    <div className="schedule-slot-actions" data-week>
      <span className={selected === undefined ? 'schedule-slot-hint' : 'schedule-slot-name'}>
        {selected === undefined ? FIRST : slotLabel(selected, [])}
      </span>
      {selected === undefined || isLocked ? null : (
        <SlotDeedButtons slot={selected} {...{ onOpen, onRemove }} />
      )}
      {selected !== undefined && isInForce ? <SlotCannotHelp slot={selected} /> : null}
    </div>
  );
}

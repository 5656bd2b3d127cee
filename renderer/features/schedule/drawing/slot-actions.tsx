import type { Slot } from '#shared/domain/slot';
import { SlotDeedButtons, type SlotDeeds } from '../slot-deeds';
import { slotLabel } from './week-words';

type SlotActionsProps = SlotDeeds & {
  selected: Slot | undefined;
  /** No reception was drawn yet. */
  isEmpty: boolean;
};

const FIRST =
  'В этой редакции пока нет приёмов. Проведите мышью по свободному времени или нажмите на нём Enter.';

/** What can be done with the reception that is chosen in the week, and how to begin where none is. */
export function SlotActions({ selected, isEmpty, ...deeds }: SlotActionsProps) {
  if (selected === undefined && !isEmpty) return null; // the week needs the room
  return (
    <div className="schedule-slot-actions" data-week>
      <span className={selected === undefined ? 'schedule-slot-hint' : 'schedule-slot-name'}>
        {selected === undefined ? FIRST : slotLabel(selected, [])}
      </span>
      {selected === undefined ? null : <SlotDeedButtons slot={selected} {...deeds} />}
    </div>
  );
}

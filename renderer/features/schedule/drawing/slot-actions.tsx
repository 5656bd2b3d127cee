import type { Slot } from '#shared/domain/slot';
import { Button } from '../../../ui/button';
import { slotLabel } from './week-words';

type SlotActionsProps = {
  selected: Slot | undefined;
  /** No reception was drawn yet. */
  isEmpty: boolean;
  onOpen: (slot: Slot) => void;
  onRemove: (slot: Slot) => void;
};

const FIRST =
  'В этой редакции пока нет приёмов. Проведите мышью по свободному времени или нажмите на нём Enter.';

/** What can be done with the reception that is chosen in the week, and how to begin where none is. */
export function SlotActions({ selected, isEmpty, onOpen, onRemove }: SlotActionsProps) {
  if (selected === undefined && !isEmpty) return null; // the week needs the room
  return (
    <div className="schedule-slot-actions" data-week>
      <span className={selected === undefined ? 'schedule-slot-hint' : 'schedule-slot-name'}>
        {selected === undefined ? FIRST : slotLabel(selected, [])}
      </span>
      {selected === undefined ? null : (
        <>
          <Button
            size="small"
            onPress={() => {
              onOpen(selected);
            }}
          >
            Изменить приём
          </Button>
          <Button
            size="small"
            variant="quiet"
            onPress={() => {
              onRemove(selected);
            }}
          >
            Убрать приём
          </Button>
        </>
      )}
    </div>
  );
}

import type { Slot } from '#shared/domain/slot';
import { Button } from '../../ui/button';

/** What can be done with a reception. */
export type SlotDeeds = {
  onOpen: (slot: Slot) => void;
  onRemove: (slot: Slot) => void;
};

/** The deeds of the reception that is chosen, in the week and in the table. */
export function SlotDeedButtons({ slot, onOpen, onRemove }: SlotDeeds & { slot: Slot }) {
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          onOpen(slot);
        }}
      >
        Изменить приём
      </Button>
      <Button
        size="small"
        variant="quiet"
        onPress={() => {
          onRemove(slot);
        }}
      >
        Убрать приём
      </Button>
    </>
  );
}

import { MenuButton } from '../../ui/menu';
import type { OutDeed } from './journal-out';

/** The ways out of the journal behind one button. */
export function OutMenu({ deeds, isOpen }: { deeds: readonly OutDeed[]; isOpen: boolean }) {
  return (
    <MenuButton
      label="Печать и выгрузка"
      variant="quiet"
      isDisabled={!isOpen}
      items={deeds}
      onAction={(id) => {
        deeds.find((deed) => deed.id === id)?.run();
      }}
    />
  );
}

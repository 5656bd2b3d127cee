import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { IconButton } from './button';

type MoveButtonsProps = {
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
};

/** Move one thing up and down in a list that its user orders; the list itself takes Alt and the arrows. */
export function MoveButtons({ isFirst, isLast, onMove }: MoveButtonsProps) {
  return (
    <>
      <IconButton
        size="small"
        tooltip="plain"
        label="Выше"
        icon={<ArrowUp />}
        aria-keyshortcuts="Alt+ArrowUp"
        isDisabled={isFirst}
        onPress={() => {
          onMove(-1);
        }}
      />
      <IconButton
        size="small"
        tooltip="plain"
        label="Ниже"
        icon={<ArrowDown />}
        aria-keyshortcuts="Alt+ArrowDown"
        isDisabled={isLast}
        onPress={() => {
          onMove(1);
        }}
      />
    </>
  );
}

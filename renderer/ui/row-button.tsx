import type { ReactNode } from 'react';
import './row-button.css';

type RowButtonProps = {
  /** Of the row that the keys are in: Tab comes to its buttons alone. */
  isCurrent: boolean;
  isDisabled?: boolean;
  /** The accessible name where the words are cut short. */
  label?: string | undefined;
  onPress: () => void;
  children: ReactNode;
};

/** A deed in a row of a list, in words. Enter and the double click of the list lead elsewhere; its other keys work from here as well. */
export function RowButton({ isCurrent, isDisabled, label, onPress, children }: RowButtonProps) {
  return (
    <button
      type="button"
      className="ui-row-button"
      disabled={isDisabled}
      aria-label={label}
      title={label}
      tabIndex={isCurrent ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

import type { ReactNode } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { IconButton } from './button';
import './stepper.css';

type StepperProps = {
  /** What is stepped through: «Год». */
  label: string;
  /** Where it stands; read out as it changes. */
  children: ReactNode;
  /** Words of the two buttons: «Предыдущий год». */
  back: string;
  forward: string;
  /** A step that leads nowhere can't be taken. */
  canStep: (step: -1 | 1) => boolean;
  onStep: (step: -1 | 1) => void;
};

/** One of many in a row, with the ones before and after it a button away: ‹ 2026 ›. */
export function Stepper({ label, children, back, forward, canStep, onStep }: StepperProps) {
  return (
    <div className="ui-stepper" role="group" aria-label={label}>
      <IconButton
        tooltip="plain"
        label={back}
        icon={<ChevronLeft />}
        isDisabled={!canStep(-1)}
        onPress={() => onStep(-1)}
      />
      <span className="ui-stepper-value" aria-live="polite">
        {children}
      </span>
      <IconButton
        tooltip="plain"
        label={forward}
        icon={<ChevronRight />}
        isDisabled={!canStep(1)}
        onPress={() => onStep(1)}
      />
    </div>
  );
}

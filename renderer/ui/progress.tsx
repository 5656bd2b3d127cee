import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button';
import './progress.css';

export type ProgressBarProps = {
  label: string;
  value: number;
  max: number;
  /** In place of the percentage: «3 200 из 10 000». */
  valueText?: string | undefined;
  /** Stops the work; what is done stays done. Without it the work can't be stopped. */
  onCancel?: (() => void) | undefined;
};

/** How far a long work has got. */
export function ProgressBar({ label, value, max, valueText, onCancel }: ProgressBarProps) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const text = valueText ?? `${Math.floor(share * 100)} %`;
  return (
    <div className="ui-progress">
      <div className="ui-progress-head">
        <span id={id}>{label}</span>
        <span className="ui-progress-value">{text}</span>
      </div>
      <div className="ui-progress-row">
        <div
          className="ui-progress-track"
          role="progressbar"
          aria-labelledby={id}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={text}
        >
          <div className="ui-progress-done" style={{ transform: `scaleX(${share})` }} />
        </div>
        {onCancel ? (
          <Button size="small" aria-describedby={id} onPress={onCancel}>
            Остановить
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** What is worth showing only if the wait is long enough to be noticed: quick answers must not flicker. */
export function Delayed({ children, ms = 200 }: { children: ReactNode; ms?: number | undefined }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isDue ? children : null;
}

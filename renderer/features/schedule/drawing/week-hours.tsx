import { timeOf } from '#shared/domain/slot-moves';
import { cssVariables } from '../../../ui/css-variables';
import type { ShownHours } from './week-places';

const HOUR = 60;

/** The hours beside the week; each reception says its own times, so they are for the eye. */
export function WeekHours({ from, to }: ShownHours) {
  const hours = Array.from({ length: (to - from) / HOUR }, (_, i) => from + i * HOUR);
  return (
    <div className="week-hours" aria-hidden="true">
      {hours.map((minutes) => (
        <span
          key={minutes}
          className="week-hour"
          style={cssVariables({ '--ui-from': minutes - from })}
        >
          {timeOf(minutes)}
        </span>
      ))}
    </div>
  );
}

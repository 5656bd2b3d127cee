import type { Period } from '#shared/domain/period';
import { DateField } from '../../ui/date-field';

type OwnDatesProps = { period: Period; onChange: (period: Period) => void };

/** «Свои даты…»: two days, both inclusive; an empty one is no bound. */
export function OwnDates({ period: { from, to }, onChange }: OwnDatesProps) {
  const isTurned = from !== null && to !== null && to < from;
  return (
    <>
      <DateField
        label="С"
        labelPlacement="inline"
        width={132}
        value={from}
        onChange={(day) => {
          onChange({ from: day, to });
        }}
      />
      <DateField
        label="По"
        labelPlacement="inline"
        width={132}
        value={to}
        error={isTurned ? 'Раньше, чем «С»' : undefined}
        onChange={(day) => {
          onChange({ from, to: day });
        }}
      />
    </>
  );
}

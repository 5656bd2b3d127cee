import { DateField } from './date-field';
import { SelectField } from './select-field';

type OwnDays = { readonly from: string | null; readonly to: string | null };

/** A choice of periods, the last of which is two days of one's own. */
export interface PeriodChoice {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choice: string;
  readonly own: OwnDays;
  readonly choose: (choice: string) => void;
  readonly setOwn: (own: OwnDays) => void;
}

/** The choice that shows the two days. */
export const OWN_DAYS = 'own';

/** «Период», and two days of one's own. Dates are ISO texts (`2026-09-01`). */
export function PeriodFields({ period }: { period: PeriodChoice }) {
  const { options, choice, own } = period;
  const isTurned = own.from !== null && own.to !== null && own.to < own.from;
  return (
    <>
      <SelectField
        label="Период"
        labelPlacement="inline"
        width={176}
        value={choice}
        onChange={period.choose}
        options={options}
      />
      {choice === OWN_DAYS ? (
        <>
          <DateField
            label="С"
            labelPlacement="inline"
            width={132}
            value={own.from}
            onChange={(from) => {
              period.setOwn({ ...own, from });
            }}
          />
          <DateField
            label="По"
            labelPlacement="inline"
            width={132}
            value={own.to}
            error={isTurned ? 'Раньше, чем «С»' : undefined}
            onChange={(to) => {
              period.setOwn({ ...own, to });
            }}
          />
        </>
      ) : null}
    </>
  );
}

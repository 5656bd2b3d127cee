import { NAME_LIMIT } from '#shared/domain/fields';
import { DateField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { TextField } from '../../../ui/text-field';
import type { OfficeErrors, OfficeValues } from './office-form';

type TermValues = Pick<OfficeValues, 'from' | 'to' | 'orderNumber' | 'orderDate'>;

type TermFieldsProps = {
  values: TermValues;
  errors: Pick<OfficeErrors, 'from' | 'to'>;
  /** What is to be known of the last day; null where none is asked for. */
  lastDayHint: string | null;
  set: (change: Partial<TermValues>) => void;
};

/** From which day to which somebody holds an office, and by which order. */
export function TermFields({ values, errors, lastDayHint, set }: TermFieldsProps) {
  return (
    <>
      <FieldRow>
        <DateField
          label="С какого дня"
          isRequired
          value={values.from}
          onChange={(from) => {
            set({ from });
          }}
          error={errors.from}
        />
        {lastDayHint === null ? null : (
          <DateField
            label="По какой день"
            hint={lastDayHint}
            value={values.to}
            onChange={(to) => {
              set({ to });
            }}
            error={errors.to}
          />
        )}
      </FieldRow>
      <FieldRow>
        <TextField
          label="Номер приказа"
          maxLength={NAME_LIMIT}
          value={values.orderNumber}
          onChange={(orderNumber) => {
            set({ orderNumber });
          }}
        />
        <DateField
          label="Приказ от"
          value={values.orderDate}
          onChange={(orderDate) => {
            set({ orderDate });
          }}
        />
      </FieldRow>
    </>
  );
}

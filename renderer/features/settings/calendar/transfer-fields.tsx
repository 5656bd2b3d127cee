import { useRef } from 'react';
import { weekdayOf, type IsoDate } from '#shared/lib/iso-date';
import { newId } from '../../../platform/clock';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { RemoveButton } from '../../../ui/remove-button';
import type { CalendarErrors, DecreeValues, TransferValues } from './decree-form';
import { WEEKDAYS } from './year-days';

type TransferFieldsProps = {
  values: DecreeValues;
  errors: CalendarErrors;
  write: (values: DecreeValues) => void;
};

/** «Переносы»: which day off goes to which day, a line each. */
export function TransferFields({ values, errors, write }: TransferFieldsProps) {
  const { transfers } = values;
  const add = useRef<HTMLButtonElement>(null);
  const set = (next: readonly TransferValues[]): void => {
    write({ ...values, transfers: next });
  };
  return (
    <fieldset className="calendar-transfers">
      <legend className="ui-label">Переносы выходных</legend>
      {errors['transfers'] === undefined ? null : (
        <p className="calendar-transfers-error">{errors['transfers']}</p>
      )}
      {transfers.map((transfer, index) => (
        <TransferLine
          key={transfer.id}
          {...{ transfer, index, errors }}
          onChange={(change) => {
            set(transfers.map((each) => (each.id === transfer.id ? { ...each, ...change } : each)));
          }}
          onRemove={() => {
            set(transfers.filter(({ id }) => id !== transfer.id));
            add.current?.focus();
          }}
        />
      ))}
      <div>
        <Button
          buttonRef={add}
          size="small"
          onPress={() => {
            set([...transfers, { id: newId(), from: null, to: null }]);
          }}
        >
          Добавить перенос
        </Button>
      </div>
    </fieldset>
  );
}

type TransferLineProps = {
  transfer: TransferValues;
  index: number;
  errors: CalendarErrors;
  onChange: (change: Partial<TransferValues>) => void;
  onRemove: () => void;
};

function TransferLine({ transfer, index, errors, onChange, onRemove }: TransferLineProps) {
  const n = index + 1;
  return (
    <div className="calendar-transfer" role="group" aria-label={`Перенос ${n}`}>
      <DateField
        label="С какого дня"
        value={transfer.from}
        onChange={(from) => {
          onChange({ from });
        }}
        hint={weekdayText(transfer.from)}
        error={errors[`transfers.${index}.from`]}
      />
      <DateField
        label="На какой день"
        value={transfer.to}
        onChange={(to) => {
          onChange({ to });
        }}
        hint={weekdayText(transfer.to)}
        error={errors[`transfers.${index}.to`]}
      />
      <RemoveButton label={`Убрать перенос ${n}`} onPress={onRemove} />
    </div>
  );
}

function weekdayText(date: IsoDate | null): string | undefined {
  return date === null ? undefined : WEEKDAYS[weekdayOf(date) - 1]?.[1];
}

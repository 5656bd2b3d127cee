import { useMemo } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import { newId } from '../../../platform/clock';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { RemoveButton } from '../../../ui/remove-button';
import { TextField } from '../../../ui/text-field';
import { useRowFocus } from './use-row-focus';
import type { AbsenceValues, EditErrors, EditValues } from './edit-values';

type FieldsProps = {
  values: EditValues;
  errors: EditErrors;
  set: (change: Partial<EditValues>) => void;
};

/** «Отсутствия»: days of leave and of illness put the deadline off. */
export function AbsenceFields({ values: { absences }, errors, set }: FieldsProps) {
  const change = (index: number, changed: Partial<AbsenceValues>): void => {
    set({ absences: absences.map((each, i) => (i === index ? { ...each, ...changed } : each)) });
  };
  const section = useRowFocus(useMemo(() => absences.map(({ id }) => id), [absences]));
  return (
    <section ref={section} className="training-rows" aria-labelledby="training-absences">
      <div className="training-rows-head">
        <h3 id="training-absences" className="people-title">
          Отсутствия
        </h3>
        <Button
          size="small"
          onPress={() => {
            set({ absences: [...absences, { id: newId(), from: null, to: null, reason: '' }] });
          }}
        >
          Добавить отсутствие
        </Button>
      </div>
      {absences.length === 0 ? (
        <p className="people-quiet">Отпуск и больничный не входят в пять рабочих дней.</p>
      ) : null}
      {absences.map((absence, index) => (
        <AbsenceRow
          key={absence.id}
          absence={absence}
          path={`absences.${String(index)}`}
          errors={errors}
          onChange={(changed) => {
            change(index, changed);
          }}
          onRemove={() => {
            set({ absences: absences.filter((each) => each !== absence) });
          }}
        />
      ))}
    </section>
  );
}

type RowProps = {
  absence: AbsenceValues;
  path: string;
  errors: EditErrors;
  onChange: (change: Partial<AbsenceValues>) => void;
  onRemove: () => void;
};

function AbsenceRow({ absence, path, errors, onChange, onRemove }: RowProps) {
  return (
    <div className="training-row training-row-labelled">
      <DateField
        label="Первый день"
        isRequired
        width={150}
        value={absence.from}
        onChange={(from) => {
          onChange({ from });
        }}
        error={errors[`${path}.from`]}
      />
      <DateField
        label="Последний день"
        width={150}
        value={absence.to}
        onChange={(to) => {
          onChange({ to });
        }}
        error={errors[`${path}.to`]}
        hint={absence.to === null ? 'Пусто, пока неизвестен' : undefined}
      />
      <div className="training-row-wide">
        <TextField
          label="Причина"
          isRequired
          maxLength={NAME_LIMIT}
          placeholder="отпуск, больничный"
          value={absence.reason}
          onChange={(reason) => {
            onChange({ reason });
          }}
          error={errors[`${path}.reason`]}
        />
      </div>
      <RemoveButton label="Убрать отсутствие" onPress={onRemove} />
    </div>
  );
}

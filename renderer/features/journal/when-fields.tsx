import { dayStanding, dayStandingWords } from '#shared/domain/back-dating';
import { dateAt } from '#shared/lib/iso-date';
import { now } from '../../platform/clock';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { Status } from '../../ui/status';
import { TextField } from '../../ui/text-field';
import type { FormValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

type WhenProps = { form: ConsultationForm; zone: string };

/** When it was and how long it took; a day that isn't today's or yesterday's is marked. */
export function When({ form: { values, errors, set }, zone }: WhenProps) {
  return (
    <FieldRow>
      <DateField
        label="Дата"
        width={180}
        isRequired
        value={values.date}
        onChange={(date) => {
          set({ date });
        }}
        error={errors.date}
      />
      <TimeField
        label="Время"
        width={110}
        value={values.time}
        onChange={(time) => {
          set({ time });
        }}
        error={errors.time}
      />
      <TextField
        label="Длительность, мин"
        width={110}
        inputMode="numeric"
        maxLength={3}
        value={values.minutes}
        onChange={(minutes) => {
          set({ minutes });
        }}
        error={errors.minutes}
      />
      <DayMark date={values.date} zone={zone} />
    </FieldRow>
  );
}

/** «Задним числом: 5 дней» in the line of the date, where there is always room for it. */
function DayMark({ date, zone }: { date: FormValues['date']; zone: string }) {
  const standing = date === null ? undefined : dayStanding(date, dateAt(now(), zone));
  const words = standing === undefined ? '' : dayStandingWords(standing);
  return (
    <p className="journal-day-mark" role="status">
      {words === '' ? null : <Status tone="soon">{words}</Status>}
    </p>
  );
}

import { dayStanding, dayStandingWords } from '#shared/domain/back-dating';
import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { PERSON_KINDS } from '#shared/domain/person';
import { dateAt } from '#shared/lib/iso-date';
import { now } from '../../platform/clock';
import { ChoiceGroup } from '../../ui/choice-group';
import { DateField, TimeField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { Status } from '../../ui/status';
import { TextField } from '../../ui/text-field';
import type { FormValues } from './form-values';
import type { ConsultationForm } from './use-consultation-form';

type WhenProps = { form: ConsultationForm; zone: string };

/** When it was, how long it took, and whom it was for; a day that isn't today's or yesterday's is marked. */
export function When({ form, zone }: WhenProps) {
  const { values, errors, set } = form;
  return (
    <FieldRow>
      <DateField
        label="Дата"
        width={160}
        isRequired
        value={values.date}
        onChange={(date) => {
          set({ date });
        }}
        error={errors.date}
      />
      <TimeField
        label="Время"
        width={90}
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
      <Audience form={form} />
      <DayMark date={values.date} zone={zone} />
    </FieldRow>
  );
}

function Audience({ form: { values, errors, set } }: { form: ConsultationForm }) {
  return (
    <div className="journal-fixed">
      <ChoiceGroup
        label="Кто обратился"
        role="radiogroup"
        isRequired
        value={values.audience}
        onChange={(audience) => {
          // Somebody known is known as who they are; the typed names stay.
          const others = values.others.map((each) => ({ ...each, person: null, position: '' }));
          set({ audience, person: null, position: '', others });
        }}
        options={PERSON_KINDS.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))}
        error={errors.audience}
      />
    </div>
  );
}

/** «Задним числом: 5 дней», in a line of its own under the date. */
function DayMark({ date, zone }: { date: FormValues['date']; zone: string }) {
  const standing = date === null ? undefined : dayStanding(date, dateAt(now(), zone));
  const words = standing === undefined ? '' : dayStandingWords(standing);
  return (
    <p className={words === '' ? 'ui-hidden' : 'journal-day-mark'} role="status">
      {words === '' ? null : <Status tone="soon">{words}</Status>}
    </p>
  );
}

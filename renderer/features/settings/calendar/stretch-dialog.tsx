import { useState } from 'react';
import { NAME_LIMIT } from '#shared/domain/fields';
import type { SchoolCalendar, Stretch } from '#shared/domain/work-calendar';
import { useRecordForm } from '../../../data/record-form';
import { newId } from '../../../platform/clock';
import { ChoiceGroup } from '../../../ui/choice-group';
import { DateField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { FormDialog } from '../../../ui/form-dialog';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import type { CalendarDesk } from './calendar-desk';
import type { CalendarErrors } from './decree-form';
import {
  FRESH_STRETCH,
  overlapText,
  parseStretchValues,
  stretchValues,
  withStretch,
  type StretchValues,
} from './entry-form';
import { saveCalendar } from './save-calendar';

const KINDS = [
  { value: 'term', label: 'Четверть' },
  { value: 'vacation', label: 'Каникулы' },
] as const;

type StretchDialogProps = {
  desk: CalendarDesk;
  /** The one to change, null for a new one. */
  stretch: Stretch | null;
  onSaved: (year: number) => void;
  onClose: () => void;
};

/** «Добавить четверть или каникулы», or changing one. */
export function StretchDialog({ desk, stretch, onSaved, onClose }: StretchDialogProps) {
  const [fresh] = useState(newId);
  const id = stretch?.id ?? fresh;
  const form = useRecordForm<StretchValues, SchoolCalendar, CalendarErrors>({
    draftKey: `calendar-stretch-${stretch?.id ?? 'new'}`,
    parse: parseStretchValues,
    initial: stretch === null ? FRESH_STRETCH : stretchValues(stretch),
    check: (values) => withStretch(desk.calendar, values, id),
    send: (value, commit) => saveCalendar(commit, value, desk),
    onSaved: ({ stretches }) => {
      const saved = stretches.find((each) => each.id === id);
      if (saved !== undefined) onSaved(Number(saved.from.slice(0, 4)));
    },
    onClose,
  });
  const { values, errors = {}, write } = form;
  const overlap = overlapText(desk.calendar, values, id);
  return (
    <FormDialog
      title={stretch === null ? 'Новая четверть или каникулы' : 'Изменить четверть или каникулы'}
      form={form}
    >
      <ChoiceGroup
        label="Вид"
        value={values.kind}
        onChange={(kind) => {
          write({ ...values, kind });
        }}
        options={KINDS}
      />
      <TextField
        label="Название"
        isRequired
        maxLength={NAME_LIMIT}
        value={values.name}
        onChange={(name) => {
          write({ ...values, name });
        }}
        hint={values.kind === 'term' ? '1-я четверть, 1-е полугодие' : 'Осенние каникулы'}
        error={errors['name']}
      />
      <FieldRow>
        <DateField
          label="С"
          isRequired
          value={values.from}
          onChange={(from) => {
            write({ ...values, from });
          }}
          error={errors['from']}
        />
        <DateField
          label="По"
          isRequired
          value={values.to}
          onChange={(to) => {
            write({ ...values, to });
          }}
          error={errors['to']}
        />
      </FieldRow>
      {overlap === null ? null : <Notice tone="warning">{overlap}</Notice>}
    </FormDialog>
  );
}

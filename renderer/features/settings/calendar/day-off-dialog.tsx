import { useMemo, useState } from 'react';
import { LINE_LIMIT, NAME_LIMIT } from '#shared/domain/fields';
import type { SchoolCalendar } from '#shared/domain/work-calendar';
import { useRecordForm } from '../../../data/record-form';
import { newId } from '../../../platform/clock';
import { ChoiceGroup } from '../../../ui/choice-group';
import { DateField } from '../../../ui/date-field';
import { FieldRow } from '../../../ui/field-row';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import type { CalendarDesk } from './calendar-desk';
import { Consequences } from './consequences';
import type { CalendarErrors } from './decree-form';
import {
  FRESH_DAY_OFF,
  parseDayOffValues,
  withDayOff,
  withFrom,
  type DayOffValues,
} from './entry-form';
import { saveCalendar } from './save-calendar';
import { yearsOf } from './years';

const KINDS = [
  { value: 'regional', label: 'Выходной региона' },
  { value: 'school', label: 'Выходной школы' },
] as const;

type DayOffDialogProps = {
  desk: CalendarDesk;
  onSaved: (year: number) => void;
  onClose: () => void;
};

/** «Добавить выходной»: of the region or of the school itself. */
export function DayOffDialog({ desk, onSaved, onClose }: DayOffDialogProps) {
  const [id] = useState(newId);
  const form = useRecordForm<DayOffValues, SchoolCalendar, CalendarErrors>({
    draftKey: 'calendar-day-off',
    parse: parseDayOffValues,
    initial: FRESH_DAY_OFF,
    check: (values) => withDayOff(desk.calendar, values, id),
    send: (value, commit) => saveCalendar(commit, value, desk),
    onSaved: ({ daysOff }) => {
      onSaved(Number(daysOff.at(-1)?.from.slice(0, 4)));
    },
    onClose,
  });
  const { values, errors = {}, write } = form;
  const checked = useMemo(() => withDayOff(desk.calendar, values, id), [desk.calendar, values, id]);
  return (
    <FormDialog title="Выходной день региона или школы" form={form}>
      <ChoiceGroup
        label="Чей выходной"
        value={values.kind}
        onChange={(kind) => {
          write({ ...values, kind });
        }}
        options={KINDS}
      />
      <DayOffFields {...{ values, errors, write }} />
      <Consequences desk={desk} next={checked.ok ? checked.value : null} years={yearsOf(values)} />
    </FormDialog>
  );
}

type DayOffFieldsProps = {
  values: DayOffValues;
  errors: CalendarErrors;
  write: (values: DayOffValues) => void;
};

function DayOffFields({ values, errors, write }: DayOffFieldsProps) {
  const isRegional = values.kind === 'regional';
  return (
    <>
      <TextField
        label="Название"
        isRequired
        maxLength={NAME_LIMIT}
        value={values.name}
        onChange={(name) => {
          write({ ...values, name });
        }}
        hint={isRegional ? 'Радоница, День республики' : 'Карантин, отмена занятий из-за морозов'}
        error={errors['name']}
      />
      <FieldRow>
        <DateField
          label="С"
          isRequired
          value={values.from}
          onChange={(from) => {
            write(withFrom(values, from));
          }}
          error={errors['from']}
        />
        <DateField
          label="По"
          isRequired
          value={values.to}
          onChange={(to) => {
            write({ ...values, to, isOneDay: false });
          }}
          error={errors['to']}
        />
      </FieldRow>
      <TextField
        label="Основание"
        maxLength={LINE_LIMIT}
        value={values.basis}
        onChange={(basis) => {
          write({ ...values, basis });
        }}
        hint={isRegional ? 'Закон или указ региона' : 'Приказ руководителя: номер и дата'}
        error={errors['basis']}
      />
    </>
  );
}

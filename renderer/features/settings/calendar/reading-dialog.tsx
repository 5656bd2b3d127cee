import { useMemo } from 'react';
import { DEADLINE_READINGS, readingOn, type SchoolCalendar } from '#shared/domain/work-calendar';
import { useRecordForm } from '../../../data/record-form';
import { ChoiceGroup } from '../../../ui/choice-group';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import type { CalendarDesk } from './calendar-desk';
import { Consequences } from './consequences';
import type { CalendarErrors } from './decree-form';
import { parseReading, withReading, type ReadingValues } from './reading-form';
import { saveCalendar } from './save-calendar';

const OPTIONS = {
  'next-day': {
    label: 'Со следующего рабочего дня (обычный порядок)',
    hint: 'День вступления в должность не считается: срок течёт со следующего дня (ГК\u00A0РФ, ст.\u00A0191)',
  },
  'same-day': {
    label: 'Со дня вступления (строже)',
    hint: 'День вступления в должность — первый из пяти, если он рабочий (ТК\u00A0РФ, ст.\u00A014, часть первая)',
  },
} as const;

type ReadingDialogProps = { desk: CalendarDesk; onSaved: () => void; onClose: () => void };

/** «Изменить порядок»: from which day on the five working days are counted how. */
export function ReadingDialog({ desk, onSaved, onClose }: ReadingDialogProps) {
  const { calendar, today } = desk;
  const holds = readingOn(calendar, today);
  const form = useRecordForm<ReadingValues, SchoolCalendar, CalendarErrors>({
    draftKey: 'calendar-reading',
    parse: parseReading,
    initial: { reading: holds === 'next-day' ? 'same-day' : 'next-day', from: today },
    check: (values) => withReading(calendar, values, today),
    send: (value, commit) => saveCalendar(commit, value, desk),
    onSaved,
    onClose,
  });
  const { values, errors = {}, write } = form;
  const checked = useMemo(() => withReading(calendar, values, today), [calendar, values, today]);
  return (
    <FormDialog title="Как считать срок обучения" form={form}>
      <ChoiceGroup
        label="Пять рабочих дней считаются"
        value={values.reading}
        onChange={(reading) => {
          write({ ...values, reading });
        }}
        options={DEADLINE_READINGS.map((value) => ({ value, ...OPTIONS[value] }))}
      />
      <DateField
        label="Действует с"
        isRequired
        value={values.from}
        onChange={(from) => {
          write({ ...values, from });
        }}
        hint="По дате вступления в должность. Не раньше сегодняшнего дня"
        error={errors['from']}
      />
      <Consequences desk={desk} next={checked.ok ? checked.value : null} years={[]} />
    </FormDialog>
  );
}

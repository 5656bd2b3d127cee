import { useState } from 'react';
import { exceptionWarnings } from '#shared/domain/exception-warnings';
import { termsOf } from '#shared/domain/offices';
import type { Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { tidyBreaks } from '#shared/lib/text';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { peopleOf, usePeople } from '../../data/records';
import { newId } from '../../platform/clock';
import { Notice } from '../../ui/notice';
import { FormDialog } from '../../ui/form-dialog';
import { useSaveStep } from './drawing/use-pen';
import { ExceptionFields } from './exception-fields';
import {
  exceptionValues,
  freshException,
  parseExceptionValues,
  toException,
  withException,
  type ExceptionErrors,
  type ExceptionValues,
} from './exception-form';
import type { ExceptionDays } from './use-exception-days';

type ExceptionDialogProps = {
  row: Row<'schedule'>;
  /** The exception to change, null for a new one. */
  exception: ScheduleException | null;
  /** The consultant's room. */
  room: string;
  days: ExceptionDays;
  onSaved: (id: string) => void;
  onClose: () => void;
};

/** «Добавить исключение», or changing one. Closing keeps the draft. */
export function ExceptionDialog(props: ExceptionDialogProps) {
  const { row, exception, room, days, onSaved, onClose } = props;
  const { today, school } = days;
  const { validFrom, slots, exceptions } = row.value;
  const [fresh] = useState<ExceptionValues>(() =>
    exception === null ? freshException(newId(), room) : exceptionValues(exception, room),
  );
  const save = useSaveStep();
  const substitutes = termsOf(peopleOf(usePeople()), 'substitute');
  const hasSubstitute = substitutes.some(({ term }) => term.to === null || term.to >= today);
  const form = useRecordForm<ExceptionValues, ScheduleException, ExceptionErrors>({
    draftKey: `exception-${exception?.id ?? row.id}`,
    parse: parseExceptionValues,
    base: exception === null ? '' : canonicalJson(exception),
    initial: fresh,
    check: (values) => toException(values, row.value, school),
    send: (value, commit) => {
      const next = { ...row.value, exceptions: withException(exceptions, value) };
      const words = exception === null ? 'исключение добавлено' : 'исключение изменено';
      return save(row, next, commit, words);
    },
    onSaved: ({ id }) => {
      onSaved(id);
    },
    onClose,
  });
  return (
    <FormDialog
      title={exception === null ? 'Добавить исключение' : 'Изменить исключение'}
      form={form}
    >
      <ExceptionFields
        values={form.values}
        errors={form.errors ?? {}}
        slots={slots}
        from={today < validFrom ? validFrom : today}
        school={school}
        hasSubstitute={hasSubstitute}
        write={form.write}
      />
      <Warnings edition={row.value} values={form.values} days={days} />
    </FormDialog>
  );
}

type WarningsProps = { edition: Schedule; values: ExceptionValues; days: ExceptionDays };

/** What should be looked at twice: hints, not bans, for a school knows its own days best. */
function Warnings({ edition, values, days }: WarningsProps) {
  const checked = toException(values, edition, days.school);
  const warnings = checked.ok ? exceptionWarnings(checked.value, edition, days) : [];
  return (
    <div role="status" className="schedule-warning-place">
      {warnings.length === 0 ? null : (
        <Notice tone="warning">
          {warnings.map((text) => (
            <p key={text}>{tidyBreaks(text)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

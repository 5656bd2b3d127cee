import { useState } from 'react';
import { exceptionWarnings } from '#shared/domain/exception-warnings';
import type { Schedule } from '#shared/domain/schedule';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import type { IsoDate } from '#shared/lib/iso-date';
import { tidyBreaks } from '#shared/lib/text';
import { useDraftedForm } from '../../data/drafts';
import type { Row } from '../../data/database';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useFocusOnFailure } from '../../ui/use-autofocus';
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
import { saveSchedule } from './save-schedule';

type ExceptionDialogProps = {
  row: Row<'schedule'>;
  /** The exception to change, null for a new one. */
  exception: ScheduleException | null;
  /** The consultant's room. */
  room: string;
  /** The school's date. */
  today: IsoDate;
  onSaved: (id: string) => void;
  onClose: () => void;
};

/** «Добавить исключение», or changing one. Closing keeps the draft. */
export function ExceptionDialog(props: ExceptionDialogProps) {
  const { row, exception, today, onClose } = props;
  const form = useExceptionForm(props);
  const { draft, problem } = form;
  const close = (): void => {
    void draft.flush();
    onClose();
  };
  useShortcut('Ctrl+Enter', form.save);
  const { validFrom, slots } = row.value;
  return (
    <Dialog
      title={exception === null ? 'Добавить исключение' : 'Изменить исключение'}
      isOpen
      onClose={close}
      footerNote={draft.problem}
      footer={
        <>
          <Button variant="quiet" onPress={close}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={form.isSaving} onPress={form.save}>
            Сохранить
          </Button>
        </>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <ExceptionFields
        values={draft.values}
        errors={form.errors}
        slots={slots}
        from={today < validFrom ? validFrom : today}
        write={form.write}
      />
      <Warnings edition={row.value} values={draft.values} today={today} />
    </Dialog>
  );
}

/** What stands in the form, what is wrong with it, and its way to the journal. */
function useExceptionForm({
  row,
  exception,
  room,
  onSaved,
  onClose,
}: Omit<ExceptionDialogProps, 'today'>) {
  const [fresh] = useState<ExceptionValues>(() =>
    exception === null ? freshException(newId(), room) : exceptionValues(exception, room),
  );
  const draft = useDraftedForm(`exception-${exception?.id ?? row.id}`, parseExceptionValues, fresh);
  const [errors, setErrors] = useState<ExceptionErrors>({});
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const write = (values: ExceptionValues): void => {
    draft.write(values);
    setErrors({});
  };
  const save = async (): Promise<void> => {
    const checked = toException(draft.values, row.value.slots);
    if (!checked.ok) {
      setErrors(checked.error);
      setFailures((count) => count + 1);
      return;
    }
    setSaving(true);
    const exceptions = withException(row.value.exceptions, checked.value);
    const failure = await saveSchedule(row, { ...row.value, exceptions }, draft.commit);
    setSaving(false);
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    onSaved(checked.value.id);
    onClose();
  };
  return { draft, errors, problem, isSaving, write, save: () => void save() };
}

type WarningsProps = { edition: Schedule; values: ExceptionValues; today: IsoDate };

/** What should be looked at twice: hints, not bans, for a school knows its own days best. */
function Warnings({ edition, values, today }: WarningsProps) {
  const checked = toException(values, edition.slots);
  const warnings = checked.ok ? exceptionWarnings(checked.value, edition, today) : [];
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

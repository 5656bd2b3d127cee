import { numberText, visitorsInLine } from '#shared/domain/consultation';
import { returnDay } from '#shared/domain/follow-up';
import { addDays, isIsoDate, longDate, type IsoDate } from '#shared/lib/iso-date';
import { failed, ok } from '#shared/lib/result';
import type { ConsultationRow } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { FormDialog } from '../../ui/form-dialog';
import { useToast } from '../../ui/toast';
import { saveOutcome } from './save-outcome';

interface PostponeValues {
  readonly on: IsoDate | null;
}

const DAYS = [
  { words: 'Завтра', days: 1 },
  { words: 'Через 3 дня', days: 3 },
  { words: 'Через неделю', days: 7 },
] as const;

type PostponeDialogProps = { row: ConsultationRow; today: IsoDate; onClose: () => void };

/** «Перенести на…»: another day on which the question comes back. */
export function PostponeDialog({ row, today, onClose }: PostponeDialogProps) {
  const toast = useToast();
  const before = returnDay(row.value);
  const form = useRecordForm<PostponeValues, IsoDate, { readonly on: string }>({
    draftKey: `postpone-${row.id}`,
    parse: parsePostpone,
    initial: { on: before !== null && before > today ? before : addDays(today, 1) },
    check: ({ on }) => {
      if (on === null) return failed({ on: 'Укажите день' });
      return on < today ? failed({ on: 'Этот день уже прошёл' }) : ok(on);
    },
    send: (on, commit) => saveOutcome(commit, row, { kind: 'return', on }),
    onSaved: (on) => {
      toast.show({ text: `Вопрос вернётся ${longDate(on)}` });
    },
    onClose,
  });
  return (
    <FormDialog title="Перенести вопрос" deed="Перенести" form={form}>
      <p>
        {visitorsInLine(row.value)}, запись {numberText(row.value.number)}
      </p>
      <DateField
        label="Вернуться к вопросу"
        isRequired
        minValue={today}
        value={form.values.on}
        onChange={(on) => {
          form.write({ on });
        }}
        error={form.errors?.on}
      />
      <div className="today-days" role="group" aria-label="Скоро">
        {DAYS.map(({ words, days }) => (
          <Button
            key={days}
            size="small"
            onPress={() => {
              form.write({ on: addDays(today, days) });
            }}
          >
            {words}
          </Button>
        ))}
      </div>
    </FormDialog>
  );
}

function parsePostpone(content: unknown): PostponeValues | undefined {
  if (typeof content !== 'object' || content === null || !('on' in content)) return undefined;
  const { on } = content;
  return on === null || (typeof on === 'string' && isIsoDate(on)) ? { on } : undefined;
}

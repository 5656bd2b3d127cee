import { takenDownIssue } from '#shared/domain/publication-rules';
import { onPlaceText } from '#shared/domain/publication-words';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok } from '#shared/lib/result';
import type { Row } from '../../../data/database';
import { useRecordForm } from '../../../data/record-form';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { editPublication } from './save-publication';

interface Values {
  readonly takenDown: IsoDate | null;
}
type Errors = Readonly<Partial<Record<keyof Values, string>>>;
type TakeDownProps = { row: Row<'publication'>; today: IsoDate; onClose: () => void };

/** «Снято»: the schedule was taken down, and nothing was put up in its place. */
export function TakeDownDialog({ row, today, onClose }: TakeDownProps) {
  const form = useRecordForm<Values, IsoDate, Errors>({
    draftKey: `publication-down-${row.id}`,
    parse: parseValues,
    base: String(row.seq),
    initial: { takenDown: today },
    check: ({ takenDown }) => {
      const issue =
        takenDown === null
          ? 'Укажите дату: день, месяц и год'
          : takenDownIssue(row.value, takenDown, today);
      return takenDown !== null && issue === null
        ? ok(takenDown)
        : failed({ takenDown: issue ?? '' });
    },
    send: (takenDown, commit) => editPublication(row, { takenDown }, commit),
    onClose,
  });
  return (
    <FormDialog title="График снят" deed="Отметить снятым" form={form}>
      <p>
        График больше не висит {onPlaceText(row.value)}, и новый на его место не повешен. Если
        повесили новый, отметьте это кнопкой «Разместить»: этот станет заменённым сам.
      </p>
      <DateField
        label="Дата"
        isRequired
        width={160}
        value={form.values.takenDown}
        minValue={row.value.on}
        maxValue={today}
        onChange={(takenDown) => {
          form.write({ takenDown });
        }}
        error={form.errors?.takenDown}
      />
    </FormDialog>
  );
}

function parseValues(content: unknown): Values | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { takenDown } = content as Readonly<Record<string, unknown>>; // checked below
  return takenDown === null || typeof takenDown === 'string' ? { takenDown } : undefined;
}

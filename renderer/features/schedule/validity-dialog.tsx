import { fieldIssues } from '#shared/domain/fields';
import { scheduleSchema, type Schedule } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import type { Row } from '../../data/database';
import { useRecordForm } from '../../data/record-form';
import { DateField } from '../../ui/date-field';
import { FieldRow } from '../../ui/field-row';
import { FormDialog } from '../../ui/form-dialog';
import { useSaveStep } from './drawing/use-pen';

interface Validity {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

type ValidityErrors = Readonly<Record<string, string>>;

/** «Срок действия» of an edition: from when, and until when if that is known. */
export function ValidityDialog({ row, onClose }: { row: Row<'schedule'>; onClose: () => void }) {
  const { validFrom, validTo } = row.value;
  const save = useSaveStep();
  const form = useRecordForm<Validity, Schedule, ValidityErrors>({
    draftKey: `validity-${row.id}`,
    parse: parseValidity,
    base: JSON.stringify({ validFrom, validTo }),
    initial: { from: validFrom, to: validTo },
    check: (values) => checkValidity(row.value, values),
    send: (value, commit) => save(row, value, commit, 'срок действия изменён'),
    onClose,
  });
  const { values, errors = {} } = form;
  return (
    <FormDialog title="Срок действия" form={form}>
      <FieldRow>
        <DateField
          label="Действует с"
          isRequired
          value={values.from}
          onChange={(from) => {
            form.write({ ...values, from });
          }}
          error={errors['validFrom']}
        />
        <DateField
          label="Действует по"
          value={values.to}
          onChange={(to) => {
            form.write({ ...values, to });
          }}
          error={errors['validTo']}
          hint="Пусто — до замены новой редакцией"
        />
      </FieldRow>
    </FormDialog>
  );
}

function checkValidity(
  edition: Schedule,
  { from, to }: Validity,
): Result<Schedule, ValidityErrors> {
  const checked = scheduleSchema.safeParse({ ...edition, validFrom: from ?? '', validTo: to });
  if (checked.success) return ok(checked.data);
  const issues = fieldIssues(checked.error).map(({ path, message }) => [path, message] as const);
  return failed(Object.fromEntries(issues));
}

function parseValidity(content: unknown): Validity | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits = [draft['from'], draft['to']].every((d) => d === null || typeof d === 'string');
  return fits ? (content as Validity) : undefined;
}

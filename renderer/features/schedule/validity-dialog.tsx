import { useState } from 'react';
import { fieldIssues } from '#shared/domain/fields';
import { scheduleSchema } from '#shared/domain/schedule';
import type { IsoDate } from '#shared/lib/iso-date';
import { useDraftedForm } from '../../data/drafts';
import type { Row } from '../../data/database';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { FieldRow } from '../../ui/field-row';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { saveSchedule } from './save-schedule';

interface Validity {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** «Срок действия» of an edition: from when, and until when if that is known. */
export function ValidityDialog({ row, onClose }: { row: Row<'schedule'>; onClose: () => void }) {
  const { validFrom, validTo } = row.value;
  const initial = { from: validFrom, to: validTo };
  const draft = useDraftedForm<Validity>(`validity-${row.id}`, parseValidity, initial);
  const { values } = draft;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const set = (change: Partial<Validity>): void => {
    draft.write({ ...values, ...change });
    setErrors({});
  };
  const close = (): void => {
    void draft.flush();
    onClose();
  };
  const save = async (): Promise<void> => {
    const next = { ...row.value, validFrom: values.from ?? '', validTo: values.to };
    const checked = scheduleSchema.safeParse(next);
    if (!checked.success) {
      const issues = fieldIssues(checked.error).map(({ path, message }) => [path, message]);
      setErrors(Object.fromEntries(issues) as Record<string, string>);
      return;
    }
    const failure = await saveSchedule(row, checked.data, draft.commit);
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    onClose();
  };
  useShortcut('Ctrl+Enter', () => void save());
  return (
    <Dialog
      title="Срок действия"
      isOpen
      onClose={close}
      footer={<Buttons onCancel={close} onSave={() => void save()} />}
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      <FieldRow>
        <DateField
          label="Действует с"
          isRequired
          value={values.from}
          onChange={(from) => {
            set({ from });
          }}
          error={errors['validFrom']}
        />
        <DateField
          label="Действует по"
          value={values.to}
          onChange={(to) => {
            set({ to });
          }}
          error={errors['validTo']}
          hint="Пусто — до замены новой редакцией"
        />
      </FieldRow>
    </Dialog>
  );
}

function Buttons({ onCancel, onSave }: { onCancel: () => void; onSave: () => void }) {
  return (
    <>
      <Button variant="quiet" onPress={onCancel}>
        Отмена
      </Button>
      <Button variant="primary" onPress={onSave}>
        Сохранить
      </Button>
    </>
  );
}

function parseValidity(content: unknown): Validity | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits = [draft['from'], draft['to']].every((d) => d === null || typeof d === 'string');
  return fits ? (content as Validity) : undefined;
}

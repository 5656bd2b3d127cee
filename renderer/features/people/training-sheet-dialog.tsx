import { useMemo, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { SheetFormChoice, TrainingPaperDialog, type SheetForm } from './training-paper';

/** «Лист обучения» of one person. */
export function TrainingSheetDialog({ training, onClose }: { training: Id; onClose: () => void }) {
  const [form, setForm] = useState<SheetForm>('filled');
  const paper = useMemo(
    () =>
      ({
        kind: 'training-sheets',
        choice: { kind: 'these', trainings: [training] },
        isBlank: form === 'blank',
      }) as const,
    [training, form],
  );
  return (
    <TrainingPaperDialog title="Лист обучения" name="Лист обучения" paper={paper} onClose={onClose}>
      <SheetFormChoice value={form} onChange={setForm} />
    </TrainingPaperDialog>
  );
}

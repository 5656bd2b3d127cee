import { useState } from 'react';
import type { JournalFilters } from '#shared/domain/journal-filters';
import { selectionSchema } from '#shared/domain/selection';
import type { Row } from '../../data/database';
import { saveSelection } from '../../data/selections';
import { newId } from '../../platform/clock';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toast';

type SelectionDialogProps = {
  filters: JournalFilters;
  /** The selection to name anew; null for a new one. */
  row: Row<'selection'> | null;
  onClose: () => void;
};

/** Gives the filters a name to come back to. */
export function SelectionDialog({ filters, row, onClose }: SelectionDialogProps) {
  const [id] = useState(() => row?.id ?? newId());
  const [title, setTitle] = useState(row?.value.title ?? '');
  const [problem, setProblem] = useState<{ field?: string; form?: string }>({});
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const save = async (): Promise<void> => {
    if (isBusy) return;
    const checked = selectionSchema.safeParse({ v: 1, id, title, filters, archived: false });
    if (!checked.success) {
      setProblem({ field: checked.error.issues[0]?.message ?? 'Назовите подборку' });
      return;
    }
    setBusy(true);
    const refusal = await saveSelection(checked.data, row?.seq ?? 0);
    setBusy(false);
    if (refusal !== null) {
      setProblem({ form: refusal });
      return;
    }
    toast.show({ text: `Подборка «${checked.data.title}» сохранена` });
    onClose();
  };
  useShortcut('Ctrl+Enter', () => void save());
  return (
    <Dialog
      title={row === null ? 'Новая подборка' : 'Переименовать подборку'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
            Сохранить
          </Button>
        </>
      }
    >
      {problem.form === undefined ? null : <Notice tone="error">{problem.form}</Notice>}
      <TextField
        label="Название"
        isRequired
        maxLength={200}
        value={title}
        onChange={setTitle}
        error={problem.field}
        hint="Подборка помнит «Поиск» и фильтры. Период «Этот месяц» в ней всегда значит текущий месяц."
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) void save();
        }}
      />
    </Dialog>
  );
}

import { useState } from 'react';
import type { JournalFilters } from '#shared/domain/journal-filters';
import type { Row } from '../../data/database';
import { saveSelection, useSelections } from '../../data/selections';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { SelectionDialog } from './selection-dialog';
import { useSelectionCounts } from './selections-bar';
import { recordsInWords } from './use-list';

type AllProps = {
  isLocked: boolean;
  onOpen: (filters: JournalFilters) => void;
  onClose: () => void;
};

/** All saved selections: open, rename, delete. */
export function SelectionsDialog({ isLocked, onOpen, onClose }: AllProps) {
  const rows = useSelections() ?? [];
  const counts = useSelectionCounts(rows.map(({ value }) => value.filters));
  const [renamed, setRenamed] = useState<Row<'selection'> | null>(null);
  const { remove, problem } = useRemoval();
  return (
    <Dialog
      title="Подборки"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      {problem === null ? null : <Notice tone="error">{problem}</Notice>}
      {rows.length === 0 ? <p>Подборок пока нет.</p> : null}
      <ul className="journal-selection-list">
        {rows.map((row, index) => (
          <li key={row.id} className="journal-selection-item" aria-label={row.value.title}>
            <span className="journal-selection-name">
              <span>{row.value.title}</span>
              <span className="journal-selection-count">
                {counts?.[index] === undefined ? '' : recordsInWords(counts[index])}
              </span>
            </span>
            <Button
              size="small"
              onPress={() => {
                onOpen(row.value.filters);
                onClose();
              }}
            >
              Открыть
            </Button>
            {isLocked ? null : (
              <>
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => {
                    setRenamed(row);
                  }}
                >
                  Переименовать
                </Button>
                <Button size="small" variant="quiet" onPress={() => void remove(row)}>
                  Удалить
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {renamed === null ? null : (
        <SelectionDialog
          filters={renamed.value.filters}
          row={renamed}
          onClose={() => {
            setRenamed(null);
          }}
        />
      )}
    </Dialog>
  );
}

/** Takes a selection away; the message in passing brings it back. */
function useRemoval() {
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const remove = async ({ value, seq }: Row<'selection'>): Promise<void> => {
    const refusal = await saveSelection({ ...value, archived: true }, seq);
    setProblem(refusal);
    if (refusal === null) toast.show({ text: `Подборка «${value.title}» удалена` });
  };
  return { remove, problem };
}

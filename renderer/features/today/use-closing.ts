import { numberText, type Outcome } from '#shared/domain/consultation';
import type { ConsultationRow } from '../../data/database';
import { newestState } from '../../data/open-questions';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { useToast } from '../../ui/toast';
import { saveOutcome } from './save-outcome';

/** «Закрыть вопрос»: the record's outcome becomes «Решено»; the message offers to take it back. */
export function useClosing(): (row: ConsultationRow) => void {
  const toast = useToast();
  const once = useOneAtATime();
  const reopen = async (id: string, outcome: Outcome): Promise<void> => {
    const newest = await newestState(id);
    if (newest === null) return;
    const problem = await saveOutcome(newId(), { id, ...newest }, outcome);
    if (problem !== null) toast.show({ tone: 'error', text: problem });
  };
  const close = async (row: ConsultationRow): Promise<void> => {
    const problem = await saveOutcome(newId(), row, { kind: 'solved' });
    if (problem !== null) {
      toast.show({ tone: 'error', text: problem });
      return;
    }
    toast.show({
      text: `Вопрос закрыт, запись ${numberText(row.value.number)}`,
      action: {
        label: 'Вернуть',
        onPress: () => {
          void once(() => reopen(row.id, row.value.outcome));
        },
      },
    });
  };
  return (row) => void once(() => close(row));
}

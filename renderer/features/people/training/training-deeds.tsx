import { IN_TRAINING } from '#shared/domain/training-rules';
import { useIsReadOnly } from '../../../data/records';
import type { TrainingRow } from '../../../data/trainings';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Button } from '../../../ui/button';
import { MenuButton } from '../../../ui/menu';
import { useToast } from '../../../ui/toast';
import { saveTraining } from './save-training';
import type { TrainingDeed } from './training-dialogs';
import { isOpen } from './training-lines';

/** What is done seldom. */
const MORE = [
  { id: 'edit', label: 'Исправить…' },
  { id: 'stop', label: 'Обучение прекращено…' },
  { id: 'cancel', label: 'Внесено по ошибке…' },
] as const;

type DeedsProps = {
  row: TrainingRow;
  /** All trainings: nobody is in two at once. */
  trainings: readonly TrainingRow[];
  onDeed: (deed: TrainingDeed) => void;
};

/** What can be done with a training, as far as it is. */
export function TrainingDeeds({ row, trainings, onDeed }: DeedsProps) {
  const isLocked = useIsReadOnly();
  const reopen = useReopen(row, trainings);
  const { kind } = row.training.state;
  const press = (deed: TrainingDeed) => () => {
    onDeed(deed);
  };
  if (kind === 'cancelled') return null;
  if (kind !== 'open') {
    return (
      <>
        <Button onPress={press('sheet')}>Лист обучения</Button>
        <Button variant="quiet" isDisabled={isLocked} onPress={reopen}>
          Продолжить обучение
        </Button>
      </>
    );
  }
  return (
    <>
      <Button isDisabled={isLocked} onPress={press('session')}>
        Провести занятие
      </Button>
      <Button isDisabled={isLocked} onPress={press('complete')}>
        Обучение завершено
      </Button>
      <Button onPress={press('sheet')}>Лист обучения</Button>
      <MenuButton
        label="Ещё"
        variant="quiet"
        isDisabled={isLocked}
        items={MORE}
        onAction={(id) => {
          const deed = MORE.find((each) => each.id === id);
          if (deed !== undefined) onDeed(deed.id);
        }}
      />
    </>
  );
}

/** Takes a training up again that was ended; the deadline is counted anew. */
function useReopen(row: TrainingRow, trainings: readonly TrainingRow[]): () => void {
  const toast = useToast();
  const once = useOneAtATime();
  const reopen = async (): Promise<void> => {
    const value = { ...row.training, state: { kind: 'open' as const } };
    const isInTraining = trainings.some((each) => isOpen(each) && each.person.id === row.person.id);
    const failure = isInTraining
      ? IN_TRAINING
      : await saveTraining(value, row.seq, 'training.reopen', newId());
    const words = failure ?? `Обучение продолжается: ${row.person.name}`;
    toast.show({ text: words, tone: failure === null ? 'info' : 'error' });
  };
  return () => void once(reopen);
}

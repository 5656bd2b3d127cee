import { shortDate } from '#shared/lib/iso-date';
import type { TrainingRow } from '../../../data/trainings';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { DeadlineExplained } from './deadline-explained';
import './training.css';

/** «Почему эта дата»: the counted days and those that were skipped, what moved it, and whether there is a reception in time. */
export function WhyDialog({ row, onClose }: { row: TrainingRow; onClose: () => void }) {
  return (
    <Dialog
      title="Почему эта дата"
      isOpen
      isText
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Закрыть
        </Button>
      }
    >
      <p className="training-who">
        {row.person.name}, {row.training.position}.{' '}
        <strong>Обучить до {shortDate(row.deadline.date)}</strong>
      </p>
      <DeadlineExplained row={row} />
    </Dialog>
  );
}

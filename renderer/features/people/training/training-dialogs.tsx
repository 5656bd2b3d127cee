import { TrainingSheetDialog } from '../training-sheet-dialog';
import type { TrainingRow } from '../../../data/trainings';
import { CompleteDialog } from './complete-dialog';
import { EditDialog } from './edit-dialog';
import { SessionDialog } from './session-dialog';
import { CancelDialog, StopDialog } from './stop-dialog';
import { WhyDialog } from './why-dialog';

/** What can be open over the list or the page of a person. */
export type TrainingDeed = 'why' | 'session' | 'complete' | 'sheet' | 'edit' | 'stop' | 'cancel';

type DialogsProps = {
  deed: TrainingDeed;
  row: TrainingRow;
  trainings: readonly TrainingRow[];
  onClose: () => void;
};

/** The dialog of a deed on a training. */
export function TrainingDialog({ deed, row, trainings, onClose }: DialogsProps) {
  switch (deed) {
    case 'why':
      return <WhyDialog row={row} onClose={onClose} />;
    case 'session':
      return <SessionDialog row={row} trainings={trainings} onClose={onClose} />;
    case 'complete':
      return <CompleteDialog row={row} onClose={onClose} />;
    case 'sheet':
      return <TrainingSheetDialog training={row.training.id} onClose={onClose} />;
    case 'edit':
      return <EditDialog row={row} onClose={onClose} />;
    case 'stop':
      return <StopDialog row={row} onClose={onClose} />;
    case 'cancel':
      return <CancelDialog row={row} onClose={onClose} />;
  }
}

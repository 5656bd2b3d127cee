import { approvalOf, type Standing } from '#shared/domain/schedule-standing';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Row } from '../../data/database';
import { CancelDialog } from './cancel-dialog';
import type { SlotOpening } from './drawing/week-types';
import { EditionDocumentDialog, type EditionDocument } from './edition-documents';
import { SchedulePaperDialog } from './paper-dialog';
import { AttachedScan } from './scan-dialog';
import { SlotDialog } from './slot-dialog';
import type { Steps } from './state-props';
import { SubmitDialog } from './submit-dialog';
import { ValidityDialog } from './validity-dialog';

/** The dialog that is open over an edition. */
export type Opened =
  | SlotOpening
  | { readonly kind: 'validity' | 'paper' | 'scan' | 'cancel' | 'submit' | EditionDocument }
  | null;

type DialogsProps = {
  row: Row<'schedule'>;
  steps: Pick<Steps, 'submitAsIs'>;
  standing: Standing;
  today: IsoDate;
  /** The consultant's, for new receptions. */
  room: string;
  opened: Opened;
  setOpened: (opened: Opened) => void;
  /** A reception was written down. */
  onDrawn: (id: Id) => void;
};

/** The dialog that is open over an edition, if one is. */
export function EditionDialogs(props: DialogsProps) {
  const { row, steps, standing, today, room, opened, setOpened, onDrawn } = props;
  const onClose = (): void => {
    setOpened(null);
  };
  const approval = approvalOf(row.value)?.approval;
  if (opened === null) return null;
  switch (opened.kind) {
    case 'slot':
      return (
        <SlotDialog {...{ row, room, today, onClose, onDrawn }} slot={opened.slot} at={opened.at} />
      );
    case 'submit':
      return <SubmitDialog {...{ row, onClose }} submit={steps.submitAsIs} />;
    case 'validity':
      return <ValidityDialog {...{ row, onClose }} />;
    case 'paper':
      return <SchedulePaperDialog {...{ row, today, onClose }} />;
    case 'cancel':
      return <CancelDialog {...{ row, onClose }} />;
    case 'scan':
      return approval?.by === 'paper' ? (
        <AttachedScan scan={approval.scan} onClose={onClose} />
      ) : null;
    default:
      return (
        <EditionDocumentDialog
          what={opened.kind}
          schedule={row.value}
          {...{ standing, today, onClose }}
        />
      );
  }
}

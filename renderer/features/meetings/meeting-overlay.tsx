import type { MeetingRow } from '../../data/meetings';
import { AnnulMeeting } from './annul-meeting';
import { MeetingDialog } from './meeting-dialog';
import { MeetingHistory } from './meeting-history';
import { ProtocolDialog } from './protocol-dialog';

/** What can be open over the list of meetings. */
export type MeetingDialogKind = 'edit' | 'annul' | 'history' | 'protocol';

type OverlayProps = { kind: MeetingDialogKind; row: MeetingRow; onClose: () => void };

/** The dialog of a deed on a meeting. */
export function MeetingOverlay({ kind, row, onClose }: OverlayProps) {
  switch (kind) {
    case 'edit':
      return <MeetingDialog row={row} onSaved={() => undefined} onClose={onClose} />;
    case 'annul':
      return <AnnulMeeting row={row} onClose={onClose} />;
    case 'history':
      return <MeetingHistory row={row} onClose={onClose} />;
    case 'protocol':
      return <ProtocolDialog row={row} onClose={onClose} />;
  }
}

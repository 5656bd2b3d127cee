import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { Standing } from '#shared/domain/schedule-standing';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Verdicts } from '../../data/approvals';
import type { Row } from '../../data/database';

/** What can be done with an edition from where it stands. */
export interface Steps {
  readonly submit: () => void;
  /** Whatever meets in it. */
  readonly submitAsIs: () => Promise<void>;
  readonly withdraw: () => void;
  readonly approve: () => void;
  readonly sendBack: () => void;
  readonly cancel: () => void;
  /** Of an approved edition: in the director's window. */
  readonly cancelApproved: () => void;
  readonly onPaper: () => void;
  readonly showScan: () => void;
}

/** What the strip of an edition's state is made of. */
export type StateProps = {
  row: Row<'schedule'>;
  standing: Standing;
  verdict: ApprovalVerdict | undefined;
  verdicts: Verdicts | undefined;
  /** The school's date. */
  today: IsoDate;
  zone: string;
  isLocked: boolean;
  steps: Steps;
};

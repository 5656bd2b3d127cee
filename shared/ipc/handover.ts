// «Акт приёма-передачи дел» that the window may ask for; its contents come from the ledger.
import type { Office } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Which appointment the act belongs to; `job` names the work for its progress and for stopping it. */
export interface HandoverRequest {
  readonly kind: 'handover-act';
  readonly job: Id;
  readonly office: Office;
  /** First day of the term. */
  readonly from: IsoDate;
  /** True for what a substitute gives back when the term ends. */
  readonly isReturn: boolean;
}

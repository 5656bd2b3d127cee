// «Протокол» of a parents' meeting that the window may ask for; its contents come from the ledger.
import type { Id } from '#shared/lib/ids';

/** The protocol of a meeting that was held; `job` names the work for its progress and for stopping it. */
export interface MeetingProtocolRequest {
  readonly kind: 'meeting-protocol';
  readonly job: Id;
  readonly meeting: Id;
  /** True to name the parents who gave their names. */
  readonly withNames: boolean;
}

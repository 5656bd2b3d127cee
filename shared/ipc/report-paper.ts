// «Отчёт PDF» that the window may ask for; its figures come from the ledger, never from the window.
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Most characters of the consultant's own words in a report. */
export const REMARKS_LIMIT = 2_000;

/** The report of a period, both days inclusive; `job` names the work for its progress and for stopping it. */
export interface ReportPaperRequest {
  readonly kind: 'report';
  readonly job: Id;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The consultant's own words, that stand under the figures; may be empty. */
  readonly remarks: string;
}

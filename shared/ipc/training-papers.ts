// Documents on the training of new staff that the window may ask for; their contents come from the ledger.
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Most sheets in one file: a folder's worth. */
export const SHEETS_AT_ONCE = 300;

/** Whose sheets: chosen ones, of those who are being trained, or of those who took office in a period. */
export type SheetChoice =
  | { readonly kind: 'these'; readonly trainings: readonly Id[] }
  | { readonly kind: 'open' }
  | { readonly kind: 'period'; readonly from: IsoDate; readonly to: IsoDate };

/** «Лист обучения» of one or several; `job` names the work for its progress and for stopping it. */
export interface TrainingSheetsRequest {
  readonly kind: 'training-sheets';
  readonly job: Id;
  readonly choice: SheetChoice;
  /** True for sheets to be filled in by hand. */
  readonly isBlank: boolean;
}

/** «Сведения об обучении новых сотрудников» of a period, both days inclusive. */
export interface TrainingListRequest {
  readonly kind: 'training-list';
  readonly job: Id;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type TrainingPaperRequest = TrainingSheetsRequest | TrainingListRequest;

import type { Action } from '#shared/ledger/actions';
import type { Author } from '#shared/ledger/commit';
import type { AnyRecord, TableName } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import { momentOf, type IsoDate, type Moment, type TimeOfDay } from '#shared/lib/iso-date';

/** What the window would have sent: new states of records. Whoever writes them knows what they follow. */
export interface CommitStep {
  readonly kind: 'commit';
  readonly at: Moment;
  readonly by: Author;
  readonly action: Action;
  readonly puts: readonly { readonly table: TableName; readonly value: AnyRecord }[];
}

/** What the director does in their own window; keys and signatures come into being when it is done. */
export type DirectorStep =
  | { readonly kind: 'key'; readonly at: Moment }
  | {
      readonly kind: 'return';
      readonly at: Moment;
      readonly schedule: Id;
      readonly remarks: string;
    }
  | { readonly kind: 'approve'; readonly at: Moment; readonly schedule: Id };

/** One action of the example's past. */
export type ExampleStep = CommitStep | DirectorStep;

/** Where and by whom the consultant's steps are taken. */
export interface Desk {
  /** IANA name of the school's zone. */
  readonly zone: string;
  readonly by: Author;
}

/** A step of the consultant's, on a day and at a time of the school's clock. */
export function commitStep(
  { zone, by }: Desk,
  date: IsoDate,
  time: TimeOfDay,
  action: Action,
  puts: CommitStep['puts'],
): CommitStep {
  return { kind: 'commit', at: momentOf(date, time, zone), by, action, puts };
}

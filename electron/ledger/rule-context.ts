import type { School } from '#shared/domain/school';
import type { Moment } from '#shared/lib/iso-date';
import type { Result } from '#shared/lib/result';
import type { Action } from '#shared/ledger/actions';
import type { Role } from '#shared/ledger/commit';
import type { RecordOf, TableName } from '#shared/ledger/records';

/** What a rule may look at. */
export interface RuleContext {
  /** Time of the commit. */
  readonly at: Moment;
  readonly action: Action;
  /** The role of whoever commits. */
  readonly role: Role;
  /** The school with its settings, undefined before the ledger's first line. */
  readonly school: School | undefined;
  /** True for a record that is on the ledger. */
  readonly isKnown: (table: TableName, id: string) => boolean;
  /** Whom a person was merged into, undefined for somebody who wasn't. */
  readonly mergedInto: (person: string) => string | undefined;
  /** Takes the next number of a series; numbers taken by a commit that fails are given out again. */
  readonly takeNumber: (series: string) => number;
}

/** What the rules on several records know of the commit. */
export type CommitContext = Pick<RuleContext, 'at' | 'action' | 'school' | 'mergedInto'>;

/** The final value of a record, or a sentence why it may not become so. */
export type Settled<T> = Result<T, string>;

/** Newest states of all records of a table that stays small. */
export type AllRecords = <T extends TableName>(table: T) => Promise<readonly RecordOf[T][]>;

/** What the rules on several records read of the ledger. */
export interface NewestRecords {
  readonly all: AllRecords;
  /** The newest state of a record, undefined when there is none. */
  readonly one: <T extends TableName>(table: T, id: string) => Promise<RecordOf[T] | undefined>;
  /** True for a record that is on the ledger. */
  readonly isKnown: (table: TableName, id: string) => boolean;
}

/** A record as a commit leaves it. */
export interface SettledState {
  readonly table: string;
  readonly id: string;
  readonly value: unknown;
}

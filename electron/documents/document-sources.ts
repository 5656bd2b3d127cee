// What documents are made of, and what comes of it.
import type { KeyFacts } from '#shared/documents/key-sheet';
import type { PdfDocument } from '#shared/documents/pdf-document';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { Person } from '#shared/domain/person';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import type { ErasedStates } from '#shared/domain/redaction';
import type { School } from '#shared/domain/school';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, Moment } from '#shared/lib/iso-date';

/** The state of a record that is in force, with when it was made. */
export interface CurrentRecord<T> {
  readonly value: T;
  /** Its line of the ledger. */
  readonly seq: number;
  readonly at: Moment;
}

/** What was approved or ordered, and by which keys, as the main process finds it in the signed bytes. */
export interface ApprovalSources {
  /** Whether an approved edition of the schedule is what was approved. */
  approvalOf(schedule: Id): Promise<ApprovalVerdict>;
  /** The same of an edition of the school's regulation. */
  regulationApprovalOf(regulation: Id): Promise<ApprovalVerdict<RegulationStatement>>;
  /** A director's key; undefined when there is none of this id. */
  keyOf(key: Id): Promise<KeyFacts | undefined>;
  /** Whether the bodies that a redaction names are gone from the ledger's file, all of them. */
  areErased(states: readonly ErasedStates[]): Promise<boolean>;
}

/** What documents are made of; the ledger gives it. */
export interface DocumentSources extends ApprovalSources {
  /** True for the example school: its documents say so on every sheet. */
  readonly isExample: boolean;
  /** The newest state of a record; undefined when there is none or the ledger can't be read. */
  readRecord<T extends TableName>(
    table: T,
    id: Id,
  ): Promise<CurrentRecord<RecordOf[T]> | undefined>;
  /** Everybody who holds or held an office. */
  officers(): Promise<readonly Person[]>;
}

/** A document that is ready to be rendered. */
export interface Prepared {
  /** The name under which it is offered to be saved. */
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

/** What every document is made in: the journal, its school and people, the school's day. */
export interface Situation {
  readonly sources: DocumentSources;
  readonly school: School;
  readonly people: readonly Person[];
  readonly today: IsoDate;
}

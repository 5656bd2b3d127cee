import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** How many records, and how many of them each topic is behind: those of the second level count for the first too. */
export interface TopicTally {
  readonly total: number;
  readonly topics: Readonly<Record<Id, number>>;
}

/** What the parents of a class asked. */
export interface ClassQuestions extends TopicTally {
  /** As it was written last; empty for parents who named none. */
  readonly className: string;
}

/** What parents asked in a period, with the period that was asked for. */
export interface ParentQuestions {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In no order. A record of parents of two classes stands with both. */
  readonly classes: readonly ClassQuestions[];
  /** Of all classes, each record once. */
  readonly all: TopicTally;
}

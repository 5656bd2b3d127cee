import type { Channel } from '#shared/domain/consultation';
import type { BySchedule, ShownOutcome } from '#shared/domain/journal-filters';
import type { PeriodName } from '#shared/domain/period';
import type { PersonKind } from '#shared/domain/person';
import type { Days } from '#shared/domain/plan-fact';
import type { DayRecords } from '#shared/domain/record-tally';
import type { ReportFigures } from '#shared/domain/report-tally';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { RecordState } from '#shared/ledger/commit';
import type { ConsultationRow } from '../database';
import type { OpenRecord } from './follow-ups';
import type { JournalQuery } from './query';

/** What the search worker can be asked, by the kind of question. */
export interface SearchQuestions {
  /** Which records a query finds; with the rows of a range of them (none when `last` < `first`). */
  readonly find: {
    readonly query: JournalQuery;
    readonly first: number;
    readonly last: number;
  };
  /** The rows of order keys, in their order; records that there aren't are left out. */
  readonly read: { readonly orders: Float64Array };
  /** The row of one record. */
  readonly 'read-one': { readonly id: Id };
  /** How many records each value of each filter would find. */
  readonly facets: { readonly query: JournalQuery };
  /** How many records each of these queries finds. */
  readonly count: { readonly queries: readonly JournalQuery[] };
  /** When the found records happened: by weekday and hour. */
  readonly load: { readonly query: JournalQuery };
  /** What each day of a period holds, by receptions, schedule and audience; annulled records aren't counted. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
  /** What a report says of the consultations of each of these periods. */
  readonly report: { readonly periods: readonly Days[] };
  /** Questions that are still to be returned to, in no order. */
  readonly open: object;
}

export type SearchKind = keyof SearchQuestions;
/** A question with its kind. */
export type SearchRequest<K extends SearchKind = SearchKind> = {
  [P in K]: { readonly kind: P } & SearchQuestions[P];
}[K];

/** What it answers to each of them. */
export interface SearchAnswers {
  readonly find: Found;
  readonly read: readonly ConsultationRow[];
  readonly 'read-one': ConsultationRow | null;
  readonly facets: Facets;
  readonly count: readonly number[];
  readonly load: Load;
  readonly days: PeriodRecords;
  readonly report: readonly PeriodFigures[];
  readonly open: readonly OpenRecord[];
}

/** Figures of a period, with the period that was asked for. */
export interface PeriodFigures extends Days {
  readonly figures: ReportFigures;
}

/** What a period holds, with the period that was asked for. */
export interface PeriodRecords {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Days without records aren't there. */
  readonly days: readonly DayRecords[];
}

/** Found records: all of their order keys in the order asked for, and the rows that were asked for. */
export interface Found {
  readonly orders: Float64Array<ArrayBuffer>;
  readonly rows: readonly ConsultationRow[];
  readonly understood: Understood;
}

/** How the text of a query was taken. */
export interface Understood {
  /** Russian sentences: which operator was not understood, and how to write it. */
  readonly problems: readonly string[];
  /** Words that occur nowhere and were taken for others; empty when what was typed was found. */
  readonly typos: readonly Typo[];
  readonly marked: Marked;
}

/** A typed word and the words of the journal that it was taken for. */
export interface Typo {
  readonly typed: string;
  readonly meant: readonly string[];
}

/** What is to be marked in the texts of found records (`marks`), by where it was looked for. */
export interface Marked {
  readonly anywhere: readonly string[];
  readonly who: readonly string[];
  readonly className: readonly string[];
  readonly topic: readonly string[];
}

/**
 * How many records would be found with another value of one filter and all the others as they are.
 * What would find none may be missing from `topic`.
 */
export interface Facets {
  readonly total: number;
  readonly audience: Readonly<Record<PersonKind, number>>;
  readonly topic: Readonly<Record<Id, number>>;
  readonly outcome: Readonly<Record<ShownOutcome, number>>;
  readonly channel: Readonly<Record<Channel, number>>;
  readonly bySchedule: Readonly<Record<BySchedule, number>>;
  readonly period: Readonly<Record<PeriodName, number>>;
  /** With any value of that filter («Все»). */
  readonly any: Readonly<Record<FacetName, number>>;
}

export type FacetName = 'audience' | 'topic' | 'outcome' | 'channel' | 'bySchedule' | 'period';

/** Seven weekdays, Monday first, by 24 hours of the day: how many of the found records began then. */
export interface Load {
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
}

/** What the window tells the search worker. */
export type SearchMessage =
  | { readonly kind: 'take'; readonly states: readonly RecordState[] }
  | { readonly kind: 'reload' }
  | { readonly kind: 'ask'; readonly call: number; readonly request: SearchRequest };

/** What it tells the window. */
export type SearchReply =
  | {
      readonly kind: 'answer';
      readonly call: number;
      readonly answer: SearchAnswers[SearchKind];
    }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string };

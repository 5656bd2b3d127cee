// What the director approves: editions of the schedule, and of the school's own regulation. What differs between them
// is here; reading, signing, sending back, cancelling and verdicts are the same for both.
import {
  asStatement,
  holdersOn,
  scheduleContent,
  type ApprovalStatement,
  type ApprovedHow,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { schoolOn } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import {
  asRegulationStatement,
  regulationContent,
  type RegulationContent,
  type RegulationStatement,
} from '#shared/domain/regulation-statement';
import type { School } from '#shared/domain/school';
import type { EditionRef } from '#shared/ipc/access';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Action } from '#shared/ledger/actions';
import type { RecordOf } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Tables whose editions the director approves. */
export type EditionTable = 'schedule' | 'regulation';

/** What an edition of a table says. */
export interface ContentOf {
  readonly schedule: ScheduleContent;
  readonly regulation: RegulationContent;
}
/** What an approval of it says. */
export interface StatementOf {
  readonly schedule: ApprovalStatement;
  readonly regulation: RegulationStatement;
}

/** What an edition's content is read in. */
export interface EditionFacts {
  readonly school: School;
  readonly people: readonly Person[];
  /** The school's date. */
  readonly today: IsoDate;
}

/** What is particular to the editions of a table. */
export interface EditionKind<T extends EditionTable> {
  readonly actions: Readonly<Record<'approve' | 'onPaper' | 'sendBack' | 'cancel', Action>>;
  /** Where the user finds it: «Откройте график ещё раз». */
  readonly place: string;
  content(edition: RecordOf[T], facts: EditionFacts): ContentOf[T];
  statement(id: Id, content: ContentOf[T], how: ApprovedHow): StatementOf[T];
  /** Reads a kept statement from its parsed JSON; undefined when it isn't one. */
  read(parsed: unknown): StatementOf[T] | undefined;
  /** True when the edition is the one that the statement names and says what it says. */
  isSame(edition: RecordOf[T], statement: StatementOf[T]): boolean;
}

const schedule: EditionKind<'schedule'> = {
  actions: {
    approve: 'schedule.approve',
    onPaper: 'schedule.approve-on-paper',
    sendBack: 'schedule.return',
    cancel: 'schedule.cancel',
  },
  place: 'график',
  content: (edition, { school, people, today }) =>
    scheduleContent(edition, schoolOn(school, people, today), holdersOn(people, today)),
  statement: (id, content, how) => ({
    v: 2,
    what: 'schedule-approval',
    schedule: id,
    content,
    ...how,
  }),
  read: asStatement,
  isSame: (edition, { schedule: id, content }) => {
    const of = ({ edition: n, validFrom, validTo, slots, exceptions }: ScheduleWords) =>
      canonicalJson({ edition: n, validFrom, validTo, slots, exceptions });
    return id === edition.id && of(content) === of(edition);
  },
};

type ScheduleWords = RecordOf['schedule'] | ScheduleContent;

const regulation: EditionKind<'regulation'> = {
  actions: {
    approve: 'regulation.approve',
    onPaper: 'regulation.approve-on-paper',
    sendBack: 'regulation.return',
    cancel: 'regulation.cancel',
  },
  place: 'регламент',
  content: (edition, { school }) => regulationContent(edition, school),
  statement: (id, content, how) => ({
    v: 1,
    what: 'regulation-approval',
    regulation: id,
    content,
    ...how,
  }),
  read: asRegulationStatement,
  isSame: (edition, { regulation: id, content }) => {
    const of = ({ edition: n, title, order, city, sections, fixed }: RegulationWords) =>
      canonicalJson({ edition: n, title, order, city, sections, fixed });
    return id === edition.id && of(content) === of(edition);
  },
};

type RegulationWords = RecordOf['regulation'] | RegulationContent;

/** Kinds of editions by their tables. */
export const EDITION_KINDS: { readonly [T in EditionTable]: EditionKind<T> } = {
  schedule,
  regulation,
};

/** An edition by its table and id. */
export interface EditionPlace<T extends EditionTable = EditionTable> {
  readonly table: T;
  readonly id: Id;
}

/** Where the edition lies that a window speaks of. */
export function placeOf(edition: EditionRef): EditionPlace {
  return 'schedule' in edition
    ? { table: 'schedule', id: edition.schedule }
    : { table: 'regulation', id: edition.regulation };
}

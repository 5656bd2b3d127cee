// What the journal's book is made of.
import type { Consultation } from '#shared/domain/consultation';
import type { FilterWord } from '#shared/domain/filter-words';
import type { Person } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { dateAt, type IsoDate, type Moment } from '#shared/lib/iso-date';
import type { RowFacts } from './book-cells';

/**
 * Which records are printed: all of a period (`journal`), those that filters left (`extract`), or one.
 * Only what is complete for its period may be called a journal.
 */
export type BookScope =
  | { readonly kind: 'journal'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | {
      readonly kind: 'extract';
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
      readonly filters: readonly FilterWord[];
    }
  | { readonly kind: 'record' };

/** Contents of a book. */
export interface BookInput extends RowFacts {
  readonly scope: BookScope;
  readonly school: School;
  readonly consultant: Person | undefined;
  readonly director: Person | undefined;
  /** In the order of printing: by date and time. */
  readonly records: readonly Consultation[];
  /** Newest line of the ledger and its hash when the book was made. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** When the book was made. */
  readonly printed: Moment;
}

/** What is printed on the title sheet and in the file's name. */
export function bookTitle({ kind }: BookScope): string {
  return kind === 'journal' ? 'Журнал консультаций' : 'Выписка из журнала консультаций';
}

/** The day of printing on the school's calendar. */
export function printedOn({ printed, school }: BookInput): IsoDate {
  return dateAt(Date.parse(printed), school.timeZone);
}

/** First and last day of the records; null when there is none. */
export function daysOf({ records }: BookInput): readonly [IsoDate, IsoDate] | null {
  const [first, last] = [records[0], records.at(-1)];
  return first === undefined || last === undefined ? null : [first.date, last.date];
}

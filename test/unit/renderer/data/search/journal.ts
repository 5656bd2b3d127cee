import { newConsultation, type Consultation } from '#shared/domain/consultation';
import { fixedId } from '#shared/lib/ids';
import { orderKey } from '#shared/domain/order-key';
import { JournalIndex } from '../../../../../renderer/data/search/journal-index';
import { EVERYTHING, type JournalQuery } from '../../../../../renderer/data/search/query';

/** Id of the n-th consultation of a test. */
export function idOf(n: number): string {
  return fixedId(9, n);
}

/** A consultation of a test's journal; its number is `n`. */
export function record(n: number, change: Partial<Consultation> = {}): Consultation {
  return {
    ...newConsultation(idOf(n), '2026-09-01', '10:00'),
    number: { series: 'calendar-year', year: 2026, n },
    topics: [fixedId(2, 6)],
    visitors: [{ person: null, name: 'Ким Ян', position: '', className: '' }],
    question: 'вопрос',
    ...change,
  };
}

/** A journal with these records in it. */
export function indexOf(...records: readonly Consultation[]): JournalIndex {
  const index = new JournalIndex();
  put(index, ...records);
  return index;
}

/** Puts records into a journal, all at once. */
export function put(index: JournalIndex, ...records: readonly Consultation[]): void {
  index.columns.put(records.map((value) => ({ id: value.id, order: orderKey(value), value })));
}

/** A query for some things and everything else. */
export function asking(change: Partial<JournalQuery>): JournalQuery {
  return { ...EVERYTHING, ...change };
}

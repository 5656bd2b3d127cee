import type { Consultation } from '#shared/domain/consultation';
import { daysInWords, filterWords } from '#shared/domain/filter-words';
import { numberText } from '#shared/domain/consultation';
import { schoolOn } from '#shared/domain/offices';
import { dateAt } from '#shared/lib/iso-date';
import { bookTitle, type BookInput, type BookScope } from '#shared/documents/book-facts';
import { bookWarnings } from '#shared/documents/book-warnings';
import { journalBook } from '#shared/documents/journal-book';
import { asExample, type PdfDocument } from '#shared/documents/pdf-document';
import type { WantedRecords } from '#shared/ipc/journal-out';
import type { Catalogue } from './catalogue';
import type { RecordsOrder } from './out-messages';
import { holderOf, namesOf, outFacts, schoolOf } from './out-facts';

/** A book that is ready to be rendered. */
export interface PreparedBook {
  /** The name under which it is offered to be saved. */
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

function scopeOf(records: WantedRecords, catalogue: Catalogue): BookScope {
  switch (records.kind) {
    case 'period':
      return { kind: 'journal', from: records.from, to: records.to };
    case 'found': {
      const { from, to } = records.filters;
      return {
        kind: 'extract',
        from,
        to,
        filters: filterWords(records.filters, namesOf(catalogue)),
      };
    }
    case 'record':
      return { kind: 'record' };
  }
}

/** «Журнал консультаций с 1 сентября 2026 г. по 31 мая 2027 г.», «Выписка из журнала консультаций, запись № 5». */
function fileTitle(scope: BookScope, records: readonly Consultation[]): string {
  const title = bookTitle(scope);
  if (scope.kind === 'record') return `${title}, запись ${numberText(records[0]?.number ?? null)}`;
  return `${title} ${daysInWords(scope.from, scope.to)}`;
}

/** The book of these records, in their order. @param missing records that were asked for and aren't there */
export function bookOf(
  { records: wanted, ledger, now, isExample }: RecordsOrder,
  catalogue: Catalogue,
  records: readonly Consultation[],
  missing: number,
): PreparedBook {
  const scope = scopeOf(wanted, catalogue);
  const today = dateAt(now, schoolOf(catalogue).timeZone);
  const input: BookInput = {
    ...outFacts(catalogue),
    scope,
    school: schoolOn(schoolOf(catalogue), [...catalogue.people.values()], today),
    consultant: holderOf(catalogue, 'consultant', now),
    director: holderOf(catalogue, 'director', now),
    records,
    head: { seq: ledger.seq, hash: ledger.hash },
    printed: new Date(now).toISOString(),
  };
  const { document, sheets } = journalBook(input);
  const title = fileTitle(scope, records);
  return {
    title: isExample ? `ПРИМЕР, ${title}` : title,
    document: isExample ? asExample(document) : document,
    warnings: bookWarnings(input, sheets, { missing, damaged: catalogue.damaged }),
  };
}

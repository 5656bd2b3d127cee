// The table as CSV as Excel takes it in Russia: UTF-8 with a mark, «;», CRLF.
import Papa from 'papaparse';
import type { Consultation } from '#shared/domain/consultation';
import { TABLE_COLUMNS, type CellKind } from '#shared/documents/table-columns';
import type { RowFacts } from '#shared/documents/book-cells';
import { shortDate } from '#shared/lib/iso-date';

/** Takes texts in turn and has them on the disk, or on the way there, when it is done. */
export type Sink = (bytes: Uint8Array) => void;

/**
 * What another program would take for a formula gets an apostrophe, as OWASP advises; so does a text that begins
 * with apostrophes before such a sign, so that taking one away always gives the text that was written.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const FORM = { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA } as const;
const BYTE_ORDER_MARK = '\uFEFF';

function cellText(kind: CellKind, value: string | number): string | number {
  if (typeof value === 'number' || value === '') return value;
  switch (kind) {
    case 'date':
      return shortDate(value);
    case 'date-time':
      return `${shortDate(value.slice(0, 10))} ${value.slice(11)}`;
    default:
      return value;
  }
}

/** Writes the records, each part of them at once. */
export function writeCsv(
  parts: Iterable<readonly Consultation[]>,
  facts: RowFacts,
  sink: Sink,
): void {
  const write = (rows: readonly (readonly (string | number)[])[]): void => {
    sink(Buffer.from(`${Papa.unparse(rows as unknown[][], FORM)}\r\n`, 'utf8'));
  };
  sink(Buffer.from(BYTE_ORDER_MARK, 'utf8'));
  write([TABLE_COLUMNS.map(({ title }) => title)]);
  for (const records of parts) {
    if (records.length === 0) continue;
    write(
      records.map((record) =>
        TABLE_COLUMNS.map(({ kind, value }) => cellText(kind, value(record, facts))),
      ),
    );
  }
}

import Papa from 'papaparse';
import type { Consultation } from '#shared/domain/consultation';
import { TABLE_COLUMNS, type TableFact } from '#shared/documents/table-columns';
import { writeCsv } from '../../electron/journal-out/csv-table';
import { writeExcel } from '../../electron/journal-out/excel-table';
import { bookInput } from './books';

/** What rows say beside their records, as in the books of tests. */
export const FACTS = bookInput([]);

/** The bytes of a table as CSV. */
export function csvBytes(parts: readonly (readonly Consultation[])[]): Buffer {
  const written: Uint8Array[] = [];
  writeCsv(parts, FACTS, (bytes) => written.push(bytes));
  return Buffer.concat(written);
}

/** The bytes of a table as an Excel book. */
export async function excelBytes(
  parts: readonly (readonly Consultation[])[],
  about: readonly TableFact[] = [['Школа', 'КГКОУ ШИ 11']],
): Promise<Buffer> {
  const written: Uint8Array[] = [];
  await writeExcel(
    parts,
    FACTS,
    () => about,
    (bytes) => written.push(bytes),
  );
  return Buffer.concat(written);
}

/** Rows of a CSV file by an independent reader, cells by their columns' titles. */
export function readBack(bytes: Buffer): readonly Readonly<Record<string, string>>[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<Record<string, string>>(text, {
    ...{ header: true, delimiter: ';', newline: '\r\n', skipEmptyLines: true },
  });
  return data;
}

/** Place of a column by its title. */
export function columnOf(title: string): number {
  return TABLE_COLUMNS.findIndex((column) => column.title === title);
}

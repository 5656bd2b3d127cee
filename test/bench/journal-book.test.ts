import { describe, expect, it } from 'vitest';
import { journalBook } from '#shared/documents/journal-book';
import { pdfEngine } from '../../electron/documents/pdf-engine';
import { bookInput, bookRecords } from '../helpers/books';
import { packageFonts } from '../helpers/posters';
import { alternate, quantile, report, timed } from './compare';
import { bareBook } from './journal-out';

describe('a book', () => {
  it.each([
    [210, 30, 2.3],
    [2_400, 300, 2.5],
  ])('of %i records (%i sheets) is drawn', async (count, sheets, target) => {
    const fonts = await packageFonts();
    const engine = pdfEngine(fonts);
    const input = bookInput(bookRecords(count));
    const made = journalBook(input);
    expect(Math.abs(made.sheets - sheets)).toBeLessThanOrEqual(sheets * 0.1);
    const compared = await alternate(
      {
        floor: () => timed(() => bareBook(made.document, fonts)),
        subject: () => timed(() => engine(journalBook(input).document)),
      },
      { runs: 5, warm: 2 },
    );
    report(`book of ${String(sheets)} sheets, against bare pdfkit`, compared, { target });
    expect(quantile(compared.subject, 0.5)).toBeLessThanOrEqual(
      quantile(compared.floor, 0.5) * target,
    );
  });
});

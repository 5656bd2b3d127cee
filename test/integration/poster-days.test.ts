import { beforeAll, describe, expect, it } from 'vitest';
import { PAPERS, type Lie, type Paper } from '#shared/documents/paper';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { WEEKDAY_WORDS, WEEKDAYS } from '#shared/domain/slot';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import {
  exceptions,
  IN_PROGRAM,
  packageFonts,
  posterContent,
  posterRequest,
} from '../helpers/posters';
import { expectSlots } from '../helpers/printed';
import { readPdf, type ReadPage } from '../helpers/read-pdf';

const COUNT = 15;
const SHEETS = PAPERS.flatMap((paper) =>
  (['upright', 'across'] as const).map((lie) => [paper, lie] as const),
);

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

/** An approved poster of three receptions a day. @param coming how many exceptions the edition has */
async function pagesOf(paper: Paper, lie: Lie, coming: number): Promise<readonly ReadPage[]> {
  const content = posterContent(COUNT, { exceptions: [...exceptions(coming)] });
  const request = posterRequest(COUNT, { paper, lie, content, mark: IN_PROGRAM });
  const pages = await readPdf(await engine(schedulePoster(request)));
  expectSlots(pages, content.slots);
  return pages;
}

/** How many receptions stand on a sheet. */
function receptionsOn({ items }: ReadPage): number {
  return items.filter(({ text }) => /^\d\d:\d\d–\d\d:\d\d$/u.test(text)).length;
}

describe.each(SHEETS)('a poster of several sheets, %s %s', (paper, lie) => {
  it.each([6, 12])('divides no day between them, with %i exceptions', async (coming) => {
    const pages = await pagesOf(paper, lie, coming);
    expect(pages).toHaveLength(2);
    for (const day of WEEKDAYS.slice(0, 5)) {
      const on = pages.filter(({ items }) => items.some(({ text }) => text === WEEKDAY_WORDS[day]));
      expect(on).toHaveLength(1);
    }
  });

  it('begins with two days at least, however many exceptions there are', async () => {
    const [first] = await pagesOf(paper, lie, 20);
    expect(first && receptionsOn(first)).toBeGreaterThanOrEqual(6);
  });
});

describe('a day of more receptions than a sheet holds', () => {
  it('goes on on the next one under its name', async () => {
    const { slots } = posterContent(40);
    const monday = slots.map((slot) => ({ ...slot, weekday: 1 as const }));
    const request = posterRequest(40, { content: posterContent(40, { slots: monday }) });
    const pages = await readPdf(await engine(schedulePoster(request)));
    expect(pages.length).toBeGreaterThan(1);
    const named = pages.filter(({ text }) => text.includes(WEEKDAY_WORDS[1]));
    expect(named.length).toBe(pages.filter((page) => receptionsOn(page) > 0).length);
    expect(pages.map(receptionsOn).reduce((sum, each) => sum + each, 0)).toBe(monday.length);
  });
});

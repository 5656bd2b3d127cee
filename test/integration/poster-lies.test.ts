import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIES, PAPERS, type Lie, type Paper } from '#shared/documents/paper';
import type { PosterMark } from '#shared/documents/poster-mark';
import { TYPE_FLOORS } from '#shared/documents/poster-type';
import { schedulePoster, type PosterRequest } from '#shared/documents/schedule-poster';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { longest, longestApproved } from '../helpers/long-posters';
import { sharedContent, SUBSTITUTE } from '../helpers/originals';
import {
  exceptions,
  IN_PROGRAM,
  ON_PAPER,
  packageFonts,
  posterContent,
  posterRequest,
} from '../helpers/posters';
import { expectNoOverlap, expectSlots, expectWhole, plain } from '../helpers/printed';
import { readQr } from '../helpers/qr';
import { readPdf, type ReadPage } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const read = async (request: PosterRequest): Promise<readonly ReadPage[]> =>
  readPdf(await engine(schedulePoster(request)));

/** Times and heading are read from two metres. */
function expectLarge(pages: readonly ReadPage[], paper: Paper): void {
  const times = pages.flatMap(({ items }) =>
    items.filter(({ text }) => /^\d\d:\d\d–\d\d:\d\d$/u.test(text)),
  );
  const { time, heading } = TYPE_FLOORS[paper];
  expect(Math.min(Infinity, ...times.map(({ size }) => size))).toBeGreaterThanOrEqual(time);
  const title = pages[0]?.items.filter(({ text }) => /^(График|консультаций)/u.test(text)) ?? [];
  expect(title.length).toBeGreaterThan(0);
  expect(Math.min(...title.map(({ size }) => size))).toBeGreaterThanOrEqual(heading);
}

const MARKS: readonly (readonly [PosterMark, string])[] = [
  [{ kind: 'draft' }, 'ПРОЕКТ'],
  [{ kind: 'submitted' }, 'ПРОЕКТ'],
  [{ kind: 'cancelled' }, 'ОТМЕНЁН'],
  [IN_PROGRAM, 'Контрольная сумма'],
  [ON_PAPER, 'Контрольная сумма'],
];

/** With no exceptions, and with six and more of them named. */
const MOST_SHEETS: Readonly<Record<'calm' | 'busy', Readonly<Record<number, number>>>> = {
  calm: { 0: 1, 3: 1, 15: 2, 60: 5 },
  busy: { 0: 1, 3: 2, 15: 2, 60: 5 },
};

describe.each(PAPERS)('the poster across %s', (paper) => {
  const wish = { paper, lie: 'across' as const };

  it.each([0, 3, 15, 60].flatMap((count) => [0, 20].map((days) => [count, days] as const)))(
    'holds %i receptions and %i exceptions uncut in any state',
    async (count, days) => {
      const content = posterContent(count, { exceptions: [...exceptions(days)] });
      for (const [mark, word] of MARKS) {
        const pages = await read(posterRequest(count, { ...wish, content, mark }));
        expectWhole(pages, paper, word, 'across');
        expectSlots(pages, content.slots);
        pages.forEach(expectNoOverlap);
        expectLarge(pages, paper);
        expect(pages.length).toBeLessThanOrEqual(
          (days > 0 ? MOST_SHEETS.busy : MOST_SHEETS.calm)[count] ?? 0,
        );
        const text = plain(pages.map((page) => page.text).join(' '));
        expect(text).toContain(plain('Если консультанта нет на месте'));
        expect(text.includes(plain('Изменения в ближайшие дни'))).toBe(days > 0);
      }
    },
  );

  it.each([1, 3, 15])('cuts nothing of %i receptions with the longest texts', async (count) => {
    for (const request of [longest(count), longestApproved(count, paper, IN_PROGRAM)]) {
      const pages = await read({ ...request, ...wish });
      expectWhole(pages, paper, '', 'across');
      expectSlots(pages, request.content.slots);
      pages.forEach(expectNoOverlap);
      const text = plain(pages.map((page) => page.text).join(' '));
      expect(text).toContain(plain(request.content.consultant?.name ?? '?'));
      expect(text).toContain(plain(request.content.school.support.staffEmail));
    }
  });

  it('has its stamp in the upper right corner and its code in the lower right one', async () => {
    const bytes = await engine(schedulePoster(posterRequest(5, { ...wish, mark: IN_PROGRAM })));
    const [page] = await readPdf(bytes);
    const [code] = readQr(bytes);
    const title = page?.items.find(({ text }) => text === 'УТВЕРЖДАЮ');
    if (page === undefined || code === undefined || title === undefined) throw new Error('lacking');
    expect(title.x).toBeGreaterThan(page.width * 0.55);
    expect(title.y).toBeGreaterThan(page.height * 0.85);
    expect(code.x + code.side).toBeGreaterThan(page.width * 0.94);
    expect(code.y + code.side).toBeGreaterThan(page.height * 0.9);
    expect(code.text).toContain(IN_PROGRAM.checksum);
  });
});

const SHAPES = PAPERS.flatMap((paper) => LIES.map((lie) => [paper, lie] as const));

describe.each(SHAPES)('two who hold receptions, on %s %s', (paper, lie) => {
  it.each([3, 15, 60])('are both named with their contacts, each at theirs: %i', async (count) => {
    const content = sharedContent(posterContent(count, { exceptions: [...exceptions(3)] }));
    const pages = await read(posterRequest(count, { content, paper, lie, mark: IN_PROGRAM }));
    expectWhole(pages, paper, 'Контрольная сумма', lie);
    expectSlots(pages, content.slots);
    pages.forEach(expectNoOverlap);
    expectLarge(pages, paper);
    const text = plain(pages.map((page) => page.text).join(' '));
    for (const words of [
      content.consultant?.phone ?? '?',
      content.consultant?.email ?? '?',
      SUBSTITUTE.name,
      SUBSTITUTE.phone,
      SUBSTITUTE.email,
      'Замещает консультанта',
      '(ведёт Щербак П.И.)',
    ]) {
      expect(text).toContain(plain(words));
    }
    const held = content.slots.filter(({ by }) => by === 'substitute').length;
    expect(text.match(/(?<!ведёт)ЩербакП\.И\./gu)).toHaveLength(held);
  });

  it('stand in the rooms of their own where none is written', async () => {
    const shared = sharedContent(posterContent(3));
    const content = { ...shared, slots: shared.slots.map((slot) => ({ ...slot, room: '' })) };
    const pages = await read(posterRequest(3, { content, paper, lie }));
    const rooms = pages.flatMap(({ items }) =>
      items.filter(({ text }) => /^(204|310)$/u.test(text)),
    );
    // Once beside each name, and at each reception.
    expect(rooms.map(({ text }) => text).sort()).toEqual(['204', '204', '204', '310', '310']);
  });
});

describe('the poster', () => {
  it('fits whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 30 }),
        fc.nat({ max: 22 }),
        fc.constantFrom(...SHAPES),
        fc.constantFrom(...MARKS),
        fc.boolean(),
        async (count, days, [paper, lie], [mark, word], isShared) => {
          const usual = posterContent(count, { exceptions: [...exceptions(days)] });
          const content = isShared ? sharedContent(usual) : usual;
          const pages = await read(posterRequest(count, { content, mark, paper, lie }));
          expectWhole(pages, paper, word, lie);
          expectSlots(pages, content.slots);
          pages.forEach(expectNoOverlap);
          expectLarge(pages, paper);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each(LIES)('tells nothing by colour: it is black and white, %s', (lie: Lie) => {
    for (const [mark] of MARKS) {
      const content = sharedContent(posterContent(8, { exceptions: [...exceptions(8)] }));
      const document = JSON.stringify(schedulePoster(posterRequest(8, { content, mark, lie })));
      const colours = [...document.matchAll(/"(?:color|fillColor)":"#(..)(..)(..)"/gu)];
      expect(colours.length).toBeGreaterThan(0);
      for (const [, red, green, blue] of colours) expect([red, green]).toEqual([green, blue]);
    }
  });
});

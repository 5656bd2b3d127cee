import { beforeAll, describe, expect, it } from 'vitest';
import { mm, PAPERS } from '#shared/documents/paper';
import { TYPE_FLOORS } from '#shared/documents/poster-type';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { longestApproved } from '../helpers/long-posters';
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
import { poppler, readPdf } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const MARKS = { program: IN_PROGRAM, paper: ON_PAPER } as const;
const approved = (count: number, days: number, paper: 'A4' | 'A3', by: keyof typeof MARKS) =>
  posterRequest(count, {
    paper,
    mark: MARKS[by],
    content: posterContent(count, { exceptions: [...exceptions(days)] }),
  });
const CASES = [0, 3, 15, 60].flatMap((count) =>
  [0, 1, 8].flatMap((days) => [[count, days, 'program'] as const, [count, days, 'paper'] as const]),
);
const SHEETS: Readonly<Record<number, number>> = { 0: 1, 3: 1, 15: 2, 60: 4 };

describe.each(PAPERS)('the approved poster on %s', (paper) => {
  it.each(CASES)(
    'holds %i receptions and %i exceptions uncut, approved by %s',
    async (count, days, by) => {
      const request = approved(count, days, paper, by);
      const bytes = await engine(schedulePoster(request));
      const pages = await readPdf(bytes);
      expectWhole(pages, paper, 'Контрольная сумма 1a2b 3c4d 5e6f 7081 …');
      expectSlots(pages, request.content.slots);
      pages.forEach(expectNoOverlap);
      expect(pages).toHaveLength(SHEETS[count] ?? NaN);
      const all = pages.map((page) => page.text).join(' ');
      expect(all).not.toMatch(/ПРОЕКТ|подпис/u);
      expect(all.match(/УТВЕРЖДАЮ/gu)).toHaveLength(1);
      expect(all.includes('Изменения в ближайшие дни')).toBe(days > 0);
      const shown = new Set(
        all.match(/\d\d\.\d\d\.2026(?=(, понедельник приём|, понедельник допол|–))/gu),
      );
      const more = Number(/и ещё (\d+): смотрите на сайте школы/u.exec(all)?.[1] ?? 0);
      expect(shown.size + more).toBe(days);
      expect(shown.size).toBeGreaterThanOrEqual(Math.min(days, 6));
      const times = pages
        .flatMap((page) => page.items)
        .filter((i) => /^\d\d:\d\d–\d\d:\d\d$/u.test(i.text));
      expect(Math.min(Infinity, ...times.map((i) => i.size))).toBeGreaterThanOrEqual(
        TYPE_FLOORS[paper].time,
      );
      const heading = pages[0]?.items.find((item) => item.text.startsWith('График'));
      expect(heading?.size).toBeGreaterThanOrEqual(TYPE_FLOORS[paper].heading);
    },
  );

  it.each([3, 60])(
    'has a code in the lower right corner of the first of its sheets: %i',
    async (count) => {
      const bytes = await engine(schedulePoster(approved(count, 8, paper, 'program')));
      const [page] = await readPdf(bytes);
      const codes = readQr(bytes);
      const [code] = codes;
      if (page === undefined || code === undefined) throw new Error('there is no code');
      expect(codes).toHaveLength(1);
      expect(code.page).toBe(1);
      expect(code.text).toBe(
        `КГКОУ ШИ 11\nГрафик консультаций, редакция 3\nУтверждён 01.09.2026\nSHA-256 ${IN_PROGRAM.checksum}`,
      );
      expect(code.side).toBeGreaterThanOrEqual(mm(paper === 'A4' ? 22 : 31));
      expect(page.width - code.x - code.side).toBeLessThan(mm(21));
      expect(page.height - code.y - code.side).toBeLessThan(mm(21));
      // Its quiet zone: nothing stands nearer than four modules.
      const quiet = 4 * code.module;
      const near = page.items.filter(
        ({ x, y, width, size }) =>
          x + width > code.x - quiet &&
          page.height - y + size * 0.27 > code.y - quiet &&
          page.height - y - size < code.y + code.side + quiet,
      );
      expect(near).toEqual([]);
    },
  );

  it.each([
    [0, 'program'],
    [3, 'program'],
    [15, 'paper'],
    [60, 'program'],
  ] as const)(
    'holds %i receptions when every text is as long as it may be, approved by %s',
    async (count, by) => {
      const request = longestApproved(count, paper, MARKS[by]);
      const pages = await readPdf(await engine(schedulePoster(request)));
      expectWhole(pages, paper, 'Контрольная сумма');
      expectSlots(pages, request.content.slots);
      pages.forEach(expectNoOverlap);
      const text = plain(pages.map((page) => page.text).join(' '));
      expect(text).toContain(plain(request.content.consultant?.name ?? '?'));
      expect(text).toContain(plain(request.content.school.fullName));
    },
  );
});

describe('the approval stamp', () => {
  it('stands in the upper right corner, flush left within 8 cm', async () => {
    const [page] = await readPdf(await engine(schedulePoster(approved(3, 0, 'A4', 'program'))));
    const stamp = ['УТВЕРЖДАЮ', 'Директор КГКОУ ШИ 11', '____________ М.П. Соколова'].map((text) =>
      page?.items.find((item) => item.text.replaceAll('\u00A0', ' ') === text),
    );
    const [title] = stamp;
    if (page === undefined || title === undefined) throw new Error('there is no stamp');
    for (const line of stamp) expect(line?.x).toBeCloseTo(title.x, 1);
    expect(title.y).toBeGreaterThan(page.height * 0.9);
    expect(page.width - mm(15) - title.x).toBeLessThanOrEqual(mm(80) + 0.1);
    expect(page.text.replaceAll('\u00A0', ' ')).toContain('«01» сентября 2026 г.');
  });

  it('tells an approval in the program from one on paper', async () => {
    const text = async (by: keyof typeof MARKS) =>
      (await poppler('pdftotext', await engine(schedulePoster(approved(3, 0, 'A4', by)))))
        .replaceAll('\u00A0', ' ')
        .replace(/\s+/gu, ' ');
    const program = await text('program');
    expect(program).toContain(
      'Утверждено в программе «Журнал консультанта» 01.09.2026, контрольная сумма 1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809 …',
    );
    expect(program).toContain('Отпечаток ключа руководителя f0e1 d2c3 b4a5 9687');
    const paper = await text('paper');
    expect(paper).toContain('Утверждено на бумаге 01.09.2026');
    expect(paper).not.toMatch(/в программе|Отпечаток/u);
  });

  it('leaves the exceptions that are over away', async () => {
    const content = posterContent(3, { exceptions: [...exceptions(8)] });
    const request = posterRequest(3, { mark: IN_PROGRAM, content, today: '2026-11-10' });
    const [page] = await readPdf(await engine(schedulePoster(request)));
    expect(page?.text).toContain('23.11.2026');
    // Moved from the 9th to the 11th: not over on the 10th.
    expect(page?.text).toContain('09.11.2026');
    expect(page?.text).not.toContain('26.10.2026');
  });

  it('is black on white', () => {
    const document = JSON.stringify(schedulePoster(approved(3, 8, 'A4', 'program')));
    const colours = [...document.matchAll(/"(?:color|fillColor)":"(#[0-9a-f]{6})"/gu)].map(
      ([, c]) => c ?? '',
    );
    expect(new Set(colours)).toEqual(new Set(['#000000', '#404040']));
  });

  it('gives the same bytes for the same approval', async () => {
    const make = () => engine(schedulePoster(approved(3, 8, 'A4', 'program')));
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { PAPERS } from '#shared/documents/paper';
import { TYPE_FLOORS } from '#shared/documents/poster-type';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { longest } from '../helpers/long-posters';
import { packageFonts, posterContent, posterRequest } from '../helpers/posters';
import { expectNoOverlap, expectSlots, expectWhole, plain } from '../helpers/printed';
import { poppler, readPdf } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

describe.each(PAPERS)('the poster on %s', (paper) => {
  it.each([0, 1, 3, 8, 15, 60])(
    'holds %i receptions uncut, in type of the floor or larger',
    async (count) => {
      const request = posterRequest(count, { paper });
      const pages = await readPdf(await engine(schedulePoster(request)));
      expectWhole(pages, paper, 'ПРОЕКТ');
      expectSlots(pages, request.content.slots);
      pages.forEach(expectNoOverlap);
      const sizes = pages.flatMap((page) =>
        page.items.filter((item) => /^\d\d:\d\d–/u.test(item.text)).map((item) => item.size),
      );
      expect(Math.min(Infinity, ...sizes)).toBeGreaterThanOrEqual(TYPE_FLOORS[paper].time);
      const heading = pages[0]?.items.find((item) => item.text.includes('График'));
      expect(heading?.size).toBeGreaterThanOrEqual(TYPE_FLOORS[paper].heading);
      expect(pages.length).toBe({ 0: 1, 1: 1, 3: 1, 8: 1, 15: 2, 60: 4 }[count]);
    },
  );

  it.each([0, 1, 3, 15, 60])(
    'holds %i receptions when every text has 200 characters',
    async (count) => {
      const request = longest(count, { paper });
      const pages = await readPdf(await engine(schedulePoster(request)));
      expectWhole(pages, paper, 'ПРОЕКТ');
      expectSlots(pages, request.content.slots);
      pages.forEach(expectNoOverlap);
      const text = plain(pages.map((page) => page.text).join(' '));
      expect(text).toContain(plain(request.content.consultant?.name ?? '?'));
      expect(text).toContain(plain(request.content.school.support.staffEmail));
    },
  );

  it('holds texts of the widest letters', async () => {
    const request = longest(2, { paper });
    const wide = 'Щ'.repeat(200);
    const { school } = request.content;
    const widest = {
      ...request,
      content: {
        ...request.content,
        school: { ...school, fullName: 'Щ'.repeat(500), shortName: wide },
        consultant: { name: wide, position: wide, phone: wide, room: wide, email: wide },
      },
    };
    const pages = await readPdf(await engine(schedulePoster(widest)));
    expectWhole(pages, paper, 'ПРОЕКТ');
    pages.forEach(expectNoOverlap);
    expect(plain(pages.map((page) => page.text).join('')).match(/Щ/gu)?.length).toBeGreaterThan(
      1500,
    );
  });

  it('gives the same bytes for the same edition, others for another moment', async () => {
    const first = await engine(schedulePoster(posterRequest(3, { paper })));
    const again = await engine(schedulePoster(posterRequest(3, { paper })));
    const created = '2026-08-29T00:00:00.000Z';
    const later = await engine(schedulePoster(posterRequest(3, { paper, created })));
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, later)).not.toBe(0);
  });
});

describe('the poster for a reader without our program', () => {
  it('has its fonts inside and its title and date set', async () => {
    const bytes = await engine(schedulePoster(posterRequest(3)));
    const fonts = (await poppler('pdffonts', bytes)).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts)
      expect(font).toMatch(/PT(Serif|Sans)-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/u);
    const info = await poppler('pdfinfo', bytes, ['-isodates']);
    expect(info).toContain('График консультаций. Редакция № 3. ПРОЕКТ');
    expect(info).toContain('2026-08-28T03:15:00Z');
  });

  it('is text that can be searched and copied', async () => {
    const text = await poppler('pdftotext', await engine(schedulePoster(posterRequest(3))), [
      '-layout',
    ]);
    expect(text).toContain('Ковалёва Анна Сергеевна');
    expect(text.replaceAll('\u00A0', ' ')).toContain('приказ от 01.09.2026 № 75');
    expect(text).toContain('support-bbz@company.dnevnik.ru');
    expect(text).toContain('team@company.dnevnik.ru');
    expect(text).toContain('с 16:00 до 4:00 следующего дня');
  });

  it('says honestly that nobody is named and that there are no receptions', async () => {
    const request = posterRequest(0, { content: posterContent(0, { consultant: null }) });
    const [page] = await readPdf(await engine(schedulePoster(request)));
    expect(page?.text).toContain('Консультант ещё не назначен');
    expect(page?.text).toContain('Приёмов в этой редакции пока нет');
  });

  it('numbers its sheets only when there are several', async () => {
    const many = await readPdf(await engine(schedulePoster(posterRequest(60))));
    const numbers = many.map(
      (page) => /Лист \d+ из \d+/u.exec(page.text.replaceAll('\u00A0', ' '))?.[0],
    );
    expect(numbers).toEqual(['Лист 1 из 4', 'Лист 2 из 4', 'Лист 3 из 4', 'Лист 4 из 4']);
    const [one] = await readPdf(await engine(schedulePoster(posterRequest(3))));
    expect(one?.text).not.toContain('Лист');
  });

  it('names the columns and the day again on each further sheet', async () => {
    const pages = await readPdf(await engine(schedulePoster(posterRequest(60))));
    for (const page of pages.filter((p) => /\d\d:\d\d–/u.test(p.text))) {
      expect(page.text).toContain('Для кого и о чём');
      const rows = page.items.filter((i) =>
        /^(\d\d:\d\d–|[А-Я][а-я]+(ник|рг|да|ца)$)/u.test(i.text),
      );
      const first = [...rows].sort((a, b) => b.y - a.y || a.x - b.x).slice(0, 2);
      expect(first.some((item) => /^[А-Я]/u.test(item.text))).toBe(true);
    }
  });
});

describe('what pdfmake may read', () => {
  it('is nothing: neither a local file nor an address', async () => {
    const bad = (image: string) => {
      const document = schedulePoster(posterRequest(1));
      return engine({ ...document, content: [{ stack: [{ image } as never] }] });
    };
    await expect(bad('/etc/hostname')).rejects.toThrow(/denied/u);
    await expect(bad('https://example.org/x.png')).rejects.toThrow(/denied/u);
  });
});

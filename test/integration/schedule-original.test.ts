import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ORIGINAL_FORMS } from '#shared/documents/original-forms';
import { mm } from '#shared/documents/paper';
import type { PosterMark } from '#shared/documents/poster-mark';
import { scheduleOriginal, type OriginalInput } from '#shared/documents/schedule-original';
import { exceptionDatesText } from '#shared/domain/schedule-exception';
import { slotTimes } from '#shared/domain/slot';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { longestApproved } from '../helpers/long-posters';
import { originalInput, sharedContent } from '../helpers/originals';
import { exceptions, IN_PROGRAM, ON_PAPER, packageFonts, posterContent } from '../helpers/posters';
import { expectNoOverlap, expectNumbered, expectWhole, plain } from '../helpers/printed';
import { readQr } from '../helpers/qr';
import { readPdf, type ReadPage } from '../helpers/read-pdf';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const read = async (input: OriginalInput): Promise<readonly ReadPage[]> =>
  readPdf(await engine(scheduleOriginal(input)));
const textOf = (pages: readonly ReadPage[]): string =>
  plain(pages.map(({ text }) => text).join(' '));

const MARKS: Readonly<Record<string, PosterMark>> = {
  draft: { kind: 'draft' },
  submitted: { kind: 'submitted' },
  cancelled: { kind: 'cancelled' },
  program: IN_PROGRAM,
  paper: ON_PAPER,
};
/** The word that each sheet of an edition says, and that none of the others does. */
const WORDS: Readonly<Record<string, string>> = { draft: 'ПРОЕКТ', cancelled: 'ОТМЕНЁН' };

const timesOn = ({ items }: ReadPage) =>
  items.filter(({ text }) => /^\d\d:\d\d–\d\d:\d\d$/u.test(text));

/** Headings and names of columns never stand last on a sheet. */
function expectNoOrphans(pages: readonly ReadPage[]): void {
  for (const page of pages.slice(0, -1)) {
    const inText = page.items.filter(({ y, size }) => y > mm(20) && size > 9);
    const lowest = inText.reduce((a, b) => (b.y < a.y ? b : a));
    expect(lowest.text).not.toMatch(/^\d\. [А-Я]|День недели|Дата$|Что изменяется/u);
  }
}

/** Every sheet with receptions names its columns above them, and holds more than one. */
function expectHeaders(pages: readonly ReadPage[]): void {
  const found = pages.map((page) => ({
    times: timesOn(page),
    headers: page.items.filter(({ text }) => text === 'День недели'),
  }));
  for (const { times, headers } of found) {
    expect(headers).toHaveLength(times.length > 0 ? 1 : 0);
    for (const { y } of times) expect(y).toBeLessThan(headers[0]?.y ?? 0);
  }
  expect(found.map(({ times }) => times.length)).not.toContain(1);
}

const CASES = Object.keys(MARKS).flatMap((mark) =>
  ORIGINAL_FORMS.flatMap((form) =>
    [
      [3, 0],
      [15, 20],
      [60, 20],
    ].map(([count = 0, days = 0]) => [count, days, mark, form] as const),
  ),
);

describe('«Оригинал для подписи»', () => {
  it.each(CASES)(
    'holds %i receptions and %i exceptions, %s, in the form of %s',
    async (count, days, mark, form) => {
      const content = posterContent(count, { exceptions: [...exceptions(days)] });
      const pages = await read(originalInput({ content, form, mark: MARKS[mark] ?? IN_PROGRAM }));
      expectWhole(pages, 'A4', WORDS[mark] ?? '');
      pages.forEach(expectNoOverlap);
      expectNumbered(pages);
      expectNoOrphans(pages);
      expectHeaders(pages);
      const text = textOf(pages);
      const times = pages.flatMap(timesOn);
      expect(times.map((item) => item.text).sort()).toEqual(content.slots.map(slotTimes).sort());
      for (const each of content.exceptions) {
        expect(text).toContain(plain(exceptionDatesText(each)));
      }
      expect(text.match(/ПРОЕКТ|ОТМЕНЁН/gu)?.length ?? 0).toBe(mark in WORDS ? pages.length : 0);
      expect(text.match(/УТВЕРЖДАЮ/gu)).toHaveLength(1);
      expect(text.match(/СОГЛАСОВАНО/gu)?.length ?? 0).toBe(form === 'both' ? 1 : 0);
      expect(text.includes('(подпись)')).toBe(form === 'director');
      expect(text).toContain('Редакция№3');
      expect(text).not.toMatch(/электронн\S*подпис/iu);
    },
  );

  it('flows with any number of receptions and exceptions, held by one or by two', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 40 }),
        fc.nat({ max: 24 }),
        fc.constantFrom(...ORIGINAL_FORMS),
        fc.constantFrom(...Object.values(MARKS)),
        fc.boolean(),
        async (count, days, form, mark, isShared) => {
          const usual = posterContent(count, { exceptions: [...exceptions(days)] });
          const content = isShared ? sharedContent(usual) : usual;
          const pages = await read(originalInput({ content, form, mark }));
          expectWhole(pages, 'A4', '');
          pages.forEach(expectNoOverlap);
          expectNumbered(pages);
          expectNoOrphans(pages);
          const signed = pages.findIndex(({ text }) => text.includes('(подпись)'));
          expect(signed).toBe(form === 'director' ? pages.length - 1 : -1);
          const times = textOf(pages).match(/\d\d:\d\d–\d\d:\d\d/gu) ?? [];
          for (const slot of content.slots) expect(times).toContain(slotTimes(slot));
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each(ORIGINAL_FORMS)('cuts nothing of the longest texts, in the form of %s', async (form) => {
    const { content, mark } = longestApproved(15, 'A4', IN_PROGRAM);
    const pages = await read(originalInput({ content, mark, form }));
    expectWhole(pages, 'A4', '');
    pages.forEach(expectNoOverlap);
    expectNumbered(pages);
    const text = textOf(pages);
    expect(text).toContain(plain(content.school.fullName));
    expect(text).toContain(plain(content.consultant?.name ?? '?'));
    for (const { direction } of content.slots) expect(text).toContain(plain(direction));
  });
});

const at = (page: ReadPage | undefined, text: string) => {
  const found = page?.items.find((item) => plain(item.text).includes(plain(text)));
  if (page === undefined || found === undefined) throw new Error(`${text} is not on the sheet`);
  return { ...found, top: page.height - found.y };
};

describe('the stamps of the original', () => {
  it('stand at one level, each flush left within 8 cm, the director’s in the corner at the right', async () => {
    const [page] = await read(originalInput({ form: 'both', mark: IN_PROGRAM }));
    const [agreed, approved] = [at(page, 'СОГЛАСОВАНО'), at(page, 'УТВЕРЖДАЮ')];
    expect(agreed.y).toBeCloseTo(approved.y, 1);
    expect(at(page, 'А.С. Ковалёва').y).toBeCloseTo(at(page, 'М.П. Соколова').y, 1);
    expect(approved.x + mm(80)).toBeCloseTo((page?.width ?? 0) - mm(15), 0);
    expect(agreed.x + mm(80)).toBeLessThan(approved.x);
    for (const line of ['Директор КГКОУ ШИ 11', 'М.П. Соколова', '«01» сентября 2026 г.'])
      expect(at(page, line).x).toBeCloseTo(approved.x, 1);
    expect(page?.text).not.toMatch(/УТВЕРЖДАЮ:|«УТВЕРЖДАЮ»/u);
  });

  it('has the mark of an approval in the program above the line, and keeps the line', async () => {
    const [page] = await read(originalInput({ mark: IN_PROGRAM }));
    const [office, mark, line] = [
      at(page, 'Директор КГКОУ ШИ 11'),
      at(page, 'Утверждено в программе «Журнал консультанта»'),
      at(page, '_ М.П. Соколова'),
    ];
    expect(office.top).toBeLessThan(mark.top);
    expect(mark.top).toBeLessThan(line.top);
    expect(plain(page?.text ?? '')).toContain(
      plain('01.09.2026, контрольная сумма 1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809 …'),
    );
    // Room for a hand between the mark and the line: 5 mm.
    const lowest = at(page, 'f0e1 d2c3 b4a5 9687 7869 5a4b 3c2d 1e0f …');
    expect(lowest.y - line.y - line.size).toBeGreaterThan(mm(2.5));
    expect(line.text).toMatch(/_{12,}/u);
  });

  it('says that an edition was approved on paper, with its date', async () => {
    const [page] = await read(originalInput({ mark: ON_PAPER }));
    expect(plain(page?.text ?? '')).toContain(plain('Утверждено на бумаге 01.09.2026'));
    expect(page?.text).not.toContain('в программе');
  });

  it('leaves the date of an edition that isn’t approved to the hand, and a line for a nameless director', async () => {
    const [page] = await read(originalInput({ mark: { kind: 'submitted' }, director: null }));
    expect(at(page, '«____» ______________ 20____ г.').x).toBeCloseTo(at(page, 'УТВЕРЖДАЮ').x, 1);
    expect(page?.text).toMatch(/Директор КГКОУ ШИ 11 _{12,} _{12,}/u);
  });
});

describe('the text of the original', () => {
  it('cites the regulation and the order, and says what to do when nobody is there', async () => {
    const text = textOf(await read(originalInput({})));
    for (const words of [
      'в соответствии с пунктами 2 и 2.2 Регламента оказания помощи',
      'назначен приказом от 1 сентября 2026 г. № 75',
      'Ковалёва Анна Сергеевна',
      'support-bbz@company.dnevnik.ru',
      '(п. 3 Регламента)',
      'team@company.dnevnik.ru',
      '(п. 5 Регламента)',
      'с 16:00 до 4:00 следующего дня по времени школы',
      'График действует с 1 сентября 2026 г. по 31 мая 2027 г.',
      'на информационном стенде и на сайте школы',
    ]) {
      expect(text).toContain(plain(words));
    }
    expect(text).not.toMatch(/\.\.|\. \(п\./u);
  });

  it('is set in 12 points or larger, its tables in 10', async () => {
    const [page] = await read(originalInput({}));
    expect(at(page, 'График составлен').size).toBeGreaterThanOrEqual(12);
    expect(at(page, '08:30–09:15').size).toBeGreaterThanOrEqual(10);
    // The first line of a paragraph is indented by 1.25 cm.
    expect(at(page, 'График составлен').x - mm(25)).toBeCloseTo(mm(12.5), 0);
  });

  it('says who holds each reception where two do', async () => {
    const content = sharedContent(posterContent(6, { exceptions: [...exceptions(3)] }));
    const pages = await read(originalInput({ content }));
    const text = textOf(pages);
    expect(text).toContain(plain('Приём ведёт'));
    expect(text).toContain(plain('Щербак Пётр Ильич, учитель физики, замещающий ответственного'));
    expect(text).toContain(plain('(ведёт Щербак П.И.)'));
    const cells = pages.flatMap(({ items }) => items.map((item) => plain(item.text)));
    const held = content.slots.filter(({ by }) => by === 'substitute').length;
    expect(cells.filter((cell) => cell === 'ЩербакП.И.')).toHaveLength(held);
    expect(textOf(await read(originalInput({})))).not.toContain(plain('Приём ведёт'));
  });

  it('leaves the weeks away where every reception is held each week', async () => {
    const { slots } = posterContent(5);
    const weekly = posterContent(5, {
      slots: slots.map((s) => ({ ...s, weeks: 'every' as const })),
    });
    expect(textOf(await read(originalInput({ content: weekly })))).not.toMatch(/Недели/u);
    expect(textOf(await read(originalInput({})))).toMatch(/нечётные/u);
  });
});

describe('the code of the original', () => {
  it.each([3, 60])('stands in the lower right corner of the first sheet: %i', async (count) => {
    const content = posterContent(count, { exceptions: [...exceptions(8)] });
    const bytes = await engine(scheduleOriginal(originalInput({ content, mark: IN_PROGRAM })));
    const [page] = await readPdf(bytes);
    const codes = readQr(bytes);
    const [code] = codes;
    if (page === undefined || code === undefined) throw new Error('there is no code');
    expect(codes).toHaveLength(1);
    expect(code.page).toBe(1);
    expect(code.text).toContain(`SHA-256 ${IN_PROGRAM.checksum}`);
    expect(page.width - code.x - code.side).toBeCloseTo(mm(15), 0);
    expect(page.height - code.y - code.side).toBeCloseTo(mm(10), 0);
    const quiet = 4 * code.module;
    const near = page.items.filter(
      ({ x, y, width, size }) =>
        x + width > code.x - quiet &&
        page.height - y + size * 0.27 > code.y - quiet &&
        page.height - y - size < code.y + code.side + quiet,
    );
    expect(near).toEqual([]);
    expect(plain(page.text)).toContain(IN_PROGRAM.checksum);
  });

  it('is not on a sheet that isn’t approved, and the same input gives the same bytes', async () => {
    const make = () => engine(scheduleOriginal(originalInput({ mark: { kind: 'submitted' } })));
    const bytes = await make();
    expect(readQr(bytes)).toEqual([]);
    expect(Buffer.compare(bytes, await make())).toBe(0);
  });
});

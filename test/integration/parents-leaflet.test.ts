import { beforeAll, describe, expect, it } from 'vitest';
import type { LeafletInput } from '#shared/documents/leaflet-texts';
import { leafletWarnings } from '#shared/documents/leaflet-warnings';
import { leafletTitle, parentsLeaflet } from '#shared/documents/parents-leaflet';
import { openTerm } from '#shared/domain/person';
import type { Slot } from '#shared/domain/slot';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { prepareLeaflet } from '../../electron/documents/prepare-leaflet';
import type { DocumentSources, Situation } from '../../electron/documents/document-sources';
import { approvedAt, edition } from '../helpers/editions';
import { slot } from '../helpers/deeds';
import { CONSULTANT, exceptions, packageFonts, posterContent, SCHOOL } from '../helpers/posters';
import { expectNoOverlap, expectWhole, plain } from '../helpers/printed';
import { readPdf, type ReadPage } from '../helpers/read-pdf';

const TODAY = '2026-09-14';
const AT = '2026-09-01T02:00:00.000Z';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const RECEPTION = { audience: 'parents', direction: '', start: '17:00', end: '18:30' } as const;
const parents = (count: number): Slot[] =>
  Array.from({ length: count }, (_, i) =>
    slot({ ...RECEPTION, weekday: ((i % 5) + 1) as Slot['weekday'] }),
  );

function input(change: Partial<LeafletInput> = {}): LeafletInput {
  return {
    school: SCHOOL,
    content: posterContent(0, { slots: [slot({ room: '999' }), ...parents(1)] }),
    consultant: CONSULTANT,
    classes: ['8 «Б»'],
    copies: 2,
    today: TODAY,
    created: AT,
    ...change,
  };
}

async function pagesOf(leaflet: LeafletInput): Promise<readonly ReadPage[]> {
  return readPdf(await engine(parentsLeaflet(leaflet)));
}

const count = (text: string, words: string): number => plain(text).split(plain(words)).length - 1;

describe('«Памятка для родителей»', () => {
  it('says twice on a lying A4 when parents are received and where they turn otherwise', async () => {
    const pages = await pagesOf(input());
    expect(pages).toHaveLength(1);
    expectWhole(pages, 'A4', 'Памятка', 'across');
    pages.forEach(expectNoOverlap);
    const { text = '' } = pages[0] ?? {};
    for (const words of [
      'Памятка для родителей',
      'Класс 8 «Б»',
      'Школа-интернат № 11',
      'Ковалёва Анна Сергеевна',
      'Понедельник 17:00–18:30 каб. 204',
      'team@company.dnevnik.ru',
      '8 (812) 490-70-33 (звонок платный)',
      'с 16:00 до 4:00 следующего дня по времени школы (9:00–21:00 по московскому времени)',
      'самостоятельно в Службу поддержки ИС «Дневник.ру»',
      'редакция № 3 · сведения на 14.09.2026',
    ])
      expect(count(text, words), words).toBe(2);
    // What is for the staff alone stays away.
    for (const words of ['999', 'support-bbz', '14:30–15:15']) expect(text).not.toContain(words);
    expect(leafletWarnings(input())).toEqual([]);
  });

  it('has nothing in the way of the scissors', async () => {
    const [page] = await pagesOf(input());
    const middle = (page?.width ?? 0) / 2;
    const near = page?.items.filter(({ x, width }) => x < middle + 20 && x + width > middle - 20);
    expect(near).toEqual([]);
  });

  it('makes a sheet for each class and two leaflets, one class after another', async () => {
    const asked = input({ classes: ['8 «Б»', '9А'], copies: 3 });
    const pages = await pagesOf(asked);
    expect(pages.map(({ text }) => /Класс (?:8 «Б»|9А)/u.exec(text)?.[0])).toEqual([
      'Класс 8 «Б»',
      'Класс 8 «Б»',
      'Класс 9А',
      'Класс 9А',
    ]);
    expect(leafletTitle(asked)).toBe('Памятка для родителей, 8 «Б», 9А');
    const [plainPage] = await pagesOf(input({ classes: [''] }));
    expect(plainPage?.text).not.toContain('Класс');
  });

  it.each([1, 6, 20])('holds on its sheet with %i receptions and changes', async (receptions) => {
    const long = input({
      content: posterContent(0, { slots: parents(receptions), exceptions: [...exceptions(9)] }),
      classes: ['подготовительный, коррекционный класс 8 «Б» надомного обучения'],
    });
    const pages = await pagesOf(long);
    expect(pages).toHaveLength(1);
    expectWhole(pages, 'A4', 'Памятка', 'across');
    pages.forEach(expectNoOverlap);
  });

  it('has room for four receptions and the nearest changes', async () => {
    const slots = parents(4);
    const week = input({ content: posterContent(0, { slots, exceptions: [...exceptions(2)] }) });
    const { text = '' } = (await pagesOf(week))[0] ?? {};
    expect(count(text, '17:00–18:30')).toBe(slots.length * 2);
    expect(count(text, '14.09.2026, понедельник: приёма нет: каникулы')).toBe(2);
    expect(text).not.toContain('Остальное');
  });

  it('says what isn’t known, and the preview warns of it', async () => {
    const blank = { ...SCHOOL.support, parentsEmail: '' };
    const asked = input({
      content: null,
      consultant: null,
      school: { ...SCHOOL, fullName: '', shortName: '', support: blank },
    });
    const [page] = await pagesOf(asked);
    expect(plain(page?.text ?? '')).toContain(plain('спросите у классного руководителя'));
    expect(leafletWarnings(asked).join(' ')).toMatch(
      /название школы.+контакты поддержки.+Консультант не назначен.+графика.+нет/u,
    );
    const noHours = input({ content: posterContent(0, { validTo: '2026-09-20' }) });
    expect(leafletWarnings(noHours).join(' ')).toMatch(
      /нет приёмов для родителей.+Редакция №\s3 действует только по\s20\.09\.2026/u,
    );
  });

  it('gives the same bytes for the same words', async () => {
    const [first, second] = await Promise.all([
      engine(parentsLeaflet(input())),
      engine(parentsLeaflet(input())),
    ]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('the edition that a leaflet speaks by', () => {
  const shown = edition(3, { state: approvedAt(AT), slots: parents(1) });

  /** A ledger that holds one edition and says that its approval holds or doesn't. */
  function situation(holds: boolean, today = TODAY): Situation {
    const sources = {
      readRecord: (table: string) =>
        Promise.resolve({ value: table === 'schedule' ? shown : SCHOOL, seq: 1, at: AT }),
      approvalOf: () =>
        Promise.resolve(
          holds
            ? {
                kind: 'holds',
                statement: {
                  content: posterContent(0, { slots: shown.slots }),
                  at: AT,
                  director: { name: '', position: '' },
                  by: 'program',
                  on: '2026-09-01',
                  program: '',
                },
                checksum: 'a'.repeat(64),
                fingerprint: null,
              }
            : { kind: 'broken', fault: 'signature' },
        ),
    } as unknown as DocumentSources; // as much of it as a leaflet asks
    return {
      sources,
      school: SCHOOL,
      people: [{ ...CONSULTANT, terms: [openTerm('consultant', '2020-09-01')] }],
      today,
    };
  }
  const request = { kind: 'parents-leaflet', classes: [], copies: 2, schedule: shown.id } as const;

  it('is one that is approved and in force today, by what was approved', async () => {
    const made = await prepareLeaflet(request, situation(true));
    expect(made).toMatchObject({ title: 'Памятка для родителей', warnings: [] });
  });

  it('is none when it is not in force yet', async () => {
    const made = await prepareLeaflet(request, situation(true, '2026-08-01'));
    expect(made).toMatchObject({ warnings: [expect.stringMatching(/графика.+нет/u)] });
  });

  it('is never one whose approval doesn’t hold', async () => {
    expect(await prepareLeaflet(request, situation(false))).toMatch(
      /Документы с грифом не печатаются/u,
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '#shared/documents/paper';
import { regulationAct } from '#shared/documents/regulation-act';
import { actStamp, actWarnings, type RegulationActInput } from '#shared/documents/regulation-head';
import { FIXED_PARTS, type Regulation } from '#shared/domain/regulation';
import { regulationContent } from '#shared/domain/regulation-statement';
import type { PosterMark } from '#shared/documents/poster-mark';
import type { DocumentSources, Situation } from '../../electron/documents/document-sources';
import { regulationWord } from '#shared/documents/regulation-word';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { wordFile } from '../../electron/documents/word-file';
import { prepareRegulation } from '../../electron/documents/prepare-regulation';
import { packageFonts, SCHOOL } from '../helpers/posters';
import { expectNoOverlap, expectWhole, plain } from '../helpers/printed';
import { readPdf, type ReadPage } from '../helpers/read-pdf';
import { ownParagraph, regulation, withParagraphs } from '../helpers/regulations';
import { fixedWords, running, SOURCE_WORDS, wordText } from '../helpers/regulation-source';

const AT = '2026-11-23T02:00:00.000Z';
const DRAFT: PosterMark = { kind: 'draft' };
const DIRECTOR = { name: 'Соколова Мария Петровна', position: 'Директор' };

/** The rule above the notes in Word. */
const RULE = '_'.repeat(24);

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

/** An approval that holds, as the main process finds it. */
const APPROVED: PosterMark = {
  kind: 'approved',
  by: 'program',
  director: DIRECTOR,
  on: '2026-09-02',
  program: 'Журнал консультанта',
  checksum: 'ab12'.repeat(16),
  fingerprint: 'cd34'.repeat(16),
};

function input(change: Partial<Regulation> = {}, mark: PosterMark = DRAFT): RegulationActInput {
  return of(regulation({ edition: 1, ...change }), mark);
}

function of(edition: Regulation, mark: PosterMark = DRAFT): RegulationActInput {
  return { content: regulationContent(edition, SCHOOL), mark, director: DIRECTOR, created: AT };
}

async function pagesOf(act: RegulationActInput): Promise<readonly ReadPage[]> {
  return readPdf(await engine(regulationAct(act)));
}

describe('the school’s regulation on paper', () => {
  it('has п. 5, 6 and the notes of the source, word for word', async () => {
    const pages = await pagesOf(input());
    expect(fixedWords(running(pages))).toBe(fixedWords(SOURCE_WORDS));
  });

  it('has the same words in Word, with the stamp of what was approved', async () => {
    const draft = wordText(await wordFile(regulationWord(input(), false)));
    expect(fixedWords(draft)).toBe(
      fixedWords(SOURCE_WORDS).replace('1Ситуация', `${RULE}1Ситуация`),
    );
    expect(draft).toContain('ПРОЕКТ');
    const approved = wordText(await wordFile(regulationWord(input({}, APPROVED), true)));
    expect(plain(approved)).toContain(plain('«02» сентября 2026 г.'));
    expect(approved).toMatch(/Утверждено в.программе .* контрольная сумма ab12/u);
    expect(approved).toContain('ПРИМЕР');
    expect(approved).not.toContain('ПРОЕКТ');
  });

  it('keeps the school’s own line breaks in Word: the number on the first line only', async () => {
    const changed = withParagraphs(regulation({ edition: 1 }), 4, () => [
      ownParagraph('Приём:\nпо средам;\n\nпо пятницам.', { kind: 'numbered', number: '4.1' }),
      ownParagraph('в кабинете 204\nили по телефону.', { kind: 'item' }),
    ]);
    const text = wordText(await wordFile(regulationWord(of(changed), false)));
    const from = text.split('\n').map(plain);
    const first = from.indexOf(plain('4.1. Приём:'));
    expect(from.slice(first, first + 5)).toEqual(
      ['4.1. Приём:', 'по средам;', 'по пятницам.', '– в кабинете 204', 'или по телефону.'].map(
        plain,
      ),
    );
  });

  it('says how it was approved above the line to sign on, and on each sheet its sum', async () => {
    const pages = await pagesOf(input({}, APPROVED));
    pages.forEach(expectNoOverlap);
    expectWhole(pages, 'A4', 'контрольная сумма ab12');
    const text = plain(pages[0]?.text ?? '');
    expect(text).toContain(plain('УТВЕРЖДАЮ Директор КГКОУ ШИ 11 Утверждено в программе'));
    expect(text).toContain(plain('«02» сентября 2026 г.'));
    expect(text).not.toContain('ПРОЕКТ');
    const [cancelled] = await pagesOf(input({}, { kind: 'cancelled' }));
    expect(cancelled?.text).toContain('ОТМЕНЁН');
    const [sent] = await pagesOf(input({}, { kind: 'submitted' }));
    expect(sent?.text).not.toContain('ПРОЕКТ');
    expect(plain(sent?.text ?? '')).toContain(
      plain('редакция № 1, отправлена на утверждение 23.11.2026, 12:00'),
    );
  });

  it('has the school’s own words in sections 1–4, and the fixed ones unmoved by them', async () => {
    const changed = withParagraphs(regulation({ edition: 1 }), 4, (all) => [
      ...all,
      ownParagraph('Родителей принимают по средам в кабинете 204.', {
        kind: 'numbered',
        number: '4.1',
      }),
    ]);
    const text = running(await pagesOf(of(changed)));
    expect(text).toContain(plain('4.1. Родителей принимают по средам в кабинете 204.'));
    expect(fixedWords(text)).toBe(fixedWords(SOURCE_WORDS));
  });

  it('is on A4, numbered from the second sheet, and nothing is cut or overlaps', async () => {
    const pages = await pagesOf(input());
    expectWhole(pages, 'A4', 'Проект. Редакция');
    pages.forEach(expectNoOverlap);
    const numbers = pages.map(
      ({ items, height }) => items.find(({ y }) => y > height - mm(18))?.text ?? '',
    );
    expect(numbers).toEqual(['', ...pages.slice(1).map((_, i) => String(i + 2))]);
    expect(pages.length).toBe(4);
  });

  it('has a stamp to be signed, and says that it is a project', async () => {
    const [first] = await pagesOf(input());
    const text = plain(first?.text ?? '');
    expect(text).toContain(plain('УТВЕРЖДАЮ Директор КГКОУ ШИ 11'));
    const named = { ...DIRECTOR, position: 'Директор КГКОУ ШИ 11' };
    const [again] = await pagesOf({ ...input(), director: named });
    expect(plain(again?.text ?? '')).toContain(plain('УТВЕРЖДАЮ Директор КГКОУ ШИ 11 _'));
    expect(text).toContain('М.П.Соколова');
    expect(text).toContain(plain('ПРОЕКТ Редакция № 1, ещё не утверждена'));
    expect(text).toContain(plain('г. Владивосток'));
  });

  it('is approved by the order that is told, and nothing is before it is approved', async () => {
    const order = { number: '75', date: '2026-09-01' };
    const words = plain('УТВЕРЖДЁН приказом КГКОУ ШИ 11 от 01.09.2026 № 75');
    for (const mark of [DRAFT, { kind: 'submitted' }] as const) {
      const [first] = await pagesOf(input({ order }, mark));
      expect(plain(first?.text ?? '')).not.toContain('УТВЕРЖДЁН');
      expect(plain(first?.text ?? '')).toContain(plain('УТВЕРЖДАЮ Директор КГКОУ ШИ 11'));
    }
    const [first] = await pagesOf(input({ order }, APPROVED));
    expect(plain(first?.text ?? '')).toContain(words);
    for (const [title, word] of [
      ['Положение о помощи', 'УТВЕРЖДЕНО'],
      ['ПРАВИЛА помощи', 'УТВЕРЖДЕНЫ'],
    ] as const) {
      expect(actStamp(input({ order, title }, APPROVED)).head[0]).toBe(word);
    }
  });

  it('says what is blank before it is printed', () => {
    const act = input({ order: { number: '75', date: '2026-09-01' } });
    expect(actWarnings(act)).toEqual([]);
    expect(actWarnings({ ...act, director: null })).toEqual([
      expect.stringMatching(/Руководитель не назван/u),
    ]);
    const blank = { ...input({ city: '' }), director: null };
    expect(actWarnings(blank)).toEqual([
      expect.stringMatching(/Руководитель не назван/u),
      expect.stringMatching(/населённый пункт/u),
    ]);
    const other = { ...SCHOOL, fullName: 'Средняя школа № 5', shortName: 'СОШ 5' };
    const named = regulationContent(regulation({ edition: 1 }), other);
    expect(actWarnings({ ...input(), content: named })).toEqual([
      expect.stringMatching(/Укажите свою школу/u),
    ]);
  });

  it('advises what can be done in the state of the edition', () => {
    const said = (mark: PosterMark) => actWarnings(input({ city: '' }, mark))[0];
    expect(said(DRAFT)).toMatch(/пункт\. Откройте «Реквизиты»\.$/u);
    expect(said({ kind: 'submitted' })).toMatch(/Отзовите редакцию и откройте «Реквизиты»\.$/u);
    for (const mark of [APPROVED, { kind: 'cancelled' }] as const)
      expect(said(mark)).toMatch(/Исправляется новой редакцией\.$/u);
  });

  it('takes paragraphs of 10,000 of the widest letters and comes to the same bytes again', async () => {
    const wide = 'Щ'.repeat(10_000);
    const edition = withParagraphs(regulation({ edition: 1 }), 1, () => [ownParagraph(wide)]);
    const act = of({ ...edition, title: 'Щ'.repeat(500) });
    const pages = await pagesOf(act);
    expectWhole(pages, 'A4', 'Проект. Редакция');
    pages.forEach(expectNoOverlap);
    expect(running(pages).match(/Щ/gu)?.length).toBe(10_500);
    const [one, again] = await Promise.all([
      engine(regulationAct(act)),
      engine(regulationAct(act)),
    ]);
    expect(Buffer.compare(one, again)).toBe(0);
  });

  it('is not printed when п. 5 was changed past the program', async () => {
    const edition = regulation({
      edition: 1,
      fixed: FIXED_PARTS.map((part) =>
        part.address === '5-1' ? { ...part, text: part.text.replace('платный', '') } : { ...part },
      ),
    });
    const request = { kind: 'regulation-act', regulation: edition.id } as const;
    expect(await prepareRegulation(request, situationOf(edition))).toMatch(/в обход программы/u);
    expect(await prepareRegulation(request, situationOf(undefined))).toMatch(/не найдена/u);
  });
});

/** A journal that holds this edition and nothing else; its approval is broken. */
function situationOf(edition: Regulation | undefined): Situation {
  const sources: DocumentSources = {
    isExample: false,
    readRecord: () => Promise.resolve(edition && ({ value: edition, seq: 1, at: AT } as never)), // the one table that is asked for
    officers: () => Promise.resolve([]),
    approvalOf: () => Promise.resolve({ kind: 'broken', fault: 'unreadable' }),
    regulationApprovalOf: () => Promise.resolve({ kind: 'broken', fault: 'signature' }),
    keyOf: () => Promise.resolve(undefined),
    areErased: () => Promise.resolve(false),
  };
  return { sources, school: SCHOOL, people: [], today: '2026-11-23' };
}

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { handoverAct, handoverWarnings } from '#shared/documents/handover-sheets';
import type { PdfDocument } from '#shared/documents/pdf-document';
import type { TrainingSheetInput } from '#shared/documents/training-facts';
import { listTotals, trainingList, type ListedTraining } from '#shared/documents/training-list';
import { trainingSheets } from '#shared/documents/training-sheet';
import type { TrainingStanding } from '#shared/domain/training-standing';
import { pdfEngine, type PdfEngine } from '../../electron/documents/pdf-engine';
import { handedQuestion, handover } from '../helpers/handovers';
import { packageFonts } from '../helpers/posters';
import { expectNoOverlap, expectNumbered, expectWhole, plain } from '../helpers/printed';
import { readPdf, type ReadPage } from '../helpers/read-pdf';
import { listedTraining, listInput, longItems, sheetInput } from '../helpers/training-papers';

let engine: PdfEngine;
beforeAll(async () => {
  engine = pdfEngine(await packageFonts());
});

const read = async (document: PdfDocument): Promise<readonly ReadPage[]> =>
  readPdf(await engine(document));
const sheet = (input: TrainingSheetInput): PdfDocument => trainingSheets([input], 'Лист обучения');
const textOf = (pages: readonly ReadPage[]): string =>
  plain(pages.map(({ text }) => text).join(' '));

/** Signatures stand on one sheet, below something else. */
function expectSignedInCompany(pages: readonly ReadPage[], deed: string): void {
  const signed = pages.filter(({ text }) => text.includes('(подпись)'));
  expect(signed).toHaveLength(1);
  expect(signed[0]).toBe(pages.at(-1));
  const items = signed[0]?.items ?? [];
  const first = items.find(({ text }) => text.includes(deed));
  const above = items.filter(({ y }) => y > (first?.y ?? 0) + 12);
  expect(above.length).toBeGreaterThan(0);
}

/** Of several sheets each says how many there are, and from the second on which one it is. */
function expectCounted(pages: readonly ReadPage[]): void {
  const said = pages.map(({ text }) => /Всего листов: (\d+)/u.exec(text)?.[1]);
  expect(said).toEqual(pages.map(() => (pages.length === 1 ? undefined : String(pages.length))));
  expectNumbered(pages);
}

function expectGood(pages: readonly ReadPage[], deed: string): void {
  pages.forEach(expectNoOverlap);
  expectSignedInCompany(pages, deed);
  expectCounted(pages);
}

const LONG = 'Константинопольская-Заболотная Александра '.repeat(5).slice(0, 200).trim();
const longInput = (count: number, change: Partial<TrainingSheetInput> = {}): TrainingSheetInput => {
  const usual = sheetInput(change);
  const training = { ...usual.training, items: [...longItems(count)], position: LONG };
  const trainers = usual.trainers.map((each) => ({ ...each, position: LONG, name: LONG }));
  return { ...usual, name: LONG, genitive: { name: LONG, position: LONG }, training, trainers };
};

describe('«Лист обучения»', () => {
  it.each([
    ['filled in', sheetInput()],
    ['blank', sheetInput({ isBlank: true, sessions: [] })],
    ['of somebody whom nobody trained', sheetInput({ trainers: [], sessions: [] })],
  ])('%s is one A4', async (_, input) => {
    const pages = await read(sheet(input));
    expect(pages).toHaveLength(1);
    expectWhole(pages, 'A4', 'ЛИСТ ОБУЧЕНИЯ');
    expectGood(pages, 'Обучение провёл');
  });

  it.each([3, 40])('of %i items with the longest names cuts nothing', async (count) => {
    const input = longInput(count);
    const pages = await read(sheet(input));
    expectWhole(pages, 'A4', 'бучени');
    expectGood(pages, 'Обучение провёл');
    const text = textOf(pages);
    for (const { title } of input.training.items) {
      expect(text).toContain(plain(`${title.slice(0, 1).toUpperCase()}${title.slice(1)}`));
    }
  });

  it('repeats the heading of its table on every sheet that holds rows', async () => {
    const pages = await read(sheet(longInput(40, { isBlank: true })));
    const rows = pages.filter(({ items }) => items.some(({ text }) => /^Тема \d+: /u.test(text)));
    expect(rows.length).toBeGreaterThan(2);
    for (const { text } of rows) expect(text).toContain('Тема занятия');
  });

  it('has room for a reason as long as it may be', async () => {
    const usual = sheetInput();
    const reason = 'Причина задержки обучения. '.repeat(400).slice(0, 10_000);
    const { deadline } = usual;
    const state = {
      kind: 'completed' as const,
      ...{ on: '2026-10-14', deadline: deadline.date, late: 2, reason },
      ...{ unfinished: [], unfinishedNote: '' },
    };
    const pages = await read(sheet({ ...usual, training: { ...usual.training, state } }));
    expect(textOf(pages).match(/Причиназадержкиобучения\./gu)?.length).toBeGreaterThan(350);
    expectGood(pages, 'Обучение провёл');
  });

  it('of many is one file, in which each begins with a sheet of its own', async () => {
    const inputs = [sheetInput(), longInput(12), sheetInput({ isBlank: true })];
    const pages = await read(trainingSheets(inputs, 'Листы обучения'));
    expect(pages.filter(({ text }) => text.includes('ЛИСТ ОБУЧЕНИЯ'))).toHaveLength(3);
    const second = pages.findIndex(({ text }, i) => i > 1 && text.includes('ЛИСТ ОБУЧЕНИЯ'));
    expect(pages.at(0)?.text).not.toContain('Всего листов');
    expect(pages.at(1)?.text).toContain('Всего листов');
    expectNumbered(pages.slice(1, second));
  });

  it('is the same file when it is made again', async () => {
    const make = async () => Buffer.from(await engine(sheet(sheetInput())));
    expect((await make()).equals(await make())).toBe(true);
  });

  it('whatever is on it, holds each item once and is signed in company', async () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((t) => `Я${t}`);
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 40 }), async (titles) => {
        const usual = sheetInput();
        const items = longItems(titles.length).map((item, i) => ({
          ...item,
          title: titles[i] ?? '',
        }));
        const pages = await read(sheet({ ...usual, training: { ...usual.training, items } }));
        const numbers = pages.flatMap(({ items: found }) =>
          found.filter(({ x, text }) => x < 100 && /^\d+$/u.test(text)).map(({ text }) => text),
        );
        // Numbers of the items, then those of the two lessons.
        expect(numbers).toEqual([...titles.map((_, i) => String(i + 1)), '1', '2']);
        expectSignedInCompany(pages, 'Обучение провёл');
        expectCounted(pages);
      }),
      { numRuns: 15 },
    );
  });
});

describe('«Сведения об обучении»', () => {
  const standings: readonly TrainingStanding[] = [
    { kind: 'completed', on: '2026-10-09', late: 0 },
    { kind: 'completed', on: '2026-10-14', late: 2 },
    { kind: 'running', left: 3 },
    { kind: 'overdue', late: 1 },
    { kind: 'future', left: 5 },
    { kind: 'ended', on: '2026-10-08', late: 0 },
    { kind: 'paused', since: '2026-10-07', left: 3 },
  ];
  const rows = (count: number): readonly ListedTraining[] =>
    Array.from({ length: count }, (_, i) =>
      listedTraining({
        name: `Фамилия${String(i)} Имя Отчество`,
        standing: standings[i % standings.length] ?? { kind: 'cancelled' },
      }),
    );

  it.each([0, 7, 40, 300])('of %i people hold each one, on sheets that lie', async (count) => {
    const pages = await read(trainingList(listInput(rows(count))));
    expect(pages.every(({ width, height }) => width > height)).toBe(true);
    expectGood(pages, 'Сведения составил');
    const text = textOf(pages);
    for (const { name } of rows(count)) expect(text).toContain(plain(name));
  });

  it('say in words how each stands', async () => {
    const text = textOf(await read(trainingList(listInput(rows(7)))));
    for (const words of [
      'в срок',
      'позже на 2 рабочих дня',
      'осталось 3 рабочих дня',
      'просрочено на 1 рабочий день',
      'срок не начался',
      'прекращено',
      'отсутствует с 07.10.2026',
    ]) {
      expect(text).toContain(plain(words));
    }
  });

  it('count everybody in exactly one sum', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...standings)), (list) => {
        const totals = listTotals(list.map((standing) => ({ standing })));
        const { all, inTime, late, running, overdue, ended } = totals;
        expect(inTime + late + running + overdue + ended).toBe(all);
      }),
    );
  });
});

describe('«Акт приёма-передачи дел»', () => {
  it('says who hands what over to whom, in their cases, by which order', async () => {
    const pages = await read(handoverAct(handover()));
    const text = textOf(pages);
    for (const words of [
      'УТВЕРЖДАЮ Директор КГКОУ ШИ 11',
      'На основании приказа от 30 ноября 2026 г. № 90',
      'переданы от Ковалёвой Анны Сергеевны (учителя информатики) Щербаку Петру Ильичу (учителю физики).',
      '1 234 записи',
      'Вопросы, к которым обещано вернуться: 2.',
      'Цой Виктория Олеговна, воспитатель',
      'просрочено на 2 рабочих дня',
      'черновик',
    ]) {
      expect(text).toContain(plain(words));
    }
    expectGood(pages, 'Сдал(а)');
    expect(handoverWarnings(handover())).toEqual([]);
  });

  it('of a substitute who gives the duties back says so', async () => {
    const act = handover({ office: 'substitute', isReturn: true });
    const text = textOf(await read(handoverAct(act)));
    expect(text).toContain(plain('по окончании замещения дела ответственного за консультирование'));
    expect(text).not.toContain(plain('на время замещения'));
  });

  it('cuts nothing of long lists and long questions', async () => {
    const words = Array.from({ length: 1_000 }, (_, i) => `слово${String(i)}`);
    const questions = Array.from({ length: 40 }, (_, i) =>
      handedQuestion(i, i === 20 ? { question: words.join(' ') } : {}),
    );
    const pages = await read(handoverAct(handover({ questions })));
    const text = textOf(pages);
    for (const word of words) expect(text).toContain(word);
    expectGood(pages, 'Сдал(а)');
  });

  it('with nothing to hand over says so, and leaves room for what is not known', async () => {
    const order = { number: '', date: null };
    const blank = { questions: [], requests: [], trainings: [], editions: [] };
    const act = handover({ ...blank, from: null, director: null, order });
    const text = textOf(await read(handoverAct(act)));
    expect(text).toContain(plain('До этого дня обязанности никто не исполнял.'));
    expect(text.match(/:нет\./gu)).toHaveLength(4);
    expect(handoverWarnings(act)).toHaveLength(2);
  });

  it("of the director's has no stamp of approval, and says what becomes of the key", async () => {
    const text = textOf(await read(handoverAct(handover({ office: 'director' }))));
    expect(text).not.toContain('УТВЕРЖДАЮ');
    expect(text).toContain(plain('Пароль руководителя не передаётся'));
  });
});

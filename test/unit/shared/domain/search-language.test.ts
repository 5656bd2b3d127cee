import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, type SearchText } from '#shared/domain/search-language';
import { SEARCH_OPERATORS } from '#shared/domain/search-operators';
import { isIsoDate } from '#shared/lib/iso-date';

const TODAY = '2026-11-23';
const NOTHING: SearchText = {
  words: '',
  topics: [],
  who: [],
  classes: [],
  audiences: [],
  outcomes: [],
  channels: [],
  numbers: [],
  from: null,
  to: null,
  problems: [],
};

function running(from: number, to: number, year: number | null = null) {
  return { kind: 'running', from, to, year } as const;
}

describe('the language of «Поиск»', () => {
  it.each<[string, Partial<SearchText>]>([
    ['', {}],
    ['  оценки   за четверть ', { words: 'оценки за четверть' }],
    ['тема:оценки', { topics: ['оценки'] }],
    ['Тема: оценки', { topics: ['оценки'] }],
    ['тема:«учёт расписания» пароль', { topics: ['учёт расписания'], words: 'пароль' }],
    ['тема:"учёт расписания"', { topics: ['учёт расписания'] }],
    ['тема:“учёт расписания”', { topics: ['учёт расписания'] }],
    ['тема:«учёт расп', { topics: ['учёт расп'] }],
    ['тема:оценки тема:вход', { topics: ['оценки', 'вход'] }],
    ['кто:Иванова пароль', { who: ['Иванова'], words: 'пароль' }],
    ['ФИО: иванова', { who: ['иванова'] }],
    ['кто:родители', { audiences: ['parent'] }],
    ['кто:«другое лицо» кто:Иванова', { audiences: ['other'], who: ['Иванова'] }],
    ['кто:Родителева', { who: ['Родителева'] }],
    ['класс:5А', { classes: ['5А'] }],
    ['итог:решено', { outcomes: ['solved'] }],
    ['итог:«Вернуться к вопросу»', { outcomes: ['return'] }],
    ['ИТОГ:ПОДДЕРЖКА', { outcomes: ['support'] }],
    ['итог:аннулирована итог:реш', { outcomes: ['annulled', 'solved'] }],
    ['способ:телефон', { channels: ['phone'] }],
    ['способ:«по телефону»', { channels: ['phone'] }],
    ['способ:лично способ:«Эл. почта»', { channels: ['in-person', 'email'] }],
    ['№ 12', { numbers: [running(12, 12)] }],
    ['№12', { numbers: [running(12, 12)] }],
    ['номер:12', { numbers: [running(12, 12)] }],
    ['№\u00A012–20', { numbers: [running(12, 20)] }],
    ['№ 12 - 20 пароль', { numbers: [running(12, 20)], words: 'пароль' }],
    ['№20-12', { numbers: [running(12, 20)] }],
    ['№ 12 / 2025', { numbers: [running(12, 12, 2025)] }],
    ['№12/2025-26', { numbers: [running(12, 12, 2025)] }],
    ['№И-15', { numbers: [{ kind: 'imported', label: '15' }] }],
    ['№ и-15/а', { numbers: [{ kind: 'imported', label: '15/а' }] }],
    ['с:01.09.2026', { from: '2026-09-01' }],
    ['c:01.09.2026', { from: '2026-09-01' }],
    ['с:01.09.2026 по:31.12.2026', { from: '2026-09-01', to: '2026-12-31' }],
    ['по:сентябрь', { to: '2026-09-30' }],
    ['с:2025 с:2024', { from: '2025-01-01' }],
    ['по:2025 по:2024', { to: '2024-12-31' }],
    ['приём в 12:30', { words: 'приём в 12:30' }],
    ['https://example.ru', { words: 'https://example.ru' }],
    ['пишет: доступ запрещён', { words: 'пишет : доступ запрещён' }],
    ['«учёт» (оценок)', { words: 'учёт (оценок)' }],
  ])('takes apart %j', (text, expected) => {
    expect(parseSearch(text, TODAY)).toEqual({ ...NOTHING, ...expected });
  });

  it.each([
    ['с:01.09.2026', '2026-09-01', '2026-09-01'],
    ['с:1.9.26', '2026-09-01', '2026-09-01'],
    ['с:2026-09-01', '2026-09-01', '2026-09-01'],
    ['с:01.09', '2026-09-01', '2026-09-01'],
    ['с:01.12', '2025-12-01', '2025-12-01'],
    ['с:29.02', '2024-02-29', '2024-02-29'],
    ['с:сентябрь', '2026-09-01', '2026-09-30'],
    ['с:декабря', '2025-12-01', '2025-12-31'],
    ['с:ноя', '2026-11-01', '2026-11-30'],
    ['с:«сентябрь 2024»', '2024-09-01', '2024-09-30'],
    ['с:«1 сентября 2024 г.»', '2024-09-01', '2024-09-01'],
    ['с:«3 мая»', '2026-05-03', '2026-05-03'],
    ['с:09.2024', '2024-09-01', '2024-09-30'],
    ['с:2024', '2024-01-01', '2024-12-31'],
    ['с:сегодня', TODAY, TODAY],
    ['с:вчера', '2026-11-22', '2026-11-22'],
  ])('understands the days of %j', (text, from, to) => {
    expect(parseSearch(text, TODAY)).toMatchObject({ from, problems: [] });
    const until = parseSearch(text.replace('с:', 'по:'), TODAY);
    expect(until).toMatchObject({ to, problems: [] });
  });

  it.each([['с:constructor'], ['по:__proto__'], ['с:toString']])('knows no day %j', (text) => {
    expect(parseSearch(text, TODAY).problems).toHaveLength(1);
  });

  it('takes «по:» for the first such days after those of «с:»', () => {
    const year = parseSearch('по:май с:сентябрь', TODAY);
    expect(year).toMatchObject({ from: '2026-09-01', to: '2027-05-31', problems: [] });
  });

  it.each([
    ['тема:', 'После «тема:» ничего не написано. Напишите, например, так: тема:посещаемость'],
    ['тема: кто:Иванова', 'После «тема:» ничего не написано'],
    ['№', 'После «№» ничего не написано'],
    ['№ первый', 'Не понято «№первый»'],
    ['№12,13', 'Не понято «№12,13»'],
    ['итог:неясно', 'Не понято «итог:неясно». Напишите, например, так: итог:решено'],
    ['итог:«не решено»', 'Не понято «итог:не решено»'],
    ['способ:голубь', 'Не понято «способ:голубь»'],
    ['с:31.02.2026', 'Не понято «с:31.02.2026». Напишите, например, так: с:01.09.2026'],
    ['по:когда-нибудь', 'Не понято «по:когда-нибудь»'],
    ['с:13.2026', 'Не понято «с:13.2026»'],
    ['с:3000', 'Не понято «с:3000»'],
    ['тем:оценки', 'Условия «тем:» нет. Напишите, например, так: тема:посещаемость'],
    ['итоог: решено', 'Условия «итоог:» нет'],
    [
      'учитель:Иванова',
      'Условия «учитель:» нет, слово ищется в записях. Есть условия: тема:, кто:',
    ],
    ['с:декабрь по:01.01.2020', 'День после «с:» позже дня после «по:»'],
  ])('says what it does not understand in %j', (text, problem) => {
    const { problems } = parseSearch(text, TODAY);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('looks for the words of a condition that there is not', () => {
    expect(parseSearch('учитель:Иванова', TODAY).words).toBe('учитель :Иванова');
  });

  it('understands every example that is told', () => {
    for (const { examples } of SEARCH_OPERATORS) {
      for (const example of examples) {
        const parsed = parseSearch(example, TODAY);
        expect(parsed).toMatchObject({ words: '', problems: [] });
        expect(parsed).not.toEqual(NOTHING);
      }
    }
  });

  it('never fails, whatever is typed', { timeout: 60_000 }, () => {
    const piece = fc.oneof(
      fc.constantFrom('тема:', 'кто:', 'с:', 'по:', '№', '№ 1', 'итог:', '«', '»', '"', ' ', 'И-', '-', '/', '01.09', 'май', '\uD83D', '(?<', '\\', '[', '*+'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { from, to, problems } = parseSearch(pieces.join(''), TODAY);
        for (const day of [from, to]) expect(day === null || isIsoDate(day)).toBe(true);
        for (const problem of problems) expect(problem).toMatch(/[.]$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('takes very long texts apart in no time', { timeout: 60_000 }, () => {
    const started = performance.now();
    for (const part of ['а', 'тема:', '«', '№', 'а:', '01.09.', ' - ']) {
      parseSearch(part.repeat(100_000), TODAY);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

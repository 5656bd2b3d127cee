import { describe, expect, it } from 'vitest';
import { decreeIssues } from '#shared/domain/decree-issues';
import { CALENDAR_FILE_LIMIT, NOT_A_CALENDAR, readDecreeFile } from '#shared/domain/decree-file';
import { BUILT_IN_DECREES } from '#shared/domain/decrees';

type Move = readonly [string, string];

/** What is said of a decree of 2028 with such transfers, each with its field. */
const issuesOf = (...moves: readonly Move[]): readonly string[] =>
  decreeIssues({
    year: 2028,
    title: 'Постановление',
    transfers: moves.map(([from, to]) => ({ from, to })),
  }).map(({ path, message }) => `${path}: ${message}`);

describe('a decree', () => {
  it.each(BUILT_IN_DECREES)('of $year contradicts nothing', (decree) => {
    expect(decreeIssues(decree)).toEqual([]);
  });

  it.each([
    [
      'a day moved from and to',
      [
        ['2028-01-01', '2028-03-06'],
        ['2028-04-29', '2028-01-01'],
      ],
      'и переносят, и делают',
    ],
    ['a day of another year', [['2027-12-25', '2028-03-06']], '25.12.2027 — не 2028 год'],
    ['to a day of another year', [['2028-01-01', '2029-01-09']], '09.01.2029 — не 2028 год'],
    [
      'from a working day',
      [['2028-03-06', '2028-03-07']],
      '06.03.2028 — не суббота и не воскресенье',
    ],
    [
      'from a holiday that is no day off',
      [['2028-01-03', '2028-03-06']],
      '03.01.2028 — не суббота',
    ],
    ['to a weekend', [['2028-01-01', '2028-03-04']], '04.03.2028 — и так выходной:'],
    ['to a holiday', [['2028-01-01', '2028-05-09']], '09.05.2028 — праздник'],
    [
      'to a day off by law',
      [['2028-01-01', '2028-11-06']],
      '06.11.2028 — и так выходной вместо 04.11.2028',
    ],
    [
      'one day off twice',
      [
        ['2028-01-01', '2028-03-06'],
        ['2028-01-01', '2028-03-07'],
      ],
      '01.01.2028 уже перенесён',
    ],
    [
      'two days off to one day',
      [
        ['2028-01-01', '2028-03-06'],
        ['2028-01-02', '2028-03-06'],
      ],
      'На 06.03.2028 уже',
    ],
    ['a day to itself', [['2028-01-01', '2028-01-01']], 'на него же'],
  ] as const)('does not take %s', (_what, moves, sentence) => {
    expect(issuesOf(...moves).join('\n')).toContain(sentence);
  });

  it('names the field of the transfer that is wrong, and no other', () => {
    const issues = issuesOf(['2028-01-01', '2028-03-06'], ['2028-03-13', '2028-03-14']);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain('transfers.1.from');
  });

  it.each(['1000', '1899', '2206', '9999'])(
    'with a slip in the year, %s, is told of that transfer alone',
    (year) => {
      const slip = [`${year}-01-02`, '2028-01-11'] as const;
      const other = ['2028-01-02', `${year}-01-11`] as const;
      expect(issuesOf(['2028-01-01', '2028-01-10'], slip, other)).toEqual([
        `transfers.1.from: 02.01.${year} — не 2028 год: постановление переносит выходные только своего года.`,
        `transfers.2.to: 11.01.${year} — не 2028 год: постановление переносит выходные только своего года.`,
      ]);
    },
  );

  it('may say what the law does by itself', () => {
    expect(issuesOf(['2028-11-04', '2028-11-06'])).toEqual([]);
  });
});

/** A file with one year. */
const fileOf = (year: object, key = '2028'): string => JSON.stringify({ years: { [key]: year } });
const DECREE = 'Постановление Правительства РФ от 20.09.2027 № 1000';
const TRANSFERS = [['2028-01-01', '2028-01-10']];

describe('a file of decrees', () => {
  it('is read, whatever else it tells', () => {
    const years = { '2028': { decree: DECREE, transfers: TRANSFERS } };
    const text = `\uFEFF${JSON.stringify({ about: 'Facts', holidays: [], years })}`;
    const transfers = [{ from: '2028-01-01', to: '2028-01-10' }];
    expect(readDecreeFile(text)).toEqual({
      ok: true,
      value: [{ year: 2028, title: DECREE, transfers }],
    });
  });

  it.each([
    ['no JSON', 'год;дата'],
    ['nothing', ''],
    ['another object', '{"months": []}'],
    ['no year', '{"years": {}}'],
    ['a list', '[]'],
    ['a year that is no number', fileOf({ decree: DECREE, transfers: TRANSFERS }, 'next')],
    ['a decree without a name', fileOf({ decree: ' ', transfers: TRANSFERS })],
    ['something unknown in a year', fileOf({ decree: DECREE, transfers: TRANSFERS, off: [] })],
    [
      'a date that does not exist',
      fileOf({ decree: DECREE, transfers: [['2028-02-30', '2028-03-06']] }),
    ],
    ['half a transfer', fileOf({ decree: DECREE, transfers: [['2028-01-01']] })],
    [
      'too many transfers',
      fileOf({ decree: DECREE, transfers: Array.from({ length: 61 }, () => TRANSFERS[0]) }),
    ],
  ])('with %s gets one sentence', (_what, text) => {
    expect(readDecreeFile(text)).toEqual({ ok: false, error: [NOT_A_CALENDAR] });
  });

  it.each([
    ['is too large', ' '.repeat(CALENDAR_FILE_LIMIT + 1), 'слишком велик'],
    [
      'is of a year out of reach',
      fileOf({ decree: DECREE, transfers: [] }, '1999'),
      'с 2000 по 2100',
    ],
    [
      'contradicts itself',
      fileOf({ decree: DECREE, transfers: [['2028-03-06', '2028-03-07']] }),
      '2028\u00A0год: 06.03.2028',
    ],
    [
      'has other figures than its transfers make',
      fileOf({ decree: DECREE, transfers: TRANSFERS, workingDaysFiveDayWeek: 240 }),
      'при пятидневной неделе: в файле 240\u00A0рабочих дней, по переносам выходит 248',
    ],
  ])('that %s is refused with the reason', (_what, text, sentence) => {
    const read = readDecreeFile(text);
    expect(read).toMatchObject({ ok: false, error: [expect.stringContaining(sentence)] });
  });

  it('with the figures that its transfers make is taken', () => {
    const text = fileOf({
      decree: DECREE,
      transfers: TRANSFERS,
      workingDaysFiveDayWeek: 248,
      workingDaysSixDayWeek: 300,
    });
    expect(readDecreeFile(text)).toMatchObject({ ok: true });
  });
});

import { describe, expect, it } from 'vitest';
import { decreesOfFile } from '#shared/domain/decree-file';

const DECREE = 'Постановление Правительства РФ от 20.09.2027 № 1300';
const YEAR = { decree: DECREE, transfers: [['2028-01-01', '2028-01-10']] };

function read(content: unknown) {
  return decreesOfFile(JSON.stringify(content), 'календарь.json');
}

describe('a calendar file', () => {
  it('is read year by year, with what else it tells passed over', () => {
    const read2029 = {
      ...YEAR,
      decree: `  ${DECREE} `,
      transfers: [],
      workingDaysFiveDayWeek: 247,
    };
    const content = { about: 'facts', holidays: [{}], years: { 2029: read2029, 2028: YEAR } };
    expect(read(content)).toEqual({
      ok: true,
      value: [
        {
          year: 2028,
          title: DECREE,
          transfers: [{ from: '2028-01-01', to: '2028-01-10' }],
          declared: { five: null, six: null },
        },
        { year: 2029, title: DECREE, transfers: [], declared: { five: 247, six: null } },
      ],
    });
  });

  it('may begin with the mark of UTF-8', () => {
    const text = `\uFEFF${JSON.stringify({ years: { 2028: YEAR } })}`;
    expect(decreesOfFile(text, 'календарь.json')).toMatchObject({ ok: true });
  });

  it.each<[string, unknown]>([
    ['a list', [YEAR]],
    ['nothing', null],
    ['holidays alone', { holidays: [] }],
    ['no years', { years: {} }],
    ['a year in words', { years: { 'год 2028': YEAR } }],
    ['a year out of bounds', { years: { 1812: YEAR } }],
    ['no document', { years: { 2028: { transfers: [] } } }],
    ['an empty document', { years: { 2028: { ...YEAR, decree: ' ' } } }],
    ['a transfer of one day', { years: { 2028: { ...YEAR, transfers: [['2028-01-01']] } } }],
    [
      'a day that there is not',
      { years: { 2028: { ...YEAR, transfers: [['2027-02-29', '2028-01-10']] } } },
    ],
    [
      'too many transfers',
      { years: { 2028: { ...YEAR, transfers: new Array(61).fill(['2028-01-01', '2028-01-10']) } } },
    ],
  ])('of another shape is refused in one sentence: %s', (_what, content) => {
    const answer = read(content);
    expect(answer).toEqual({
      ok: false,
      error: expect.stringMatching(
        /^Файл «календарь\.json» — не производственный календарь: .+\.$/u,
      ),
    });
  });

  it('that is no JSON at all is refused likewise', () => {
    expect(decreesOfFile('%PDF-1.7', 'скан.pdf')).toEqual({
      ok: false,
      error: expect.stringContaining('Файл «скан.pdf» — не производственный календарь'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { SOURCE_PARTS } from '#shared/domain/regulation-text';
import { isFoundIn, soughtInText } from '../../../../../renderer/data/search/text-search';

/** Addresses of the regulation's parts where a query is found. */
function found(query: string): readonly string[] {
  const sought = soughtInText(query);
  return SOURCE_PARTS.filter(({ number, text }) => isFoundIn(`${number} ${text}`, sought)).map(
    ({ address }) => address,
  );
}

describe('what is looked for in the regulation', () => {
  it.each([
    ['рабочие дни', ['2.2.1']],
    ['РАБОЧИХ ДНЕЙ', ['2.2.1']],
    ['учёт', ['2.2.2-1', '2.2.2-2', '2.2.2-3']],
    ['звонки', ['3-4', '5-1']],
    ['звонок платный', ['5-1']],
    ['стенд', ['2.2']],
    ['team@company.dnevnik.ru', ['5-1']],
    ['dnevnik', ['3-3', '5-1']],
    ['490-70-33', ['3-2', '5-1']],
    ['голосовое сообщение', ['6-3']],
    ['2.2.2', ['2.2.2']],
    ['утверждённый график', ['2-1']],
    ['шахматы', []],
  ])('«%s»', (query, addresses) => {
    expect(found(query)).toEqual(addresses);
  });

  it('finds all when nothing is asked for', () => {
    expect(found('  ')).toHaveLength(SOURCE_PARTS.length);
  });
});

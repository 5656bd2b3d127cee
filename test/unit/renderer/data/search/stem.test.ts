import { describe, expect, it } from 'vitest';
import { formsOf, stemOf } from '../../../../../renderer/data/search/stem';

describe('a stem', () => {
  it.each([
    ['оценок', 'оценка'],
    ['отметок', 'отметки'],
    ['ошибок', 'ошибка'],
    ['звонок', 'звонки'],
    ['девочек', 'девочка'],
    ['ссылок', 'ссылку'],
  ])('of «%s» and of «%s» find each other', (one, other) => {
    expect(formsOf(stemOf(one)).some((part) => other.includes(part))).toBe(true);
    expect(formsOf(stemOf(other)).some((part) => one.includes(part))).toBe(true);
  });

  it.each([['урок'], ['срок'], ['журнал'], ['человек']])('of «%s» stays the first', (word) => {
    expect(formsOf(stemOf(word))[0]).toBe(stemOf(word));
  });

  it('that is short stays alone', () => {
    expect(formsOf('урок')).toEqual(['урок']);
  });
});

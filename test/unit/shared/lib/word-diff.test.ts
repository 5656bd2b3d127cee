import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHANGED_WORDS, wordDiff, type DiffRun } from '#shared/lib/word-diff';

function side(runs: readonly DiffRun[], other: 'removed' | 'added'): string {
  return runs
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
}

/** «так [-было-] {+стало+}» */
function shown(before: string, after: string): string {
  const marked = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return wordDiff(before, after)
    .map(({ kind, text }) => marked[kind].join(text))
    .join('');
}

describe('what changed between two texts', () => {
  it.each([
    ['', '', ''],
    ['одно и то же', 'одно и то же', 'одно и то же'],
    ['', 'новое', '{+новое+}'],
    ['старое', '', '[-старое-]'],
    [
      'не позднее 5 рабочих дней',
      'не позднее 3 рабочих дней',
      'не позднее [-5-]{+3+} рабочих дней',
    ],
    ['консультации.', 'консультации', 'консультации[-.-]'],
    ['ОО проводит', 'ОО, школа, проводит', 'ОО{+, школа,+} проводит'],
    [
      'обучение новых сотрудников ОО',
      'обучение всех работников ОО',
      'обучение [-новых сотрудников-]{+всех работников+} ОО',
    ],
    ['еж', 'ёж', '[-еж-]{+ёж+}'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('is found in the fewest words', () => {
    const runs = wordDiff('а б в г д е ж', 'б в х г д ж з');
    const changed = runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim());
    expect(changed.join(' ').split(/\s+/u).sort()).toEqual(['а', 'е', 'з', 'х']);
  });

  it('gives both texts back whole, whatever they are', () => {
    const word = fc.constantFrom(
      'а',
      'б',
      'ОО',
      ' ',
      '\n',
      ',',
      '«',
      '»',
      '2.2.1',
      'е\u0301',
      '😀',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, text, (before, middle, end) => {
        // Texts that have much in common, as editions have, and texts that have nothing.
        for (const after of [middle, before + end, middle + before, before.slice(4, 9) + end]) {
          const runs = wordDiff(before, after);
          expect(side(runs, 'added')).toBe(before);
          expect(side(runs, 'removed')).toBe(after);
          const kinds = runs.map(({ kind, text: run }) => (run === '' ? 'empty' : kind));
          expect(kinds.some((kind, at) => kind === 'empty' || kind === kinds[at + 1])).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stops looking when too much differs, and is whole even then', () => {
    const many = (word: string): string => `${word} `.repeat(MOST_CHANGED_WORDS);
    const [before, after] = [`так ${many('раз')}`, `так ${many('два')}`];
    const runs = wordDiff(before, after);
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    expect(side(runs, 'added')).toBe(before);
    expect(side(runs, 'removed')).toBe(after);
  });
});

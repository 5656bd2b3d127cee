import { isOneLetterOff } from '#shared/lib/one-letter';
import { compareText, foldText } from '#shared/lib/text';
import { isOffered, type Person } from './person';

/** Why two records look like one person. */
export type Likeness = 'same-name' | 'initials' | 'letter';
export const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  'same-name': 'имя то же',
  initials: 'фамилия та же, инициалы подходят',
  letter: 'отличается одна буква',
};

/** Two records that may be one person. */
export interface LikelyPair {
  readonly people: readonly [Person, Person];
  readonly likeness: Likeness;
}

/**
 * Whether two records may be two spellings of one person, or null. Names are compared without regard to case,
 * «ё» and dots; a full name fits its initials («Ёлкина М.П.» and «Елкина Мария Петровна»), and of two names
 * of the same number of words one letter may differ. People of different kinds are never alike.
 */
export function likenessOf(a: Person, b: Person): Likeness | null {
  if (a.id === b.id || a.kind !== b.kind) return null;
  const [one, other] = [nameWords(a.name), nameWords(b.name)];
  const [surname = '', ...given] = one;
  const [otherSurname = '', ...otherGiven] = other;
  if (surname === '' || otherSurname === '') return null;
  if (one.join(' ') === other.join(' ')) return 'same-name';
  if (surname === otherSurname && fitInitials(given, otherGiven)) return 'initials';
  return differByOneLetter(one, other) ? 'letter' : null;
}

/** Those among the people who may be the person, likeliest first. */
export function likelySpellings(person: Person, people: readonly Person[]): readonly LikelyPair[] {
  return people
    .filter(isOffered)
    .flatMap((other) => {
      const likeness = likenessOf(person, other);
      return likeness === null ? [] : [{ people: [person, other] as const, likeness }];
    })
    .sort((a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness));
}

const ORDER: readonly Likeness[] = ['same-name', 'initials', 'letter'];

/** All pairs among the people that may be one person, by name. Each pair once. */
export function likelyDoubles(people: readonly Person[]): readonly LikelyPair[] {
  const offered = people.filter(isOffered);
  // One letter written otherwise leaves the first letter of the surname as it is, or the last two.
  const groups = new Map<string, Person[]>();
  for (const person of offered) {
    const [surname = ''] = nameWords(person.name);
    for (const key of new Set([`^${surname.slice(0, 1)}`, `${surname.slice(-2)}$`])) {
      groups.set(key, [...(groups.get(key) ?? []), person]);
    }
  }
  const pairs = new Map<string, LikelyPair>();
  for (const group of groups.values()) {
    for (const [i, person] of group.entries()) {
      for (const pair of likelySpellings(person, group.slice(i + 1))) {
        pairs.set(
          pair.people
            .map(({ id }) => id)
            .sort()
            .join(),
          pair,
        );
      }
    }
  }
  return [...pairs.values()].sort((a, b) => compareText(a.people[0].name, b.people[0].name));
}

function nameWords(name: string): readonly string[] {
  return foldText(name)
    .split(/[\s.]+/u)
    .filter(Boolean);
}

/** «мария петровна» and «м п»: each word begins with the other, one of them being a single letter or both the same. */
function fitInitials(a: readonly string[], b: readonly string[]): boolean {
  const shared = Math.min(a.length, b.length);
  if (shared === 0) return false;
  const fits = a.slice(0, shared).every((word, i) => {
    const other = b[i] ?? '';
    return word === other || isInitialOf(word, other) || isInitialOf(other, word);
  });
  // «Иванова Мария» and «Иванова Мария Петровна» are alike; «Иванова М.» and «Иванова Мария Петровна» too.
  return fits;
}

function isInitialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

function differByOneLetter(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.map((word, i) => [word, b[i] ?? ''] as const).filter(([x, y]) => x !== y);
  const [pair] = different;
  return different.length === 1 && pair !== undefined && isOneEdit(pair[0], pair[1]);
}

/** Words of four letters and more that differ by one letter. */
function isOneEdit(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && isOneLetterOff(a, b);
}

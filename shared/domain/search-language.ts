import type { IsoDate } from '#shared/lib/iso-date';
import { isOneLetterOff } from '#shared/lib/one-letter';
import { foldText } from '#shared/lib/text';
import type { Channel } from './consultation';
import type { ShownOutcome } from './journal-filters';
import type { PersonKind } from './person';
import { daysNamed } from './search-dates';
import {
  audienceNamed,
  channelNamed,
  outcomeNamed,
  SEARCH_OPERATORS,
  type OperatorKind,
  type SearchOperator,
} from './search-operators';

/** Which numbers are looked for. */
export type SoughtNumber =
  /** Numbers that the journal gave itself; `year` is the one that stands after the number, null for any. */
  | {
      readonly kind: 'running';
      readonly from: number;
      readonly to: number;
      readonly year: number | null;
    }
  /** What stands after «И-» of a record from a file, folded. */
  | { readonly kind: 'imported'; readonly label: string };

/**
 * What «Поиск» asks for. All conditions hold together; of several values of one condition any will do,
 * except for days, which narrow each other.
 */
export interface SearchText {
  /** What is left when the conditions are taken out. */
  readonly words: string;
  /** Parts of titles. */
  readonly topics: readonly string[];
  /** Parts of names and positions. */
  readonly who: readonly string[];
  readonly classes: readonly string[];
  readonly audiences: readonly PersonKind[];
  readonly outcomes: readonly ShownOutcome[];
  readonly channels: readonly Channel[];
  readonly numbers: readonly SoughtNumber[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Sentences: what was not understood, and how to write it. What they speak of narrows nothing. */
  readonly problems: readonly string[];
}

type Draft = {
  -readonly [K in keyof SearchText]: SearchText[K] extends readonly (infer T)[]
    ? T[]
    : SearchText[K];
};

const NUMBER_VALUE = '\\d+(?:\\s*[-–—]\\s*\\d+)?(?:\\s*/\\s*\\d{4}(?:-\\d{2})?)?(?=\\s|$)';
const QUOTED = '«([^»]*)(?:»|$)|[“„"]([^”“"]*)(?:[”“"]|$)';
const SPACE = /\s+/uy;
const NUMBER = new RegExp(`№\\s*(${NUMBER_VALUE}|\\S+)?`, 'uy');
const OPERATOR = /(\p{L}+):(?!\/\/)(\s*)/uy;
const VALUE = new RegExp(`${QUOTED}|(${NUMBER_VALUE}|\\S+)`, 'uy');
const WORD = new RegExp(`${QUOTED}|\\S[^\\s«»“”„"]*`, 'uy');

/** Takes a text of «Поиск» apart; never fails. @param today the school's date: «с:сентябрь» is the last one */
export function parseSearch(text: string, today: IsoDate): SearchText {
  return new Parsing(text, today).result();
}

/** One walk along a text. */
class Parsing {
  readonly #text: string;
  readonly #today: IsoDate;
  #at = 0;
  readonly #words: string[] = [];
  readonly #days: { readonly operator: SearchOperator; readonly value: string }[] = [];
  readonly #draft: Draft = {
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

  constructor(text: string, today: IsoDate) {
    this.#text = text;
    this.#today = today;
  }

  result(): SearchText {
    while (this.#at < this.#text.length) this.#step();
    this.#settleDays();
    return { ...this.#draft, words: this.#words.join(' ') };
  }

  #step(): void {
    if (this.#match(SPACE) !== null) return;
    const number = this.#match(NUMBER);
    if (number !== null) this.#takeNumber(number[1] ?? '');
    else if (!this.#takeOperator()) this.#takeWord();
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #takeWord(): void {
    const found = this.#match(WORD);
    this.#words.push(found?.[1] ?? found?.[2] ?? found?.[0] ?? '');
  }

  #takeOperator(): boolean {
    const start = this.#at;
    const found = this.#match(OPERATOR);
    if (found === null) return false;
    const [, name = '', space = ''] = found;
    const operator = operatorNamed(foldText(name));
    if (operator === undefined) {
      this.#noteUnknown(name, space === '' && this.#at < this.#text.length);
      this.#at = start + name.length;
      this.#words.push(name);
      return true;
    }
    const value = this.#isOperatorNext() ? null : this.#match(VALUE);
    const said = (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim();
    if (said === '') this.#problem(`После «${operator.name}» ничего не написано`, operator);
    else this.#takeValue(operator, said);
    return true;
  }

  #isOperatorNext(): boolean {
    OPERATOR.lastIndex = this.#at;
    const next = OPERATOR.exec(this.#text)?.[1];
    return next !== undefined && operatorNamed(foldText(next)) !== undefined;
  }

  /** A colon in a sentence is no operator; one that looks like it is said. */
  #noteUnknown(name: string, isTight: boolean): void {
    const folded = foldText(name);
    const meant = SEARCH_OPERATORS.find(
      ({ aliases }) => folded.length > 2 && aliases.some((alias) => isOneLetterOff(alias, folded)),
    );
    if (meant !== undefined) this.#problem(`Условия «${name}:» нет`, meant);
    else if (isTight) {
      const all = SEARCH_OPERATORS.map((each) => each.name).join(', ');
      this.#draft.problems.push(
        `Условия «${name}:» нет, слово ищется в записях. Есть условия: ${all}.`,
      );
    }
  }

  #takeValue(operator: SearchOperator, value: string): void {
    const draft = this.#draft;
    const folded = foldText(value);
    const audience = audienceNamed(folded);
    const take: Readonly<Record<OperatorKind, () => boolean>> = {
      topic: () => draft.topics.push(value) > 0,
      who: () =>
        (audience === undefined ? draft.who.push(value) : draft.audiences.push(audience)) > 0,
      class: () => draft.classes.push(value) > 0,
      from: () => this.#days.push({ operator, value }) > 0,
      to: () => this.#days.push({ operator, value }) > 0,
      outcome: () => pushed(draft.outcomes, outcomeNamed(folded)),
      channel: () => pushed(draft.channels, channelNamed(folded)),
      number: () => pushed(draft.numbers, soughtNumber(folded)),
    };
    if (!take[operator.kind]()) this.#problem(`Не понято «${operator.name}${value}»`, operator);
  }

  #takeNumber(value: string): void {
    const number = SEARCH_OPERATORS.find(({ kind }) => kind === 'number');
    if (number === undefined) return;
    if (value === '') this.#problem('После «№» ничего не написано', number);
    else this.#takeValue(number, value);
  }

  /** Days come last: «по:май» is the first May after the day of «с:». */
  #settleDays(): void {
    const draft = this.#draft;
    for (const kind of ['from', 'to'] as const) {
      for (const { operator, value } of this.#days) {
        if (operator.kind !== kind) continue;
        const days = daysNamed(foldText(value), this.#today, kind === 'to' ? draft.from : null);
        if (days === undefined) this.#problem(`Не понято «${operator.name}${value}»`, operator);
        else if (kind === 'from') draft.from = later(draft.from, days.from);
        else draft.to = earlier(draft.to, days.to);
      }
    }
    if (draft.from !== null && draft.to !== null && draft.from > draft.to) {
      draft.problems.push(
        'День после «с:» позже дня после «по:», поэтому ничего не найдётся. Поменяйте их местами.',
      );
    }
  }

  #problem(what: string, { examples }: SearchOperator): void {
    this.#draft.problems.push(`${what}. Напишите, например, так: ${examples.join(', ')}.`);
  }
}

function operatorNamed(name: string): SearchOperator | undefined {
  return SEARCH_OPERATORS.find(({ aliases }) => aliases.includes(name));
}

function pushed<T>(list: T[], value: T | undefined): boolean {
  if (value !== undefined) list.push(value);
  return value !== undefined;
}

function soughtNumber(value: string): SoughtNumber | undefined {
  const imported = /^и-\s*(.+)$/u.exec(value)?.[1];
  if (imported !== undefined) return { kind: 'imported', label: imported };
  const running = /^(\d{1,7})(?:\s*[-–—]\s*(\d{1,7}))?(?:\s*\/\s*(\d{4})(?:-\d{2})?)?$/u.exec(
    value,
  );
  if (running === null) return undefined;
  const [first, last] = [Number(running[1]), Number(running[2] ?? running[1])];
  const year = running[3] === undefined ? null : Number(running[3]);
  return { kind: 'running', from: Math.min(first, last), to: Math.max(first, last), year };
}

function later(a: IsoDate | null, b: IsoDate): IsoDate {
  return a !== null && a > b ? a : b;
}

function earlier(a: IsoDate | null, b: IsoDate): IsoDate {
  return a !== null && a < b ? a : b;
}

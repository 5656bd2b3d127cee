import { bareClass } from '#shared/domain/class-name';
import { BY_SCHEDULE } from '#shared/domain/journal-filters';
import type { SearchText } from '#shared/domain/search-language';
import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import { minuteOfDate, MINUTES_A_DAY } from '#shared/domain/order-key';
import { SERIES_AT, type JournalColumns } from './columns';
import { countedClasses, type Kind } from './facts';
import type { JournalQuery } from './query';
import type { Reference } from './reference';
import { bitsIn, hasAny, isClassOf, type Sought } from './sought';

/** The filters of a query, as bits: a record may miss one and fit the others. */
export const FILTER = {
  audience: 1,
  topic: 2,
  outcome: 4,
  channel: 8,
  bySchedule: 16,
  period: 32,
} as const;
/** A record that no other value of a filter would find. */
export const OUT = 255;

/** First and last minute, whole numbers, counted from 2000 on. */
type Span = readonly [from: number, to: number];
/** From before every minute that a record can have to after it; differences stay within 32 bits. */
const EVER: Span = [-(2 ** 29), 2 ** 29];

/** A query in the columns' own terms. */
export interface Criteria {
  readonly period: Span;
  /** Days that the text names; null for any. */
  readonly days: Span | null;
  /** By kind, the filters that it misses. */
  readonly kinds: Uint8Array;
  /** By party, whether it fits; null when any does. */
  readonly parties: Uint8Array | null;
  /** Index in `BY_SCHEDULE`, null for any. */
  readonly stance: number | null;
  readonly words: WordCriteria | null;
}

/** What has to occur in a record: a bit for each word. */
export interface WordCriteria {
  readonly all: number;
  /** Bits by word of the vocabulary, by party, by kind. */
  readonly words: Uint32Array;
  readonly parties: Uint32Array;
  readonly kinds: Uint32Array;
  readonly numbers: readonly NumberTest[];
}

/** Bits that a record's number brings. */
export interface NumberTest {
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  /** Null for any. */
  readonly year: number | null;
}

/** What a query asks of each record. */
export function criteriaOf(
  query: JournalQuery,
  text: SearchText,
  sought: Sought,
  { columns, reference }: { readonly columns: JournalColumns; readonly reference: Reference },
): Criteria {
  const titles = new Titles(reference);
  return {
    period: spanOf(query),
    days: text.from === null && text.to === null ? null : spanOf(text),
    kinds: Uint8Array.from(columns.kinds.values, (kind) =>
      isUncounted(kind, query) || isOut(kind, text, sought, titles)
        ? OUT
        : missedFilters(kind, query, titles),
    ),
    parties: partiesOf(query, sought, columns, reference),
    stance: query.bySchedule === null ? null : BY_SCHEDULE.indexOf(query.bySchedule),
    words: wordCriteria(sought, columns, titles),
  };
}

function spanOf({ from, to }: Pick<JournalQuery, 'from' | 'to'>): Span {
  return [
    from === null ? EVER[0] : minuteOfDate(from) | 0,
    to === null ? EVER[1] : (minuteOfDate(to) + MINUTES_A_DAY - 1) | 0,
  ];
}

/** Topics by what they are over and how they are called. */
class Titles {
  readonly #reference: Reference;
  readonly #over = new Map<Id, ReadonlySet<Id>>();
  readonly #texts = new Map<Id, string>();

  constructor(reference: Reference) {
    this.#reference = reference;
  }

  over(id: Id): ReadonlySet<Id> {
    const known = this.#over.get(id) ?? this.#reference.topicsOver(id);
    this.#over.set(id, known);
    return known;
  }

  /** Title of a topic and of those that choosing it stands for, folded. */
  text(id: Id): string {
    const known =
      this.#texts.get(id) ?? [...this.over(id)].map((one) => this.#title(one)).join('\n');
    this.#texts.set(id, known);
    return known;
  }

  #title(id: Id): string {
    return foldText(this.#reference.topics.get(id)?.title ?? '');
  }
}

/** Figures count no annulled records, those of a meeting what was asked at it alone. */
function isUncounted({ outcome, meeting }: Kind, { counted }: JournalQuery): boolean {
  if (counted === undefined) return false;
  const isOther =
    typeof counted === 'object' && 'meeting' in counted && counted.meeting !== meeting;
  return isOther || outcome === 'annulled';
}

function isOut(kind: Kind, text: SearchText, sought: Sought, titles: Titles): boolean {
  const { audiences, outcomes, channels } = text;
  return (
    (audiences.length > 0 && !audiences.includes(kind.audience)) ||
    (outcomes.length > 0 && !outcomes.includes(kind.outcome)) ||
    (channels.length > 0 && !channels.includes(kind.channel)) ||
    (sought.topics.length > 0 && !kind.topics.some((id) => hasAny(titles.text(id), sought.topics)))
  );
}

function missedFilters(kind: Kind, query: JournalQuery, titles: Titles): number {
  const { audience, topic, outcome, channel } = query;
  let missed = 0;
  if (audience !== null && audience !== kind.audience) missed |= FILTER.audience;
  if (outcome !== null && outcome !== kind.outcome) missed |= FILTER.outcome;
  if (channel !== null && channel !== kind.channel) missed |= FILTER.channel;
  if (topic !== null && !kind.topics.some((id) => titles.over(id).has(topic))) {
    missed |= FILTER.topic;
  }
  return missed;
}

function partiesOf(
  { person, counted }: JournalQuery,
  { who, classes }: Sought,
  { parties }: JournalColumns,
  reference: Reference,
): Uint8Array | null {
  const ofClass = typeof counted === 'object' && 'className' in counted ? counted.className : null;
  if (person === null && ofClass === null && who.length === 0 && classes.length === 0) return null;
  const meant = person === null ? null : reference.personOf(person);
  const bare = ofClass === null ? null : bareClass(ofClass);
  return Uint8Array.from(parties.values, (party) => {
    if (bare !== null && !countedClasses(party).includes(bare)) return 0;
    const isMeant = meant === null || party.persons.some((id) => reference.personOf(id) === meant);
    return isMeant && hasAny(party.text, who) && isClassOf(party.classes, classes) ? 1 : 0;
  });
}

function wordCriteria(
  { words, numbers }: Sought,
  columns: JournalColumns,
  titles: Titles,
): WordCriteria | null {
  if (words.length === 0 && numbers.length === 0) return null;
  const numberBit = numbers.length === 0 ? 0 : 1 << words.length;
  const labels = numbers.flatMap((each) => (each.kind === 'imported' ? [`№и-${each.label}`] : []));
  return {
    all: ((1 << words.length) - 1) | numberBit,
    words: Uint32Array.from(
      columns.words.vocabulary.words,
      (word) => bitsIn(word, words) | (labels.includes(word) ? numberBit : 0),
    ),
    parties: Uint32Array.from(columns.parties.values, ({ text }) => bitsIn(text, words)),
    kinds: Uint32Array.from(columns.kinds.values, ({ topics }) =>
      topics.reduce((bits, id) => bits | bitsIn(titles.text(id), words), 0),
    ),
    numbers: numberTests({ words, numbers }, numberBit),
  };
}

/** «№ 12–20» asks for numbers, and a word of digits finds the record of that number as well. */
function numberTests(
  { words, numbers }: Pick<Sought, 'words' | 'numbers'>,
  numberBit: number,
): readonly NumberTest[] {
  const asked = numbers.flatMap((each) =>
    each.kind === 'running' ? [{ ...each, bits: numberBit }] : [],
  );
  const typed = words.flatMap(({ typed }, i) => {
    const n = /^\d{1,7}$/u.test(typed) ? Number(typed) : 0;
    return n === 0 ? [] : [{ from: n, to: n, year: null, bits: 1 << i }];
  });
  return [...asked, ...typed].flatMap(({ bits, from, to, year }) =>
    [SERIES_AT['calendar-year'], SERIES_AT['school-year']].map((at) => ({
      bits,
      year,
      from: at + from,
      to: Math.min(at + to, at + SERIES_AT['school-year'] - 1),
    })),
  );
}

import type { Days } from '#shared/domain/plan-fact';
import type { ReportFigures } from '#shared/domain/report-tally';
import { parseSearch, type SearchText } from '#shared/domain/search-language';
import { foldText } from '#shared/lib/text';
import { JournalColumns } from './columns';
import { facetsOf, loadOf } from './counts';
import { keepReception } from './day-records';
import { criteriaOf, type Criteria } from './criteria';
import type { Facets, Found, Load, Understood } from './messages';
import { isNewestFirst, type JournalQuery } from './query';
import { Reference } from './reference';
import { reportFigures } from './report-figures';
import { countOf, missedByRow, ordersOf, walked } from './scan';
import { SortedRows } from './sorting';
import { isTooLong, markedOf, MOST_WORDS, soughtIn, type Sought } from './sought';
import { Stances } from './stances';
import { corrected, type Haystacks } from './typos';

const TOO_LONG = `Слишком много слов: ищутся первые ${MOST_WORDS}.`;

/** What a query without a text asks for, and how it is understood. */
const NO_TEXT = parseSearch('', '');
const NOTHING_SOUGHT = soughtIn(NO_TEXT);
const PLAIN: Understood = { problems: [], typos: [], marked: markedOf(NOTHING_SOUGHT) };

/** A query that was gone through all rows with. */
interface Searched {
  readonly criteria: Criteria;
  readonly missed: Uint8Array;
  readonly understood: Understood;
}

/** The journal as it is searched, filtered, counted and sorted. */
export class JournalIndex {
  readonly columns = new JournalColumns();
  readonly reference = new Reference();
  readonly #stances = new Stances();
  readonly #sorted = new SortedRows();

  /** Forgets everything. */
  clear(): void {
    this.columns.clear();
    this.reference.clear();
  }

  /** What a query finds, in its order. */
  find(query: JournalQuery): Pick<Found, 'orders' | 'understood'> {
    const isPlain = query.text.trim() === '' && typeof query.counted !== 'object';
    if (isPlain && isNewestFirst(query.sort)) {
      return { orders: this.#walk(query), understood: PLAIN };
    }
    const { missed, understood } = this.#search(query);
    const rows = this.#sorted.rows(this.columns, this.reference, query.sort);
    return { orders: ordersOf(this.columns, missed, rows), understood };
  }

  /** How many records a query finds. */
  count(query: JournalQuery): number {
    return countOf(this.#search(query).missed);
  }

  /** When the records that a query finds happened. */
  load(query: JournalQuery): Load {
    return loadOf(this.columns, this.#search(query).missed);
  }

  /** How many records each value of each filter would find. */
  facets(query: JournalQuery): Facets {
    const { missed, criteria } = this.#search(query);
    return facetsOf({
      columns: this.columns,
      reference: this.reference,
      stances: this.#stances.ofRows(this.columns, this.reference),
      missed,
      kinds: criteria.kinds,
      today: this.reference.today(),
    });
  }

  /** What a report says of the consultations of a period. */
  report(days: Days): ReportFigures {
    const stances = this.#stances.ofRows(this.columns, this.reference);
    return reportFigures({ columns: this.columns, reference: this.reference, stances }, days);
  }

  #walk(query: JournalQuery): Float64Array<ArrayBuffer> {
    const { columns } = this;
    const criteria = criteriaOf(query, NO_TEXT, NOTHING_SOUGHT, this);
    return walked(
      { columns, stances: this.#stancesFor(criteria) },
      criteria,
      columns.newestFirst(),
    );
  }

  #search(query: JournalQuery): Searched {
    const text = parseSearch(query.text, this.reference.today());
    const sought = soughtIn(text);
    const plain = this.#scan(query, text, sought);
    const problems = isTooLong(text) ? [...text.problems, TOO_LONG] : text.problems;
    const asTyped = { ...plain, understood: { problems, typos: [], marked: markedOf(sought) } };
    if (plain.missed.includes(0)) return asTyped;
    // Looking for words that are almost the same takes longer, and would only blur what was found.
    const other = corrected(sought, this.#haystacks());
    if (other === undefined) return asTyped;
    const scanned = this.#scan(query, text, other.sought);
    const typos = scanned.missed.includes(0) ? other.typos : [];
    return { ...scanned, understood: { problems, typos, marked: markedOf(other.sought) } };
  }

  #scan(
    query: JournalQuery,
    text: SearchText,
    sought: Sought,
  ): Pick<Searched, 'criteria' | 'missed'> {
    const { columns, reference } = this;
    const criteria = criteriaOf(query, text, sought, { columns, reference });
    const stances = this.#stancesFor(criteria);
    const missed = missedByRow({ columns, stances }, criteria);
    if (typeof query.counted === 'object') keepReception(this, query.counted, missed);
    return { criteria, missed };
  }

  #stancesFor({ stance }: Criteria): Uint8Array | null {
    return stance === null ? null : this.#stances.ofRows(this.columns, this.reference);
  }

  #haystacks(): Haystacks {
    const { columns, reference } = this;
    const who = function* (): Generator<string> {
      for (const { text } of columns.parties.values) yield text;
    };
    const topics = function* (): Generator<string> {
      for (const { title } of reference.topics.values()) yield foldText(title);
    };
    const words = function* (): Generator<string> {
      yield* columns.words.vocabulary.words;
      yield* who();
      yield* topics();
    };
    return { words, who, topics };
  }
}

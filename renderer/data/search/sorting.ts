import { CHANNELS } from '#shared/domain/consultation';
import { SHOWN_OUTCOMES } from '#shared/domain/journal-filters';
import { compareText } from '#shared/lib/text';
import type { JournalColumns } from './columns';
import { isNewestFirst, type JournalSort, type SortKey } from './query';
import type { Reference } from './reference';
import { OPENING } from './word-index';

const DIGIT = 0x10000;

/** By row, its rank among `size` ranks. */
interface Ranks {
  readonly of: (row: number) => number;
  readonly size: number;
}

/** Rows in the order that was asked for last, kept until the journal changes. */
export class SortedRows {
  #kept: { readonly key: string; readonly rows: Uint32Array } | undefined;

  /** All rows in an order; what is the same in it stands newest first. */
  rows(columns: JournalColumns, reference: Reference, sort: JournalSort): Uint32Array {
    const newest = columns.newestFirst();
    if (isNewestFirst(sort)) return newest;
    const key = `${sort.by} ${String(sort.descending)} ${columns.revision} ${reference.revision}`;
    if (this.#kept?.key === key) return this.#kept.rows;
    const rows =
      sort.by === 'when'
        ? newest.toReversed()
        : ranksBy[sort.by](columns, reference).reduceRight(
            (sorted, ranks) => byRank(sorted, sort.descending ? reversed(ranks) : ranks),
            newest,
          );
    this.#kept = { key, rows };
    return rows;
  }
}

/** Sorts by counting, which keeps the order of what has the same rank. */
function byRank(rows: Uint32Array, { of, size }: Ranks): Uint32Array {
  const ranks = rows.map(of);
  const places = new Uint32Array(size + 1);
  for (let i = 0; i < ranks.length; i += 1) {
    const next = (ranks[i] ?? 0) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let rank = 1; rank <= size; rank += 1) {
    places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0);
  }
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const rank = ranks[i] ?? 0;
    const place = places[rank] ?? 0;
    sorted[place] = rows[i] ?? 0;
    places[rank] = place + 1;
  }
  return sorted;
}

function reversed({ of, size }: Ranks): Ranks {
  return { size, of: (row) => size - 1 - of(row) };
}

/** For each way of sorting what is compared, the most telling thing first. */
const ranksBy: {
  readonly [K in Exclude<SortKey, 'when'>]: (
    columns: JournalColumns,
    reference: Reference,
  ) => readonly Ranks[];
} = {
  number: ({ years, numbers }) => [
    { of: (row) => years[row] ?? 0, size: DIGIT },
    { of: (row) => Math.floor((numbers[row] ?? 0) / DIGIT), size: DIGIT },
    { of: (row) => (numbers[row] ?? 0) % DIGIT, size: DIGIT },
  ],
  who: ({ parties, partyOf }) => [
    byCode(
      partyOf,
      ranked(
        parties.values.map(({ shown }) => shown),
        compareText,
      ),
    ),
  ],
  topic: ({ kinds, kindOf }, { topics }) => {
    const titles = kinds.values.map((kind) =>
      kind.topics.map((id) => topics.get(id)?.title ?? '').join('\n'),
    );
    return [byCode(kindOf, ranked(titles, compareText))];
  },
  outcome: ({ kinds, kindOf }) => [
    byCode(
      kindOf,
      Uint32Array.from(kinds.values, (kind) => SHOWN_OUTCOMES.indexOf(kind.outcome)),
    ),
  ],
  channel: ({ kinds, kindOf }) => [
    byCode(
      kindOf,
      Uint32Array.from(kinds.values, (kind) => CHANNELS.indexOf(kind.channel)),
    ),
  ],
  question: ({ words: { vocabulary, openings } }) => {
    // Folded words stand by the alphabet as they are: «ё» is «е», and a letter’s code is its place.
    const ranks = ranked(vocabulary.words, (a, b) => (a < b ? -1 : Number(a > b)));
    return Array.from({ length: OPENING }, (_, nth) => ({
      size: ranks.length + 1,
      of: (row: number) => ranks[openings[row * OPENING + nth] ?? 0] ?? 0,
    }));
  },
};

function byCode(codes: Uint32Array, ranks: Uint32Array): Ranks {
  const size = ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1;
  return { size, of: (row) => ranks[codes[row] ?? 0] ?? 0 };
}

/** The rank of each text among all of them; the same texts have the same rank. */
function ranked(texts: readonly string[], compare: (a: string, b: string) => number): Uint32Array {
  const order = Uint32Array.from(texts, (_, i) => i).sort((a, b) =>
    compare(texts[a] ?? '', texts[b] ?? ''),
  );
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  for (const [place, i] of order.entries()) {
    const before = texts[order[place - 1] ?? i] ?? '';
    if (compare(before, texts[i] ?? '') !== 0) rank += 1;
    ranks[i] = rank;
  }
  return ranks;
}

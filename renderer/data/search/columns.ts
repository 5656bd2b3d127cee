import type { Consultation } from '#shared/domain/consultation';
import { foldText } from '#shared/lib/text';
import type { JournalQuery } from './query';
import { queryStems } from './stem';

/** What a scan needs of one consultation; texts are folded once. */
interface Entry {
  readonly order: number;
  readonly text: string;
  readonly consultation: Pick<Consultation, 'date' | 'audience' | 'topics' | 'outcome'>;
}

/** A row on its way into the columns. */
export interface ColumnRow {
  readonly id: string;
  readonly order: number;
  readonly value: Consultation;
}

/**
 * The journal in memory, newest first, for what an index can't do: any words anywhere, any filters
 * together. Lives in a worker; holds no more of a record than a scan reads.
 */
export class JournalColumns {
  readonly #entries = new Map<string, Entry>();
  #sorted: Entry[] | undefined;

  /** Adds rows or replaces them. */
  put(rows: readonly ColumnRow[]): void {
    for (const { id, order, value } of rows) {
      const { date, audience, topics, outcome } = value;
      const consultation = { date, audience, topics, outcome };
      this.#entries.set(id, { order, text: searchText(value), consultation });
    }
    this.#sorted = undefined;
  }

  clear(): void {
    this.#entries.clear();
    this.#sorted = undefined;
  }

  /** Order keys of the found rows, newest first. */
  find(query: JournalQuery): Float64Array<ArrayBuffer> {
    const stems = queryStems(query.text);
    const found = this.#inOrder().filter(
      (entry) => fits(entry, query) && stems.every((stem) => entry.text.includes(stem)),
    );
    return Float64Array.from(found, (entry) => entry.order);
  }

  #inOrder(): readonly Entry[] {
    this.#sorted ??= [...this.#entries.values()].sort((a, b) => a.order - b.order);
    return this.#sorted;
  }
}

function fits({ consultation }: Entry, query: JournalQuery): boolean {
  const { date, audience, topics, outcome } = consultation;
  return (
    (query.from === null || date >= query.from) &&
    (query.to === null || date <= query.to) &&
    (query.audience === null || audience === query.audience) &&
    (query.outcome === null || outcome.kind === query.outcome) &&
    (query.topic === null || topics.includes(query.topic))
  );
}

/** Everything of a record that «Поиск» looks at, folded. */
function searchText({ visitors, question, answer, number, annulled }: Consultation): string {
  const people = visitors.map((v) => `${v.name} ${v.position} ${v.className}`);
  const parts = [
    ...people,
    question,
    answer,
    `№${String(number?.n ?? '')}`,
    annulled?.reason ?? '',
  ];
  return foldText(parts.join('\n'));
}

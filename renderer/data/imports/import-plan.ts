import type { Consultation } from '#shared/domain/consultation';
import type { Person } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import type { PutRequest } from '#shared/ledger/commit';
import type { IsoDate } from '#shared/lib/iso-date';
import type { KnownRecords } from './known-records';
import { NewPeople, NewTopics } from './made-records';
import { RowReader, type ReadRow, type RowRecord } from './read-row';
import type { ImportSettings } from './settings';
import type { OnProgress, Table, TableRow } from './table';

/** What becomes of a row. `repeated`: the journal has it already; `left`: annulled where it comes from. */
export const FATES = ['ready', 'remark', 'error', 'repeated', 'left'] as const;
export type Fate = (typeof FATES)[number];

/** What a plan comes to. */
export interface PlanSummary {
  readonly rows: number;
  readonly counts: Readonly<Record<Fate, number>>;
  readonly newPeople: number;
  readonly newTopics: number;
}

/** A row as the preview shows it. */
export interface PreviewRow {
  readonly line: number;
  readonly fate: Fate;
  readonly record: RowRecord | null;
  /** The row's own words where no record came of it. */
  readonly cells: readonly string[];
  /** Sentences: errors first. */
  readonly said: readonly string[];
}

/** What a plan is made from. */
export interface PlanSources {
  readonly table: Table;
  readonly settings: ImportSettings;
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly known: Pick<KnownRecords, 'has'>;
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly isTopic: (word: string) => boolean;
}

const PROGRESS_ROWS = 1_000;
/** Records of one portion on their way to the main process. */
export const PORTION = 400;

/** What a whole table would become, row by row. Rows are read again when they are shown or sent: that is quick. */
export class ImportPlan {
  readonly #sources: PlanSources;
  readonly #rows: readonly TableRow[];
  readonly #fates: Uint8Array;
  readonly #reader: RowReader;

  constructor(sources: PlanSources, onProgress: OnProgress) {
    const { table, settings, today, isTopic } = sources;
    this.#sources = sources;
    this.#rows = table.rows.slice(settings.heading + 1);
    this.#reader = new RowReader(settings, today, isTopic);
    this.#fates = new Uint8Array(this.#rows.length);
    for (const [i, row] of this.#rows.entries()) {
      this.#fates[i] = FATES.indexOf(this.#fateOf(this.#reader.read(row)));
      if (i % PROGRESS_ROWS === 0) onProgress(i / this.#rows.length);
    }
  }

  #fateOf(read: ReadRow): Fate {
    if (read.annulled !== null) return 'left';
    if (read.record === null) return 'error';
    if (this.#sources.known.has(read.record)) return 'repeated';
    return read.remarks.length > 0 ? 'remark' : 'ready';
  }

  summary(withRepeated: boolean): PlanSummary {
    const counts = { ready: 0, remark: 0, error: 0, repeated: 0, left: 0 };
    for (const fate of this.#fates) counts[FATES[fate] ?? 'error'] += 1;
    const people = new NewPeople(this.#sources);
    const topics = new NewTopics(this.#sources);
    for (const row of this.#taken(withRepeated)) {
      for (const visitor of row.visitors) people.of(row.audience, visitor);
      for (const { word, meaning } of row.topics) topics.of(word, meaning);
    }
    const [newPeople, newTopics] = [people.made.length, topics.made.length];
    return { rows: this.#rows.length, counts, newPeople, newTopics };
  }

  /** Indexes of the rows of some fates, in the order of the file. */
  indexes(fates: readonly Fate[]): Uint32Array {
    const wanted = new Set(fates.map((fate) => FATES.indexOf(fate)));
    const found = new Uint32Array(this.#fates.length);
    let count = 0;
    for (const [i, fate] of this.#fates.entries()) {
      if (!wanted.has(fate)) continue;
      found[count] = i;
      count += 1;
    }
    return found.slice(0, count);
  }

  /** A row for the preview. */
  preview(index: number): PreviewRow {
    const row = this.#rows[index] ?? { line: 0, cells: [] };
    const { record, errors, remarks, annulled } = this.#reader.read(row);
    const fate = FATES[this.#fates[index] ?? 0] ?? 'error';
    const notes = annulled === null ? [] : [`аннулирована: ${annulled}`];
    const said = [...notes, ...errors, ...remarks];
    return { line: row.line, fate, record, cells: record === null ? row.cells : [], said };
  }

  /** Everything that is to be recorded: people and topics first, then the records, in portions. */
  *portions(withRepeated: boolean): Generator<readonly PutRequest[]> {
    const people = new NewPeople(this.#sources);
    const topics = new NewTopics(this.#sources);
    let open: PutRequest[] = [];
    for (const row of this.#taken(withRepeated)) {
      const consultation = this.#consultation(row, people, topics);
      const made = [...people.take(), ...topics.take()];
      open.push(...made, put('consultation', consultation));
      if (open.length < PORTION) continue;
      yield open;
      open = [];
    }
    if (open.length > 0) yield open;
  }

  *#taken(withRepeated: boolean): Generator<RowRecord> {
    const fates: readonly Fate[] = withRepeated
      ? ['ready', 'remark', 'repeated']
      : ['ready', 'remark'];
    for (const index of this.indexes(fates)) {
      const row = this.#rows[index];
      const record = row === undefined ? null : this.#reader.read(row).record;
      if (record !== null) yield record;
    }
  }

  #consultation(row: RowRecord, people: NewPeople, topics: NewTopics): Consultation {
    const { label, visitors, topics: words, audience, ...same } = row;
    const year = Number(row.date.slice(0, 4));
    return {
      v: 2,
      id: this.#sources.newId(),
      // The running number is the ledger's to give.
      number: { series: 'imported', year, n: 1, label },
      registeredAt: null,
      ...same,
      audience,
      visitors: visitors.map((visitor) => {
        const person = people.of(audience, visitor);
        return { person: person?.id ?? null, ...visitor };
      }),
      topics: [...new Set(words.map(({ word, meaning }) => topics.of(word, meaning)))],
      links: { earlier: null, meeting: null },
      annulled: null,
    };
  }
}

function put(table: PutRequest['table'], value: PutRequest['value']): PutRequest {
  return { table, id: value.id, base: 0, value };
}

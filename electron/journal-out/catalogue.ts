// What a ledger holds, read once from its beginning to its end: where the newest state of each consultation
// lies, and the small tables whole. Contents of consultations are read afterwards, those that are wanted alone.
import { consultationSchema, type Consultation } from '#shared/domain/consultation';
import { orderKey } from '#shared/domain/order-key';
import type { Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { School } from '#shared/domain/school';
import type { Topic } from '#shared/domain/topic';
import type { Line } from '#shared/ledger/commit';
import { RECORD_VERSIONS, type RecordOf } from '#shared/ledger/records';
import { upgradeRecord } from '#shared/ledger/upgrade';
import { readLines, type FoundLine, type LedgerHandle } from '../ledger/ledger-file';

/** Where consultations lie: an entry a record, in the order in which they were first written. */
export interface Places {
  readonly ids: string[];
  readonly orders: number[];
  /** Dates, and an empty text for a record that no list shows. */
  readonly dates: string[];
  /** Of the line that holds the newest state: its offset and its length in bytes. */
  readonly offsets: number[];
  readonly lengths: number[];
  /** Whether a record promises to return or waits for support, and stands. */
  readonly isOpen: boolean[];
  /** Of a record that stands: the one that it goes on from; null mostly. */
  readonly earlier: (string | null)[];
  /** Of a record that stands: the parents' meeting at which it was asked; null mostly. */
  readonly meetings: (string | null)[];
}

/** The small tables that documents and tables refer to. */
export interface Register {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly people: ReadonlyMap<string, Person>;
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly school: School | undefined;
}

/** Tables that only some documents ask for. */
const LATER_TABLES = [
  'training',
  'session',
  'calendar',
  'receptionMark',
  'meeting',
  'supportRequest',
  'incident',
] as const;
type LaterTable = (typeof LATER_TABLES)[number];

/** A ledger as an outgoing process knows it. */
export interface Catalogue extends Register {
  readonly places: Places;
  /** Lines that can't be read. */
  readonly damaged: number;
  /** The newest states of a table's records; upgraded and checked when they are asked for. */
  newest<T extends LaterTable>(table: T): readonly RecordOf[T][];
}

/** Outcomes after which something is still to be done. */
const OPEN: ReadonlySet<Consultation['outcome']['kind']> = new Set(['return', 'support']);

type Seen = Pick<Consultation, 'date' | 'time' | 'number' | 'annulled' | 'outcome' | 'links'>;

/**
 * What the catalogue needs of a stored consultation. A value of today's shape is taken as it is: it is checked
 * when it is read to go out, and checking all of a long journal takes longer than reading it.
 */
function seen(stored: unknown): Seen | undefined {
  const version = (stored as { v?: unknown } | null | undefined)?.v;
  if (version === RECORD_VERSIONS.consultation) return stored as Seen;
  const upgraded = upgradeRecord('consultation', stored);
  return upgraded.ok ? consultationSchema.parse(upgraded.value) : undefined;
}

class CatalogueInMaking {
  readonly #entries = new Map<string, number>();
  readonly places: Places = {
    ...{ ids: [], orders: [], dates: [], offsets: [], lengths: [] },
    ...{ isOpen: [], earlier: [], meetings: [] },
  };
  readonly topics = new Map<string, Topic>();
  readonly people = new Map<string, Person>();
  readonly schedules = new Map<string, Schedule>();
  /** States as they are stored, by table and id. */
  readonly #stored = new Map<string, Map<string, unknown>>(
    LATER_TABLES.map((table) => [table, new Map()]),
  );
  school: School | undefined;
  damaged = 0;

  /** Takes in a line. */
  take(found: FoundLine): void {
    const line = lineOf(found);
    if (line === undefined) {
      this.damaged += 1;
      return;
    }
    for (const [i, put] of line.header.puts.entries()) {
      const stored = line.body[i]?.value;
      // A body that was erased by law leaves nothing to be shown.
      if (stored === undefined) continue;
      if (put.table === 'consultation') this.#place(put.id, stored, found);
      else this.#register(put.table, put.id, stored);
    }
  }

  #place(id: string, stored: unknown, { offset, length }: FoundLine): void {
    const value = seen(stored);
    if (value === undefined) return;
    const { places } = this;
    const entry = this.#entries.get(id) ?? places.ids.length;
    this.#entries.set(id, entry);
    places.ids[entry] = id;
    places.orders[entry] = orderKey(value as Consultation);
    places.dates[entry] = value.annulled?.kind === 'undone' ? '' : value.date;
    places.offsets[entry] = offset;
    places.lengths[entry] = length;
    const stands = value.annulled === null;
    places.isOpen[entry] = stands && OPEN.has(value.outcome.kind);
    places.earlier[entry] = stands ? value.links.earlier : null;
    places.meetings[entry] = stands ? value.links.meeting : null;
  }

  newest<T extends LaterTable>(table: T): readonly RecordOf[T][] {
    return [...(this.#stored.get(table)?.values() ?? [])].flatMap((stored) => {
      const upgraded = upgradeRecord(table, stored);
      return upgraded.ok ? [upgraded.value as RecordOf[T]] : [];
    });
  }

  #register(table: string, id: string, stored: unknown): void {
    const later = this.#stored.get(table);
    if (later !== undefined) {
      later.set(id, stored);
      return;
    }
    const upgraded = upgradeRecord(table, stored);
    if (!upgraded.ok) return;
    // A table's states hold that table's records (`upgradeRecord` checked them by its validator).
    switch (upgraded.table) {
      case 'topic':
        this.topics.set(id, upgraded.value as Topic);
        return;
      case 'person':
        this.people.set(id, upgraded.value as Person);
        return;
      case 'schedule':
        this.schedules.set(id, upgraded.value as Schedule);
        return;
      case 'school':
        this.school = upgraded.value as School;
        return;
      default:
    }
  }
}

/** A line as it was written; its values are checked when they are used. */
function lineOf({ text }: FoundLine): Line | undefined {
  if (text === null) return undefined;
  try {
    const line = JSON.parse(text) as Partial<Line> | null;
    const isWhole = Array.isArray(line?.header?.puts) && Array.isArray(line.body);
    return isWhole ? (line as Line) : undefined;
  } catch {
    return undefined; // counted as damaged by the caller
  }
}

/**
 * Reads a ledger's lines up to `bytes`.
 * @param onRead told how many bytes have been read so far
 */
export async function readCatalogue(
  handle: LedgerHandle,
  bytes: number,
  onRead: (bytes: number) => void,
): Promise<Catalogue> {
  const making = new CatalogueInMaking();
  for await (const batch of readLines(handle, 0, bytes)) {
    for (const found of batch) making.take(found);
    const last = batch.at(-1);
    if (last !== undefined) onRead(last.offset + last.length);
  }
  return making;
}

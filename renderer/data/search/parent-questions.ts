import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { JournalColumns } from './columns';
import { eachCounted } from './day-records';
import { countedClasses } from './facts';
import type { Reference } from './reference';

/** How many records, and how many of them each topic is behind: those of the second level count for the first too. */
export interface TopicTally {
  readonly total: number;
  readonly topics: Readonly<Record<Id, number>>;
}

/** What the parents of a class asked. */
export interface ClassQuestions extends TopicTally {
  /** As it was written last; empty for parents who named none. */
  readonly className: string;
}

/** What parents asked in a period, with the period that was asked for. */
export interface ParentQuestions {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In no order. A record of parents of two classes stands with both. */
  readonly classes: readonly ClassQuestions[];
  /** Of all classes, each record once. */
  readonly all: TopicTally;
}

/** Counted up in place. */
interface Tally {
  total: number;
  readonly topics: Record<Id, number>;
}

interface Sources {
  readonly columns: JournalColumns;
  readonly reference: Reference;
}

/** Counts what parents asked by class and topic: only the rows of the period are looked at. */
export function parentQuestions(
  { columns, reference }: Sources,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): ParentQuestions {
  const classes = new Map<string, Tally & { readonly className: string }>();
  const all: Tally = { total: 0, topics: {} };
  const { kinds, kindOf, parties, partyOf } = columns;
  const overOf = new Map<number, readonly Id[]>();
  eachCounted(columns, { from, to }, (row, { audience }) => {
    const [code, party] = [kindOf[row] ?? 0, parties.values[partyOf[row] ?? 0]];
    const kind = kinds.values[code];
    if (audience !== 'parent' || kind === undefined || party === undefined) return;
    const over = overOf.get(code) ?? topicsOf(kind.topics, reference);
    overOf.set(code, over);
    add(all, over);
    for (const bare of countedClasses(party)) {
      // Rows come newest first: the class is called as it was written last.
      const className = party.classNames[party.classes.indexOf(bare)]?.trim() ?? '';
      const tally = classes.get(bare) ?? { className, total: 0, topics: {} };
      classes.set(bare, tally);
      add(tally, over);
    }
  });
  return { from, to, classes: [...classes.values()], all };
}

function topicsOf(topics: readonly Id[], reference: Reference): readonly Id[] {
  return [...new Set(topics.flatMap((id) => [...reference.topicsOver(id)]))];
}

function add(tally: Tally, topics: readonly Id[]): void {
  tally.total += 1;
  for (const topic of topics) tally.topics[topic] = (tally.topics[topic] ?? 0) + 1;
}

/** How many records each parents' meeting brought to the journal; annulled ones aren't counted. */
export function meetingQuestions({
  kinds,
  kindOf,
  dead,
  length,
}: JournalColumns): Readonly<Record<Id, number>> {
  const byKind = new Uint32Array(kinds.values.length);
  for (let row = 0; row < length; row += 1) {
    const kind = kindOf[row] ?? 0;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  for (const row of dead) byKind[kindOf[row] ?? 0] = (byKind[kindOf[row] ?? 0] ?? 0) - 1;
  const counts: Record<Id, number> = {};
  for (const [code, { meeting, outcome }] of kinds.values.entries()) {
    if (meeting === null || outcome === 'annulled') continue;
    counts[meeting] = (counts[meeting] ?? 0) + (byKind[code] ?? 0);
  }
  return counts;
}

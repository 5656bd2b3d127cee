import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Consultation } from './consultation';

/**
 * Questions that the consultant promised to return to and hasn't yet: «Вернуться к вопросу», not annulled,
 * and no record that stands goes on from them. Those with a day come first, the soonest first; then those
 * without one, the oldest first.
 * @param consultations all records among which a later one may be, in any order
 */
export function openQuestions(consultations: readonly Consultation[]): readonly Consultation[] {
  const returnedTo = new Set<Id>();
  for (const { annulled, links } of consultations) {
    if (annulled === null && links.earlier !== null) returnedTo.add(links.earlier);
  }
  return consultations
    .filter((each) => each.annulled === null && each.outcome.kind === 'return')
    .filter(({ id }) => !returnedTo.has(id))
    .sort(bySoonest);
}

/** The day on which a question is to be returned to; null when none was set, or when it isn't to be. */
export function returnDay({ outcome }: Consultation): IsoDate | null {
  return outcome.kind === 'return' ? outcome.on : null;
}

/**
 * The thread that a record belongs to: what it goes on from, as far back as that is known, and all that goes
 * on from there, oldest first. A record without links is a thread of one; an unknown id gives none. Annulled
 * records stay in it: they were part of the story.
 * @param consultations all records that may belong to it, in any order
 */
export function threadOf(id: Id, consultations: readonly Consultation[]): readonly Consultation[] {
  const byId = new Map(consultations.map((each) => [each.id, each]));
  const next = followers(consultations);
  const found = new Map<Id, Consultation>();
  const waiting = [firstOf(id, byId)];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (found.has(one.id)) continue;
    found.set(one.id, one);
    waiting.push(...(next.get(one.id) ?? []));
  }
  return [...found.values()].sort(byTime);
}

/** The records that go on from each one. */
function followers(
  consultations: readonly Consultation[],
): ReadonlyMap<Id, readonly Consultation[]> {
  const next = new Map<Id, Consultation[]>();
  for (const each of consultations) {
    const { earlier } = each.links;
    if (earlier !== null) next.set(earlier, [...(next.get(earlier) ?? []), each]);
  }
  return next;
}

/** Where a thread begins; in a circle, which only a foreign file can hold, where the walk began. */
function firstOf(id: Id, byId: ReadonlyMap<Id, Consultation>): Consultation | undefined {
  const passed = new Set<Id>();
  let first = byId.get(id);
  while (first !== undefined && first.links.earlier !== null) {
    passed.add(first.id);
    const earlier = byId.get(first.links.earlier);
    if (earlier === undefined || passed.has(earlier.id)) break;
    first = earlier;
  }
  return first;
}

/** Oldest first; what was registered first where date and time are the same. */
export function byTime(a: Consultation, b: Consultation): number {
  const key = ({ date, time, registeredAt, id }: Consultation): string =>
    `${date} ${time} ${registeredAt ?? '9'} ${id}`;
  return compare(key(a), key(b));
}

function bySoonest(a: Consultation, b: Consultation): number {
  const [dayA, dayB] = [returnDay(a) ?? '9', returnDay(b) ?? '9'];
  return compare(dayA, dayB) || byTime(a, b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { Id } from '#shared/lib/ids';
import { foldText } from '#shared/lib/text';
import type { Consultation } from './consultation';
import type { PersonKind } from './person';
import { topicsFor, type Topic } from './topic';

/** How often each audience came with each topic. */
export type TopicUse = ReadonlyMap<PersonKind, ReadonlyMap<Id, number>>;

/** Counts the topics of records, for each audience. Annulled records don't count. */
export function topicUse(consultations: readonly Consultation[]): TopicUse {
  const use = new Map<PersonKind, Map<Id, number>>();
  for (const { audience, topics, annulled } of consultations) {
    if (annulled !== null) continue;
    const counts = use.get(audience) ?? new Map<Id, number>();
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    use.set(audience, counts);
  }
  return use;
}

/** What the form offers. */
export interface TopicChoice {
  /** The six of п. 2.2.2, in the regulation's order: Alt+1…6. */
  readonly six: readonly Topic[];
  /** The rest, those that this audience comes with most first. */
  readonly others: readonly Topic[];
}

/** Topics for an audience: the six as they are, the others by use, then in their own order. */
export function topicChoice(
  topics: readonly Topic[],
  audience: PersonKind,
  use: TopicUse,
): TopicChoice {
  const offered = topicsFor(topics, audience);
  const counts = use.get(audience);
  const count = ({ id }: Topic): number => counts?.get(id) ?? 0;
  return {
    six: offered.filter(({ fixed }) => fixed),
    others: offered.filter(({ fixed }) => !fixed).sort((a, b) => count(b) - count(a)),
  };
}

/**
 * Topics of a choice in which every typed part occurs, in their own title or in that of the topic above;
 * «ё» is «е». Those with words that begin so come first, then the most used. At most `limit`.
 */
export function findTopics(
  { six, others }: TopicChoice,
  typed: string,
  above: (topic: Topic) => string,
  limit: number,
): readonly Topic[] {
  const parts = foldText(typed).split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  return [...six, ...others]
    .map((topic, place) => ({ topic, place, rank: rankOf(topic, above(topic), parts) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .slice(0, limit)
    .map(({ topic }) => topic);
}

/** 3: words of its title begin so; 2: the parts occur in its title; 1: the topic above helps; 0: not this one. */
function rankOf({ title }: Topic, above: string, parts: readonly string[]): number {
  const own = foldText(title);
  const words = own.split(/[\s,-]+/u);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 3;
  if (parts.every((part) => own.includes(part))) return 2;
  return parts.every((part) => `${own} ${foldText(above)}`.includes(part)) ? 1 : 0;
}

/** Title of the topic that this one details, or empty. */
export function titleAbove(topics: readonly Topic[], { parent }: Topic): string {
  return parent === null ? '' : (topics.find(({ id }) => id === parent)?.title ?? '');
}

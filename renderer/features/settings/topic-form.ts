import { fieldIssues } from '#shared/domain/fields';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import { topicSchema, type Topic } from '#shared/domain/topic';
import { newTopic } from '#shared/domain/topic-changes';
import { topicListIssue } from '#shared/domain/topic-rules';
import type { Id } from '#shared/lib/ids';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine } from '#shared/lib/typed';

/** What stands in the form of a topic. */
export interface TopicValues {
  readonly title: string;
  readonly audiences: readonly PersonKind[];
  /** Topic that it details; null for one of the first level. */
  readonly parent: Id | null;
}
export type TopicErrors = Readonly<Partial<Record<keyof TopicValues, string>>>;

/** A topic as the form opens. @param parent the topic to detail, null for the first level */
export function freshTopic(parent: Topic | null): TopicValues {
  return {
    title: '',
    audiences: parent?.audiences ?? ['staff'],
    parent: parent?.id ?? null,
  };
}

/**
 * The topic that the form describes, checked by the ledger's own validator and rules, or what is wrong where.
 * @param before the topic that is changed, null for a new one @param id of a new one
 */
export function toTopic(
  values: TopicValues,
  before: Topic | null,
  id: Id,
  topics: readonly Topic[],
): Result<Topic, TopicErrors> {
  const words = { ...values, title: typedLine(values.title) };
  const fresh = newTopic(before?.id ?? id, words, topics);
  const next =
    before === null
      ? fresh
      : {
          ...before,
          ...words,
          audiences: [...words.audiences],
          // In another place it is the last one.
          order: before.parent === words.parent ? before.order : fresh.order,
        };
  const checked = topicSchema.safeParse(next);
  if (!checked.success) {
    return failed(
      Object.fromEntries(fieldIssues(checked.error).map(({ path, message }) => [path, message])),
    );
  }
  const all = [...topics.filter((each) => each.id !== next.id), next];
  const issue = topicListIssue(all, new Set([next.id]), new Set());
  return issue === null ? ok(checked.data) : failed({ title: issue });
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseTopicValues(content: unknown): TopicValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const { title, audiences, parent } = draft;
  const isList = Array.isArray(audiences);
  const fits = isList && audiences.every((each) => PERSON_KINDS.some((kind) => kind === each));
  const isPlaced = parent === null || typeof parent === 'string';
  return typeof title === 'string' && fits && isPlaced ? (content as TopicValues) : undefined;
}

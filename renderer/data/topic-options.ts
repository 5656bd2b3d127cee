import { branchesOf, isStanding, type Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';

/** A topic in a list; one that isn't offered any more can't be chosen. */
export interface TopicOption {
  readonly value: Id;
  readonly label: string;
  readonly isDisabled?: boolean;
}

/** Topics for a list to choose one from, details under theirs; those that aren't offered any more last, marked. */
export function topicOptions(topics: readonly Topic[]): readonly TopicOption[] {
  const ordered = branchesOf(topics).flatMap(({ topic, details }) => [topic, ...details]);
  const option = ({ id, title, parent }: Topic): TopicOption => ({
    value: id,
    label: parent === null ? title : `— ${title}`,
  });
  const past = ordered.filter((topic) => !isStanding(topic));
  return [
    ...ordered.filter(isStanding).map(option),
    ...past.map(({ id, title }) => ({ value: id, label: `${title} (в архиве)`, isDisabled: true })),
  ];
}

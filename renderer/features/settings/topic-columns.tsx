import { PERSON_KINDS } from '#shared/domain/person';
import { branchesOf, isStanding, type Topic } from '#shared/domain/topic';
import type { GridColumn } from '../../ui/grid';
import { Status } from '../../ui/status';
import { VisuallyHidden } from '../../ui/visually-hidden';

const WHOM = { staff: 'сотрудники', parent: 'родители', other: 'другие лица' } as const;

/** Topics as they are listed: each with its details; then those that aren't offered any more. */
export function listedTopics(topics: readonly Topic[], hasArchive: boolean): readonly Topic[] {
  const standingFirst = (a: Topic, b: Topic): number =>
    Number(!isStanding(a)) - Number(!isStanding(b));
  const shown = [...branchesOf(topics)]
    .sort((a, b) => standingFirst(a.topic, b.topic))
    .flatMap(({ topic, details }) => [topic, ...[...details].sort(standingFirst)]);
  // What an archived topic holds isn't offered either, but it stands under it and comes back with it.
  return hasArchive ? shown : shown.filter((topic) => isListed(topic, topics));
}

/** True for what is offered, if not to everybody. */
export function isListed(topic: Topic, topics: readonly Topic[]): boolean {
  const parent = topics.find(({ id }) => id === topic.parent);
  return isStanding(topic) && (parent === undefined || isStanding(parent));
}

/** Columns of the list. @param topics all of them, for the names of others */
export function topicColumns(topics: readonly Topic[]): readonly GridColumn<Topic>[] {
  return [
    {
      id: 'title',
      title: 'Тема',
      width: '3fr',
      isRowHeader: true,
      render: (topic) =>
        topic.parent === null ? (
          topic.title
        ) : (
          <span className="settings-detail">
            <VisuallyHidden>Подтема: </VisuallyHidden>
            {topic.title}
          </span>
        ),
    },
    { id: 'whom', title: 'Кому предлагается', width: '2fr', render: whomText },
    {
      id: 'state',
      title: 'Состояние',
      width: '2fr',
      render: (topic) => <State topic={topic} topics={topics} />,
    },
  ];
}

function whomText({ audiences }: Topic): string {
  if (audiences.length === PERSON_KINDS.length) return 'всем';
  return PERSON_KINDS.filter((kind) => audiences.includes(kind))
    .map((kind) => WHOM[kind])
    .join(', ');
}

function State({ topic, topics }: { topic: Topic; topics: readonly Topic[] }) {
  if (topic.fixed) return <Status tone="locked">п.&nbsp;2.2.2 регламента</Status>;
  if (topic.mergedInto !== null) {
    const into = topics.find(({ id }) => id === topic.mergedInto);
    return into === undefined ? 'объединена' : `объединена с «${into.title}»`;
  }
  if (topic.archived) return 'в архиве';
  return isListed(topic, topics) ? '' : 'не предлагается: тема в архиве';
}

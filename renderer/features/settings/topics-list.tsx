import { useMemo, useRef, useState } from 'react';
import { isStanding, type Topic } from '#shared/domain/topic';
import { movedTopic } from '#shared/domain/topic-changes';
import type { Row } from '../../data/database';
import { useIsReadOnly } from '../../data/records';
import { useTopicRows } from '../../data/topics';
import { newId } from '../../platform/clock';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Checkbox } from '../../ui/checkbox';
import { Grid } from '../../ui/grid';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { useLostFocus } from '../../ui/use-lost-focus';
import { ListFrame } from './list-frame';
import { MergeTopicDialog } from './merge-topic-dialog';
import { saveTopics } from './save-topics';
import { TopicBar, type TopicDeeds } from './topic-bar';
import { isListed, listedTopics, topicColumns } from './topic-columns';
import { TopicDialog } from './topic-dialog';

type Open =
  | { readonly kind: 'edit'; readonly topic: Topic | null; readonly parent: Topic | null }
  | { readonly kind: 'merge'; readonly topic: Topic }
  | null;

/** The topics in two levels, with what can be done with them. */
export function TopicsList() {
  const rows = useTopicRows();
  return rows === undefined ? null : <LoadedTopics rows={rows} />;
}

function LoadedTopics({ rows }: { rows: readonly Row<'topic'>[] }) {
  const isLocked = useIsReadOnly();
  const [open, setOpen] = useState<Open>(null);
  const [hasArchive, setArchive] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const topics = useMemo(() => rows.map(({ value }) => value), [rows]);
  const columns = useMemo(() => topicColumns(topics), [topics]);
  const listed = useMemo(() => listedTopics(topics, hasArchive), [topics, hasArchive]);
  const selectedIndex = listed.findIndex(({ id }) => id === selectedId);
  const selected = listed[selectedIndex];
  const deeds = useTopicDeeds(rows, setOpen);
  const close = (): void => {
    setOpen(null);
  };
  useLostFocus(grid, `${String(open === null)} ${String(listed.length)} ${String(selectedIndex)}`);
  useMoveKeys(selected, isLocked, deeds.onMove);
  return (
    <>
      <Archive topics={topics} isShown={hasArchive} onShow={setArchive} />
      <ListFrame count={listed.length}>
        <Grid<Topic>
          label="Темы"
          columns={columns}
          count={listed.length}
          rowAt={(index) => listed[index]}
          rowKey={(index) => listed[index]?.id ?? String(index)}
          rowState={(topic) => (isListed(topic, topics) ? undefined : 'past')}
          selectedIndex={selectedIndex}
          onSelect={(index) => {
            setSelectedId(listed[index]?.id ?? null);
          }}
          onOpen={(index) => {
            const topic = listed[index];
            const isOpen = topic !== undefined && isStanding(topic) && !topic.fixed;
            if (isOpen && !isLocked) deeds.onEdit(topic);
          }}
          gridRef={grid}
          emptyState={null}
        />
        <TopicBar {...deeds} {...{ topics, selected, isLocked }} />
      </ListFrame>
      <Dialogs
        {...{ rows, open }}
        onClose={close}
        onSaved={(topic) => {
          setSelectedId(topic.id);
        }}
        onMerged={() => {
          toast.show({ text: 'Темы объединены' });
        }}
      />
    </>
  );
}

type DialogsProps = {
  rows: readonly Row<'topic'>[];
  open: Open;
  onSaved: (topic: Topic) => void;
  onMerged: () => void;
  onClose: () => void;
};

function Dialogs({ rows, open, onSaved, onMerged, onClose }: DialogsProps) {
  if (open === null) return null;
  const { topic } = open;
  if (open.kind === 'merge') {
    return <MergeTopicDialog {...{ rows, onClose }} topic={open.topic} onSaved={onMerged} />;
  }
  return <TopicDialog {...{ rows, topic, onSaved, onClose }} parent={open.parent} />;
}

/** Archived and merged topics out of the way until they are asked for; no room while there is none. */
function Archive(props: {
  topics: readonly Topic[];
  isShown: boolean;
  onShow: (isShown: boolean) => void;
}) {
  const count = props.topics.filter((topic) => !isListed(topic, props.topics)).length;
  if (count === 0) return null;
  return (
    <Checkbox
      label={`Показать архив и объединённые: ${String(count)}`}
      isSelected={props.isShown}
      onChange={props.onShow}
    />
  );
}

function useMoveKeys(
  selected: Topic | undefined,
  isLocked: boolean,
  move: TopicDeeds['onMove'],
): void {
  const options = { isEnabled: selected !== undefined && !isLocked, isOfPage: true };
  useShortcut(
    'Alt+ArrowUp',
    () => {
      if (selected !== undefined) move(selected, -1);
    },
    options,
  );
  useShortcut(
    'Alt+ArrowDown',
    () => {
      if (selected !== undefined) move(selected, 1);
    },
    options,
  );
}

/** Deeds on a topic: those that ask open a dialog, the others are done at once and can be taken back. */
function useTopicDeeds(rows: readonly Row<'topic'>[], open: (what: Open) => void): TopicDeeds {
  const toast = useToast();
  const once = useOneAtATime();
  const save = (changed: readonly Topic[], text: string | null): void => {
    if (changed.length === 0) return;
    void once(async () => {
      const problem = await saveTopics(newId(), changed, rows);
      if (problem !== null) toast.show({ tone: 'error', text: problem });
      else if (text !== null) toast.show({ text });
    });
  };
  return {
    onAdd: (parent) => {
      open({ kind: 'edit', topic: null, parent });
    },
    onEdit: (topic) => {
      open({ kind: 'edit', topic, parent: null });
    },
    onMerge: (topic) => {
      open({ kind: 'merge', topic });
    },
    onMove: (topic, step) => {
      const topics = rows.map(({ value }) => value);
      save(movedTopic(topics, topic, step), null);
    },
    onArchive: (topic) => {
      save([{ ...topic, archived: true }], `«${topic.title}» в архиве, записи остались как есть`);
    },
    onBringBack: (topic) => {
      const back = { ...topic, archived: false, mergedInto: null };
      save([back], `«${topic.title}» снова предлагается`);
    },
  };
}

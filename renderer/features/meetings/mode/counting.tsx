import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import { questionsByTopic, type MeetingTally } from '#shared/domain/meeting-tally';
import type { Person } from '#shared/domain/person';
import type { Topic } from '#shared/domain/topic';
import { dateAt } from '#shared/lib/iso-date';
import type { MeetingRow } from '../../../data/meetings';
import { useIsReadOnly } from '../../../data/records';
import { useOneAtATime } from '../../../platform/one-at-a-time';
import { Notice } from '../../../ui/notice';
import { useShortcut } from '../../../ui/shortcut';
import { useToast } from '../../../ui/toast';
import { EndDialog } from './end-dialog';
import { KeyStrip } from './key-strip';
import { LastQuestions } from './last-questions';
import { ModeHead } from './mode-head';
import { QuestionNote } from './question-note';
import { keyedTopics } from './topic-keys';
import { TopicTiles } from './topic-tiles';
import { heldNow, useEnding, type Ending, type EndingParts } from './use-ending';
import { useHeldFocus } from './use-held-focus';
import { useReception, type Reception } from './use-reception';
import type { KeptTally } from './use-tally';
import { recordsText, titleOf } from './words';

export type CountingProps = {
  row: MeetingRow;
  kept: KeptTally;
  tally: MeetingTally;
  topics: readonly Topic[];
  people: readonly Person[];
  zone: string;
  frame: RefObject<HTMLElement | null>;
  onLeave: () => void;
};

/** The reception itself. */
export function Counting(props: CountingProps) {
  const { row, kept, tally, topics, zone } = props;
  const reception = useReception(kept, topics, zone);
  const { leave, isHeldBack, parts, ending } = useWaysOut(props);
  useHeldFocus(props.frame, reception.noted);
  const keyed = useMemo(() => keyedTopics(topics), [topics]);
  const { questions, undone } = tally;
  const counts = useMemo(() => questionsByTopic(questions), [questions]);
  useReceptionKeys(reception, leave, ending.begin);
  return (
    <div className="meeting-mode">
      <ModeHead meeting={row.value} {...{ tally, zone }} onLeave={leave} onEnd={ending.begin} />
      <Troubles problem={kept.problem} isHeldBack={isHeldBack} />
      <p className="meeting-said" role="status">
        {reception.said}
      </p>
      <div className="meeting-body">
        <TopicTiles topics={keyed} counts={counts} onCount={reception.count} />
        <LastQuestions {...{ questions, topics, zone }} noted={reception.noted} />
      </div>
      <footer className="meeting-foot">
        <Note {...{ reception, tally, topics }}>
          <KeyStrip
            keys={keyed.length > 10 ? '1…9, 0, Й…' : '1…9, 0'}
            canUndo={questions.length > 0}
            canRedo={undone.length > 0}
            onNote={reception.note}
            onUndo={reception.undo}
            onRedo={reception.redo}
          />
        </Note>
      </footer>
      <End {...{ ending, parts }} />
    </div>
  );
}

/** Leaving keeps what was counted, and waits until it is on the disk; ending brings it to the journal. */
function useWaysOut({ row, kept, topics, people, zone, onLeave }: CountingProps) {
  const toast = useToast();
  const once = useOneAtATime();
  const [isHeldBack, setHeldBack] = useState(false);
  const leave = async (): Promise<void> => {
    const isEmpty = kept.read().questions.length === 0;
    if (isEmpty) void kept.drop();
    const failure = isEmpty ? null : await kept.save();
    setHeldBack(failure !== null);
    if (failure === null) onLeave();
  };
  const parts: EndingParts = {
    ...{ row, kept, topics, people, zone },
    onEnded: ({ consultations: { length } }) => {
      const records = length === 0 ? 'вопросов не было' : `в журнале ${recordsText(length)}`;
      toast.show({ text: `Собрание проведено: ${records}` });
      onLeave();
    },
  };
  return { leave: () => void once(leave), isHeldBack, parts, ending: useEnding(parts) };
}

/** The keys that belong to no topic; a key that is held down does it once. */
function useReceptionKeys(reception: Reception, leave: () => void, end: () => void): void {
  const once = (deed: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) deed();
  };
  const options = { isOfPage: true };
  useShortcut('Backspace', once(reception.undo), options);
  useShortcut('Shift+Backspace', once(reception.redo), options);
  useShortcut('Enter', once(reception.note), options);
  useShortcut('Escape', once(leave), options);
  useShortcut('Ctrl+Enter', once(end), options);
}

const HELD_BACK =
  'Если выйти сейчас, отмеченные вопросы пропадут. Устраните помеху и нажмите «Выйти» ещё раз или закончите приём.';

type TroublesProps = {
  problem: string | null;
  /** Leaving was tried and would have lost the questions. */
  isHeldBack: boolean;
};

/** What stands in the way of keeping the questions. */
function Troubles({ problem, isHeldBack }: TroublesProps) {
  const isLocked = useIsReadOnly();
  return (
    <>
      {problem === null ? null : (
        <Notice tone="error">
          {problem} {isHeldBack ? HELD_BACK : null}
        </Notice>
      )}
      {isLocked ? (
        <Notice tone="warning">
          Журнал открыт только для чтения. Вопросы можно отмечать, они сохраняются; внести их в
          журнал получится, когда в него снова можно будет писать.
        </Notice>
      ) : null}
    </>
  );
}

type NoteProps = {
  reception: Reception;
  tally: MeetingTally;
  topics: readonly Topic[];
  children: ReactNode;
};

/** The fields of the question that words are added to, in the place of what the keys do. */
function Note({ reception, tally, topics, children }: NoteProps) {
  const noted = tally.questions.find(({ id }) => id === reception.noted);
  if (noted === undefined) return children;
  return (
    <QuestionNote
      question={noted}
      title={titleOf(topics, noted.topic)}
      onWrite={reception.write}
      onEnd={reception.endNote}
      onDrop={reception.dropNote}
    />
  );
}

function End({ ending, parts }: { ending: Ending; parts: EndingParts }) {
  if (ending.endedAt === null) return null;
  return (
    <EndDialog
      ending={ending}
      held={heldNow(parts, null, ending.endedAt)}
      planned={parts.row.value}
      countedOn={dateAt(Date.parse(parts.kept.read().startedAt), parts.zone)}
      topics={parts.topics}
    />
  );
}

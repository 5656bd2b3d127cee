import { useState } from 'react';
import {
  isTallyFull,
  questionsByTopic,
  withoutLast,
  withQuestion,
  withUndone,
  withWords,
  type QuestionWords,
} from '#shared/domain/meeting-tally';
import { MEETING_QUESTION_LIMIT } from '#shared/domain/parent-meeting';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { newId, now } from '../../../platform/clock';
import type { KeptTally } from './use-tally';
import { questionsText, resumedText, timeOf, titleOf } from './words';

const NOTHING_YET = 'Пока нет ни одного вопроса: нажмите цифру темы';
const NOTHING_UNDONE = 'Возвращать нечего';
const FULL = `Собрание вмещает ${questionsText(MEETING_QUESTION_LIMIT)}. Закончите приём, остальные внесите в «Журнале» обычными записями: в протокол собрания они не войдут`;

/** What is done at a reception: the deeds of the keys, and what was said of the last one. */
export interface Reception extends Noting {
  readonly said: string;
  readonly count: (topic: Id) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Begins to add words to the last question; a second time ends it. */
  readonly note: () => void;
}

/** The reception of a meeting. @param zone of the school, IANA */
export function useReception(kept: KeptTally, topics: readonly Topic[], zone: string): Reception {
  const [said, say] = useState(kept.isResumed ? resumedText(kept.read(), now(), zone) : '');
  const noting = useNoting(kept);
  const deedOn = (deed: (kept: KeptTally, topics: readonly Topic[], zone: string) => string) => {
    return (): void => {
      noting.endNote();
      say(deed(kept, topics, zone));
    };
  };
  return {
    ...noting,
    said,
    count: (topic) => {
      deedOn(() => countOne(kept, topics, topic))();
    },
    undo: deedOn(undoLast),
    redo: deedOn(redoLast),
    note: () => {
      if (noting.noted !== null) noting.endNote();
      else if (!noting.beginNote()) say(NOTHING_YET);
    },
  };
}

/** Counts a question. @returns what is said of it */
function countOne(kept: KeptTally, topics: readonly Topic[], topic: Id): string {
  if (isTallyFull(kept.read())) return FULL;
  const question = { id: newId(), topic, at: new Date(now()).toISOString() };
  kept.change((tally) => withQuestion(tally, question), 'now');
  const { questions } = kept.read();
  const ofTopic = questionsByTopic(questions).get(topic) ?? 0;
  return `${titleOf(topics, topic)}: ${String(ofTopic)}. Всего ${questionsText(questions.length)}`;
}

function undoLast(kept: KeptTally, topics: readonly Topic[], zone: string): string {
  const last = kept.read().questions.at(-1);
  if (last === undefined) return NOTHING_YET;
  kept.change(withoutLast, 'now');
  const left = questionsText(kept.read().questions.length);
  return `Убран последний вопрос: ${titleOf(topics, last.topic)}, ${timeOf(last.at, zone)}. Осталось ${left}`;
}

function redoLast(kept: KeptTally, topics: readonly Topic[]): string {
  const last = kept.read().undone.at(-1);
  if (last === undefined) return NOTHING_UNDONE;
  kept.change(withUndone, 'now');
  const total = questionsText(kept.read().questions.length);
  return `Возвращён вопрос: ${titleOf(topics, last.topic)}. Всего ${total}`;
}

/** Words that are being added to a question. */
interface Noting {
  /** The question, or null. */
  readonly noted: Id | null;
  /** Begins with the last question; false when there is none. */
  readonly beginNote: () => boolean;
  readonly write: (words: QuestionWords) => void;
  readonly endNote: () => void;
  /** Leaves the question as it was before. */
  readonly dropNote: () => void;
}

function useNoting({ read, change, flush }: KeptTally): Noting {
  const [noted, setNoted] = useState<{ readonly id: Id; readonly before: QuestionWords } | null>(
    null,
  );
  const end = (): void => {
    if (noted !== null) void flush();
    setNoted(null);
  };
  const write = (words: QuestionWords): void => {
    if (noted !== null) change((tally) => withWords(tally, noted.id, words), 'soon');
  };
  return {
    noted: noted?.id ?? null,
    beginNote: () => {
      const last = read().questions.at(-1);
      if (last === undefined) return false;
      const { id, name, className, note } = last;
      setNoted({ id, before: { name, className, note } });
      return true;
    },
    write,
    endNote: end,
    dropNote: () => {
      if (noted !== null) write(noted.before);
      end();
    },
  };
}

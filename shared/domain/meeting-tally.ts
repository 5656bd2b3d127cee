import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { momentSchema, type Moment } from '#shared/lib/iso-date';
import { longText, NAME_LIMIT } from './fields';
import { MEETING_QUESTION_LIMIT } from './parent-meeting';

/** Longest note to a question, in characters: five hundred of them must fit into the draft. */
export const MEETING_NOTE_LIMIT = 1_000;

const wordsSchema = {
  /** Who asked, and of which class, as typed; empty for most. */
  name: longText('ФИО').max(NAME_LIMIT),
  className: longText('Класс').max(NAME_LIMIT),
  /** The question in its own words; empty: the topic's own sentence stands for it. */
  note: longText('Вопрос').max(MEETING_NOTE_LIMIT),
};

const questionSchema = z.strictObject({
  /** The id that its record will have: a question becomes one record, however often it is sent. */
  id: idSchema,
  topic: idSchema,
  at: momentSchema,
  ...wordsSchema,
});

const questionsSchema = z.array(questionSchema).max(MEETING_QUESTION_LIMIT);

const tallySchema = z.strictObject({
  v: z.literal(1),
  /** When the reception began. */
  startedAt: momentSchema,
  /** Oldest first. */
  questions: questionsSchema,
  /** What was taken back since the last question, the latest last. */
  undone: questionsSchema,
  /** How many came, as typed; null while nothing has been. */
  present: z.string().max(NAME_LIMIT).nullable(),
});

/** One question that was counted at a meeting. */
export type MeetingQuestion = Readonly<z.infer<typeof questionSchema>>;
/** What a question may be told more of. */
export type QuestionWords = Pick<MeetingQuestion, 'name' | 'className' | 'note'>;
/** What is counted at a meeting until its questions go to the journal. */
export type MeetingTally = Readonly<z.infer<typeof tallySchema>>;

export const NO_WORDS: QuestionWords = { name: '', className: '', note: '' };

/** A reception that begins. */
export function newTally(startedAt: Moment): MeetingTally {
  return { v: 1, startedAt, questions: [], undone: [], present: null };
}

/** A tally as a draft kept it; undefined when it is of another shape. */
export function readTally(content: unknown): MeetingTally | undefined {
  return tallySchema.safeParse(content).data;
}

/** True when no further question has room. */
export function isTallyFull({ questions }: MeetingTally): boolean {
  return questions.length >= MEETING_QUESTION_LIMIT;
}

/**
 * One question more. What was taken back before it can't come again. A full tally stays as it is; one of which all
 * was taken back begins anew, with this question: it was tried out only.
 */
export function withQuestion(
  tally: MeetingTally,
  question: Pick<MeetingQuestion, 'id' | 'topic' | 'at'>,
): MeetingTally {
  if (isTallyFull(tally)) return tally;
  const questions = [...tally.questions, { ...question, ...NO_WORDS }];
  const isAnew = tally.questions.length === 0 && tally.undone.length > 0;
  return { ...tally, questions, undone: [], startedAt: isAnew ? question.at : tally.startedAt };
}

/** The last question taken back; the same tally when there is none. */
export function withoutLast(tally: MeetingTally): MeetingTally {
  const last = tally.questions.at(-1);
  if (last === undefined) return tally;
  return { ...tally, questions: tally.questions.slice(0, -1), undone: [...tally.undone, last] };
}

/** What was taken back last, there again; the same tally when nothing was. */
export function withUndone(tally: MeetingTally): MeetingTally {
  const last = tally.undone.at(-1);
  if (last === undefined || isTallyFull(tally)) return tally;
  return { ...tally, questions: [...tally.questions, last], undone: tally.undone.slice(0, -1) };
}

/** A question with what was typed to it. */
export function withWords(tally: MeetingTally, id: Id, words: QuestionWords): MeetingTally {
  return {
    ...tally,
    questions: tally.questions.map((each) => (each.id === id ? { ...each, ...words } : each)),
  };
}

/** How many questions each topic has; topics without any are not in it. */
export function questionsByTopic(
  questions: readonly Pick<MeetingQuestion, 'topic'>[],
): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { topic } of questions) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

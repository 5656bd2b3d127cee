import { randomUUID } from 'node:crypto';
import { newTally, withQuestion, type MeetingTally } from '#shared/domain/meeting-tally';
import { newMeeting, type ParentMeeting } from '#shared/domain/parent-meeting';
import { firstTopics } from '#shared/domain/topic';
import type { Moment } from '#shared/lib/iso-date';

/** A meeting to come, on Tuesday at six in the evening. */
export function meeting(change: Partial<ParentMeeting> = {}): ParentMeeting {
  return {
    ...newMeeting(randomUUID(), '2026-11-24', '18:00'),
    classes: ['8 «Б»'],
    place: 'актовый зал',
    agenda: 'Электронный журнал вместо бумажного',
    ...change,
  };
}

/** The topic of a key of the meeting mode in a new journal, from 1 to 10. */
export function topicOfKey(key: number): string {
  const topic = firstTopics()[key - 1];
  if (topic === undefined) throw new Error(`no topic ${key}`);
  return topic.id;
}

/** A tally of questions. @param questions the key of each, and when it was pressed */
export function tallyOf(
  startedAt: Moment,
  questions: readonly (readonly [key: number, at: Moment])[],
): MeetingTally {
  return questions.reduce(
    (tally, [key, at]) => withQuestion(tally, { id: randomUUID(), topic: topicOfKey(key), at }),
    newTally(startedAt),
  );
}

import {
  wallClocks,
  type IsoDate,
  type Moment,
  type TimeOfDay,
  type WallClock,
} from '#shared/lib/iso-date';
import { newConsultation, type Consultation } from './consultation';
import { standardQuestion } from './meeting-questions';
import type { MeetingQuestion, MeetingTally } from './meeting-tally';
import type { ParentMeeting } from './parent-meeting';
import type { Topic } from './topic';

/** Longest that one question of a meeting is taken to last, in minutes: what was longer was the meeting itself. */
export const LONGEST_QUESTION = 10;
const MINUTE_MS = 60_000;

/** A reception as it ends. */
export interface EndingReception {
  readonly meeting: ParentMeeting;
  readonly tally: MeetingTally;
  /** All topics, archived ones as well: a question keeps the one that it was counted under. */
  readonly topics: readonly Topic[];
  /** How many came; null when nobody has counted. */
  readonly present: number | null;
  readonly endedAt: Moment;
  /** The school's zone, IANA. */
  readonly zone: string;
}

/** What it leaves: the meeting as it was held, and a record for each question (п. 2.2.3, 4). */
export interface HeldReception {
  readonly meeting: ParentMeeting;
  readonly consultations: readonly Consultation[];
}

/**
 * Makes a tally into records. All of them bear the date of the meeting: one that was begun and ended before the
 * planned day takes the day of its reception; what was tried out the day before is of the planned day, as soon as
 * the reception reaches it; questions of one that is over, entered from a sheet of paper on a later day, bear
 * its hour. Nobody has typed the words of most questions: the topic's own sentence stands for them.
 */
export function heldReception(ending: EndingReception): HeldReception {
  const { tally, present, endedAt, zone } = ending;
  const clock = wallClocks(zone);
  const began = clock(tally.startedAt);
  const planned = ending.meeting;
  const ended = clock(endedAt);
  const asked = tally.questions.map(({ at }) => clock(at));
  const isEarly = [began, ...asked, ended].every((each) => each.date < planned.date);
  const date = isEarly ? began.date : planned.date;
  const from = [began, ...asked].find((each) => each.date === date)?.time ?? planned.time;
  const meeting = { ...planned, date, time: isEarly ? from : planned.time, present };
  const times = timesOf(asked, date, from);
  const lasted = minutesOf(tally);
  const consultations = tally.questions.map((question, i) =>
    recordOf(question, meeting, ending.topics, times[i] ?? from, lasted[i] ?? 1),
  );
  const to = latest([from, ...times, ...(ended.date === date ? [ended.time] : [])]);
  return { meeting: { ...meeting, state: { kind: 'held', from, to } }, consultations };
}

/** When each question was asked; one that was counted on another day bears the time of the one before. */
function timesOf(
  asked: readonly WallClock[],
  date: IsoDate,
  from: TimeOfDay,
): readonly TimeOfDay[] {
  let last = from;
  return asked.map((counted) => {
    if (counted.date === date) last = counted.time;
    return last;
  });
}

/** How long each lasted: as long as since the one before was counted. Whole minutes. */
function minutesOf({ startedAt, questions }: MeetingTally): readonly number[] {
  let before = Date.parse(startedAt);
  return questions.map(({ at }) => {
    const now = Date.parse(at);
    const minutes = Math.round((now - before) / MINUTE_MS);
    before = now;
    return Math.min(Math.max(minutes, 1), LONGEST_QUESTION);
  });
}

function recordOf(
  { id, topic, name, className, note }: MeetingQuestion,
  meeting: ParentMeeting,
  topics: readonly Topic[],
  time: TimeOfDay,
  minutes: number,
): Consultation {
  const known = topics.find((each) => each.id === topic);
  const [onlyClass = '', ...others] = meeting.classes;
  const ownClass = tidy(className) || (others.length === 0 ? onlyClass : '');
  const sentence = standardQuestion(known ?? { id: topic, title: 'неизвестная тема' });
  return {
    ...newConsultation(id, meeting.date, time),
    minutes,
    audience: 'parent',
    visitors: [{ person: null, name: tidy(name), position: '', className: ownClass }],
    channel: 'meeting',
    topics: [topic],
    question: note.trim() || sentence,
    links: { earlier: null, meeting: meeting.id },
  };
}

function tidy(line: string): string {
  return line.trim().replace(/\s+/gu, ' ');
}

function latest(times: readonly TimeOfDay[]): TimeOfDay {
  return times.reduce((a, b) => (a < b ? b : a), '');
}

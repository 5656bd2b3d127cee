import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { meetingClasses, type ParentMeeting } from './parent-meeting';

/** So many classes are named where there is a line for all of them. */
const NAMED = 4;

/** Classes in one short line: «8А, 8Б», of many the first ones: «5А, 5Б, 6А, 6Б и ещё 12»; «вся школа». */
export function classesInLine(meeting: Pick<ParentMeeting, 'classes'>): string {
  const { classes } = meeting;
  if (classes.length <= NAMED + 1) return meetingClasses(meeting);
  return `${classes.slice(0, NAMED).join(', ')} и${NBSP}ещё${NBSP}${String(classes.length - NAMED)}`;
}

/** «Собрание 12.11.2026, 8 «Б»». */
export function meetingText(meeting: Pick<ParentMeeting, 'date' | 'classes'>): string {
  return `Собрание ${shortDate(meeting.date)}, ${classesInLine(meeting)}`;
}

/** Where a meeting stands: computed, never stored. */
export const MEETING_STANDINGS = ['to-come', 'going-on', 'not-held', 'held', 'annulled'] as const;
export type MeetingStanding = (typeof MEETING_STANDINGS)[number];
export const MEETING_STANDING_WORDS: Readonly<Record<MeetingStanding, string>> = {
  'to-come': 'Предстоит',
  'going-on': 'Идёт приём',
  'not-held': 'Приём не начат',
  held: 'Проведено',
  annulled: 'Аннулировано',
};

/**
 * @param today the school's date @param isGoingOn whether questions have been counted that aren't in the journal yet
 */
export function meetingStanding(
  { date, state }: Pick<ParentMeeting, 'date' | 'state'>,
  today: IsoDate,
  isGoingOn: boolean,
): MeetingStanding {
  if (state.kind !== 'planned') return state.kind;
  if (isGoingOn) return 'going-on';
  return date < today ? 'not-held' : 'to-come';
}

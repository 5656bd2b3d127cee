import type { ParentMeeting } from '#shared/domain/parent-meeting';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Address of the journal with exactly the records of a meeting. */
export function meetingHref({ id, date }: Pick<ParentMeeting, 'id' | 'date'>): string {
  return `#/journal?${new URLSearchParams({ counted: '', meeting: id, on: date }).toString()}`;
}

/** Which of the parents' questions of a period a figure counted. */
interface CountedPart {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Undefined for all classes, empty for parents who named none. */
  readonly className?: string | undefined;
  readonly topic?: Id | undefined;
}

/** Address of the journal with exactly what a figure of the parents' questions counted. */
export function questionsHref({ from, to, className, topic }: CountedPart): string {
  const asked = new URLSearchParams({ counted: '', from, to, audience: 'parent' });
  if (topic !== undefined) asked.set('topic', topic);
  if (className !== undefined) asked.set('class', className);
  return `#/journal?${asked.toString()}`;
}

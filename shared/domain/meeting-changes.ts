import { shortDate, timeRange } from '#shared/lib/iso-date';
import { meetingClasses, type ParentMeeting } from './parent-meeting';

/** What a change of a meeting changed: the field and how it read before and after; empty for nothing there. */
export interface MeetingChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The changes from one state of a meeting to the next, in the order of the form. */
export function meetingChanges(
  before: ParentMeeting,
  after: ParentMeeting,
): readonly MeetingChange[] {
  return FIELDS.map(([field, read]) => ({
    field,
    before: read(before),
    after: read(after),
  })).filter((change) => change.before !== change.after);
}

const FIELDS: readonly (readonly [string, (meeting: ParentMeeting) => string])[] = [
  ['Дата', ({ date }) => shortDate(date)],
  ['Время', ({ time }) => time],
  ['Класс', meetingClasses],
  ['Место', ({ place }) => place],
  ['Повестка', ({ agenda }) => agenda],
  ['Кто провёл', ({ ledBy }) => ledBy.name],
  ['Присутствовало', ({ present }) => (present === null ? '' : String(present))],
  ['Приём', ({ state }) => (state.kind === 'held' ? timeRange(state.from, state.to) : '')],
  ['Аннулировано', ({ state }) => (state.kind === 'annulled' ? state.reason : '')],
];

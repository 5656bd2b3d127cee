import type { MeetingQuestion, MeetingTally } from '#shared/domain/meeting-tally';
import { meetingClasses, type ParentMeeting } from '#shared/domain/parent-meeting';
import type { Topic } from '#shared/domain/topic';
import type { Id } from '#shared/lib/ids';
import { dateAt, shortDate, timeAt, type Moment, type TimeOfDay } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';

const MINUTE_MS = 60_000;

/** «23 вопроса». */
export function questionsText(count: number): string {
  return counted(count, ['вопрос', 'вопроса', 'вопросов']);
}

/** «23 записи». */
export function recordsText(count: number): string {
  return counted(count, ['запись', 'записи', 'записей']);
}

/** «24.11.2026 · 8 «Б», 9 «А» · актовый зал». */
export function meetingText(meeting: ParentMeeting): string {
  const parts = [shortDate(meeting.date), meetingClasses(meeting), meeting.place.trim()];
  return parts.filter(Boolean).join(' · ');
}

/** A reception that goes on longer was left and is continued on another day. */
const EVENING_MINUTES = 12 * 60;

/** «идёт 1 ч 05 мин»; «начат 24.11.2026» when it was left for long. @param now milliseconds since 1970 (UTC) */
export function lastedText(startedAt: Moment, now: number, zone: string): string {
  const from = Date.parse(startedAt);
  const minutes = Math.max(0, Math.floor((now - from) / MINUTE_MS));
  if (minutes > EVENING_MINUTES) return `начат ${shortDate(dateAt(from, zone))}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `идёт ${String(rest)}${NBSP}мин`;
  return `идёт ${String(hours)}${NBSP}ч${NBSP}${String(rest).padStart(2, '0')}${NBSP}мин`;
}

/** When something was counted, on the school's clock. */
export function timeOf(at: Moment, zone: string): TimeOfDay {
  return timeAt(Date.parse(at), zone);
}

/**
 * «Приём продолжается: 23 вопроса, последний в 18:42», with the day when it was another one.
 * @param now milliseconds since 1970 (UTC)
 */
export function resumedText({ questions }: MeetingTally, now: number, zone: string): string {
  const last = questions.at(-1);
  if (last === undefined) return '';
  const day = dateAt(Date.parse(last.at), zone);
  const on = day === dateAt(now, zone) ? '' : `${shortDate(day)} `;
  return `Приём продолжается: ${questionsText(questions.length)}, последний ${on}в${NBSP}${timeOf(last.at, zone)}`;
}

/** «Иванова Анна, 8 «Б»: где посмотреть пропуски»; empty when nothing was typed. */
export function wordsText({ name, className, note }: MeetingQuestion): string {
  const who = [name, className].map((each) => each.trim()).filter(Boolean);
  return [who.join(', '), note.trim()].filter(Boolean).join(': ');
}

/** Title of a topic. */
export function titleOf(topics: readonly Topic[], id: Id): string {
  return topics.find((each) => each.id === id)?.title ?? 'неизвестная тема';
}

import { addDays, shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { Consultation } from './consultation';
import type { Training, TrainingSession } from './training';

/** Earliest day of taking office that the journal takes (product.md). */
export const EARLIEST_START: IsoDate = '1990-01-01';

/** Latest day of taking office: two years ahead of today. */
export function latestStart(today: IsoDate): IsoDate {
  const year = String(Number(today.slice(0, 4)) + 2);
  const sameDay = `${year}${today.slice(4)}`;
  // 29 February has no counterpart in another year.
  return today.endsWith('-02-29') ? addDays(`${year}-03-01`, -1) : sameDay;
}

/** A sentence when somebody can't have taken office on a day, else null. @param today the school's date */
export function startIssue(startedOn: IsoDate, today: IsoDate): string | null {
  if (startedOn < EARLIEST_START) return 'Дата вступления в должность — не раньше 01.01.1990.';
  return startedOn > latestStart(today)
    ? 'Дата вступления в должность — не больше чем на два года вперёд.'
    : null;
}

/** Why no second training of one person can go on beside the first. */
export const IN_TRAINING =
  'Обучение этого человека уже идёт: оно в списке «Новые». Закончите его или исправьте.';

/** A sentence when a training may not be changed so, else null. @param today the school's date */
export function trainingChangeIssue(
  next: Training,
  previous: Training | undefined,
  today: IsoDate,
): string | null {
  if (previous === undefined && next.state.kind !== 'open')
    return 'Новое обучение не может быть сразу закончено.';
  if (previous !== undefined && previous.person !== next.person)
    return 'Обучение принадлежит одному человеку: начните новое.';
  if (previous?.state.kind === 'cancelled')
    return 'Обучение, внесённое по ошибке, изменить нельзя: начните новое.';
  const early = untaughtEndIssue(next);
  if (early !== null) return early;
  return next.startedOn === previous?.startedOn ? null : startIssue(next.startedOn, today);
}

/**
 * A sentence when a training in which nothing was gone through is completed before the day of taking office,
 * else null. With sessions it may be: one can be trained ahead. So may one that was stopped: whoever was
 * expected hasn't come.
 */
export function untaughtEndIssue({ startedOn, items, state }: Training): string | null {
  const isUntaught = state.kind === 'completed' && state.unfinished.length >= items.length;
  return isUntaught && state.on < startedOn
    ? `Занятий не было: завершить обучение можно не раньше вступления в должность, ${shortDate(startedOn)}.`
    : null;
}

/** A sentence when a training can't have ended on a day, for a session was held later, else null. @param lastSession null when none was held */
export function sessionAfterEndIssue(on: IsoDate, lastSession: IsoDate | null): string | null {
  return lastSession !== null && on < lastSession
    ? `Последнее занятие было ${shortDate(lastSession)}: обучение не может закончиться раньше.`
    : null;
}

/**
 * What a session becomes when its consultation was changed: the consultation says when it was, how long it
 * took, and whether it still counts. Who was trained and in what stays the session's own.
 */
export function sessionAfter(
  session: TrainingSession,
  { date, minutes, annulled }: Consultation,
): TrainingSession {
  return { ...session, date, minutes, annulled: annulled !== null };
}

/** A sentence when a session and its consultation don't tell the same, else null. */
export function sessionIssue(session: TrainingSession, consultation: Consultation): string | null {
  const same = sessionAfter(session, consultation);
  return same.date === session.date &&
    same.minutes === session.minutes &&
    same.annulled === session.annulled
    ? null
    : 'Занятие и его запись в журнале расходятся: исправьте обе сразу.';
}

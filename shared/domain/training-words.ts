import { shortDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import type { ProgrammeItem } from './programme';
import type { TrainingStanding } from './training-standing';

const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;
const TOPICS = ['тема', 'темы', 'тем'] as const;
const OF_TOPICS = ['темы', 'тем', 'тем'] as const;

/** «3 рабочих дня». */
export function workingDaysText(days: number): string {
  return counted(days, WORKING_DAYS);
}

/** «осталось 3 рабочих дня», «сегодня последний день», «просрочено на 2 рабочих дня», in the middle of a line. */
export function standingText(standing: TrainingStanding): string {
  switch (standing.kind) {
    case 'future':
      return `ещё не в${NBSP}должности`;
    case 'running':
      return leftText(standing.left);
    case 'paused':
      return `отсутствует с${NBSP}${shortDate(standing.since)}, срок ждёт`;
    case 'overdue':
      return `просрочено на${NBSP}${workingDaysText(standing.late)}`;
    case 'completed':
      return `завершено ${shortDate(standing.on)}${lateText(standing.late)}`;
    case 'ended':
      return 'обучение прекращено';
    case 'cancelled':
      return 'внесено по ошибке';
  }
}

function leftText(left: number): string {
  if (left === 0) return 'сегодня последний день';
  return `${isOne(left) ? 'остался' : 'осталось'} ${workingDaysText(left)}`;
}

function isOne(n: number): boolean {
  return n % 10 === 1 && n % 100 !== 11;
}

function lateText(late: number): string {
  return late === 0 ? ', в срок' : `, позже на${NBSP}${workingDaysText(late)}`;
}

/** How urgent it is, told by a sign beside the words. */
export type StandingTone = 'late' | 'soon' | 'done' | 'plain';

/** Working days before the deadline from which on a training is told to be near it. */
const SOON_DAYS = 2;

/** How urgent a training is. */
export function standingTone(standing: TrainingStanding): StandingTone {
  switch (standing.kind) {
    case 'overdue':
      return 'late';
    case 'running':
      return standing.left <= SOON_DAYS ? 'soon' : 'plain';
    case 'completed':
      return 'done';
    case 'future':
    case 'paused':
    case 'ended':
    case 'cancelled':
      return 'plain';
  }
}

/** «5 из 9 тем». @param remaining items that weren't gone through @param all items of the programme */
export function progressText(remaining: number, all: number): string {
  return `${String(all - remaining)} из${NBSP}${counted(all, OF_TOPICS)}`;
}

/** «4 темы, 85 мин»; what is still to be gone through. */
export function itemsText(items: readonly ProgrammeItem[]): string {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return `${counted(items.length, TOPICS)}, ${String(minutes)}${NBSP}мин`;
}

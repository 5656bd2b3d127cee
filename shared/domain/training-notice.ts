import type { Id } from '#shared/lib/ids';
import { addDays, shortDate, weekdayOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { compareText, counted, NBSP, surnameFirst } from '#shared/lib/text';
import type { Person } from './person';
import { WEEKDAY_WORDS } from './slot';
import type { Training } from './training';
import type { TrainingDeadline } from './training-deadline';
import type { TrainingStanding } from './training-standing';

/** So many working days before the last one a training begins to be warned of. */
export const WARNED_DAYS = 2;

/** An open training with what a warning needs of it. */
export interface WarnedTraining {
  readonly training: Id;
  readonly name: string;
  readonly position: string;
  readonly deadline: IsoDate;
  /** Working days that are left, 0 on the last one; negative: so many after it. */
  readonly left: number;
}

/** What a warning needs of a training; null for one that is over, or whose deadline isn't known while somebody is away. */
export function warnedTraining(
  { id, position }: Training,
  { name }: Pick<Person, 'name'>,
  { date }: Pick<TrainingDeadline, 'date'>,
  standing: TrainingStanding,
): WarnedTraining | null {
  const left = daysLeft(standing);
  return left === null ? null : { training: id, name, position, deadline: date, left };
}

function daysLeft(standing: TrainingStanding): number | null {
  switch (standing.kind) {
    case 'future':
    case 'running':
      return standing.left;
    case 'overdue':
      return -standing.late;
    case 'paused':
    case 'completed':
    case 'ended':
    case 'cancelled':
      return null;
  }
}

/** True when somebody should be warned: two working days or less are left, or none. */
export function isUrgent({ left }: Pick<WarnedTraining, 'left'>): boolean {
  return left <= WARNED_DAYS;
}

/** Those to be warned of, the most urgent first. */
export function urgentOf<T extends Pick<WarnedTraining, 'left' | 'deadline' | 'name'>>(
  trainings: readonly T[],
): readonly T[] {
  return trainings.filter(isUrgent).sort(byUrgency);
}

/** Order of trainings: fewest working days left first, then by deadline and name. */
export function byUrgency(
  a: Pick<WarnedTraining, 'left' | 'deadline' | 'name'>,
  b: Pick<WarnedTraining, 'left' | 'deadline' | 'name'>,
): number {
  if (a.left !== b.left) return a.left - b.left;
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return compareText(a.name, b.name);
}

/** How somebody wants to be reminded at this place of work. */
export interface NoticeSettings {
  readonly isOn: boolean;
  /** Nothing is shown from this time on … */
  readonly quietFrom: TimeOfDay;
  /** … up to this one, through midnight when it is the earlier one. The same time twice: always allowed. */
  readonly quietTo: TimeOfDay;
  /** Names are personal data, and others may see this screen. */
  readonly hasNames: boolean;
}

/** The school's clock. */
export interface SchoolNow {
  readonly date: IsoDate;
  readonly time: TimeOfDay;
  /** By the school's work week. */
  readonly isWorkingDay: boolean;
}

/** What the system shows. */
export interface Notice {
  readonly title: string;
  /** A line a deadline. */
  readonly body: string;
}

/** True when nothing may be shown at a time of the day. */
export function isQuiet(
  time: TimeOfDay,
  { quietFrom, quietTo }: Pick<NoticeSettings, 'quietFrom' | 'quietTo'>,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? time >= quietFrom && time < quietTo
    : time >= quietFrom || time < quietTo;
}

/** Whether a reminder may be shown now at all, whatever the trainings say. @param last its last day */
export function mayRemind(
  { date, time }: Pick<SchoolNow, 'date' | 'time'>,
  settings: NoticeSettings,
  last: IsoDate | null,
): boolean {
  return settings.isOn && last !== date && !isQuiet(time, settings);
}

/**
 * The one reminder of a working day, or null: nothing is urgent, it is quiet, a day off, or was shown today.
 * @param last day of the last reminder
 */
export function notificationFor(
  trainings: readonly WarnedTraining[],
  now: SchoolNow,
  settings: NoticeSettings,
  last: IsoDate | null,
): Notice | null {
  if (!now.isWorkingDay || !mayRemind(now, settings, last)) return null;
  const urgent = urgentOf(trainings);
  if (urgent.length === 0) return null;
  const groups = new Map<string, WarnedTraining[]>();
  for (const each of urgent) {
    const when = whenWords(each, now.date);
    groups.set(when, [...(groups.get(when) ?? []), each]);
  }
  const lines = [...groups].map(
    ([when, group]) => `${when}: ${settings.hasNames ? namesOf(group) : countOf(group)}`,
  );
  return { title: 'Обучение новых сотрудников', body: lines.join('\n') };
}

function whenWords({ deadline }: WarnedTraining, today: IsoDate): string {
  if (deadline < today) return 'Срок прошёл';
  if (deadline === today) return 'Сегодня последний день';
  if (deadline === addDays(today, 1)) return 'Завтра последний день';
  // A date has one of the seven days.
  const day = WEEKDAY_WORDS[weekdayOf(deadline) as keyof typeof WEEKDAY_WORDS].toLowerCase();
  return `Последний день ${shortDate(deadline)}, ${day}`;
}

function countOf(group: readonly WarnedTraining[]): string {
  return counted(group.length, ['сотрудник', 'сотрудника', 'сотрудников']);
}

/** The system shows a few lines only. */
const MOST_NAMES = 3;

function namesOf(group: readonly WarnedTraining[]): string {
  const names = group
    .slice(0, MOST_NAMES)
    .map(({ name, position }) =>
      position.trim() === '' ? surnameFirst(name) : `${surnameFirst(name)} (${position})`,
    );
  const others = group.length - names.length;
  return others === 0 ? names.join(', ') : `${names.join(', ')} и${NBSP}ещё ${String(others)}`;
}

/** «3 срочных обучения …»: what the number beside «Сотрудники» counts. */
export function urgentWords(count: number): string {
  const words = counted(count, ['срочное обучение', 'срочных обучения', 'срочных обучений']);
  return `${words}: осталось не больше двух рабочих дней или срок прошёл`;
}

/** Timers stand still while the computer sleeps: the clock is looked at this often, in minutes. */
const MOST_WAIT = 60;

/** Minutes until the clock should be looked at again: the next day, or the end of the quiet hours. */
export function minutesToNextLook(
  { time }: Pick<SchoolNow, 'time'>,
  { quietTo }: Pick<NoticeSettings, 'quietTo'>,
): number {
  const now = minuteOf(time);
  const ends = [minuteOf(quietTo), 24 * 60]
    .map((minute) => minute - now)
    .filter((wait) => wait > 0);
  return Math.min(MOST_WAIT, ...ends);
}

function minuteOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

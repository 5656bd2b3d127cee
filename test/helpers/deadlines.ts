import { emptySchool, firstWorkWeek, type School } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { trainingDeadline, type TrainingDeadline } from '#shared/domain/training-deadline';
import { emptyCalendar, type SchoolCalendar } from '#shared/domain/work-calendar';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { person, training } from './records';

export const ZONE = 'Asia/Vladivostok';
const SOMEONE = person();

/** A school that works five days a week. */
export const fiveDays: School = emptySchool(ZONE);
/** A school that works six days a week. */
export const sixDays: School = { ...fiveDays, workWeek: firstWorkWeek(6) };

/** What a deadline is counted by, where it isn't the ordinary. */
export interface Given {
  readonly school?: School;
  readonly calendar?: SchoolCalendar;
  readonly today?: IsoDate;
}

/** The training of somebody who took office on a day, written down on that day unless it is told otherwise. */
export function begun(startedOn: IsoDate, change: Partial<Training> = {}): Training {
  const registeredAt = change.registeredAt ?? `${startedOn}T01:00:00.000Z`;
  const registeredOn = dateAt(Date.parse(registeredAt), ZONE);
  return training(SOMEONE.id, { startedOn, registeredAt, registeredOn, ...change });
}

/** Its deadline: five days a week, the law alone, on the day of taking office. */
export function deadlineOf(value: Training, given: Given = {}): TrainingDeadline {
  const { school = fiveDays, calendar = emptyCalendar(), today = value.startedOn } = given;
  return trainingDeadline(value, school, calendar, today);
}

/** Texts as one, with plain spaces. */
export function plain(texts: readonly string[]): string {
  return texts.join('\n').replaceAll('\u00A0', ' ');
}

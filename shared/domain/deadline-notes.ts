import { dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { isWorkingDay } from './day-tables';
import { registeredOn, type Count } from './deadline-count';
import { nthDayOf, type PersonDays } from './person-days';
import type { Person } from './person';
import type { School, WorkDays } from './school';
import { TRAINING_WORKING_DAYS, type Training } from './training';
import type { DeadlineReading } from './work-calendar';
import { calendarDay, dayReasonText, provisionalText } from './work-days';

/** All that a deadline was counted from. */
export interface NotesOf {
  readonly training: Training;
  readonly person: Pick<Person, 'ownWeek'>;
  readonly school: Pick<School, 'workWeek' | 'timeZone'>;
  readonly days: PersonDays;
  readonly deadline: {
    readonly date: IsoDate;
    readonly week: WorkDays;
    readonly reading: DeadlineReading;
    readonly pausedSince: IsoDate | null;
    readonly provisionalYears: readonly number[];
  };
  readonly count: Count;
}

/** What is to be known of a deadline beside its days: plain sentences, the law first. */
export function deadlineNotes(of: NotesOf): readonly string[] {
  return [
    lawNote(of),
    basisNote(of.training),
    dayOffNote(of),
    weekNote(of),
    registeredNote(of),
    pausedNote(of),
    tooLateNote(of),
    stateNote(of),
    ...of.deadline.provisionalYears.map((year) => sentence(provisionalText(year))),
  ].filter((note) => note !== null);
}

const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;

function lawNote({ deadline: { reading } }: NotesOf): string {
  const term = `Срок — ${counted(TRAINING_WORKING_DAYS, WORKING_DAYS)} со дня вступления в должность (п.${NBSP}2.2.1 регламента).`;
  const how =
    reading === 'next-day'
      ? `Счёт начинается со следующего дня (ГК${NBSP}РФ, ст.${NBSP}191).`
      : `Первым считается сам день вступления в должность или первый рабочий день после него (ТК${NBSP}РФ, ст.${NBSP}14).`;
  return `${term} ${how}`;
}

function basisNote({ basis }: Training): string | null {
  switch (basis) {
    case 'hired':
      return null;
    case 'transferred':
      return 'Переведён на другую должность: срок идёт со дня перевода.';
    case 'returned':
      return 'Вернулся после долгого отсутствия: срок идёт со дня выхода на работу.';
  }
}

function dayOffNote({ training, days, count }: NotesOf): string | null {
  const day = dayNumber(training.startedOn);
  const week = days.weekOn(day);
  if (isWorkingDay(count.version.tables, day, week)) return null;
  const reason = dayReasonText(calendarDay(count.version.tables, day, week));
  return `День вступления в должность не рабочий (${reason}): считают с первого рабочего дня после него.`;
}

const WEEK = { 5: 'пятидневной', 6: 'шестидневной' } as const;

function weekNote({ person, deadline, days, count }: NotesOf): string | null {
  const own = person.ownWeek;
  if (own !== null) return `Считали по ${WEEK[own]} рабочей неделе: она своя у этого сотрудника.`;
  const last = days.weekOn(count.day);
  if (last === deadline.week) return null;
  return `Рабочая неделя школы изменилась: сначала считали по ${WEEK[deadline.week]}, потом по ${WEEK[last]}.`;
}

function registeredNote({ training, school, deadline }: NotesOf): string | null {
  if (training.registeredAt === null) return null;
  const on = registeredOn(training, school);
  if (on <= training.startedOn) return null;
  const late = `Внесено в журнал ${shortDate(on)}, после вступления в должность`;
  return on > deadline.date ? `${late}: к этому дню срок уже прошёл.` : `${late}.`;
}

function pausedNote({ deadline, days, count }: NotesOf): string | null {
  const { pausedSince } = deadline;
  if (pausedSince === null) return null;
  const away = days.away.find(({ absence }) => absence.to === null);
  const left = away === undefined ? 0 : daysAfter(away.to, days, count);
  return (
    `Отсутствует с ${shortDate(pausedSince)}, день выхода не внесён: срок продолжится со дня выхода, ` +
    `останется ${counted(left, WORKING_DAYS)}. Раньше ${shortDate(deadline.date)} срок не кончится.`
  );
}

/** Working days from the earliest return to the deadline. */
function daysAfter(
  day: number,
  days: PersonDays,
  { version: { tables }, day: last }: Count,
): number {
  let n = 1;
  while (nthDayOf(days, tables, day, n) < last) n += 1;
  return n;
}

function tooLateNote({ training, days, deadline, count }: NotesOf): string | null {
  const { tooLate } = count;
  if (tooLate === null) return null;
  const from = dayNumber(training.startedOn) - (deadline.reading === 'same-day' ? 1 : 0);
  if (nthDayOf(days, tooLate.tables, from, TRAINING_WORKING_DAYS) === count.day) return null;
  const what = tooLate.changes.map(({ text }) => text).join('; ');
  return `К этому дню срок уже прошёл и остался прежним — ${what}.`;
}

function stateNote({ training: { state }, deadline, count }: NotesOf): string | null {
  switch (state.kind) {
    case 'open':
      return null;
    case 'cancelled':
      return 'Обучение внесено по ошибке: срок ни к чему не обязывает.';
    case 'ended':
      return `Обучение прекращено ${shortDate(state.on)}, до его завершения: ${state.reason.trim()}`;
    case 'completed':
      return deadline.date === count.date
        ? null
        : `Срок ${shortDate(deadline.date)} записан при завершении обучения и больше не меняется; сейчас счёт дал бы ${shortDate(count.date)}.`;
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

import { dayNumber } from '#shared/lib/day-number';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { counted, NBSP } from '#shared/lib/text';
import { isWorkingDay } from './day-tables';
import { becauseOf, dayBeforeCount, yearsByLaw, type Count } from './deadline-count';
import { daysOfBetween, nthDayOf, weekOn, type PersonDays } from './person-days';
import type { WorkDays } from './school';
import { TRAINING_WORKING_DAYS, type Training } from './training';
import type { DeadlineReading } from './work-calendar';
import { calendarDay, dayReasonText, provisionalText, yearsText } from './work-days';

/** All that a deadline was counted from. */
export interface NotesOf {
  readonly training: Training;
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
    keptNote(of),
    decreeNote(of),
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
      return 'Перевод на другую должность: срок идёт со дня перевода.';
    case 'returned':
      return 'Возвращение после долгого отсутствия: срок идёт со дня выхода на работу.';
  }
}

function dayOffNote({ training, days, count }: NotesOf): string | null {
  const day = dayNumber(training.startedOn);
  const week = weekOn(days, day);
  if (isWorkingDay(count.version.tables, day, week)) return null;
  const reason = dayReasonText(calendarDay(count.version.tables, day, week));
  return `День вступления в должность не рабочий (${reason}): считают с первого рабочего дня после него.`;
}

const WEEK = { 5: 'пятидневной', 6: 'шестидневной' } as const;

function weekNote({ training, deadline, days, count }: NotesOf): string | null {
  const own = training.ownWeek;
  if (own !== null) return `Считали по ${WEEK[own]} рабочей неделе: она своя у этого сотрудника.`;
  const last = weekOn(days, count.day);
  if (last === deadline.week) return null;
  return `Рабочая неделя школы изменилась: сначала считали по ${WEEK[deadline.week]}, потом по ${WEEK[last]}.`;
}

function registeredNote({ training, deadline }: NotesOf): string | null {
  const on = training.registeredOn;
  if (on === null || on <= training.startedOn) return null;
  const late = `Внесено в журнал ${shortDate(on)}, после вступления в должность`;
  return on > deadline.date ? `${late}: к этому дню срок уже прошёл.` : `${late}.`;
}

function pausedNote({ training, deadline, days, count }: NotesOf): string | null {
  const { pausedSince } = deadline;
  const away = days.away.find(({ absence }) => absence.to === null);
  if (pausedSince === null || away === undefined) return null;
  const before = dayBeforeCount(training, deadline.reading);
  const { tables } = count.version;
  const done = daysOfBetween(days, tables, before, away.from - 1);
  return (
    `Отсутствие с ${shortDate(pausedSince)}, день выхода не внесён: срок продолжится со дня выхода, ` +
    `останется ${counted(TRAINING_WORKING_DAYS - done, WORKING_DAYS)}. ` +
    `Раньше ${shortDate(deadline.date)} срок не кончится.`
  );
}

function tooLateNote({ training, days, deadline, count }: NotesOf): string | null {
  const { tooLate } = count;
  if (tooLate === null) return null;
  const before = dayBeforeCount(training, deadline.reading);
  if (nthDayOf(days, tooLate.tables, before, TRAINING_WORKING_DAYS) === count.day) return null;
  const because = becauseOf(tooLate, dayNumber(training.startedOn), count.day);
  return `${because}. К этому дню срок уже прошёл и остался прежним.`;
}

/** Years without a decree: all of them may still move a deadline that is ahead, none of them one that has passed. */
function decreeNote({ training, deadline, count }: NotesOf): string | null {
  const [first, ...others] = yearsByLaw(training, count);
  if (first === undefined) return null;
  if (deadline.provisionalYears.length > 0) return sentence(provisionalText([first, ...others]));
  const years = yearsText([first, ...others]);
  return others.length === 0
    ? `Считали без постановления о переносе выходных на ${years}: оно не было внесено.`
    : `Считали без постановлений о переносе выходных на ${years}: они не были внесены.`;
}

function stateNote({ training: { state } }: NotesOf): string | null {
  switch (state.kind) {
    case 'open':
      return null;
    case 'cancelled':
      return 'Обучение внесено по ошибке: срок ни к чему не обязывает.';
    case 'ended':
      return `Обучение прекращено ${shortDate(state.on)}, до его завершения: ${state.reason.trim()}`;
    case 'completed':
      return null;
  }
}

function keptNote({ deadline, count }: NotesOf): string | null {
  if (deadline.date === count.date) return null;
  const kept = `Срок ${shortDate(deadline.date)} записан, когда обучение закончилось, и больше не меняется`;
  return `${kept}; сейчас счёт дал бы ${shortDate(count.date)}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

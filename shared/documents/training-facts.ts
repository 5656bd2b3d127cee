// What documents on the training of new staff are made of (п. 2.2.1), and how they say it.
import type { Office, Term } from '#shared/domain/person';
import type { School, WorkDays } from '#shared/domain/school';
import {
  TRAINING_WORKING_DAYS,
  type Absence,
  type Training,
  type TrainingBasis,
} from '#shared/domain/training';
import type { DeadlineReading } from '#shared/domain/work-calendar';
import type { Id } from '#shared/lib/ids';
import { shortDate, type IsoDate, type Moment } from '#shared/lib/iso-date';
import { provisionalText } from '#shared/domain/work-days';
import { counted } from '#shared/lib/text';

/** A deadline with what it was counted by. */
export interface CountedDeadline {
  readonly date: IsoDate;
  readonly week: WorkDays;
  readonly reading: DeadlineReading;
  /** First day of an absence without an end that keeps the count from going on. */
  readonly pausedSince: IsoDate | null;
  /** Years that no decree is known for. */
  readonly provisionalYears: readonly number[];
}

/** A lesson that stands in the journal. */
export interface HeldSession {
  readonly date: IsoDate;
  /** How long it took, minutes. */
  readonly minutes: number;
  /** Keys of the programme's items. */
  readonly items: readonly Id[];
  /** The journal's record: «№ 12». */
  readonly record: string;
  /** Who was in charge on that day; null when nobody was. */
  readonly trainer: string | null;
}

/** Somebody who was in charge when the training was held, or is now. */
export interface Trainer {
  readonly name: string;
  readonly position: string;
  readonly office: Office;
  /** The director's order of the appointment. */
  readonly order: Term['order'];
}

/** Contents of «Лист обучения». */
export interface TrainingSheetInput {
  /** True for a sheet to be filled in by hand. */
  readonly isBlank: boolean;
  readonly school: Pick<School, 'fullName' | 'shortName'>;
  readonly training: Training;
  readonly name: string;
  /** «Щербака Петра Ильича», «учителя физики». */
  readonly genitive: { readonly name: string; readonly position: string };
  readonly deadline: CountedDeadline;
  /** In the order of time. */
  readonly sessions: readonly HeldSession[];
  readonly trainers: readonly Trainer[];
  /** The school's date at printing. */
  readonly printed: IsoDate;
  /** When the sheet was made. */
  readonly made: Moment;
}

/** Why somebody is trained, as a document says it of anybody. */
export const BASIS_WORDS: Readonly<Record<TrainingBasis, string>> = {
  hired: 'приём на работу',
  transferred: 'перевод на другую должность',
  returned: 'возвращение после долгого отсутствия',
};

const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;
const WEEK_WORDS: Readonly<Record<WorkDays, string>> = {
  5: 'пятидневная рабочая неделя',
  6: 'шестидневная рабочая неделя',
};
const READING_WORDS: Readonly<Record<DeadlineReading, string>> = {
  'next-day': 'считая со следующего рабочего дня',
  'same-day': 'считая день вступления в должность',
};

/** The days alone: why somebody was away is nobody's business who reads the sheet. */
function absenceText({ from, to }: Absence): string {
  if (to === null) return `с ${shortDate(from)}`;
  return from === to ? shortDate(from) : `${shortDate(from)}–${shortDate(to)}`;
}

const RETURN_UNKNOWN = 'день возвращения не указан, срок может стать позже';

/** How the deadline was counted, for the small type under it. */
export function deadlineRule(
  { date, week, reading, pausedSince, provisionalYears }: CountedDeadline,
  { startedOn, absences }: Pick<Training, 'startedOn' | 'absences'>,
): string {
  const skipped = absences.filter(
    ({ from, to }) => from <= date && (to === null || to >= startedOn),
  );
  const days = counted(TRAINING_WORKING_DAYS, WORKING_DAYS);
  const parts = [
    `${days} со дня вступления в должность (п. 2.2.1 Регламента), ${READING_WORDS[reading]}; ${WEEK_WORDS[week]}`,
    skipped.length === 0
      ? ''
      : `дни отсутствия не считаются: ${skipped.map(absenceText).join(', ')}`,
    pausedSince === null ? '' : RETURN_UNKNOWN,
    provisionalText(provisionalYears),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** «1–3, 5» of 1, 2, 3, 5. @param numbers in their order */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs
    .map(([a, b]) => (a === b ? String(a) : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`))
    .join(', ');
}

/** «на 2 рабочих дня позже срока», «в срок». */
export function lateText(late: number): string {
  if (late === 0) return 'в срок';
  return `на ${counted(late, WORKING_DAYS)} позже срока`;
}

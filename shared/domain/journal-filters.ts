import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, shortDate, timeRange, timeSchema } from '#shared/lib/iso-date';
import { CHANNELS, OUTCOMES } from './consultation';
import { lineText, nameText } from './fields';
import { PERIODS } from './period';
import { PERSON_KINDS } from './person';

/** How a consultation stands to the schedule in force at its time (п. 2). */
export const BY_SCHEDULE = ['scheduled', 'outside', 'no-schedule'] as const;
export type BySchedule = (typeof BY_SCHEDULE)[number];
export const BY_SCHEDULE_WORDS: Readonly<Record<BySchedule, string>> = {
  scheduled: 'По графику',
  outside: 'Вне графика',
  'no-schedule': 'Графика не было',
};

/** Outcomes that a list can be narrowed to. */
export const SHOWN_OUTCOMES = [...OUTCOMES, 'annulled'] as const;
export type ShownOutcome = (typeof SHOWN_OUTCOMES)[number];

export const journalFiltersSchema = z.strictObject({
  /** What stands in «Поиск», with its operators. */
  text: lineText('Поиск'),
  /** A named period, or days of one's own; a null day is no bound. */
  period: z.union([
    z.enum(PERIODS),
    z.strictObject({ from: dateSchema.nullable(), to: dateSchema.nullable() }),
  ]),
  audience: z.enum(PERSON_KINDS).nullable(),
  topic: idSchema.nullable(),
  outcome: z.enum(SHOWN_OUTCOMES).nullable(),
  channel: z.enum(CHANNELS).nullable(),
  bySchedule: z.enum(BY_SCHEDULE).nullable(),
  person: idSchema.nullable(),
});

export const countedSchema = z.union([
  z.literal('all'),
  z.strictObject({ date: dateSchema, source: idSchema, start: timeSchema, end: timeSchema }),
  z.strictObject({ meeting: idSchema, on: dateSchema }),
  z.strictObject({ className: nameText('Класс') }),
]);

/**
 * Records behind a figure, which counts no annulled ones: all such, those of one reception of the schedule
 * (`Reception.source`), those of a parents' meeting (held on that day), those of a class (empty: without any).
 */
export type CountedRecords = Readonly<z.infer<typeof countedSchema>>;
/** One reception of the schedule. */
export type CountedReception = Extract<CountedRecords, { readonly source: string }>;

/** What the journal's list is narrowed to; null means any. */
export type JournalFilters = Readonly<z.infer<typeof journalFiltersSchema>> & {
  /** Only while one looks at what a figure counted: a saved selection never holds it. */
  readonly counted?: CountedRecords | undefined;
};

/** What stands for it on the screen: «Приём 09.11.2026, 14:30–16:00», «Собрание 12.11.2026», «Класс 8Б». */
export function countedText(counted: CountedRecords): string {
  if (counted === 'all') return 'Без аннулированных';
  if ('meeting' in counted) return `Собрание ${shortDate(counted.on)}`;
  if ('className' in counted) {
    return counted.className === '' ? 'Класс не указан' : `Класс ${counted.className}`;
  }
  return `Приём ${shortDate(counted.date)}, ${timeRange(counted.start, counted.end)}`;
}

export const NO_FILTERS: JournalFilters = {
  text: '',
  period: 'all',
  audience: null,
  topic: null,
  outcome: null,
  channel: null,
  bySchedule: null,
  person: null,
};

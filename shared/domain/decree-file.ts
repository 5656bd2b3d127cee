import { z } from 'zod';
import { dateSchema } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { counted, NBSP } from '#shared/lib/text';
import { decreeIssues } from './decree-issues';
import type { YearDecree } from './decrees';
import { lineText, required } from './fields';
import { CALENDAR_YEARS } from './work-calendar';
import { yearDays } from './year-days';

/** Characters that a calendar's file may have; all years of a century are a tenth of it. */
export const CALENDAR_FILE_LIMIT = 1_000_000;

/** What is said of a file that isn't a calendar's. */
export const NOT_A_CALENDAR =
  'Это не файл календаря: нужен файл JSON, в котором для каждого года названы постановление и переносы выходных.';

const workingDays = z.number().int().min(0).max(366).optional();

const yearSchema = z.strictObject({
  decree: required(lineText('Документ'), 'не назван документ'),
  /** `[from, to]`. */
  transfers: z.array(z.tuple([dateSchema, dateSchema])).max(60),
  workingDaysFiveDayWeek: workingDays,
  workingDaysSixDayWeek: workingDays,
});

// What else such a file tells (sources, the law's holidays) isn't needed: the law is in the program.
const fileSchema = z.object({ years: z.record(z.string().regex(/^\d{4}$/u), yearSchema) });

/**
 * Reads decrees from a calendar's file: JSON, `{ "years": { "2028": { "decree": "…", "transfers": [["2028-01-01",
 * "2028-01-10"]] } } }`. Working days of the year, where the file names them, are checked against the count.
 * @returns the decrees by year, or sentences: one for a file of another shape, else one for each contradiction
 */
export function readDecreeFile(text: string): Result<readonly YearDecree[], readonly string[]> {
  if (text.length > CALENDAR_FILE_LIMIT)
    return failed(['Файл слишком велик для календаря: выберите другой.']);
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success || Object.keys(file.data.years).length === 0) return failed([NOT_A_CALENDAR]);
  const years = Object.entries(file.data.years).map(([key, told]) => {
    const year = Number(key);
    const transfers = told.transfers.map(([from, to]) => ({ from, to }));
    const decree: YearDecree = { year, title: told.decree.trim(), transfers };
    return { decree, problems: problems(decree, told) };
  });
  const all = years.flatMap((each) => each.problems);
  return all.length > 0 ? failed(all) : ok(years.map(({ decree }) => decree));
}

/** @returns undefined for what isn't JSON; a mark of the byte order is passed over */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined; // the caller says what the file should be
  }
}

const DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;

function problems(decree: YearDecree, told: z.infer<typeof yearSchema>): readonly string[] {
  const { year } = decree;
  const { from, to } = CALENDAR_YEARS;
  const named = `${String(year)}${NBSP}год`;
  if (year < from || year > to)
    return [`${named}: календарь ведут с ${String(from)} по ${String(to)}${NBSP}год.`];
  const issues = decreeIssues(decree);
  if (issues.length > 0) return issues.map(({ message }) => `${named}: ${message}`);
  const weeks = [
    [5, told.workingDaysFiveDayWeek, 'пятидневной'],
    [6, told.workingDaysSixDayWeek, 'шестидневной'],
  ] as const;
  return weeks.flatMap(([week, expected, name]) => {
    const found = yearDays(year, week, decree, []).working.length;
    if (expected === undefined || expected === found) return [];
    const both = `в файле ${counted(expected, DAYS)}, по переносам выходит ${String(found)}`;
    return [`${named}, при ${name} неделе: ${both}. Проверьте переносы.`];
  });
}

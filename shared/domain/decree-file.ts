import { z } from 'zod';
import { dateSchema } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { CALENDAR_YEARS, type DayOffTransfer } from './work-calendar';

/** A decree as a calendar file tells it. */
export interface FileDecree {
  readonly year: number;
  /** «Постановление Правительства РФ от … № …». */
  readonly title: string;
  readonly transfers: readonly DayOffTransfer[];
  /** Working days of the year that the file names, to check the transfers by; null where it names none. */
  readonly declared: DeclaredDays;
}

/** Working days of a year by the two work weeks. */
export interface DeclaredDays {
  readonly five: number | null;
  readonly six: number | null;
}

const workingDays = z.number().int().min(0).max(366).nullish();

const yearSchema = z.object({
  decree: z.string().trim().min(1).max(500),
  transfers: z.array(z.tuple([dateSchema, dateSchema])).max(60),
  workingDaysFiveDayWeek: workingDays,
  workingDaysSixDayWeek: workingDays,
});

// What else such a file tells (holidays, remarks) is passed over: the law's days are in the program.
const fileSchema = z.object({
  years: z
    .record(z.string().regex(/^\d{4}$/u), yearSchema)
    .refine((years) => Object.keys(years).length > 0)
    .refine((years) =>
      Object.keys(years)
        .map(Number)
        .every((year) => year >= CALENDAR_YEARS.from && year <= CALENDAR_YEARS.to),
    ),
});

/**
 * Reads the decrees of a calendar file: `{ "years": { "2028": { "decree": "…", "transfers": [["2028-01-01",
 * "2028-01-10"], …] } } }`. What the transfers say is judged by `decreeIssues`.
 * @param name the file's, for the sentence @returns decrees by their years, or a sentence when it is no such file
 */
export function decreesOfFile(text: string, name: string): Result<readonly FileDecree[], string> {
  const read = fileSchema.safeParse(parsed(text));
  if (!read.success) return failed(otherShape(name));
  const decrees = Object.entries(read.data.years).map(([year, of]): FileDecree => ({
    year: Number(year),
    title: of.decree,
    transfers: of.transfers.map(([from, to]) => ({ from, to })),
    declared: {
      five: of.workingDaysFiveDayWeek ?? null,
      six: of.workingDaysSixDayWeek ?? null,
    },
  }));
  return ok(decrees.sort((a, b) => a.year - b.year));
}

function otherShape(name: string): string {
  return `Файл «${name}» — не производственный календарь: нужен файл JSON, где по годам названы постановление и переносы выходных. В календаре ничего не изменилось.`;
}

/** The value that a text stands for; undefined, which is no calendar, for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined; // no calendar passes for it
  }
}

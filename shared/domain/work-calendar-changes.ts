import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { decreeIssues } from './decree-issues';
import type { SchoolCalendar } from './work-calendar';

interface Entry {
  readonly id: string;
  readonly enteredOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

/**
 * A calendar as the ledger keeps it: new entries get today's date, those withdrawn get today's date of
 * withdrawal. @param today the school's date @returns it, or a sentence when it changes what was counted with, or
 * when a new decree contradicts itself
 */
export function settledCalendar(
  next: SchoolCalendar,
  previous: SchoolCalendar | undefined,
  today: IsoDate,
): Result<SchoolCalendar, string> {
  const decrees = settledEntries(next.decrees, previous?.decrees ?? [], today);
  const daysOff = settledEntries(next.daysOff, previous?.daysOff ?? [], today);
  if (decrees === null || daysOff === null) return failed(ENTRY_CHANGED);
  if (earlier(next, today) !== earlier(previous, today)) return failed(READING_OF_THE_PAST);
  const added = decrees.filter(({ id }) => !previous?.decrees.some((each) => each.id === id));
  const [issue] = added.flatMap(decreeIssues);
  return issue === undefined ? ok({ ...next, decrees, daysOff }) : failed(issue.message);
}

const ENTRY_CHANGED =
  'Внесённое в календарь не переписывают: отзовите прежнюю запись и внесите новую, тогда видно, как считали раньше.';

const READING_OF_THE_PAST =
  'Другой порядок счёта может действовать только для тех, кто вступает в должность с сегодняшнего дня или позже.';

/** How deadlines of days gone by are read. */
function earlier(calendar: SchoolCalendar | undefined, today: IsoDate): string {
  return JSON.stringify((calendar?.readings ?? []).filter(({ from }) => from < today));
}

/**
 * The entries with their dates: those of before first, as they stood, for of one day the later one holds.
 * @returns null when one of them was changed, moved or left out, or when two are under one id
 */
function settledEntries<T extends Entry>(
  next: readonly T[],
  previous: readonly T[],
  today: IsoDate,
): T[] | null {
  const settled = next.map((entry): T | null => {
    const before = previous.find(({ id }) => id === entry.id);
    if (before === undefined) return { ...entry, enteredOn: today, withdrawnOn: null };
    if (!sameContent(entry, before)) return null;
    const isWithdrawn = entry.withdrawnOn !== null;
    const withdrawnOn = before.withdrawnOn ?? (isWithdrawn ? today : null);
    return { ...before, withdrawnOn };
  });
  const areFirst = previous.every(({ id }, i) => next[i]?.id === id);
  const areDistinct = new Set(next.map(({ id }) => id)).size === next.length;
  return areFirst && areDistinct && settled.every((entry) => entry !== null) ? settled : null;
}

function sameContent(a: Entry, b: Entry): boolean {
  const content = ({ enteredOn: _entered, withdrawnOn: _withdrawn, ...rest }: Entry): string =>
    JSON.stringify(rest);
  return content(a) === content(b);
}

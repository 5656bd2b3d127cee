import type { IsoDate, Moment } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { decreeIssues } from './decree-issues';
import type { SchoolCalendar } from './work-calendar';

interface Entry {
  readonly id: string;
  readonly enteredOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  readonly enteredAt?: Moment | undefined;
  readonly withdrawnAt?: Moment | undefined;
}

/** When the ledger takes a calendar. */
export interface Taken {
  /** The school's date. */
  readonly today: IsoDate;
  readonly at: Moment;
}

/**
 * A calendar as the ledger keeps it: new entries get the date and the moment, those withdrawn get them for their
 * withdrawal. @returns it, or a sentence when it changes what was counted with, or
 * when a new decree contradicts itself
 */
export function settledCalendar(
  next: SchoolCalendar,
  previous: SchoolCalendar | undefined,
  taken: Taken,
): Result<SchoolCalendar, string> {
  const { today } = taken;
  const decrees = settledEntries(next.decrees, previous?.decrees ?? [], taken);
  const daysOff = settledEntries(next.daysOff, previous?.daysOff ?? [], taken);
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
  { today, at }: Taken,
): T[] | null {
  const settled = next.map((entry): T | null => {
    const before = previous.find(({ id }) => id === entry.id);
    if (before === undefined) {
      const { withdrawnAt: _never, ...fresh } = entry;
      return { ...fresh, enteredOn: today, enteredAt: at, withdrawnOn: null } as T; // `withdrawnAt` may be left out
    }
    if (!sameContent(entry, before)) return null;
    const isWithdrawnNow = before.withdrawnOn === null && entry.withdrawnOn !== null;
    return isWithdrawnNow ? { ...before, withdrawnOn: today, withdrawnAt: at } : before;
  });
  const areFirst = previous.every(({ id }, i) => next[i]?.id === id);
  const areDistinct = new Set(next.map(({ id }) => id)).size === next.length;
  return areFirst && areDistinct && settled.every((entry) => entry !== null) ? settled : null;
}

function sameContent(a: Entry, b: Entry): boolean {
  return content(a) === content(b);
}

/** An entry without what the ledger says of it. */
function content({ enteredOn, withdrawnOn, enteredAt, withdrawnAt, ...rest }: Entry): string {
  return JSON.stringify(rest);
}

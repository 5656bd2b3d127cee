import { dateOfDay, dayNumber } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import type { ScheduleTimes } from './by-schedule';
import type { Reception } from './reception';
import type { ReceptionMark } from './reception-mark';
import { hasBegun, isOver, placeKey, receptionKey, type SchoolClock } from './reception-mark-rules';
import { NOT_CONSULTED, type Consulted, type DayRecords } from './record-tally';
import { workWeekOn, type School } from './school';
import { dayReasonText, type WorkCalendar } from './work-days';

/** What became of a reception of the schedule (п. 2). */
export type Fate =
  /** Somebody came: there are records. They say more than any mark. */
  | { readonly kind: 'held'; readonly consulted: Consulted }
  /** «Приём проведён, обращений не было». */
  | { readonly kind: 'empty' }
  | { readonly kind: 'missed'; readonly reason: string }
  /** Nobody was expected: a holiday or a day off of the region or the school, in words. */
  | { readonly kind: 'day-off'; readonly why: string }
  /** Not over yet, and nobody has come so far. */
  | { readonly kind: 'ahead'; readonly isOn: boolean }
  /** Over, without a record and without a mark: somebody has to say what became of it. */
  | { readonly kind: 'unmarked' };
export type FateKind = Fate['kind'];

/** A reception of the schedule with its fate. */
export interface PlannedReception {
  readonly reception: Reception;
  readonly fate: Fate;
  /** What was marked, whether it decides or the records do; null when nothing is. */
  readonly mark: ReceptionMark | null;
}

/** What plan and fact are made from. */
export interface PlanFactSources {
  readonly times: ScheduleTimes;
  /** `livedCalendar`: days off that were entered afterwards change nothing of the past. */
  readonly calendar: Pick<WorkCalendar, 'day'>;
  readonly school: Pick<School, 'workWeek'>;
  /** All of the journal; those that were taken back count as none. */
  readonly marks: readonly ReceptionMark[];
  /** At least the days of the period. */
  readonly records: readonly DayRecords[];
  readonly clock: SchoolClock;
}

/** First and last day, both inclusive. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** All that was planned in a period, and what became of it. */
export interface PlanFact {
  /** By their time. */
  readonly receptions: readonly PlannedReception[];
  /** Marks whose reception the edition that turned out to be in force doesn't hold, by their time. */
  readonly strays: readonly ReceptionMark[];
}

/**
 * Each reception of a period with its fate, by the edition that was in force on its day. A regular reception
 * that meets a holiday or another day off of the production calendar isn't expected, unless somebody came or
 * it was marked; one that was moved there, is extra or is held on the weekend by the schedule itself is.
 * A mark belongs to its reception, and to the one of its hours when an edition approved with an earlier date
 * holds that under another id.
 */
export function planFact({ from, to }: Days, sources: PlanFactSources): PlanFact {
  const { times, marks, records, clock } = sources;
  const marked = new Marked(marks);
  const byDate = new Map(records.map((day) => [day.date, day]));
  const receptions: PlannedReception[] = [];
  const last = dayNumber(to);
  for (let day = dayNumber(from); day <= last; day += 1) {
    const date = dateOfDay(day);
    const held = times.receptionsOn(date) ?? [];
    const taken = marked.take(held);
    for (const reception of held) {
      const mark = taken.get(reception) ?? null;
      const consulted = byDate.get(date)?.receptions[placeKey(reception)] ?? NOT_CONSULTED;
      const why = consulted.count > 0 || mark !== null ? null : dayOffOf(reception, sources);
      receptions.push({
        reception,
        mark,
        fate: fateOf({ reception, mark, consulted, why, clock }),
      });
    }
  }
  const strays = marked.left
    .filter(({ date }) => from <= date && date <= to)
    .sort((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
  return { receptions, strays };
}

/** Marks until their receptions take them. */
class Marked {
  readonly #left: Map<string, ReceptionMark>;
  readonly #byHours: ReadonlyMap<string, readonly ReceptionMark[]>;

  constructor(marks: readonly ReceptionMark[]) {
    const made = marks.filter(({ outcome }) => outcome.kind !== 'open');
    this.#left = new Map(made.map((mark) => [receptionKey(mark), mark]));
    this.#byHours = grouped(made, hoursKey);
  }

  /** The marks of a day's receptions: each its own, then the only one of its hours that is nobody's. */
  take(held: readonly Reception[]): ReadonlyMap<Reception, ReceptionMark> {
    const taken = new Map<Reception, ReceptionMark>();
    const give = (reception: Reception, mark: ReceptionMark | undefined): void => {
      if (mark === undefined) return;
      taken.set(reception, mark);
      this.#left.delete(receptionKey(mark));
    };
    for (const reception of held) give(reception, this.#left.get(receptionKey(reception)));
    const bare = held.filter((reception) => !taken.has(reception));
    for (const [hours, [reception, second]] of grouped(bare, hoursKey)) {
      const strays = (this.#byHours.get(hours) ?? []).filter((mark) =>
        this.#left.has(receptionKey(mark)),
      );
      if (reception !== undefined && second === undefined && strays.length === 1)
        give(reception, strays[0]);
    }
    return taken;
  }

  /** Those that nobody took. */
  get left(): readonly ReceptionMark[] {
    return [...this.#left.values()];
  }
}

function hoursKey({ date, start, end }: Pick<Reception, 'date' | 'start' | 'end'>): string {
  return `${date} ${start} ${end}`;
}

interface Known {
  readonly reception: Reception;
  readonly mark: ReceptionMark | null;
  readonly consulted: Consulted;
  readonly why: string | null;
  readonly clock: SchoolClock;
}

function fateOf({ reception, mark, consulted, why, clock }: Known): Fate {
  if (consulted.count > 0) return { kind: 'held', consulted };
  if (mark?.outcome.kind === 'empty') return { kind: 'empty' };
  if (mark?.outcome.kind === 'missed') return { kind: 'missed', reason: mark.outcome.reason };
  if (why !== null) return { kind: 'day-off', why };
  if (isOver(reception, clock)) return { kind: 'unmarked' };
  return { kind: 'ahead', isOn: hasBegun(reception, clock) };
}

/** Why nobody is expected at a reception, in words; null when somebody is. */
function dayOffOf(
  { date, kind }: Reception,
  { calendar, school }: Pick<PlanFactSources, 'calendar' | 'school'>,
): string | null {
  if (kind !== 'regular') return null;
  const day = calendar.day(date, workWeekOn(school, date));
  // The schedule itself names the weekday: whoever approved a reception on Saturdays meant Saturdays.
  return day.isWorking || day.reason.kind === 'weekend' ? null : dayReasonText(day);
}

/** True when the reception was to be held: not one on a day off on which nobody came. */
export function isExpected({ fate }: PlannedReception): boolean {
  return fate.kind !== 'day-off';
}

/** Minutes from the beginning of a reception to its end. */
export function minutesOf({ start, end }: Pick<Reception, 'start' | 'end'>): number {
  const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return at(end) - at(start);
}

/** All by their keys, each key's in their order. */
export function grouped<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

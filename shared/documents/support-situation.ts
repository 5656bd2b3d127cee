import type { Person } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import { WEEKDAY_WORDS, type Slot } from '#shared/domain/slot';
import type { SupportRequest } from '#shared/domain/support-request';
import { SUPPORT_HOURS, SUPPORT_ZONE, hourText } from '#shared/domain/support-hours';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import { dateAt, timeElsewhere, timeRange, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

/** What a request's letter and scripts are made of. */
export interface SupportSituation {
  readonly request: SupportRequest;
  readonly school: Pick<School, 'fullName' | 'shortName' | 'address' | 'timeZone' | 'support'>;
  /** Who asks: the consultant, or whoever stands in today (`inCharge`); null when nobody is appointed. */
  readonly consultant: Pick<Person, 'name' | 'position' | 'phone' | 'email'> | null;
  /** Receptions of the edition in force: when the consultant is at hand. */
  readonly receptions: readonly Pick<Slot, 'weekday' | 'start' | 'end'>[];
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** «КГКОУ ШИ 11», the full name while there is no short one. */
export function schoolName({ school }: Pick<SupportSituation, 'school'>): string {
  return school.shortName.trim() === '' ? school.fullName.trim() : school.shortName.trim();
}

/** «Владивосток (МСК+7)»; a zone that Russia doesn't have by its own name. */
export function zoneText(zone: string): string {
  return RUSSIAN_ZONES.find((each) => each.zone === zone)?.words ?? zone;
}

/** A reception on the school's clock and on Moscow's. */
export interface Reachable {
  /** «вторник 14:30–15:15 (7:30–8:15 по московскому времени)». */
  readonly words: string;
  /** Whether the service works in any of it: then a call can be answered. */
  readonly isInHours: boolean;
}

/** When the consultant is at hand, each reception once, in the order of the week. */
export function reachable({ receptions, school, now }: SupportSituation): readonly Reachable[] {
  const today = dateAt(now, school.timeZone);
  const known = new Map<string, Reachable>();
  const ordered = [...receptions].sort(
    (a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start),
  );
  for (const each of ordered) {
    const words = receptionWords(each, school.timeZone, today);
    known.set(words, { words, isInHours: isInHours(each, school.timeZone, today) });
  }
  return [...known.values()];
}

type Hours = SupportSituation['receptions'][number];

function receptionWords({ weekday, start, end }: Hours, zone: string, today: IsoDate): string {
  const own = `${WEEKDAY_WORDS[weekday].toLowerCase()}${NBSP}${timeRange(hourText(start), hourText(end))}`;
  const from = timeElsewhere(today, start, zone, SUPPORT_ZONE);
  const to = timeElsewhere(today, end, zone, SUPPORT_ZONE);
  if (from.dayShift === 0 && from.time === start) return own;
  const day = from.dayShift < 0 ? ' накануне' : '';
  const moscow = timeRange(hourText(from.time), hourText(to.time));
  return `${own} (${moscow}${day} по московскому времени)`;
}

/** Minutes are compared as texts `HH:MM`: an end past midnight in Moscow counts as the day's end. */
function isInHours({ start, end }: Hours, zone: string, today: IsoDate): boolean {
  const from = timeElsewhere(today, start, zone, SUPPORT_ZONE);
  const to = timeElsewhere(today, end, zone, SUPPORT_ZONE);
  const last = to.dayShift > from.dayShift ? '24:00' : to.time;
  return from.time < SUPPORT_HOURS.end && last > SUPPORT_HOURS.start;
}

import { dayNumber } from '#shared/lib/day-number';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { PUBLICATION_PLACES, type Publication, type PublicationPlace } from './publication';
import {
  hungPlaces,
  isStale,
  newestOfPlaces,
  placesWithout,
  type Hung,
} from './publication-places';
import type { Schedule } from './schedule';
import { isSummerLull } from './summer-lull';
import type { Stretch } from './work-calendar';
import { editionOf, editionsByForce, standingOf, type EditionInTime } from './schedule-standing';

/*
 * What hangs where, and what has to be done about it (п. 2.2: on the information stand and on the school's
 * site). Nothing of this is stored: it follows from the publications, the editions and the day.
 */

/** The end of a validity, and the beginning of the next edition, are told of this many days before. */
export const ANNOUNCED_DAYS = 14;
/** An edition that begins within so many days and isn't up yet is a deed of today. */
const SOON_DAYS = 3;

/** An edition that isn't approved yet, if there is one; the one that is further counts. */
export type NextEdition = 'none' | 'begun' | 'submitted';

/** Something that has to be done so that people read the schedule that is in force. */
export type PublicationDeed =
  | {
      /** An edition hangs that isn't in force any more. */
      readonly kind: 'stale';
      readonly hung: Hung;
      readonly inForce: Schedule | null;
    }
  | {
      /** An edition is in force, and one of the two kinds of places has no schedule at all. */
      readonly kind: 'missing';
      readonly place: PublicationPlace;
      readonly edition: Schedule;
      /** The first of the days without one. */
      readonly since: IsoDate;
      /** Days since then, 0 on the first one. */
      readonly days: number;
    }
  | {
      /** The validity ends soon (or has ended), and no approved edition goes on from the next day. */
      readonly kind: 'ending' | 'ended';
      readonly edition: Schedule;
      /** Its last day, or that of its cancelling. */
      readonly on: IsoDate;
      /** Days until then; 0 on it, negative after it. */
      readonly left: number;
      /** How far the next one is on its way: being written, or at the director's. */
      readonly next: NextEdition;
      /** The approved one that begins after days without any; null when there is none. */
      readonly later: { readonly edition: Schedule; readonly from: IsoDate } | null;
    }
  | {
      /** An approved edition begins soon and isn't up yet. */
      readonly kind: 'beginning';
      readonly edition: Schedule;
      readonly from: IsoDate;
      /** Days until then, 1 at least. */
      readonly left: number;
      /** Where it isn't yet. */
      readonly places: readonly PublicationPlace[];
    };

/** The register of publications on a day. */
export interface PublicationStanding {
  readonly inForce: Schedule | null;
  /** All places where something hangs: stands first, by name. */
  readonly places: readonly Hung[];
  /** The most urgent first. */
  readonly deeds: readonly PublicationDeed[];
}

/**
 * What hangs where, and what has to be done. @param today the school's date
 * @param stretches terms and vacations: in summer nobody misses a schedule that ended with the school year
 */
export function publicationStanding(
  publications: readonly Publication[],
  schedules: readonly Schedule[],
  today: IsoDate,
  stretches: readonly Stretch[] = [],
): PublicationStanding {
  // A cancelled edition is worked by until the end of that day, but from that moment it should hang nowhere.
  const approved = schedules.filter(({ state }) => state.kind === 'approved');
  const editions = editionsByForce(approved);
  const everInForce = editionsByForce(schedules);
  const inForce = editionOf(editions, today) ?? null;
  const newest = newestOfPlaces(publications);
  const places = hungPlaces(newest, schedules, (edition) => standingOf(edition, approved, today));
  const stale = places
    .filter(isStale)
    .map((hung): PublicationDeed => ({ kind: 'stale', hung, inForce }));
  const deeds = [
    ...stale,
    ...(inForce === null ? [] : missing(inForce, places, newest, everInForce, today)),
    ...ends(editions, everInForce, today, nextEdition(schedules)).filter(
      (deed) => deed.kind !== 'ended' || !isSummerLull(deed, today, stretches),
    ),
    ...beginnings(editions, places, today),
  ];
  return { inForce, places, deeds };
}

function nextEdition(schedules: readonly Schedule[]): NextEdition {
  const kinds = schedules.map(({ state }) => state.kind);
  if (kinds.includes('submitted')) return 'submitted';
  return kinds.some((kind) => kind !== 'approved' && kind !== 'cancelled') ? 'begun' : 'none';
}

function missing(
  edition: Schedule,
  places: readonly Hung[],
  newest: readonly Publication[],
  editions: readonly EditionInTime[],
  today: IsoDate,
): readonly PublicationDeed[] {
  const bare = PUBLICATION_PLACES.filter(
    (place) => !places.some(({ publication }) => publication.place === place),
  );
  const begun = helpedSince(editions, today);
  return bare.map((place) => {
    const ends = newest.filter((each) => each.place === place).map((each) => each.takenDown ?? '');
    const since = [begun, ...ends].reduce((a, b) => (a > b ? a : b));
    return { kind: 'missing', place, edition, since, days: daysFrom(since, today) };
  });
}

/** The first of the days up to today on which some edition has been in force without a break. */
function helpedSince(editions: readonly EditionInTime[], today: IsoDate): IsoDate {
  let since = today;
  for (let day = today; ; day = addDays(since, -1)) {
    const edition = editionOf(editions, day);
    const found = editions.find(({ schedule }) => schedule.id === edition?.id);
    if (found === undefined) return since;
    since = found.from;
  }
}

/** The end of what is in force, or of what was last, unless an approved edition goes on from the next day. */
function ends(
  editions: readonly EditionInTime[],
  everInForce: readonly EditionInTime[],
  today: IsoDate,
  next: NextEdition,
): readonly PublicationDeed[] {
  const running = editions.filter((each) => each.from <= today && goesOn(each, today));
  const over = everInForce.filter(({ until }) => until !== null && until <= today);
  const last = lastOf(running.length > 0 ? running : over);
  const on = last?.until ?? null;
  if (last === undefined || on === null || on > addDays(today, ANNOUNCED_DAYS)) return [];
  const after = addDays(on, 1);
  // One without an end takes over again when those above it are over, so it needn't begin on that very day.
  if (editions.some((each) => each.from <= after && goesOn(each, after))) return [];
  const kind = running.length > 0 ? 'ending' : 'ended';
  const later = laterEdition(editions, on);
  return [{ kind, edition: last.schedule, on, left: daysFrom(today, on), next, later }];
}

/** True when an edition that has begun is in force on that day, or would be but for those above it. */
function goesOn({ until }: EditionInTime, day: IsoDate): boolean {
  return until === null || day <= until;
}

/** The edition that begins first after a day. */
function laterEdition(
  editions: readonly EditionInTime[],
  day: IsoDate,
): (PublicationDeed & { readonly kind: 'ended' })['later'] {
  // They lie with the latest first.
  const next = editions.findLast((each) => each.from > day && goesOn(each, each.from));
  return next === undefined ? null : { edition: next.schedule, from: next.from };
}

/** The one whose force ends last, or never. */
function lastOf(editions: readonly EditionInTime[]): EditionInTime | undefined {
  const [first, ...rest] = editions;
  return rest.reduce((a, b) => (endOf(a) < endOf(b) ? b : a), first);
}

/** For comparing: an open end is later than any date. */
function endOf(edition: EditionInTime | undefined): string {
  return edition?.until ?? '~';
}

function beginnings(
  editions: readonly EditionInTime[],
  places: readonly Hung[],
  today: IsoDate,
): readonly PublicationDeed[] {
  const last = addDays(today, ANNOUNCED_DAYS);
  return editions
    .filter(({ from }) => today < from && from <= last)
    .map(({ schedule: edition, from }) => {
      const left = daysFrom(today, from);
      const bare = placesWithout(edition, places);
      return { kind: 'beginning' as const, edition, from, left, places: bare };
    })
    .filter((each) => each.places.length > 0)
    .sort((a, b) => a.left - b.left);
}

function daysFrom(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** True for what needs a hand today; what is only on its way is told on the page of the schedule. */
export function isUrgentDeed(deed: PublicationDeed): boolean {
  return deed.kind !== 'beginning' || deed.left <= SOON_DAYS;
}

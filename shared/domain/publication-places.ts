import type { IsoDate } from '#shared/lib/iso-date';
import { compareText, foldText } from '#shared/lib/text';
import { PUBLICATION_PLACES, type Publication, type PublicationPlace } from './publication';
import type { Schedule } from './schedule';
import type { Standing } from './schedule-standing';

/** One place and what hangs there now. */
export interface Hung {
  readonly publication: Publication;
  readonly edition: Schedule;
  /** Where that edition stands today. */
  readonly standing: Standing;
}

/** What tells one place from another: case, «ё», spaces, and of an address how it begins and ends don't count. */
export function placeKey({ place, where }: Pick<Publication, 'place' | 'where'>): string {
  const folded = foldText(where).trim().replaceAll(/\s+/gu, ' ');
  if (place === 'stand') return `stand ${folded}`;
  return `site ${folded
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/+$/u, '')}`;
}

/**
 * The newest publication of each place, annulled ones apart, taken down ones as well: whatever was put up before
 * it made room for it.
 */
export function newestOfPlaces(publications: readonly Publication[]): readonly Publication[] {
  const newest = new Map<string, Publication>();
  for (const each of publications) {
    if (each.annulled !== null) continue;
    const key = placeKey(each);
    const before = newest.get(key);
    if (before === undefined || isLater(each, before)) newest.set(key, each);
  }
  return [...newest.values()];
}

/** What has become of a publication. */
export type PublicationFate =
  | { readonly kind: 'hangs' | 'annulled' }
  /** Another one was put up there on a day. */
  | { readonly kind: 'replaced'; readonly on: IsoDate }
  /** Taken down with nothing in its place. */
  | { readonly kind: 'down'; readonly on: IsoDate };

/** What has become of a publication among all of them. */
export function fateOf(
  publication: Publication,
  publications: readonly Publication[],
): PublicationFate {
  const { annulled, takenDown } = publication;
  if (annulled !== null) return { kind: 'annulled' };
  if (takenDown !== null) return { kind: 'down', on: takenDown };
  const key = placeKey(publication);
  const later = publications.filter(
    (each) => each.annulled === null && placeKey(each) === key && isLater(each, publication),
  );
  const [first, ...rest] = later;
  if (first === undefined) return { kind: 'hangs' };
  return { kind: 'replaced', on: rest.reduce((a, b) => (isLater(a, b) ? b : a), first).on };
}

/** Of two of one place and one day the one that was written down later. */
function isLater(a: Publication, b: Publication): boolean {
  return order(a) > order(b);
}

function order({ on, registeredAt, id }: Publication): string {
  return `${on} ${registeredAt ?? ''} ${id}`;
}

/**
 * What hangs in each place: stands first, by name.
 * @param newest as `newestOfPlaces` gives them @param standing where an edition stands today
 */
export function hungPlaces(
  newest: readonly Publication[],
  schedules: readonly Schedule[],
  standing: (edition: Schedule) => Standing,
): readonly Hung[] {
  return newest
    .filter(({ takenDown }) => takenDown === null)
    .flatMap((publication) => {
      // The view may still be on its way: an edition that it doesn't hold yet says nothing.
      const edition = schedules.find(({ id }) => id === publication.schedule);
      return edition === undefined ? [] : [{ publication, edition, standing: standing(edition) }];
    })
    .sort((a, b) => byPlace(a.publication, b.publication));
}

function byPlace(a: Publication, b: Publication): number {
  if (a.place !== b.place) return a.place === 'stand' ? -1 : 1;
  return compareText(a.where, b.where);
}

/** True when what hangs there is no longer the schedule; one that hangs ahead of its first day is. */
export function isStale({ standing }: Pick<Hung, 'standing'>): boolean {
  return standing !== 'in-force' && standing !== 'upcoming';
}

/** Kinds of places where an edition doesn't hang yet. */
export function placesWithout(
  edition: Schedule,
  places: readonly Hung[],
): readonly PublicationPlace[] {
  const has = new Set(
    places.filter((each) => each.edition.id === edition.id).map((each) => each.publication.place),
  );
  return PUBLICATION_PLACES.filter((place) => !has.has(place));
}

/** True when an edition hangs in both kinds of places, and nothing that is out of date hangs anywhere. */
export function isUpEverywhere(edition: Schedule, places: readonly Hung[]): boolean {
  return placesWithout(edition, places).length === 0 && !places.some(isStale);
}

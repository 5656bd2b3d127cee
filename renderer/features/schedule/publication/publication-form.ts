import { fieldIssues } from '#shared/domain/fields';
import { knownByName } from '#shared/domain/known-people';
import { inCharge } from '#shared/domain/offices';
import type { Person } from '#shared/domain/person';
import {
  PUBLICATION_PLACES,
  publicationSchema,
  type Publication,
  type PublicationPlace,
} from '#shared/domain/publication';
import { placeKey, placesWithout } from '#shared/domain/publication-places';
import { putUpIssue } from '#shared/domain/publication-rules';
import type { PublicationStanding } from '#shared/domain/publication-standing';
import type { Schedule } from '#shared/domain/schedule';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { compareText } from '#shared/lib/text';

/** What stands in the form of a publication; each kind of place keeps its own words. */
export interface PublicationValues {
  readonly place: PublicationPlace;
  readonly where: Readonly<Record<PublicationPlace, string>>;
  readonly on: IsoDate | null;
  readonly name: string;
  /** Who was picked from the list; null for what was only typed. */
  readonly person: Id | null;
  readonly photo: Attachment | null;
}
export type PublicationErrors = Readonly<
  Partial<Record<'where' | 'on' | 'name' | 'photo', string>>
>;

/** What the form opens with. */
export interface FormSources {
  readonly edition: Schedule;
  readonly publications: readonly Publication[];
  readonly standing: PublicationStanding;
  readonly people: readonly Person[];
  /** The school's site. */
  readonly site: string;
  readonly today: IsoDate;
}

/** A publication as the form opens: the place that waits for this edition, today, by who is in charge. */
export function freshPublication(sources: FormSources): PublicationValues {
  const { edition, standing, people, site, today } = sources;
  const person = inCharge(people, today)?.person;
  const waiting = standing.places.find((hung) => hung.edition.id !== edition.id)?.publication;
  const [bare = 'stand'] = placesWithout(edition, standing.places);
  const known = (place: PublicationPlace): string =>
    waiting?.place === place ? waiting.where : (knownPlaces(sources, place)[0] ?? '');
  return {
    place: waiting?.place ?? bare,
    where: { stand: known('stand'), site: known('site') || site.trim() },
    on: today,
    name: person?.name ?? '',
    person: person?.id ?? null,
    photo: null,
  };
}

/** Places of a kind that were used before, each once as it was last written, by name. */
export function knownPlaces(
  { publications }: Pick<FormSources, 'publications'>,
  place: PublicationPlace,
): readonly string[] {
  const known = new Map<string, string>();
  const ofKind = publications.filter((each) => each.place === place && each.annulled === null);
  for (const each of [...ofKind].sort((a, b) => (a.on < b.on ? -1 : 1)))
    known.set(placeKey(each), each.where.trim());
  return [...known.values()].sort(compareText);
}

/** The form of a publication that is mended. */
export function valuesOf({ place, where, on, by, photo }: Publication): PublicationValues {
  return {
    place,
    where: { stand: '', site: '', [place]: where },
    on,
    name: by.name,
    person: by.person,
    photo,
  };
}

/** What the form describes, as the fields of a record. */
export type PublicationFields = Pick<Publication, 'place' | 'where' | 'on' | 'by' | 'photo'>;

/** The fields that the form describes, checked by the ledger's own validator and rule, or what is wrong where. */
export function toFields(
  { place, where, on, name, person, photo }: PublicationValues,
  people: readonly Person[],
  judge: (on: IsoDate) => string | null,
): Result<PublicationFields, PublicationErrors> {
  const known = person ?? knownByName(people, 'staff', name)?.id ?? null;
  const checked = FIELDS.safeParse({
    place,
    where: where[place].trim(),
    on: on ?? '',
    by: { person: known, name: name.trim() },
    photo: place === 'stand' ? photo : null,
  });
  const late = on === null ? 'Укажите дату: день, месяц и год' : judge(on);
  if (checked.success && late === null) return ok(checked.data);
  const issues = checked.success ? [] : fieldIssues(checked.error);
  const errors = issues.map(({ path, message }) => [FIELD_OF[path] ?? path, message]);
  return failed({ ...Object.fromEntries(errors), ...(late === null ? {} : { on: late }) });
}

const FIELDS = publicationSchema.pick({
  place: true,
  where: true,
  on: true,
  by: true,
  photo: true,
});
const FIELD_OF: Readonly<Record<string, string>> = { 'by.name': 'name', 'by.person': 'name' };

/** Judges a date by the rule of the ledger. */
export function dateJudge(edition: Schedule, today: IsoDate): (on: IsoDate) => string | null {
  return (on) => putUpIssue(on, edition, today);
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseValues(content: unknown): PublicationValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { place, where, on, name, person, photo } = content as Readonly<Record<string, unknown>>; // checked below
  const places: readonly unknown[] = PUBLICATION_PLACES;
  const words = (where ?? {}) as Readonly<Record<string, unknown>>; // each member is checked
  const fits =
    places.includes(place) &&
    PUBLICATION_PLACES.every((each) => typeof words[each] === 'string') &&
    [on, person].every((text) => text === null || typeof text === 'string') &&
    typeof name === 'string' &&
    // The main process checks the photo itself: an odd one is refused there with a sentence.
    (photo === null || (typeof photo === 'object' && 'sha256' in photo));
  return fits ? (content as PublicationValues) : undefined; // just checked
}

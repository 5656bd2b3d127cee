import { shortDate } from '#shared/lib/iso-date';
import type { Publication } from './publication';

/** What a change of a publication changed: the field and how it read before and after; empty for nothing there. */
export interface PublicationChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The changes from one state of a publication to the next, in the order of the form. */
export function publicationChanges(
  before: Publication,
  after: Publication,
): readonly PublicationChange[] {
  return FIELDS.map(([field, read]) => ({
    field,
    before: read(before),
    after: read(after),
  })).filter((change) => change.before !== change.after);
}

const FIELDS: readonly (readonly [string, (publication: Publication) => string])[] = [
  ['Где', ({ where }) => where],
  ['Кто разместил', ({ by }) => by.name],
  ['Фотография', ({ photo }) => photo?.name ?? ''],
  ['Снято', ({ takenDown }) => (takenDown === null ? '' : shortDate(takenDown))],
  ['Аннулировано', ({ annulled }) => annulled?.reason ?? ''],
];

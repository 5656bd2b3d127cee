import { withTexts, type Person } from '#shared/domain/person';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Row } from '../../data/database';
import { sendCommit } from '../../data/send-commit';
import { database } from '../../data/view';
import { savePerson } from './save-person';

const FAILED =
  'Не удалось передать в журнал, имена не объединены. Повторите или перезапустите программу.';

/** Who stays and who becomes a second spelling of them. */
export interface Merging {
  readonly kept: Row<'person'>;
  readonly merged: Row<'person'>;
}

/** False for holders of an office: other spellings are merged into them, never the other way round. */
export function mayGiveWay({ terms }: Person): boolean {
  return terms.length === 0;
}

/** Makes one record a second spelling of the other; what is known of it fills what isn't of the one who stays. */
export function mergePeople({ kept, merged }: Merging, commit: Id): Promise<string | null> {
  const filled = withKnown(kept.value, merged.value);
  const puts: PutRequest[] = [putOf(merged, { ...merged.value, mergedInto: kept.id })];
  if (filled !== kept.value) puts.push(putOf(kept, filled));
  return sendCommit(commit, 'person.merge', puts, FAILED);
}

/** Parts a second spelling from whom it was merged into. @param undoOf the commit that is taken back, when it is known */
export async function partPeople(id: Id, commit: Id, undoOf?: Id): Promise<string | null> {
  const row = await database.person.get(id);
  if (row === undefined) return FAILED;
  return savePerson(row, { ...row.value, mergedInto: null }, commit, 'person.unmerge', undoOf);
}

function putOf({ id, seq }: Row<'person'>, value: Person): PutRequest {
  return { table: 'person', id, base: seq, value };
}

const KNOWN = ['position', 'subjects', 'className', 'phone', 'email', 'room'] as const;

/** The person with empty particulars filled from another spelling; the same object when there is nothing to fill. */
export function withKnown(person: Person, other: Person): Person {
  const missing = KNOWN.filter((field) => person[field] === '' && other[field] !== '');
  if (missing.length === 0) return person;
  return withTexts(person, Object.fromEntries(missing.map((field) => [field, other[field]])));
}

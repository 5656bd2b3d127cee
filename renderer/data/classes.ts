import { useLiveQuery } from 'dexie-react-hooks';
import { compareText, foldText } from '#shared/lib/text';
import { database } from './view';

/**
 * Classes that the journal knows: of parents who named themselves, of meetings, of exceptional situations; each
 * once, as it was written last, in their order. Live; undefined while they are being read.
 */
export function useKnownClasses(): readonly string[] | undefined {
  return useLiveQuery(async () => {
    const [people, meetings, incidents] = await Promise.all([
      database.person.toArray(),
      database.meeting.toArray(),
      database.incident.toArray(),
    ]);
    const parents = people.filter(({ value }) => value.kind === 'parent' && !value.archived);
    return distinctClasses([
      ...parents.map(({ value }) => value.className),
      ...incidents.map(({ value }) => value.who.className),
      ...meetings.flatMap(({ value }) => value.classes),
    ]);
  }, []);
}

/** Each class once, by its letters and digits alone: «5А» and «5 «А»» are one, written as the last of them. */
export function distinctClasses(written: readonly string[]): readonly string[] {
  const known = new Map<string, string>();
  for (const each of written) {
    const key = foldText(each).replace(/[^\p{L}\p{N}]/gu, '');
    if (key !== '') known.set(key, each.trim());
  }
  return [...known.values()].sort(compareText);
}

import { useEffect, useState } from 'react';
import { byTime } from '#shared/domain/follow-up';
import type { ConsultationRow } from './database';
import { askSearch } from './search/journal-search';
import { EVERYTHING } from './search/query';
import { reportError } from './view';

/** So many records of a person are looked through for one that goes on from another. */
const MOST = 300;
/** Of a group the first ones are asked: who comes back alone is mostly who asked. */
const MOST_PEOPLE = 10;
const NONE: readonly ConsultationRow[] = [];

/**
 * The records that go on from one, oldest first. They are looked for among those of the same persons: a
 * record of somebody without a name has no followers that could be found.
 */
export function useFollowers({ id, value }: ConsultationRow): readonly ConsultationRow[] {
  const [found, setFound] = useState<{ of: string; rows: readonly ConsultationRow[] }>();
  const people = value.visitors.flatMap(({ person }) => person ?? []).join(' ');
  useEffect(() => {
    let isWanted = true;
    readFollowers(id, people === '' ? [] : people.split(' '))
      .then((rows) => {
        if (isWanted) setFound({ of: id, rows });
      })
      .catch((error: unknown) => {
        reportError('records that go on from one could not be read', error);
      });
    return () => {
      isWanted = false;
    };
  }, [id, people]);
  return found?.of === id ? found.rows : NONE;
}

async function readFollowers(
  id: string,
  people: readonly string[],
): Promise<readonly ConsultationRow[]> {
  const asked = people
    .slice(0, MOST_PEOPLE)
    .map((person) =>
      askSearch({ kind: 'find', query: { ...EVERYTHING, person }, first: 0, last: MOST - 1 }),
    );
  const answers = await Promise.all(asked);
  const rows = answers.flatMap((answer) => answer.rows);
  const followers = new Map(
    rows.filter(({ value }) => value.links.earlier === id).map((row) => [row.id, row]),
  );
  return [...followers.values()].sort((a, b) => byTime(a.value, b.value));
}

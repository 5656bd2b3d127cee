import { useLiveQuery } from 'dexie-react-hooks';
import { knownProgrammes } from '#shared/domain/programme';
import { compareText } from '#shared/lib/text';
import type { Row } from './database';
import { database } from './view';

/**
 * All programmes of training with their rows' frame, live: the one for all others first, then by their titles. The
 * first programme is among them before it is on the ledger, with `seq` 0. Undefined while they are being read.
 */
export function useProgrammeRows(): readonly Row<'programme'>[] | undefined {
  return useLiveQuery(async () => {
    const stored = await database.programme.toArray();
    const seqs = new Map(stored.map(({ id, seq }) => [id, seq]));
    return [...knownProgrammes(stored.map(({ value }) => value))]
      .sort((a, b) => rank(a.positions) - rank(b.positions) || compareText(a.title, b.title))
      .map((value) => ({ id: value.id, seq: seqs.get(value.id) ?? 0, value }));
  }, []);
}

function rank(positions: readonly string[]): number {
  return positions.length === 0 ? 0 : 1;
}

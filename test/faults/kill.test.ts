import { describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import type { Line } from '#shared/ledger/commit';
import { recordFigure } from '../helpers/figures';
import { readLedger } from '../helpers/journals';
import { consultation } from '../helpers/records';
import { expectViewEqualsReplay } from '../helpers/view';
import { ROUNDS, workplaces, writeUntil, type Acknowledged } from '../helpers/workplace';

const newPlace = workplaces();

/** Most commits that a round waits for before it kills. */
const MOST = 60;

/** Numbers of a ledger's consultations by commit. */
function written(lines: readonly Line[]): ReadonlyMap<string, Acknowledged> {
  const all = lines.slice(1).map(({ header, body }): Acknowledged => {
    const { number } = body[0]?.value as Consultation;
    const { year, n } = number ?? { year: 0, n: 0 };
    return { commit: header.commit, seq: header.seq, head: header.hash, year, n };
  });
  return new Map(all.map((one) => [one.commit, one]));
}

describe('the program that is killed while it writes', () => {
  it('keeps every record that it has acknowledged, with its number', async () => {
    const place = await newPlace();
    const acknowledged: Acknowledged[] = [];
    const started = Date.now();
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await place.start();
      const enough = acknowledged.length + 1 + Math.floor(Math.random() * MOST);
      await writeUntil(page, consultation(round), (one) => {
        acknowledged.push(one);
        return acknowledged.length >= enough;
      });
      await place.kill();
      const { lines, damage } = await readLedger(place.ledger);
      expect(damage).toEqual([]);
      const onDisk = written(lines);
      expect(acknowledged.map(({ commit }) => onDisk.get(commit))).toEqual(acknowledged);
    }
    const page = await place.start();
    const records = await expectViewEqualsReplay(page, place.ledger);
    const { lines } = await readLedger(place.ledger);
    const numbers = [...written(lines).values()].map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_n, i) => i + 1));
    recordFigure({ name: 'kills while writing', value: ROUNDS, unit: 'count' });
    recordFigure({ name: 'acknowledged before a kill', value: acknowledged.length, unit: 'count' });
    recordFigure({ name: 'records after the kills', value: records, unit: 'count' });
    recordFigure({ name: 'kill rounds', value: (Date.now() - started) / 1000, unit: 's' });
  });
});

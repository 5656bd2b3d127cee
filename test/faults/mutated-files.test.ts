import { describe, expect, it } from 'vitest';
import { recordSchemas } from '#shared/ledger/records';
import { recordFigure } from '../helpers/figures';
import { planOf, putsOf, readFile } from '../helpers/imports';
import { mutatedFile } from '../helpers/mutated-files';
import { ROUNDS } from '../helpers/workplace';

/** 500 rounds, as in `npm run faults`, are ten thousand files. */
const FILES = ROUNDS * 20;
const SLOWEST_MS = 10_000;

describe('files that were spoilt at random', () => {
  it('are read into records that the ledger takes, or refused in a sentence, and never hold up the reader', () => {
    let slowest = 0;
    let refused = 0;
    let records = 0;
    for (let seed = 1; seed <= FILES; seed += 1) {
      const started = performance.now();
      const table = readFile(mutatedFile(seed));
      if (typeof table === 'string') {
        refused += 1;
        expect(table, `file ${seed}`).toMatch(/^[«А-ЯЁ].*\.$/su);
      } else {
        const plan = planOf(table);
        const { rows, counts } = plan.summary(false);
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(rows);
        for (const { table: name, value } of putsOf(plan)) {
          const checked = recordSchemas[name].safeParse(value);
          expect(checked.error?.issues, `file ${seed}`).toBeUndefined();
          records += 1;
        }
      }
      slowest = Math.max(slowest, performance.now() - started);
    }
    expect(slowest).toBeLessThan(SLOWEST_MS);
    expect(refused).toBeGreaterThan(0);
    expect(records).toBeGreaterThan(0);
    recordFigure({ name: 'spoilt files', value: FILES, unit: 'count' });
    recordFigure({ name: 'spoilt files refused', value: refused, unit: 'count' });
    recordFigure({ name: 'records of spoilt files', value: records, unit: 'count' });
    recordFigure({ name: 'slowest spoilt file', value: slowest, unit: 'ms' });
  });
});

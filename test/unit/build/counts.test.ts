import { describe, expect, it } from 'vitest';
import { countResults } from '../../../build/vitest.mjs';

/** A file's results with tests of the given outcomes. */
const file = (status: string, ...tests: string[]): Parameters<typeof countResults>[0][number] => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
});

describe('the sum of test results', () => {
  it('adds up files', () => {
    const files = [
      file('passed', 'passed', 'passed', 'pending'),
      file('failed', 'passed', 'failed'),
    ];
    expect(countResults(files)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countResults([file('failed')])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts what is only planned as skipped', () => {
    expect(countResults([file('passed', 'todo', 'skipped')])).toMatchObject({ skipped: 2 });
  });
});

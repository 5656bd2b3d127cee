import { describe, expect, it } from 'vitest';
import { decreeIssues } from '#shared/domain/decree-issues';
import { BUILT_IN_DECREES } from '#shared/domain/decrees';
import { RELEASED_DECREES } from '#shared/domain/released-decrees';

describe('decrees that the program knows', () => {
  it('from ever are those of the first release alone: others would move deadlines that have passed', () => {
    expect(BUILT_IN_DECREES.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
  });

  it('contradict nothing, and each that a release brings has an id of its own', () => {
    expect([...BUILT_IN_DECREES, ...RELEASED_DECREES].flatMap(decreeIssues)).toEqual([]);
    expect(new Set(RELEASED_DECREES.map(({ id }) => id)).size).toBe(RELEASED_DECREES.length);
  });
});

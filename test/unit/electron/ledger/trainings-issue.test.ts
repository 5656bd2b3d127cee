import { expect, it } from 'vitest';
import { trainingsIssue } from '../../../../electron/ledger/training-rules';
import type { SettledState } from '../../../../electron/ledger/rule-context';
import { person, training } from '../../../helpers/records';

it('looks a commit of many trainings through a fixed number of times', async () => {
  const COUNT = 500;
  let looks = 0;
  const state = (table: 'person' | 'training', value: { readonly id: string }): SettledState => ({
    get table() {
      looks += 1;
      return table;
    },
    id: value.id,
    value,
  });
  const people = Array.from({ length: COUNT }, (_, i) => person(i));
  const states = [
    ...people.map((each) => state('person', each)),
    ...people.map(({ id }) => state('training', training(id))),
  ];
  const newest = {
    all: () => Promise.resolve([]),
    one: () => Promise.resolve(undefined),
    isKnown: () => false,
  };
  const at = '2026-10-12T02:00:00.000Z';
  const context = {
    at,
    action: 'training.add',
    school: undefined,
    mergedInto: () => undefined,
  } as const;
  expect(await trainingsIssue(states, newest, context)).toBeNull();
  expect(looks).toBeLessThan(10 * states.length);
});

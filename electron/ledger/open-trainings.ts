import type { Training } from '#shared/domain/training';
import { recordsAfter } from './records-after';
import type { CommitContext, NewestRecords, SettledState } from './rule-context';
import { spelledAs } from './training-ends';

/**
 * Nobody is in two trainings at once, under whichever spelling. All trainings are read only when one begins or
 * is taken up again; what a journal already holds twice can be ended.
 * @param states all of the commit @returns a sentence that names whom it would be, or null
 */
export async function secondTrainingIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
  context: CommitContext,
): Promise<string | null> {
  const changed = states
    .filter(({ table }) => table === 'training')
    .map(({ value }) => value as Training); // settled by the rule of its table
  const begun: Training[] = [];
  for (const training of changed.filter(isOpen)) {
    const before = await newest.one('training', training.id);
    if (before === undefined || !isOpen(before)) begun.push(training);
  }
  if (begun.length === 0) return null;
  const all = [...(await newest.all('training')), ...changed];
  const open = [...new Map(all.map((each) => [each.id, each])).values()].filter(isOpen);
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { person } of open) {
    const who = spelledAs(person, context);
    (once.has(who) ? twice : once).add(who);
  }
  const second = begun.find(({ person }) => twice.has(spelledAs(person, context)));
  if (second === undefined) return null;
  const who = await recordsAfter(states, newest).after('person', second.person);
  return `${who?.name ?? 'Этот человек'}: обучение уже идёт, второго одновременно быть не может. Сначала закончите первое.`;
}

function isOpen({ state }: Training): boolean {
  return state.kind === 'open';
}

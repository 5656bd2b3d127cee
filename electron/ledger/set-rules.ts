import type { Person } from '#shared/domain/person';
import type { Programme } from '#shared/domain/programme';
import { programmeListIssue } from '#shared/domain/programme-rules';
import { snippetListIssue, type Snippet } from '#shared/domain/snippet';
import { termsMeetIssue } from '#shared/domain/term-rules';
import type { Topic } from '#shared/domain/topic';
import { topicListIssue } from '#shared/domain/topic-rules';
import { incidentsIssue } from './incident-rules';
import { meetingsIssue } from './meeting-rules';
import { publicationsIssue } from './publication-rules';
import { receptionMarksIssue } from './reception-mark-rules';
import type { CommitContext, NewestRecords, SettledState } from './rule-context';
import { regulationsIssue } from './regulation-rules';
import { trainingsIssue } from './training-rules';

/**
 * Rules on records of a table taken together: names that may occur once, levels, mergers. They look at
 * the table as it would be after the whole commit. @returns a sentence why it may not become so, or null
 */
export async function setIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
  context: CommitContext,
): Promise<string | null> {
  const { all } = newest;
  // Settled by the rule of its table, whose record it is.
  const topics = states.filter(({ table }) => table === 'topic').map(({ value }) => value as Topic);
  const snippets = states
    .filter(({ table }) => table === 'snippet')
    .map(({ value }) => value as Snippet);
  if (topics.length > 0) {
    const before = await all('topic');
    const issue = topicListIssue(after(before, topics), ids(topics), newlyMerged(before, topics));
    if (issue !== null) return issue;
  }
  if (snippets.length > 0) {
    const issue = snippetListIssue(after(await all('snippet'), snippets), ids(snippets));
    if (issue !== null) return issue;
  }
  return (
    (await programmesIssue(states, newest)) ??
    (await officesIssue(states, newest)) ??
    (await receptionMarksIssue(states, newest, context)) ??
    (await trainingsIssue(states, newest, context)) ??
    (await regulationsIssue(states, newest)) ??
    (await publicationsIssue(states, newest, context)) ??
    incidentsIssue(states, context) ??
    meetingsIssue(states, newest, context)
  );
}

/** Two don't hold one office on one day. */
async function officesIssue(
  states: readonly SettledState[],
  { all }: NewestRecords,
): Promise<string | null> {
  const people = states
    .filter(({ table }) => table === 'person')
    .map(({ value }) => value as Person);
  // Most people hold none: the whole table is read for an appointment alone.
  if (people.every(({ terms }) => terms.length === 0)) return null;
  return termsMeetIssue(people, await all('person'));
}

async function programmesIssue(
  states: readonly SettledState[],
  { all }: NewestRecords,
): Promise<string | null> {
  const programmes = states
    .filter(({ table }) => table === 'programme')
    .map(({ value }) => value as Programme);
  if (programmes.length === 0) return null;
  return programmeListIssue(after(await all('programme'), programmes), ids(programmes));
}

function after<T extends { readonly id: string }>(
  before: readonly T[],
  changed: readonly T[],
): readonly T[] {
  return [...new Map([...before, ...changed].map((each) => [each.id, each])).values()];
}

function ids(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function newlyMerged(before: readonly Topic[], changed: readonly Topic[]): ReadonlySet<string> {
  const targets = new Map(before.map(({ id, mergedInto }) => [id, mergedInto]));
  return ids(
    changed.filter(
      ({ id, mergedInto }) => mergedInto !== null && mergedInto !== (targets.get(id) ?? null),
    ),
  );
}

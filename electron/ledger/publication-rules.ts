import type { Publication } from '#shared/domain/publication';
import { newlyNamed, publicationChangeIssue, putUpIssue } from '#shared/domain/publication-rules';
import { failed, ok } from '#shared/lib/result';
import { recordsAfter } from './records-after';
import type {
  CommitContext,
  NewestRecords,
  RuleContext,
  Settled,
  SettledState,
} from './rule-context';
import { today } from './training-ends';

/** What was put up, where and when stays; the ledger says when it was written down. */
export function settlePublication(
  next: Publication,
  previous: Publication | undefined,
  context: RuleContext,
): Settled<Publication> {
  const action = previous === undefined ? 'publication.add' : 'publication.edit';
  if (context.action !== action) return failed(NOT_THIS_WAY);
  const issue = publicationChangeIssue(next, previous, today(context));
  if (issue !== null) return failed(issue);
  if (previous === undefined) return ok({ ...next, registeredAt: context.at });
  // An annulled one keeps telling what was entered by mistake.
  const { annulled } = next;
  const value = annulled === null ? next : { ...previous, annulled };
  return ok({ ...value, registeredAt: previous.registeredAt });
}

const NOT_THIS_WAY = 'Размещение вносят и исправляют только на странице «График».';

/**
 * Rules on publications with what stands beside them: only an approved edition is put up, not before its
 * approval and not in the future (п. 2, 2.2), and whoever put it up is known. What was put up once stays on
 * record, whatever becomes of its edition.
 * @returns a sentence why the commit may not stand, or null
 */
export async function publicationsIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
  context: CommitContext,
): Promise<string | null> {
  // Settled by the rule of its table, whose record it is.
  const changed = states
    .filter(({ table }) => table === 'publication')
    .map(({ value }) => value as Publication);
  if (changed.length === 0) return null;
  const { after, isThere } = recordsAfter(states, newest);
  for (const publication of changed) {
    const previous = await newest.one('publication', publication.id);
    const named = newlyNamed(publication, previous);
    if (named !== null && !isThere('person', named)) return NOBODY;
    if (previous !== undefined) continue;
    const edition = await after('schedule', publication.schedule);
    const issue = putUpIssue(publication.on, edition, today(context));
    if (issue !== null) return issue;
  }
  return null;
}

const NOBODY = 'Того, кто разместил график, в журнале нет: выберите человека из списка ещё раз.';

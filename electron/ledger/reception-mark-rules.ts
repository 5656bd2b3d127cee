import { scheduleTimes } from '#shared/domain/by-schedule';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { markChangeIssue, markedReceptionIssue } from '#shared/domain/reception-mark-rules';
import { dateAt, timeAt } from '#shared/lib/iso-date';
import { failed, ok } from '#shared/lib/result';
import type {
  CommitContext,
  NewestRecords,
  RuleContext,
  Settled,
  SettledState,
} from './rule-context';

/** A mark is made by its own action, under its reception's id, and speaks of it for good. */
export function settleReceptionMark(
  next: ReceptionMark,
  previous: ReceptionMark | undefined,
  { action }: RuleContext,
): Settled<ReceptionMark> {
  if (action !== 'reception.mark') return failed(NOT_THIS_WAY);
  const issue = markChangeIssue(next, previous);
  return issue === null ? ok(next) : failed(issue);
}

const NOT_THIS_WAY = 'Приёмы отмечают только в «Плане и факте» и в «Сегодня».';
const NO_SCHOOL = 'Приёмы отмечать рано: сведений о школе в журнале нет.';

/**
 * Marks against the editions: each speaks of a reception that is held by the one in force on its day and has
 * begun. That no reception has two follows from their ids. @returns a sentence why the commit may not stand, or null
 */
export async function receptionMarksIssue(
  states: readonly SettledState[],
  { all, isKnown }: NewestRecords,
  { school, at, action }: Pick<CommitContext, 'school' | 'at' | 'action'>,
): Promise<string | null> {
  // An erasure changes a reason's words alone, whatever has become of the reception meanwhile.
  if (action !== 'reception.mark') return null;
  const marks = states
    .filter(({ table }) => table === 'receptionMark')
    .map(({ value }) => value as ReceptionMark); // settled by the rule of its table
  if (marks.length === 0) return null;
  if (school === undefined) return NO_SCHOOL;
  const times = scheduleTimes(await all('schedule'), school);
  const moment = Date.parse(at);
  const clock = { today: dateAt(moment, school.timeZone), time: timeAt(moment, school.timeZone) };
  for (const mark of marks) {
    const issue = markedReceptionIssue(mark, times, clock, isKnown('receptionMark', mark.id));
    if (issue !== null) return issue;
  }
  return null;
}

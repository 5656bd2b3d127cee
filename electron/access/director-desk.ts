import { cancellingOf } from '#shared/domain/cancelling';
import type { Schedule } from '#shared/domain/schedule';
import { editionBefore, standingOf } from '#shared/domain/schedule-standing';
import type { DeskBefore, DirectorDesk } from '#shared/ipc/access';
import { contentSum, verdictOn, type Approvable } from './approvals';
import type { DirectorTools } from './director-tools';

type DeskEdition = NonNullable<DirectorDesk['edition']>;

/** An edition as the director's window shows it. @param isCancel what was approved is to be cancelled */
export async function readEdition(
  tools: DirectorTools,
  shown: Approvable,
  isCancel: boolean,
): Promise<DeskEdition> {
  const all = await tools.ledger.all('schedule');
  const { schedule, today } = shown;
  const shared = { base: shown.seq, seen: contentSum(shown) };
  if (!isCancel) {
    const before = await readBefore(tools, shown, all);
    const isReady = schedule.state.kind === 'submitted';
    return { ...shared, content: shown.content, before, isReady, cancelling: null };
  }
  const verdict = await verdictOn(tools.ledger, schedule.id, tools.attachmentFolder);
  return {
    ...shared,
    // What was approved, if it can be proved; one that can't is cancelled all the same.
    content: verdict?.kind === 'holds' ? verdict.statement.content : shown.content,
    before: { kind: 'none' },
    isReady: schedule.state.kind === 'approved',
    cancelling: cancellingOf(schedule, all, today),
  };
}

/** What a new edition is compared to: as it was approved, or not at all. */
async function readBefore(
  { ledger, attachmentFolder }: DirectorTools,
  { schedule, today }: Approvable,
  all: readonly Schedule[],
): Promise<DeskBefore> {
  const before = editionBefore(all, schedule, today);
  if (before === undefined) return { kind: 'none' };
  const verdict = await verdictOn(ledger, before.id, attachmentFolder);
  if (verdict?.kind !== 'holds') return { kind: 'broken', edition: before.edition };
  const standing = standingOf(before, all, today);
  return { kind: 'edition', content: verdict.statement.content, standing };
}

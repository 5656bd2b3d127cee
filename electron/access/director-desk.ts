import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import { cancellingOf } from '#shared/domain/cancelling';
import { regulationCancelling } from '#shared/domain/regulation-cancelling';
import { regulationBefore } from '#shared/domain/regulation-standing';
import type { RegulationContent } from '#shared/domain/regulation-statement';
import type { Schedule } from '#shared/domain/schedule';
import { editionBefore, standingOf } from '#shared/domain/schedule-standing';
import type { DeskBefore, DeskEdition } from '#shared/ipc/access';
import { contentSum, verdictOn, type Approvable } from './approvals';
import type { DirectorTools } from './director-tools';
import type { EditionTable } from './edition-kinds';

/** An edition as the director's window shows it. @param isCancel what was approved is to be cancelled */
export async function readEdition(
  tools: DirectorTools,
  shown: Approvable,
  isCancel: boolean,
): Promise<DeskEdition> {
  const { kind } = shown.edition.state;
  const shared = {
    base: shown.seq,
    seen: contentSum(shown),
    isReady: kind === (isCancel ? 'approved' : 'submitted'),
  };
  if (isOf(shown, 'schedule'))
    return { ...shared, ...(await readSchedule(tools, shown, isCancel)) };
  if (isOf(shown, 'regulation'))
    return { ...shared, ...(await readRegulation(tools, shown, isCancel)) };
  throw new Error(`nothing is known of editions in ${shown.table}`);
}

/** What an edition says is of its table. */
function isOf<T extends EditionTable>(shown: Approvable, table: T): shown is Approvable<T> {
  return shown.table === table;
}

type Said<What extends DeskEdition['what']> = Pick<
  Extract<DeskEdition, { readonly what: What }>,
  'what' | 'content' | 'before' | 'cancelling'
>;

async function readSchedule(
  tools: DirectorTools,
  shown: Approvable<'schedule'>,
  isCancel: boolean,
): Promise<Said<'schedule'>> {
  const all = await tools.ledger.all('schedule');
  const { edition, today } = shown;
  if (!isCancel) {
    const before = await readBefore(tools, shown, all);
    return { what: 'schedule', content: shown.content, before, cancelling: null };
  }
  const verdict = await verdictOn(
    tools.ledger,
    { table: 'schedule', id: edition.id },
    tools.attachmentFolder,
  );
  const cancelling = cancellingOf(edition, all, today);
  return { what: 'schedule', ...proved(verdict, shown.content), cancelling };
}

async function readRegulation(
  tools: DirectorTools,
  shown: Approvable<'regulation'>,
  isCancel: boolean,
): Promise<Said<'regulation'>> {
  const all = await tools.ledger.all('regulation');
  const { edition, today } = shown;
  if (!isCancel) {
    const before = regulationBefore(all, edition);
    const compared = before === undefined ? NONE : await readRegulationBefore(tools, before);
    return { what: 'regulation', content: shown.content, before: compared, cancelling: null };
  }
  const verdict = await verdictOn(
    tools.ledger,
    { table: 'regulation', id: edition.id },
    tools.attachmentFolder,
  );
  const cancelling = regulationCancelling(edition, all, today);
  return { what: 'regulation', ...proved(verdict, shown.content), cancelling };
}

const NONE = { kind: 'none' } as const;

/** What was approved, if it can be proved; one that can't is cancelled all the same. */
function proved<Content>(
  verdict: ApprovalVerdict<{ readonly content: Content }> | null,
  content: Content,
): { readonly content: Content; readonly before: typeof NONE } {
  return { content: verdict?.kind === 'holds' ? verdict.statement.content : content, before: NONE };
}

/** What a new edition is compared to: as it was approved, or not at all. */
async function readBefore(
  { ledger, attachmentFolder }: DirectorTools,
  { edition, today }: Approvable<'schedule'>,
  all: readonly Schedule[],
): Promise<DeskBefore> {
  const before = editionBefore(all, edition, today);
  if (before === undefined) return NONE;
  const verdict = await verdictOn(ledger, { table: 'schedule', id: before.id }, attachmentFolder);
  if (verdict?.kind !== 'holds') return { kind: 'broken', edition: before.edition };
  const standing = standingOf(before, all, today);
  return { kind: 'edition', content: verdict.statement.content, standing };
}

async function readRegulationBefore(
  { ledger, attachmentFolder }: DirectorTools,
  { id, edition }: { readonly id: string; readonly edition: number | null },
): Promise<DeskBefore<RegulationContent>> {
  const verdict = await verdictOn(ledger, { table: 'regulation', id }, attachmentFolder);
  if (verdict?.kind !== 'holds') return { kind: 'broken', edition };
  return { kind: 'edition', content: verdict.statement.content, standing: 'in-force' };
}

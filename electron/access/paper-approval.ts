import { officeHolder } from '#shared/domain/person';
import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import type { PaperApproval } from '#shared/ipc/access';
import type { Author, CommitAnswer, Refusal } from '#shared/ledger/commit';
import { isPickedScan } from '../attachments/pick';
import type { Ledger } from '../ledger/ledger';
import { inStamp, readApprovable, statementText } from './approvals';
import { inTurn } from './director-tools';
import { EDITION_KINDS, placeOf } from './edition-kinds';

/** What recording a paper approval works with. */
export interface PaperTools {
  readonly ledger: Ledger;
  readonly attachmentFolder: string;
  readonly author: Author;
  readonly now: () => number;
}

const NOT_SUBMITTED =
  'Редакция не на утверждении: сначала отправьте её, потом отметьте подписанную на бумаге.';
const NO_SCAN = 'Скан подписанного оригинала не найден. Выберите файл ещё раз.';
const USED = 'Этот скан уже приложен к другой редакции. Выберите скан этой.';
const LATER = 'Дата на бумаге не может быть позже сегодняшней.';

/**
 * Records that the director signed the original on paper. The scan must be a file that the user picked
 * in the system's dialog: a window can't make one up. One after the other: a scan belongs to one edition.
 */
export function approveOnPaper(tools: PaperTools, request: PaperApproval): Promise<CommitAnswer> {
  return inTurn(() => approveNow(tools, request));
}

async function approveNow(
  { ledger, attachmentFolder, author, now }: PaperTools,
  { commit, base, date, scan, ...edition }: PaperApproval,
): Promise<CommitAnswer> {
  const { table, id } = placeOf(edition);
  const action = EDITION_KINDS[table].actions.onPaper;
  // On the ledger already: acknowledged, whatever has become of the scan meanwhile.
  if (ledger.index.commitSeq(commit) !== undefined)
    return ledger.commit({ commit, action, puts: [] }, author);
  const shown = await readApprovable(ledger, { table, id }, now());
  if (shown?.edition.state.kind !== 'submitted') return refused(NOT_SUBMITTED);
  if (date > shown.today) return refused(LATER);
  if (!(await isPickedScan(attachmentFolder, scan))) return refused(NO_SCAN);
  if (await isUsed(ledger, scan.sha256)) return refused(USED);
  const at = new Date(now()).toISOString();
  // Who signed was in office on the date on the paper; of an older one nobody may be named.
  const signer = officeHolder(ledger.index.officers(), 'director', date);
  const director = signer === undefined ? shown.director : inStamp(signer);
  const how = { by: 'paper', on: date, at } as const;
  const statement = statementText({ ...shown, director }, how, ledger);
  const approval = { by: 'paper', statement, date, scan } as const;
  const state: ApprovalState = { kind: 'approved', at: null, zone: null, approval };
  const puts = [{ table, id, base, value: { ...shown.edition, state } }];
  return ledger.commit({ commit, action, puts }, author);
}

/** A scan is that of one edition, of whatever kind. */
async function isUsed(ledger: Ledger, sha256: string): Promise<boolean> {
  const all = [...(await ledger.all('schedule')), ...(await ledger.all('regulation'))];
  // A cancelled edition keeps its scan: it's the scan of that edition for ever.
  return all.some(({ state }) => {
    const approval = approvedSince(state)?.approval;
    return approval?.by === 'paper' && approval.scan.sha256 === sha256;
  });
}

function refused(message: string): CommitAnswer {
  const refusal: Refusal = { kind: 'not-allowed', message };
  return { kind: 'refused', refusal };
}

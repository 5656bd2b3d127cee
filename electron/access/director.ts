import type { ScheduleContent } from '#shared/domain/approval-statement';
import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState, Remarks } from '#shared/domain/schedule-approval';
import { editionInForce } from '#shared/domain/schedule-standing';
import type { DeskAnswer, DirectorDesk, DirectorErrand } from '#shared/ipc/access';
import type { Action } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import {
  contentSum,
  inStamp,
  readApprovable,
  statementText,
  verdictOn,
  type Approvable,
} from './approvals';
import { directorOf, keysOf, takeRole } from './director-keys';
import {
  beforehand,
  CHANGED,
  commitAsDirector,
  inTurn,
  type DirectorTools,
} from './director-tools';
import { readRedactionDesk } from './redact';
import { signText } from './sealed-key';

/** What the director has seen and decides on. */
export interface Decision {
  readonly commit: Id;
  readonly schedule: Id;
  readonly base: number;
  /** Check sum of the content that was shown. */
  readonly seen: string;
  /** Null while the role lasts. */
  readonly passphrase: string | null;
}

const NOT_SUBMITTED = 'Редакция больше не на утверждении. Закройте окно и откройте график ещё раз.';

/** What the director's window shows. */
export async function readDesk(
  tools: DirectorTools,
  errand: DirectorErrand,
): Promise<DirectorDesk | null> {
  const { ledger, role, backOff } = tools;
  const [key = null] = await keysOf(ledger);
  const shown =
    'schedule' in errand ? await readApprovable(ledger, errand.schedule, tools.now()) : null;
  if (shown === undefined) return null;
  if (role.opened()?.id !== key?.id) role.end(); // taken on another journal
  return {
    errand,
    edition:
      shown === null
        ? null
        : {
            content: shown.content,
            before: await contentInForce(tools, shown),
            base: shown.seq,
            seen: contentSum(shown),
            isSubmitted: shown.schedule.state.kind === 'submitted',
          },
    redaction: errand.kind === 'redact' ? await readRedactionDesk(tools, errand.person) : null,
    director: inStamp(await directorOf(tools)),
    key,
    role: role.state(),
    waitSeconds: key === null ? 0 : backOff.wait(key.id),
    readOnly: ledger.status.readOnly,
  };
}

/** What is in force now, as it was approved; null when nothing is, or it doesn't hold. */
async function contentInForce(
  { ledger, attachmentFolder }: DirectorTools,
  { school, today }: Approvable,
): Promise<ScheduleContent | null> {
  const current = editionInForce(await ledger.all('schedule'), today, school.timeZone);
  if (current === undefined) return null;
  const verdict = await verdictOn(ledger, current.id, attachmentFolder);
  return verdict?.kind === 'holds' ? verdict.statement.content : null;
}

/** «Утвердить»: signs what was seen, with the time and the ledger's head. */
export function approve(tools: DirectorTools, decision: Decision): Promise<DeskAnswer> {
  return decide(tools, decision, 'schedule.approve', ({ shown, key }) => {
    const at = new Date(tools.now()).toISOString();
    const how = { by: 'program', on: shown.today, at } as const;
    const statement = statementText(shown, how, tools.ledger);
    const signature = signText(statement, key.privateKey);
    return {
      kind: 'approved',
      at: null,
      approval: { by: 'program', statement, key: key.id, signature },
    };
  });
}

/** «Вернуть на доработку» with the director's remarks. */
export function sendBack(tools: DirectorTools, decision: Decision & Remarks): Promise<DeskAnswer> {
  const { remarks, parts, ...rest } = decision;
  const state: ApprovalState = { kind: 'returned', at: null, remarks, parts: [...parts] };
  return decide(tools, rest, 'schedule.return', () => state);
}

interface Deciding {
  readonly shown: Approvable;
  readonly key: { readonly id: string; readonly privateKey: Parameters<typeof signText>[1] };
}

function decide(
  tools: DirectorTools,
  decision: Decision,
  action: Action,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  return inTurn(() => decideNow(tools, decision, action, next));
}

async function decideNow(
  tools: DirectorTools,
  { commit, schedule: id, base, seen, passphrase }: Decision,
  action: Action,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  const refused =
    (await beforehand(tools, { commit, action }, id)) ?? (await takeRole(tools, passphrase));
  if (refused !== null) return refused;
  const shown = await readApprovable(tools.ledger, id, tools.now());
  if (shown?.schedule.state.kind !== 'submitted')
    return { kind: 'refused', message: NOT_SUBMITTED };
  if (shown.seq !== base || contentSum(shown) !== seen)
    return { kind: 'refused', message: CHANGED };
  // The role may have ended while the edition was read: with the screen locked nothing is signed.
  const key = tools.role.opened();
  if (key === undefined) return { kind: 'passphrase-needed' };
  const value: Schedule = { ...shown.schedule, state: next({ shown, key }) };
  const deed = { commit, action, person: shown.directorId };
  return commitAsDirector(tools, deed, { table: 'schedule', id, base, value });
}

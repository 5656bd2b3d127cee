import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState, Remarks } from '#shared/domain/schedule-approval';
import type { DeskAnswer, DirectorDesk, DirectorErrand } from '#shared/ipc/access';
import type { Action } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { contentSum, inStamp, readApprovable, statementText, type Approvable } from './approvals';
import { directorOf, keysOf, takeRole } from './director-keys';
import {
  beforehand,
  CHANGED,
  commitAsDirector,
  inTurn,
  type DirectorTools,
} from './director-tools';
import { readEdition } from './director-desk';
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

const NOT_THERE = {
  submitted: 'Редакция больше не на утверждении. Закройте окно и откройте график ещё раз.',
  approved: 'Эта редакция не утверждена или уже отменена. Закройте окно и откройте график ещё раз.',
} as const;

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
    edition: shown === null ? null : await readEdition(tools, shown, errand.kind === 'cancel'),
    redaction: errand.kind === 'redact' ? await readRedactionDesk(tools, errand.person) : null,
    director: inStamp(await directorOf(tools)),
    key,
    role: role.state(),
    waitSeconds: key === null ? 0 : backOff.wait(key.id),
    readOnly: ledger.status.readOnly,
  };
}

/** «Утвердить»: signs what was seen, with the time and the ledger's head. */
export function approve(tools: DirectorTools, decision: Decision): Promise<DeskAnswer> {
  const deed = { action: 'schedule.approve', from: 'submitted' } as const;
  return decide(tools, decision, deed, ({ shown, key }) => {
    const at = new Date(tools.now()).toISOString();
    const how = { by: 'program', on: shown.today, at } as const;
    const statement = statementText(shown, how, tools.ledger);
    const signature = signText(statement, key.privateKey);
    return {
      kind: 'approved',
      at: null,
      zone: null,
      approval: { by: 'program', statement, key: key.id, signature },
    };
  });
}

/** «Вернуть на доработку» with the director's remarks. */
export function sendBack(tools: DirectorTools, decision: Decision & Remarks): Promise<DeskAnswer> {
  const { remarks, parts, ...rest } = decision;
  const state: ApprovalState = { kind: 'returned', at: null, remarks, parts: [...parts] };
  return decide(tools, rest, { action: 'schedule.return', from: 'submitted' }, () => state);
}

/** «Отменить редакцию»: an approved one is in force until the end of this day and no longer. */
export function cancelEdition(
  tools: DirectorTools,
  decision: Decision & { readonly reason: string },
): Promise<DeskAnswer> {
  const { reason, ...rest } = decision;
  // The ledger puts time, zone and the approval that it had beside the reason.
  const state: ApprovalState = { kind: 'cancelled', at: null, zone: null, reason, approved: null };
  return decide(tools, rest, { action: 'schedule.cancel', from: 'approved' }, () => state);
}

interface Deciding {
  readonly shown: Approvable;
  readonly key: { readonly id: string; readonly privateKey: Parameters<typeof signText>[1] };
}

interface Step {
  readonly action: Action;
  /** Where the edition stands until then. */
  readonly from: keyof typeof NOT_THERE;
}

function decide(
  tools: DirectorTools,
  decision: Decision,
  step: Step,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  return inTurn(() => decideNow(tools, decision, step, next));
}

async function decideNow(
  tools: DirectorTools,
  { commit, schedule: id, base, seen, passphrase }: Decision,
  { action, from }: Step,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  const refused =
    (await beforehand(tools, { commit, action }, id)) ?? (await takeRole(tools, passphrase));
  if (refused !== null) return refused;
  const shown = await readApprovable(tools.ledger, id, tools.now());
  if (shown?.schedule.state.kind !== from) return { kind: 'refused', message: NOT_THERE[from] };
  if (shown.seq !== base || contentSum(shown) !== seen)
    return { kind: 'refused', message: CHANGED };
  // The role may have ended while the edition was read: with the screen locked nothing is signed.
  const key = tools.role.opened();
  if (key === undefined) return { kind: 'passphrase-needed' };
  const value: Schedule = { ...shown.schedule, state: next({ shown, key }) };
  const deed = { commit, action, person: shown.directorId };
  return commitAsDirector(tools, deed, { table: 'schedule', id, base, value });
}

import type { ApprovalState, Remarks } from '#shared/domain/schedule-approval';
import type { DeskAnswer, DirectorDesk, DirectorErrand, EditionRef } from '#shared/ipc/access';
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
import { EDITION_KINDS, placeOf, type EditionKind, type EditionTable } from './edition-kinds';
import { readRedactionDesk } from './redact';
import { signText } from './sealed-key';

/** What the director has seen and decides on. */
export type Decision = EditionRef & {
  readonly commit: Id;
  readonly base: number;
  /** Check sum of the content that was shown. */
  readonly seen: string;
  /** Null while the role lasts. */
  readonly passphrase: string | null;
};

const NOT_THERE = {
  submitted: 'Редакция больше не на утверждении.',
  approved: 'Эта редакция не утверждена или уже отменена.',
} as const;

function notThere(from: keyof typeof NOT_THERE, table: EditionTable): DeskAnswer {
  const again = `Закройте окно и откройте ${EDITION_KINDS[table].place} ещё раз.`;
  return { kind: 'refused', message: `${NOT_THERE[from]} ${again}` };
}

/** What the director's window shows. */
export async function readDesk(
  tools: DirectorTools,
  errand: DirectorErrand,
): Promise<DirectorDesk | null> {
  const { ledger, role, backOff } = tools;
  const [key = null] = await keysOf(ledger);
  const edition = isOfEdition(errand) ? placeOf(errand) : null;
  const shown = edition === null ? null : await readApprovable(ledger, edition, tools.now());
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

function isOfEdition(errand: DirectorErrand): errand is DirectorErrand & EditionRef {
  return 'schedule' in errand || 'regulation' in errand;
}

/** «Утвердить»: signs what was seen, with the time and the ledger's head. */
export function approve(tools: DirectorTools, decision: Decision): Promise<DeskAnswer> {
  const deed = { step: 'approve', from: 'submitted' } as const;
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
  return decide(tools, rest, { step: 'sendBack', from: 'submitted' }, () => state);
}

/** «Отменить редакцию»: an approved one is in force until the end of this day and no longer. */
export function cancelEdition(
  tools: DirectorTools,
  decision: Decision & { readonly reason: string },
): Promise<DeskAnswer> {
  const { reason, ...rest } = decision;
  // The ledger puts time, zone and the approval that it had beside the reason.
  const state: ApprovalState = { kind: 'cancelled', at: null, zone: null, reason, approved: null };
  return decide(tools, rest, { step: 'cancel', from: 'approved' }, () => state);
}

interface Deciding {
  readonly shown: Approvable;
  readonly key: { readonly id: string; readonly privateKey: Parameters<typeof signText>[1] };
}

interface Step {
  readonly step: keyof EditionKind<EditionTable>['actions'];
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
  { commit, base, seen, passphrase, ...edition }: Decision,
  { step, from }: Step,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  const { table, id } = placeOf(edition);
  const action = EDITION_KINDS[table].actions[step];
  const refused =
    (await beforehand(tools, { commit, action }, id)) ?? (await takeRole(tools, passphrase));
  if (refused !== null) return refused;
  const shown = await readApprovable(tools.ledger, { table, id }, tools.now());
  if (shown?.edition.state.kind !== from) return notThere(from, table);
  if (shown.seq !== base || contentSum(shown) !== seen)
    return { kind: 'refused', message: CHANGED };
  // The role may have ended while the edition was read: with the screen locked nothing is signed.
  const key = tools.role.opened();
  if (key === undefined) return { kind: 'passphrase-needed' };
  const value = { ...shown.edition, state: next({ shown, key }) };
  const deed = { commit, action, person: shown.directorId };
  return commitAsDirector(tools, deed, { table, id, base, value });
}

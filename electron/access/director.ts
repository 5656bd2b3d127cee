import { randomUUID } from 'node:crypto';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import type { DirectorKey, KeyReason } from '#shared/domain/director-key';
import { officeHolder, type Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { ApprovalState } from '#shared/domain/schedule-approval';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import { editionInForce } from '#shared/domain/schedule-standing';
import type { DeskAnswer, DirectorDesk, DirectorErrand, KeyInfo } from '#shared/ipc/access';
import { refusalText, type Action, type Committed, type PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { dateAt } from '#shared/lib/iso-date';
import type { Ledger } from '../ledger/ledger';
import { contentSum, readApprovable, statementText, verdictOn, type Approvable } from './approvals';
import type { BackOff } from './back-off';
import type { DirectorRole } from './director-role';
import { fingerprintOf, makeSealedKey, openSealedKey, signText } from './sealed-key';

/** What the director's deeds work with. */
export interface DirectorTools {
  readonly ledger: Ledger;
  readonly attachmentFolder: string;
  readonly role: DirectorRole;
  readonly backOff: BackOff;
  /** Tells the windows of a commit that they didn't ask for. */
  readonly tell: (committed: Committed) => void;
  readonly now: () => number;
}

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

const CHANGED =
  'Пока окно было открыто, сведения изменились. Закройте его, откройте ещё раз и посмотрите, что утверждаете.';
const NO_KEY = 'Пароль руководителя ещё не задан.';
const NOT_SUBMITTED = 'Редакция больше не на утверждении. Закройте окно и откройте график ещё раз.';

/** All keys, the newest first: the first one is in use. */
export async function keysOf(ledger: Ledger): Promise<readonly KeyInfo[]> {
  const ids = ledger.index.idsOf('directorKey');
  const states = await Promise.all(ids.map((id) => ledger.current('directorKey', id)));
  return states
    .filter((state) => state !== undefined)
    .sort((a, b) => b.seq - a.seq)
    .map(({ at, value }) => {
      const key = value as DirectorKey; // its table
      const { id, reason, name, position } = key;
      return { id, at, reason, name, position, fingerprint: fingerprintOf(key) };
    });
}

/** What the director's window shows. */
export async function readDesk(
  tools: DirectorTools,
  errand: DirectorErrand,
): Promise<DirectorDesk | null> {
  const { ledger, role, backOff } = tools;
  const [key = null] = await keysOf(ledger);
  const shown =
    errand.kind === 'key' ? null : await readApprovable(ledger, errand.schedule, tools.now());
  if (shown === undefined) return null;
  const director = await directorOf(tools);
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
    director: { name: director?.name ?? '', position: director?.position ?? '' },
    key,
    role: role.state(),
    waitSeconds: backOff.wait(),
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
export function sendBack(
  tools: DirectorTools,
  decision: Decision & { readonly remarks: string },
): Promise<DeskAnswer> {
  const { remarks, ...rest } = decision;
  return decide(tools, rest, 'schedule.return', () => ({ kind: 'returned', at: null, remarks }));
}

interface Deciding {
  readonly shown: Approvable;
  readonly key: { readonly id: string; readonly privateKey: Parameters<typeof signText>[1] };
}

async function decide(
  tools: DirectorTools,
  { commit, schedule: id, base, seen, passphrase }: Decision,
  action: Action,
  next: (deciding: Deciding) => ApprovalState,
): Promise<DeskAnswer> {
  const refused = await takeRole(tools, passphrase);
  if (refused !== null) return refused;
  const key = tools.role.opened();
  if (key === undefined) return { kind: 'passphrase-needed' };
  const shown = await readApprovable(tools.ledger, id, tools.now());
  if (shown?.schedule.state.kind !== 'submitted')
    return { kind: 'refused', message: NOT_SUBMITTED };
  if (shown.seq !== base || contentSum(shown) !== seen)
    return { kind: 'refused', message: CHANGED };
  const value: Schedule = { ...shown.schedule, state: next({ shown, key }) };
  return write(tools, shown.directorId, commit, action, { table: 'schedule', id, base, value });
}

let trying: Promise<unknown> = Promise.resolve();

/** Takes the director's role by the passphrase, one try after the other; null when it is taken. */
function takeRole(tools: DirectorTools, passphrase: string | null): Promise<DeskAnswer | null> {
  const tried = trying.then(() => tryRole(tools, passphrase));
  trying = tried.catch(() => undefined); // the caller gets the error
  return tried;
}

async function tryRole(
  { ledger, role, backOff }: DirectorTools,
  passphrase: string | null,
): Promise<DeskAnswer | null> {
  if (passphrase === null)
    return role.opened() === undefined ? { kind: 'passphrase-needed' } : null;
  const waitSeconds = backOff.wait();
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds };
  const [newest] = await keysOf(ledger);
  const key = newest && (await ledger.current('directorKey', newest.id))?.value;
  if (key === undefined) return { kind: 'refused', message: NO_KEY };
  backOff.begin();
  const privateKey = await openSealedKey(key as DirectorKey, passphrase); // its table
  if (privateKey === undefined) return { kind: 'wrong-passphrase', waitSeconds: backOff.wait() };
  backOff.succeed();
  role.begin(key.id, privateKey);
  return null;
}

/**
 * Makes a key under a new passphrase: the first one, a new director's, or after a lost passphrase. It
 * is a commit that everybody sees; documents that older keys signed go on to verify.
 */
export async function makeKey(
  tools: DirectorTools,
  request: { readonly commit: Id; readonly reason: KeyReason; readonly passphrase: string },
): Promise<DeskAnswer> {
  const { ledger, role, backOff } = tools;
  const isFirst = (await keysOf(ledger)).length === 0;
  if (isFirst !== (request.reason === 'first')) return { kind: 'refused', message: CHANGED };
  const director = await directorOf(tools);
  const { privateKey, publicKey, sealed } = await makeSealedKey(request.passphrase);
  const value: DirectorKey = {
    v: 1,
    id: randomUUID(),
    reason: request.reason,
    person: director?.id ?? null,
    name: director?.name ?? '',
    position: director?.position ?? '',
    publicKey,
    sealed,
  };
  const put = { table: 'directorKey', id: value.id, base: 0, value } as const;
  const answer = await write(tools, value.person, request.commit, 'director-key', put);
  if (answer.kind !== 'done') return answer;
  backOff.succeed();
  role.begin(value.id, privateKey);
  return answer;
}

/** Who holds the director's office today. */
async function directorOf({ ledger, now }: DirectorTools): Promise<Person | undefined> {
  const school = (await ledger.current('school', SCHOOL_ID))?.value as School | undefined; // its table
  const today = dateAt(now(), school?.timeZone ?? 'Europe/Moscow');
  return officeHolder(ledger.index.officers(), 'director', today);
}

async function write(
  { ledger, tell }: DirectorTools,
  person: Id | null,
  commit: Id,
  action: Action,
  put: PutRequest,
): Promise<DeskAnswer> {
  const answer = await ledger.commit({ commit, action, puts: [put] }, { role: 'director', person });
  if (answer.kind === 'refused') return { kind: 'refused', message: refusalText(answer.refusal) };
  tell(answer.committed);
  return { kind: 'done' };
}

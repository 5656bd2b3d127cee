import { randomUUID } from 'node:crypto';
import type { DirectorKey, KeyReason } from '#shared/domain/director-key';
import { officeHolder, type Person } from '#shared/domain/person';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import type { DeskAnswer, KeyInfo } from '#shared/ipc/access';
import type { RecordState } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { dateAt } from '#shared/lib/iso-date';
import type { Ledger } from '../ledger/ledger';
import { inStamp } from './approvals';
import {
  beforehand,
  CHANGED,
  commitAsDirector,
  inTurn,
  type DirectorTools,
} from './director-tools';
import { fingerprintOf, makeSealedKey, openSealedKey } from './sealed-key';

const NO_KEY = 'Пароль руководителя ещё не задан.';
const OTHER_DIRECTOR =
  'Пароль задавал прежний руководитель. Нынешний задаёт свой: «Настройки → Доступ».';

/** All keys, the newest first: the first one is in use. */
export async function keysOf(ledger: Ledger): Promise<readonly KeyInfo[]> {
  return (await keyStates(ledger)).map(({ at, value }) => {
    const { id, reason, name, position } = value;
    return { id, at, reason, name, position, fingerprint: fingerprintOf(value) };
  });
}

type KeyState = RecordState & { readonly value: DirectorKey };

async function keyStates(ledger: Ledger): Promise<readonly KeyState[]> {
  const ids = ledger.index.idsOf('directorKey');
  const states = await Promise.all(ids.map((id) => ledger.current('directorKey', id)));
  return states
    .filter((state): state is KeyState => state !== undefined) // their table holds keys
    .sort((a, b) => b.seq - a.seq);
}

/** Who holds the director's office today. */
export async function directorOf({ ledger, now }: DirectorTools): Promise<Person | undefined> {
  const school = (await ledger.current('school', SCHOOL_ID))?.value as School | undefined; // its table
  const today = dateAt(now(), school?.timeZone ?? 'Europe/Moscow');
  return officeHolder(ledger.index.officers(), 'director', today);
}

/**
 * Takes the director's role by the passphrase, or finds it taken (`passphrase` null). It is the role of
 * the newest key of this journal: a role that was taken on another journal, or on an older key, ends;
 * the key of a director who left opens nothing for the one in office. Call it in turn.
 * @returns null when the role is taken
 */
export async function takeRole(
  tools: DirectorTools,
  passphrase: string | null,
): Promise<DeskAnswer | null> {
  const { ledger, role, backOff } = tools;
  const key = (await keyStates(ledger))[0]?.value;
  if (role.opened()?.id !== key?.id) role.end();
  if (key === undefined) return { kind: 'refused', message: NO_KEY };
  if (key.person !== null && key.person !== (await directorOf(tools))?.id) {
    role.end();
    return { kind: 'refused', message: OTHER_DIRECTOR };
  }
  if (passphrase === null)
    return role.opened() === undefined ? { kind: 'passphrase-needed' } : null;
  const waitSeconds = backOff.wait(key.id);
  if (waitSeconds > 0) return { kind: 'wait', waitSeconds };
  backOff.begin(key.id);
  const privateKey = await openSealedKey(key, passphrase);
  if (privateKey === undefined)
    return { kind: 'wrong-passphrase', waitSeconds: backOff.wait(key.id) };
  backOff.succeed(key.id);
  role.begin(key.id, privateKey);
  return null;
}

interface KeyRequest {
  readonly commit: Id;
  readonly reason: KeyReason;
  readonly passphrase: string;
}

/**
 * Makes a key under a new passphrase: the first one, a new director's, or after a lost passphrase. It
 * is a commit that everybody sees; documents that older keys signed go on to verify.
 */
export function makeKey(tools: DirectorTools, request: KeyRequest): Promise<DeskAnswer> {
  return inTurn(() => makeKeyNow(tools, request));
}

async function makeKeyNow(
  tools: DirectorTools,
  { commit, reason, passphrase }: KeyRequest,
): Promise<DeskAnswer> {
  const deed = { commit, action: 'director-key' } as const;
  const known = await beforehand(tools, deed, null);
  if (known !== null) return known;
  const isFirst = tools.ledger.index.idsOf('directorKey').length === 0;
  if (isFirst !== (reason === 'first')) return { kind: 'refused', message: CHANGED };
  const director = await directorOf(tools);
  const { privateKey, publicKey, sealed } = await makeSealedKey(passphrase);
  const value: DirectorKey = {
    v: 1,
    id: randomUUID(),
    reason,
    person: director?.id ?? null,
    ...inStamp(director),
    publicKey,
    sealed,
  };
  const put = { table: 'directorKey', id: value.id, base: 0, value } as const;
  const answer = await commitAsDirector(tools, { ...deed, person: value.person }, put);
  if (answer.kind === 'done') tools.role.begin(value.id, privateKey);
  return answer;
}

import type { DeskAnswer } from '#shared/ipc/access';
import type { Action } from '#shared/ledger/actions';
import { refusalText, type Committed, type PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { KeptView } from '../kept-view';
import type { Ledger } from '../ledger/ledger';
import type { BackOff } from './back-off';
import type { DirectorRole } from './director-role';

/** What the director's deeds work with. */
export interface DirectorTools {
  readonly ledger: Ledger;
  readonly attachmentFolder: string;
  readonly draftFolder: string;
  /** What the windows keep of the journal beside the ledger. */
  readonly keptView: KeptView;
  /** Ends what is on its way out of the journal, and lets go of the tables that wait for a place. */
  readonly stopOutgoing: () => Promise<void>;
  readonly role: DirectorRole;
  readonly backOff: BackOff;
  /** Tells the windows of a commit that they didn't ask for. */
  readonly tell: (committed: Committed) => void;
  readonly now: () => number;
}

/** A deed of the director's on its way to the ledger. */
export interface Deed {
  readonly commit: Id;
  readonly action: Action;
  /** The director in office; null when nobody is named. */
  readonly person: Id | null;
  /** The line that it must follow, when it was signed with that line. */
  readonly onto?: number;
}

/** What the director saw isn't so any more. */
export const CHANGED =
  'Пока окно было открыто, сведения изменились. Закройте его, откройте ещё раз и посмотрите, что утверждаете.';

let last: Promise<unknown> = Promise.resolve();

/**
 * One deed of the director's after the other: a passphrase takes 128 MB to try, tries are counted one
 * by one, and two first keys at once would both be the first.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined); // the caller gets the error; the queue goes on
  return result;
}

/**
 * What is known before anything is tried: a deed that is on the ledger already (its answer was lost on
 * the way) is acknowledged, not repeated; into a journal that is only read nothing can be written.
 * Null when the deed may go on.
 * @param schedule the edition that the deed is about; null for a key
 */
export async function beforehand(
  { ledger }: DirectorTools,
  { commit, action }: Pick<Deed, 'commit' | 'action'>,
  schedule: Id | null,
): Promise<DeskAnswer | null> {
  const seq = ledger.index.commitSeq(commit);
  if (seq !== undefined) {
    const { states } = await ledger.read(seq, seq);
    const isSame = states.some(
      (state) => state.action === action && (schedule === null || state.id === schedule),
    );
    return isSame ? { kind: 'done' } : { kind: 'refused', message: CHANGED };
  }
  const { readOnly } = ledger.status;
  return readOnly === null ? null : { kind: 'refused', message: readOnly };
}

/** Writes records in the director's role and tells the windows. */
export async function commitAsDirector(
  { ledger, tell }: DirectorTools,
  { commit, action, person, onto }: Deed,
  ...puts: readonly PutRequest[]
): Promise<DeskAnswer> {
  const request = { commit, action, puts };
  const answer = await ledger.commit(request, { role: 'director', person }, onto);
  if (answer.kind === 'refused') {
    const { refusal } = answer;
    // The director typed nothing that could be compared: the desk has to be looked at again.
    return { kind: 'refused', message: refusal.kind === 'stale' ? CHANGED : refusalText(refusal) };
  }
  tell(answer.committed);
  return { kind: 'done' };
}

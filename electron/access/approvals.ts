import type {
  ApprovalFault,
  ApprovalStatement,
  ApprovalVerdict,
  ApprovedHow,
} from '#shared/domain/approval-statement';
import type { DirectorKey } from '#shared/domain/director-key';
import { officeHolder, type Person } from '#shared/domain/person';
import {
  approvedSince,
  type Approval,
  type ApprovalState,
  type ApprovedSince,
} from '#shared/domain/schedule-approval';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { RecordState } from '#shared/ledger/commit';
import type { RecordOf } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { readAttachment } from '../attachments/attachments';
import type { Ledger } from '../ledger/ledger';
import { sha256 } from '../ledger/sha256';
import {
  EDITION_KINDS,
  type ContentOf,
  type EditionKind,
  type EditionPlace,
  type EditionTable,
  type StatementOf,
} from './edition-kinds';
import { fingerprintOf, isSignedBy } from './sealed-key';

/** What an edition says at this moment, and who approves it. */
export interface Approvable<T extends EditionTable = EditionTable> {
  readonly table: T;
  readonly edition: RecordOf[T];
  /** Line of the edition's state: the `base` of the approval. */
  readonly seq: number;
  readonly content: ContentOf[T];
  readonly director: ApprovalStatement['director'];
  readonly directorId: Id | null;
  readonly school: School;
  readonly today: IsoDate;
}

/** Reads what is to be approved from the ledger; undefined when there is no such edition. */
export async function readApprovable<T extends EditionTable>(
  ledger: Ledger,
  { table, id }: EditionPlace<T>,
  now: number,
): Promise<Approvable<T> | undefined> {
  const state = await ledger.current(table, id);
  const school = (await ledger.current('school', SCHOOL_ID))?.value as School | undefined; // its table
  if (state === undefined || school === undefined) return undefined;
  const edition = state.value as RecordOf[T]; // its table
  const today = dateAt(now, school.timeZone);
  const people = ledger.index.officers();
  const director = officeHolder(people, 'director', today);
  const content = EDITION_KINDS[table].content(edition, { school, people, today });
  return {
    ...{ table, edition, seq: state.seq, content, school, today },
    director: inStamp(director),
    directorId: director?.id ?? null,
  };
}

/** A director as they stand in the approval stamp; blank while nobody is named. */
export function inStamp(director: Person | undefined): ApprovalStatement['director'] {
  return { name: director?.name ?? '', position: director?.position ?? '' };
}

/** What an approval says, as the bytes that are signed: canonical JSON (RFC 8785). */
export function statementText<T extends EditionTable>(
  { table, edition, content, director }: Approvable<T>,
  how: Pick<ApprovedHow, 'by' | 'on' | 'at'>,
  ledger: Ledger,
): string {
  const { seq, hash } = ledger.head;
  const program = 'Журнал консультанта';
  const approved: ApprovedHow = { director, ...how, head: { seq, hash }, program };
  return canonicalJson(EDITION_KINDS[table].statement(edition.id, content, approved));
}

/** SHA-256 of what an edition says now: the director signs what they have seen, or nothing. */
export function contentSum({
  content,
  director,
}: Pick<Approvable, 'content' | 'director'>): string {
  return sha256(canonicalJson({ content, director }));
}

/** The verdict on an approval, of an edition of that table. */
export type VerdictOf<T extends EditionTable> = ApprovalVerdict<StatementOf[T]>;

/**
 * Whether an edition is what was approved, of a cancelled one as well: what was held by it stays held by it.
 * Null for one that was never approved.
 */
export async function verdictOn<T extends EditionTable>(
  ledger: Ledger,
  { table, id }: EditionPlace<T>,
  attachmentFolder: string,
): Promise<VerdictOf<T> | null> {
  const state = await ledger.current(table, id);
  if (state === undefined) return broken('unreadable');
  const kind: EditionKind<T> = EDITION_KINDS[table];
  const edition = state.value as RecordOf[T]; // its table
  const approved = approvedSince(edition.state);
  if (approved === null) return null;
  const { approval } = approved;
  const statement = readStatement(approval.statement, kind);
  if (statement === undefined) return broken('unreadable');
  const isSame = kind.isSame(edition, statement) && isSameApproval(approved, statement);
  if (!isSame || !(await areTimesKept(ledger, state, edition.state))) return broken('content');
  const signed = await signatureFault(ledger, approval, statement, attachmentFolder);
  if (typeof signed === 'string') return broken(signed);
  if ((await ledger.hashAt(statement.head.seq)) !== statement.head.hash) return broken('head');
  const checksum = sha256(approval.statement);
  return { kind: 'holds', statement, checksum, fingerprint: signed.fingerprint };
}

function broken(fault: ApprovalFault): Extract<ApprovalVerdict, { kind: 'broken' }> {
  return { kind: 'broken', fault };
}

function readStatement<T extends EditionTable>(
  text: string,
  kind: EditionKind<T>,
): StatementOf[T] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return canonicalJson(parsed) === text ? kind.read(parsed) : undefined;
  } catch {
    return undefined; // not even JSON: the verdict says that it can't be read
  }
}

/**
 * So far apart may be when an approval was signed and when the ledger took it, milliseconds: another
 * commit on a slow disk may go first, and the system may set its clock right in between.
 */
const LONGEST_GAP_MS = 10 * 60_000;

/** True when the edition stands as approved in the way and from the day that the statement says. */
function isSameApproval(
  { approval, at: committed, zone }: ApprovedSince,
  { content, by, on, at }: StatementOf[EditionTable],
): boolean {
  const gap = Math.abs(Date.parse(committed ?? '') - Date.parse(at));
  const isDate = approval.by === 'paper' ? approval.date === on : gap <= LONGEST_GAP_MS;
  return by === approval.by && isDate && zone === content.school.timeZone;
}

/**
 * True when approval and cancelling stand at the moments at which the ledger took them: the days on which an
 * edition was in force follow from them.
 */
async function areTimesKept(
  ledger: Ledger,
  { table, id, at }: RecordState,
  state: ApprovalState,
): Promise<boolean> {
  if (state.kind === 'approved' && state.at === at) return true;
  if (state.kind === 'cancelled' && state.at !== at) return false;
  const states = await ledger.history(table, id);
  return states.some((each) => each.at === approvedSince(state)?.at && isApproval(each));
}

function isApproval({ table, action }: RecordState): boolean {
  return action === `${table}.approve` || action === `${table}.approve-on-paper`;
}

/** The fingerprint of the key that signed, null for a good scan; else what is wrong. */
async function signatureFault(
  ledger: Ledger,
  approval: Approval,
  { head }: ApprovedHow,
  attachmentFolder: string,
): Promise<ApprovalFault | { readonly fingerprint: string | null }> {
  if (approval.by === 'paper') {
    const scan = await readAttachment(attachmentFolder, approval.scan.sha256);
    return scan.ok ? { fingerprint: null } : 'scan';
  }
  const state = await ledger.current('directorKey', approval.key);
  // A key signs after it was made: a line that brings one in later can't be the director's of that time.
  if (state === undefined || state.seq > head.seq) return 'unknown-key';
  const key = state.value as DirectorKey; // its table
  return isSignedBy(key.publicKey, approval.statement, approval.signature)
    ? { fingerprint: fingerprintOf(key) }
    : 'signature';
}

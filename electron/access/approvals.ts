import {
  asStatement,
  holdersOn,
  scheduleContent,
  type ApprovalFault,
  type ApprovalStatement,
  type ApprovalVerdict,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import type { DirectorKey } from '#shared/domain/director-key';
import { schoolOn } from '#shared/domain/offices';
import { officeHolder, type Person } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { Approval, ApprovedSince } from '#shared/domain/schedule-approval';
import { approvalOf } from '#shared/domain/schedule-standing';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { RecordState } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { readAttachment } from '../attachments/attachments';
import type { Ledger } from '../ledger/ledger';
import { sha256 } from '../ledger/sha256';
import { fingerprintOf, isSignedBy } from './sealed-key';

/** What an edition says at this moment, and who approves it. */
export interface Approvable {
  readonly schedule: Schedule;
  /** Line of the edition's state: the `base` of the approval. */
  readonly seq: number;
  readonly content: ScheduleContent;
  readonly director: ApprovalStatement['director'];
  readonly directorId: Id | null;
  readonly school: School;
  readonly today: IsoDate;
}

/** Reads what is to be approved from the ledger; undefined when there is no such edition. */
export async function readApprovable(
  ledger: Ledger,
  id: Id,
  now: number,
): Promise<Approvable | undefined> {
  const state = await ledger.current('schedule', id);
  const school = (await ledger.current('school', SCHOOL_ID))?.value as School | undefined; // its table
  if (state === undefined || school === undefined) return undefined;
  const schedule = state.value as Schedule; // its table
  const today = dateAt(now, school.timeZone);
  const people = ledger.index.officers();
  const director = officeHolder(people, 'director', today);
  return {
    schedule,
    seq: state.seq,
    content: scheduleContent(schedule, schoolOn(school, people, today), holdersOn(people, today)),
    director: inStamp(director),
    directorId: director?.id ?? null,
    school,
    today,
  };
}

/** A director as they stand in the approval stamp; blank while nobody is named. */
export function inStamp(director: Person | undefined): ApprovalStatement['director'] {
  return { name: director?.name ?? '', position: director?.position ?? '' };
}

/** What an approval says, as the bytes that are signed: canonical JSON (RFC 8785). */
export function statementText(
  approvable: Approvable,
  how: Pick<ApprovalStatement, 'by' | 'on' | 'at'>,
  ledger: Ledger,
): string {
  const { seq, hash } = ledger.head;
  const statement: ApprovalStatement = {
    v: 2,
    what: 'schedule-approval',
    schedule: approvable.schedule.id,
    content: approvable.content,
    director: approvable.director,
    ...how,
    head: { seq, hash },
    program: 'Журнал консультанта',
  };
  return canonicalJson(statement);
}

/** SHA-256 of what an edition says now: the director signs what they have seen, or nothing. */
export function contentSum({
  content,
  director,
}: Pick<Approvable, 'content' | 'director'>): string {
  return sha256(canonicalJson({ content, director }));
}

/**
 * Whether an edition is what was approved, of a cancelled one as well: what was held by it stays held by it.
 * Null for one that was never approved.
 */
export async function verdictOn(
  ledger: Ledger,
  id: Id,
  attachmentFolder: string,
): Promise<ApprovalVerdict | null> {
  const state = await ledger.current('schedule', id);
  if (state === undefined) return broken('unreadable');
  const schedule = state.value as Schedule; // its table
  const approved = approvalOf(schedule);
  if (approved === null) return null;
  const { approval } = approved;
  const statement = readStatement(approval.statement);
  if (statement === undefined) return broken('unreadable');
  if (!sameAsStatement(schedule, approved, statement)) return broken('content');
  if (!(await areTimesKept(ledger, state, schedule))) return broken('content');
  const signed = await signatureFault(ledger, approval, statement, attachmentFolder);
  if (typeof signed === 'string') return broken(signed);
  if ((await ledger.hashAt(statement.head.seq)) !== statement.head.hash) return broken('head');
  const checksum = sha256(approval.statement);
  return { kind: 'holds', statement, checksum, fingerprint: signed.fingerprint };
}

function broken(fault: ApprovalFault): ApprovalVerdict {
  return { kind: 'broken', fault };
}

function readStatement(text: string): ApprovalStatement | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return canonicalJson(parsed) === text ? asStatement(parsed) : undefined;
  } catch {
    return undefined; // not even JSON: the verdict says that it can't be read
  }
}

/**
 * So far apart may be when an approval was signed and when the ledger took it, milliseconds: another
 * commit on a slow disk may go first, and the system may set its clock right in between.
 */
const LONGEST_GAP_MS = 10 * 60_000;

/** True when the edition says what the statement says, and stands as approved from the same day. */
function sameAsStatement(
  schedule: Schedule,
  { approval, at: committed, zone }: ApprovedSince,
  { schedule: id, content, by, on, at }: ApprovalStatement,
): boolean {
  const of = ({ edition, validFrom, validTo, slots, exceptions }: Schedule | ScheduleContent) =>
    canonicalJson({ edition, validFrom, validTo, slots, exceptions });
  const gap = Math.abs(Date.parse(committed ?? '') - Date.parse(at));
  const isDate = approval.by === 'paper' ? approval.date === on : gap <= LONGEST_GAP_MS;
  const isDay = isDate && zone === content.school.timeZone;
  return id === schedule.id && by === approval.by && isDay && of(content) === of(schedule);
}

/**
 * True when approval and cancelling stand at the moments at which the ledger took them: the days on which an
 * edition was in force follow from them.
 */
async function areTimesKept(
  ledger: Ledger,
  { id, at }: RecordState,
  schedule: Schedule,
): Promise<boolean> {
  const { state } = schedule;
  if (state.kind === 'approved' && state.at === at) return true;
  if (state.kind === 'cancelled' && state.at !== at) return false;
  const states = await ledger.history('schedule', id);
  return states.some((each) => each.at === approvalOf(schedule)?.at && isApproval(each));
}

function isApproval({ action }: RecordState): boolean {
  return action === 'schedule.approve' || action === 'schedule.approve-on-paper';
}

/** The fingerprint of the key that signed, null for a good scan; else what is wrong. */
async function signatureFault(
  ledger: Ledger,
  approval: Approval,
  { head }: ApprovalStatement,
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

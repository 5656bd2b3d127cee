import {
  asStatement,
  scheduleContent,
  type ApprovalFault,
  type ApprovalStatement,
  type ApprovalVerdict,
  type ScheduleContent,
} from '#shared/domain/approval-statement';
import { officeHolder } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { Approval } from '#shared/domain/schedule-approval';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import { canonicalJson } from '#shared/ledger/canonical-json';
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
    content: scheduleContent(schedule, school, officeHolder(people, 'consultant', today)),
    director: { name: director?.name ?? '', position: director?.position ?? '' },
    directorId: director?.id ?? null,
    school,
    today,
  };
}

/** What an approval says, as the bytes that are signed: canonical JSON (RFC 8785). */
export function statementText(
  approvable: Approvable,
  how: Pick<ApprovalStatement, 'by' | 'on' | 'at'>,
  ledger: Ledger,
): string {
  const { seq, hash } = ledger.head;
  const statement: ApprovalStatement = {
    v: 1,
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

/** Whether an edition is what was approved; null for one that isn't approved. */
export async function verdictOn(
  ledger: Ledger,
  id: Id,
  attachmentFolder: string,
): Promise<ApprovalVerdict | null> {
  const state = await ledger.current('schedule', id);
  if (state === undefined) return broken('unreadable');
  const schedule = state.value as Schedule; // its table
  if (schedule.state.kind !== 'approved') return null;
  const { approval } = schedule.state;
  const statement = readStatement(approval.statement);
  if (statement === undefined) return broken('unreadable');
  if (!sameAsStatement(schedule, approval, statement)) return broken('content');
  const signed = await signatureFault(ledger, approval, attachmentFolder);
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

function sameAsStatement(
  schedule: Schedule,
  approval: Approval,
  { schedule: id, content, by, on }: ApprovalStatement,
): boolean {
  const of = ({ edition, validFrom, validTo, slots, exceptions }: Schedule | ScheduleContent) =>
    canonicalJson({ edition, validFrom, validTo, slots, exceptions });
  const isDate = approval.by === 'program' || approval.date === on;
  return id === schedule.id && by === approval.by && isDate && of(content) === of(schedule);
}

/** The fingerprint of the key that signed, null for a good scan; else what is wrong. */
async function signatureFault(
  ledger: Ledger,
  approval: Approval,
  attachmentFolder: string,
): Promise<ApprovalFault | { readonly fingerprint: string | null }> {
  if (approval.by === 'paper') {
    const scan = await readAttachment(attachmentFolder, approval.scan.sha256);
    return scan.ok ? { fingerprint: null } : 'scan';
  }
  const key = (await ledger.all('directorKey')).find(({ id }) => id === approval.key);
  if (key === undefined) return 'unknown-key';
  return isSignedBy(key.publicKey, approval.statement, approval.signature)
    ? { fingerprint: fingerprintOf(key) }
    : 'signature';
}

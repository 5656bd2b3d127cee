import type { Consultation } from '#shared/domain/consultation';
import { TEXT_LIMIT } from '#shared/domain/fields';
import { withRequest } from '#shared/domain/incident';
import type { RequestStep, SupportRequest } from '#shared/domain/support-request';
import type { PutRequest } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { ConsultationRow, Row } from './database';
import { sendCommit } from './send-commit';
import { sharedLive } from './shared-live';
import { database } from './view';

/** A request with the `base` of its next change. */
export type RequestRow = Row<'supportRequest'>;

const FAILED =
  'Не удалось передать в журнал. Введённое осталось в форме, записанное раньше цело. Повторите или перезапустите программу.';

/** All requests to support, annulled ones as well, live, in no order. Undefined while they are being read. */
export const useSupportRequests: () => readonly RequestRow[] | undefined = sharedLive(
  'requests to support',
  () => database.supportRequest.toArray(),
);

/** What a new request comes from. */
export interface RequestOrigin {
  /** The record of the journal as it stands now, or null. */
  readonly record: ConsultationRow | null;
  /** The exceptional situation that it was prepared for, or null. */
  readonly incident: Id | null;
}

/**
 * Writes a new request. What it comes from is tied to it in the same commit: the outcome of the record is «Передано в
 * поддержку», with this request; the incident says that it was prepared.
 * @returns null when it was taken, else a sentence
 */
export async function addRequest(
  value: SupportRequest,
  { record, incident }: RequestOrigin,
  commit: Id,
): Promise<string | null> {
  const puts: PutRequest[] = [{ table: 'supportRequest', id: value.id, base: 0, value }];
  if (record !== null && record.value.annulled === null) {
    puts.push(amended(record, { outcome: { kind: 'support', request: value.id } }));
  }
  if (incident !== null) puts.push(...(await prepared(incident, value.id)));
  return sendCommit(commit, 'request.add', puts, FAILED);
}

/** Writes what a request that is being composed says now. @returns null when it was taken, else a sentence */
export function editRequest(
  value: SupportRequest,
  base: number,
  commit: Id,
): Promise<string | null> {
  const put = { table: 'supportRequest' as const, id: value.id, base, value };
  return sendCommit(commit, 'request.edit', [put], FAILED);
}

/**
 * Adds a step to a request's way; what it means for the record that the request comes from goes with it.
 * @param record that record with what changes in it, or null @returns null when it was taken, else a sentence
 */
export function stepRequest(
  { id, seq, value }: RequestRow,
  step: RequestStep,
  record: { readonly row: ConsultationRow; readonly change: Partial<Consultation> } | null,
  commit: Id,
): Promise<string | null> {
  const next: SupportRequest = { ...value, steps: [...value.steps, step] };
  const puts: PutRequest[] = [{ table: 'supportRequest', id, base: seq, value: next }];
  if (record !== null) puts.push(amended(record.row, record.change));
  return sendCommit(commit, 'request.step', puts, FAILED);
}

/** Takes a request out that was entered by mistake. @returns null when it was taken, else a sentence */
export function annulRequest(
  { id, seq, value }: RequestRow,
  reason: string,
  commit: Id,
): Promise<string | null> {
  const put = {
    table: 'supportRequest' as const,
    id,
    base: seq,
    value: { ...value, annulled: { reason } },
  };
  return sendCommit(commit, 'request.annul', [put], FAILED);
}

/** A record's answer with what support said after it; null when both don't fit. */
export function withSupportsAnswer({ answer }: Consultation, text: string): string | null {
  const all = [answer.trim(), `Ответ поддержки: ${text.trim()}`].filter((one) => one !== '');
  const joined = all.join('\n');
  return joined.length > TEXT_LIMIT ? null : joined;
}

/** The incident with its request; nothing when it is annulled, or tied to another one already. */
async function prepared(incident: Id, request: Id): Promise<readonly PutRequest[]> {
  const row = await database.incident.get(incident);
  if (row === undefined || row.value.annulled !== null || row.value.request !== null) return [];
  const { id, seq, value } = row;
  return [{ table: 'incident', id, base: seq, value: withRequest(value, request) }];
}

function amended({ id, seq, value }: ConsultationRow, change: Partial<Consultation>): PutRequest {
  return { table: 'consultation', id, base: seq, value: { ...value, ...change } };
}

import type { Redaction } from '#shared/domain/redaction';
import { failed, ok, type Result } from '#shared/lib/result';
import { isErasable } from '#shared/ledger/anonymise';
import type { Action } from '#shared/ledger/actions';
import type { Role } from '#shared/ledger/commit';
import type { AnyRecord, TableName } from '#shared/ledger/records';

/** Why nobody but the director's deed may anonymise. */
export const DIRECTOR_REDACTS = 'Обезличивает только сам руководитель.';

/** New states of what named the person: the main process makes them from the ones before them (`access/redaction-plan.ts`). */
export function settleRedacted(
  table: TableName,
  next: AnyRecord,
  previous: AnyRecord | undefined,
  { role }: { readonly role: Role },
): Result<AnyRecord, string> {
  const mayBe = role === 'director' && previous !== undefined && isErasable(table);
  return mayBe ? ok(next) : failed(DIRECTOR_REDACTS);
}

/** The director's signed order: made once, never changed. */
export function settleRedaction(
  next: Redaction,
  previous: Redaction | undefined,
  { role, action }: { readonly role: Role; readonly action: Action },
): Result<Redaction, string> {
  if (role !== 'director' || action !== 'redact') return failed(DIRECTOR_REDACTS);
  return previous === undefined ? ok(next) : failed('Запись об обезличивании изменить нельзя.');
}

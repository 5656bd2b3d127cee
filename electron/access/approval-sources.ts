import type { DirectorKey } from '#shared/domain/director-key';
import type { ApprovalSources } from '../documents/documents';
import type { LedgerAccess } from '../ledger/ledger-access';
import { areErased } from '../ledger/pending-erasures';
import { verdictOn, type VerdictOf } from './approvals';
import { keysOf } from './director-keys';
import type { EditionPlace, EditionTable } from './edition-kinds';

/** What documents need to know of approvals: nothing holds as long as the ledger can't be read. */
export function approvalSources(
  opening: Promise<LedgerAccess>,
  attachmentFolder: string,
): ApprovalSources {
  const verdict = async <T extends EditionTable>(
    edition: EditionPlace<T>,
  ): Promise<VerdictOf<T>> => {
    const access = await opening;
    const found =
      access.kind === 'open' ? await verdictOn(access.ledger, edition, attachmentFolder) : null;
    return found ?? { kind: 'broken', fault: 'unreadable' };
  };
  return {
    approvalOf: (id) => verdict({ table: 'schedule', id }),
    regulationApprovalOf: (id) => verdict({ table: 'regulation', id }),
    keyOf: async (id) => {
      const access = await opening;
      if (access.kind !== 'open') return undefined;
      const keys = await keysOf(access.ledger);
      const place = keys.findIndex((key) => key.id === id);
      const info = keys[place];
      const state = await access.ledger.current('directorKey', id);
      if (info === undefined || state === undefined) return undefined;
      const previous = keys[place + 1]?.fingerprint ?? null;
      const key = state.value as DirectorKey; // its table
      return { key, at: info.at, fingerprint: info.fingerprint, previous };
    },
    areErased: async (states) => {
      const access = await opening;
      return access.kind === 'open' && areErased(states, (seq) => access.ledger.line(seq));
    },
  };
}

import { useEffect, useState } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { RoleState } from '#shared/ipc/access';
import type { Committed } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { call, listen } from '../platform/bridge';
import { onViewChange, reportError } from './view';

/** The main process's verdict on each approved edition; undefined while it is being asked for. */
export type Verdicts = ReadonlyMap<Id, ApprovalVerdict>;

/** Verdicts on all approved editions, asked for anew when an edition or a key has changed. */
export function useVerdicts(): Verdicts | undefined {
  const [verdicts, setVerdicts] = useState<Verdicts>();
  useEffect(() => {
    let alive = true;
    const ask = (committed: Committed | null): void => {
      if (committed !== null && !concernsApprovals(committed)) return;
      call('approval:check', null)
        .then((checked) => {
          if (!alive) return;
          setVerdicts(new Map(checked.map(({ schedule, verdict }) => [schedule, verdict])));
        })
        .catch((error: unknown) => {
          reportError('approvals could not be checked', error);
        });
    };
    ask(null);
    const stop = onViewChange(ask);
    return () => {
      alive = false;
      stop();
    };
  }, []);
  return verdicts;
}

function concernsApprovals({ states }: Committed): boolean {
  return states.some(({ table }) => table === 'schedule' || table === 'directorKey');
}

/** Who acts, live. */
export function useRole(): RoleState {
  const [role, setRole] = useState<RoleState>({ kind: 'consultant' });
  useEffect(() => {
    call('role:read', null)
      .then(setRole)
      .catch((error: unknown) => {
        reportError('the role could not be read', error);
      });
    return listen('role:changed', setRole);
  }, []);
  return role;
}

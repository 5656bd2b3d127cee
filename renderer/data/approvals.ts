import { useEffect, useMemo, useState } from 'react';
import type { ApprovalVerdict } from '#shared/domain/approval-statement';
import type { RegulationStatement } from '#shared/domain/regulation-statement';
import type { KeyInfo, RoleState } from '#shared/ipc/access';
import type { Channels } from '#shared/ipc/contract';
import type { Committed } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { call, listen } from '../platform/bridge';
import { onViewChange, reportError } from './view';

/** The main process's verdict on each approved edition; undefined while it is being asked for. */
export type Verdicts = ReadonlyMap<Id, ApprovalVerdict>;

/** Verdicts on all approved editions, asked for anew when an edition or a key has changed. */
export function useVerdicts(): Verdicts | undefined {
  const checked = useAskedAnew('approval:check');
  return useMemo(
    () =>
      checked &&
      new Map(
        checked.flatMap((each) => ('schedule' in each ? [[each.schedule, each.verdict]] : [])),
      ),
    [checked],
  );
}

/** The same of the editions of the school's regulation. */
export type RegulationVerdicts = ReadonlyMap<Id, ApprovalVerdict<RegulationStatement>>;

/** Verdicts on all approved editions of the regulation, asked for anew when an edition or a key has changed. */
export function useRegulationVerdicts(): RegulationVerdicts | undefined {
  const checked = useAskedAnew('approval:check');
  return useMemo(
    () =>
      checked &&
      new Map(
        checked.flatMap((each) => ('regulation' in each ? [[each.regulation, each.verdict]] : [])),
      ),
    [checked],
  );
}

/** The director's keys, the newest first. */
export function useDirectorKeys(): readonly KeyInfo[] | undefined {
  return useAskedAnew('director:keys');
}

/** What the main process says about approvals; asked for anew when an edition or a key has changed. */
function useAskedAnew<C extends 'approval:check' | 'director:keys'>(
  channel: C,
): Channels[C]['answer'] | undefined {
  const [answer, setAnswer] = useState<Channels[C]['answer']>();
  useEffect(() => {
    let alive = true;
    const ask = (committed: Committed | null): void => {
      if (committed !== null && !concernsApprovals(committed)) return;
      call(channel, null)
        .then((told) => {
          if (alive) setAnswer(told);
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
  }, [channel]);
  return answer;
}

/** Tables on whose records a verdict depends. */
const APPROVED: ReadonlySet<string> = new Set(['schedule', 'regulation', 'directorKey']);

function concernsApprovals({ states }: Committed): boolean {
  return states.some(({ table }) => APPROVED.has(table));
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

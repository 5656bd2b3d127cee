import type { ImportAnswer, ImportProgress, LastImport } from '#shared/ipc/imports';
import { refused } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import { call, listen } from '../../platform/bridge';
import { catchUpWithLedger, onViewStatus, viewStatus } from '../view';
import type { ImportWorker } from './import-worker';

/** How far a loading is: what was handed over, then what is on the disk, then what the list knows. */
export type LoadingStage = 'sending' | 'writing' | 'showing';
export type OnLoading = (stage: LoadingStage, share: number) => void;

/**
 * Hands a plan's records over, portion by portion, and has them written as one commit. Nothing counts before
 * the answer.
 * @param total consultations that are to be loaded @param commit made by the caller and kept for another try
 * @throws BridgeError on a bug, ImportStopped when the worker was ended
 */
export async function sendImport(
  worker: ImportWorker,
  { commit, total, withRepeated }: { commit: Id; total: number; withRepeated: boolean },
  onLoading: OnLoading,
): Promise<ImportAnswer> {
  await worker.ask('begin', { withRepeated });
  const begun = await call('import:begin', { commit });
  if (!begun.ok) return notTaken(begun.message);
  let sent = 0;
  for (;;) {
    const portion = await worker.ask('portion', null);
    if (portion === null) break;
    const added = await call('import:add', { commit, puts: portion.puts });
    if (!added.ok) return notTaken(added.message);
    sent += portion.consultations;
    onLoading('sending', sent / Math.max(1, total));
  }
  return written({ commit, records: total }, onLoading, () => call('import:commit', { commit }));
}

/** Takes the file back that was loaded last. @throws as above */
export async function undoImport(
  worker: ImportWorker,
  commit: Id,
  last: LastImport,
  onLoading: OnLoading,
): Promise<ImportAnswer> {
  const unused = await worker.ask('unused', { last });
  const request = { commit, undoOf: last.commit, unused };
  return written({ commit, records: last.untouched }, onLoading, () =>
    call('import:undo', request),
  );
}

/** Stops what is being handed over or written; what is written already to its end stays. */
export async function cancelImport(commit: Id): Promise<void> {
  await call('import:cancel', { commit });
}

/** The file that was loaded last, null when there is none. */
export function lastImport(): Promise<LastImport | null> {
  return call('import:last', null);
}

/** Brings what was written into the list. */
async function show(records: number, onLoading: OnLoading): Promise<void> {
  const end = onViewStatus(() => {
    const { rebuilding } = viewStatus();
    if (rebuilding !== null) onLoading('showing', rebuilding.done / Math.max(1, rebuilding.of));
  });
  try {
    await catchUpWithLedger(records);
  } finally {
    end();
  }
}

async function written(
  { commit, records }: { commit: Id; records: number },
  onLoading: OnLoading,
  write: () => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  const end = listen('import:progress', (progress: ImportProgress) => {
    if (progress.commit === commit) onLoading('writing', progress.done / progress.of);
  });
  try {
    const answer = await write();
    if (answer.kind === 'ok') {
      onLoading('showing', 0);
      await show(records, onLoading);
    }
    return answer;
  } finally {
    end();
  }
}

function notTaken(message: string): ImportAnswer {
  return refused({ kind: 'not-allowed', message });
}

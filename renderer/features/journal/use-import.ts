import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { ImportStopped, ImportWorker } from '../../data/imports/import-worker';
import { cancelImport, lastImport } from '../../data/imports/send-import';
import { reportError } from '../../data/view';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { takeImportBack, writeImport, type Change } from './import-deeds';
import { firstState, type ImportState } from './import-state';
import {
  columnDeeds,
  fileDeeds,
  wayDeeds,
  type ColumnDeeds,
  type FileDeeds,
  type WayDeeds,
} from './import-steps';

const FAILED =
  'Не получилось из-за ошибки программы. В журнал ничего не записано. Повторите или перезапустите программу.';

/** The deeds of the dialog. */
export interface ImportDeeds extends FileDeeds, ColumnDeeds, WayDeeds {
  readonly state: ImportState;
  readonly worker: () => ImportWorker;
  readonly load: () => void;
  readonly undo: () => void;
  readonly stop: () => void;
}

/** «Загрузить из Excel/CSV» from the choice of a file to its records. @param otherTopic «другой вопрос» */
export function useImport(zone: string, otherTopic: Id): ImportDeeds {
  const [state, setState] = useState<ImportState>(() => firstState(otherTopic));
  const change = useCallback((next: Partial<ImportState>): void => {
    setState((before) => ({ ...before, ...next }));
  }, []);
  const onShare = useCallback((share: number): void => {
    setState((before) =>
      before.work === null ? before : { ...before, work: { ...before.work, share } },
    );
  }, []);
  const { worker, end } = useWorker(onShare);
  const writing = useRef<Id | null>(null);
  const run = useRun(change, writing);
  const tools = { state, change, run, worker, zone };
  useLastImport(change);
  return {
    state,
    worker,
    ...fileDeeds(tools),
    ...columnDeeds(tools),
    ...wayDeeds(tools),
    load: () => {
      run(() => writeImport(worker(), state, change, writing));
    },
    undo: () => {
      run(() => takeImportBack(worker(), change, writing));
    },
    stop: () => {
      if (writing.current === null) end();
      else void cancelImport(writing.current);
    },
  };
}

/** Tells the dialog what was loaded last. */
function useLastImport(change: Change): void {
  useEffect(() => {
    lastImport()
      .then((last) => {
        change({ last });
      })
      .catch((error: unknown) => {
        reportError('the last import is not known', error);
      });
  }, [change]);
}

/** The worker, started at its first use and ended with the dialog. */
function useWorker(onShare: (share: number) => void): {
  worker: () => ImportWorker;
  end: () => void;
} {
  const ref = useRef<ImportWorker | null>(null);
  const end = useCallback((): void => {
    ref.current?.close();
    ref.current = null;
  }, []);
  useEffect(() => end, [end]);
  const worker = useCallback((): ImportWorker => {
    ref.current ??= new ImportWorker(onShare);
    return ref.current;
  }, [onShare]);
  return { worker, end };
}

/** Runs a deed, one at a time; whatever stops it leaves the dialog usable. */
function useRun(change: Change, writing: { current: Id | null }) {
  const oneAtATime = useOneAtATime();
  return (deed: () => Promise<void>): void => {
    void oneAtATime(async () => {
      change({ problem: null });
      try {
        await deed();
      } catch (error) {
        if (error instanceof ImportStopped) {
          // The worker is gone, and what it had read with it.
          change({
            ...(writing.current === null ? { step: 'file' } : {}),
            problem: error.sentence,
          });
        } else {
          reportError('the import failed', error);
          change({ problem: FAILED });
        }
      }
      writing.current = null;
      change({ work: null });
    });
  };
}

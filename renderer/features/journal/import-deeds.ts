import { counted } from '#shared/lib/text';
import type { Id } from '#shared/lib/ids';
import { ok, type Result } from '#shared/lib/result';
import type { ImportWorker } from '../../data/imports/import-worker';
import type { ReadSheet } from '../../data/imports/messages';
import {
  lastImport,
  sendImport,
  undoImport,
  type LoadingStage,
} from '../../data/imports/send-import';
import { newId } from '../../platform/clock';
import { answerProblem, loadedCount, type ImportState, type Work } from './import-state';

const RECORDS = ['запись', 'записи', 'записей'] as const;
const COUNT = new Intl.NumberFormat('ru-RU');

/** Changes some of what the dialog knows. */
export type Change = (next: Partial<ImportState>) => void;

/** The first sheet of a file that holds something; the first one's fault when none does. */
export async function readFirstSheet(
  worker: ImportWorker,
  bytes: Uint8Array,
): Promise<Result<{ readonly sheets: readonly string[]; readonly sheet: ReadSheet }, string>> {
  const opened = await worker.ask('open', { bytes });
  if (!opened.ok) return opened;
  const { sheets } = opened.value;
  const first = await worker.ask('sheet', { sheet: 0 });
  if (first.ok) return ok({ sheets, sheet: first.value });
  for (const sheet of sheets.slice(1, 20).keys()) {
    const read = await worker.ask('sheet', { sheet: sheet + 1 });
    if (read.ok) return ok({ sheets, sheet: read.value });
  }
  return first;
}

/** Loads what was checked; the dialog then says how much, and offers to take it back. */
export async function writeImport(
  worker: ImportWorker,
  state: ImportState,
  change: Change,
  writing: { current: Id | null },
): Promise<void> {
  const commit = newId();
  writing.current = commit;
  const total = loadedCount(state);
  const { withRepeated } = state;
  const answer = await sendImport(worker, { commit, total, withRepeated }, (stage, share) => {
    change({ work: loading(stage, share, total) });
  });
  const problem = answerProblem(answer);
  if (problem !== null) {
    change({ problem });
    return;
  }
  const records = counted(total, RECORDS);
  change({ step: 'done', done: `В журнал загружено: ${records}.`, last: await lastImport() });
}

/** Takes the last loaded file back. */
export async function takeImportBack(
  worker: ImportWorker,
  change: Change,
  writing: { current: Id | null },
): Promise<void> {
  const last = await lastImport();
  if (last === null) return;
  const commit = newId();
  writing.current = commit;
  change({ work: loading('sending', 0, last.untouched) });
  const answer = await undoImport(worker, commit, last, (stage, share) => {
    change({ work: loading(stage, share, last.untouched) });
  });
  const problem = answerProblem(answer);
  if (problem !== null) {
    change({ problem });
    return;
  }
  const kept = last.records - last.untouched;
  const rest =
    kept === 0 ? '' : ` Исправленные после загрузки остались: ${counted(kept, RECORDS)}.`;
  const done = `Загрузка отменена. Убрано из журнала: ${counted(last.untouched, RECORDS)}.${rest}`;
  change({ step: 'done', done, last: { ...last, undone: true } });
}

function loading(stage: LoadingStage, share: number, total: number): Work {
  const some = `${COUNT.format(Math.round(share * total))} из ${COUNT.format(total)}`;
  switch (stage) {
    case 'sending':
      return { label: 'Записи готовятся', share, text: `Готово ${some}`, canStop: true };
    case 'writing':
      return { label: 'Записи вносятся в журнал', share, text: `Записано ${some}`, canStop: true };
    case 'showing':
      // They are on the disk: nothing is left to be stopped.
      return { label: 'Записи внесены, список обновляется', share, canStop: false };
  }
}

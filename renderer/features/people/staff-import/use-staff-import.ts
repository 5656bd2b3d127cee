import { useCallback, useEffect, useRef, useState } from 'react';
import type { IsoDate } from '#shared/lib/iso-date';
import { ImportStopped, ImportWorker } from '../../../data/imports/import-worker';
import {
  guessStaff,
  guessStaffUnder,
  withStaffColumn,
  type StaffColumns,
  type StaffField,
} from '../../../data/imports/staff-fields';
import {
  planStaff,
  STAFF_FILE_ROWS,
  staffListIssue,
  type StaffRow,
} from '../../../data/imports/staff-plan';
import type { TableRow } from '../../../data/imports/table';
import { peopleOf, usePeople } from '../../../data/records';
import { reportError } from '../../../data/view';
import { call } from '../../../platform/bridge';
import { newId } from '../../../platform/clock';
import { useOneAtATime } from '../../../platform/one-at-a-time';

const FAILED =
  'Не получилось из-за ошибки программы. В журнал ничего не записано. Повторите или перезапустите программу.';

/** A list that was read, as its columns are understood. */
export interface ReadList {
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly rows: readonly TableRow[];
  readonly heading: number;
  readonly columns: StaffColumns;
}

export interface StaffImportState {
  readonly list: ReadList | null;
  /** What becomes of the rows; null until it was looked through. */
  readonly plan: readonly StaffRow[] | null;
  /** How far the reading is, from 0 to 1; null while nothing is read. */
  readonly share: number | null;
  readonly problem: string | null;
}

export interface StaffImport extends StaffImportState {
  readonly pick: () => void;
  readonly stop: () => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly chooseHeading: (heading: number) => void;
  readonly chooseColumn: (column: number, field: StaffField | null) => void;
  /** Looks the rows through. */
  readonly check: () => void;
  /** From the check to the columns, from there to the file. */
  readonly back: () => void;
  readonly complain: (problem: string | null) => void;
}

const NOTHING: StaffImportState = { list: null, plan: null, share: null, problem: null };

/** «Загрузить сотрудников из файла» from the choice of a file to the plan of its rows. */
export function useStaffImport(today: IsoDate): StaffImport {
  const [state, setState] = useState(NOTHING);
  const rows = usePeople();
  const change = useCallback((next: Partial<StaffImportState>): void => {
    setState((before) => ({ ...before, ...next }));
  }, []);
  const { reader, stop } = useReader(change);
  const run = useRun(change);
  const { list } = state;
  return {
    ...state,
    stop,
    pick: () => {
      run(() => pickList(reader(), change));
    },
    chooseSheet: (sheet) => {
      run(async () => {
        if (list !== null) change(await readSheet(reader(), list, sheet));
      });
    },
    ...columnDeeds(list, change),
    check: () => {
      if (list === null) return;
      const under = list.rows.slice(list.heading + 1);
      const issue = staffListIssue(under, list.columns);
      if (issue !== null) change({ problem: issue });
      else {
        const ground = { people: peopleOf(rows), newId, today };
        change({ plan: planStaff(under, list.columns, ground), problem: null });
      }
    },
    back: () => {
      change(state.plan === null ? NOTHING : { plan: null, problem: null });
    },
    complain: (problem) => {
      change({ problem });
    },
  };
}

type Change = (next: Partial<StaffImportState>) => void;

/** What the user corrects. */
function columnDeeds(
  list: ReadList | null,
  change: Change,
): Pick<StaffImport, 'chooseHeading' | 'chooseColumn'> {
  const understand = (next: (known: ReadList) => Partial<ReadList>): void => {
    if (list !== null) change({ list: { ...list, ...next(list) }, problem: null });
  };
  return {
    chooseHeading: (heading) => {
      understand(({ rows }) => ({ heading, columns: guessStaffUnder(rows, heading) }));
    },
    chooseColumn: (column, field) => {
      understand(({ columns }) => ({ columns: withStaffColumn(columns, column, field) }));
    },
  };
}

async function pickList(reader: ImportWorker, change: Change): Promise<void> {
  const picked = await call('import:pick', null);
  if (picked.kind === 'cancelled') return;
  if (picked.kind === 'failed') {
    change({ problem: picked.message });
    return;
  }
  const { name: fileName, bytes } = picked;
  change({ share: 0 });
  const opened = await reader.ask('open', { bytes });
  if (!opened.ok) {
    change({ problem: `Файл «${fileName}» не прочитан, журнал не изменён. ${opened.error}` });
    return;
  }
  const { sheets } = opened.value;
  const empty = { fileName, sheets, sheet: 0, rows: [], heading: -1, columns: [] };
  change(await readSheet(reader, empty, 0));
}

async function readSheet(
  reader: ImportWorker,
  list: ReadList,
  sheet: number,
): Promise<Partial<StaffImportState>> {
  const read = await reader.ask('sheet', { sheet });
  const whole = read.ok ? await reader.ask('whole', { most: STAFF_FILE_ROWS }) : read;
  if (!whole.ok) return { problem: `Файл «${list.fileName}» не загружен. ${whole.error}` };
  const { heading, columns } = guessStaff(whole.value);
  return { list: { ...list, sheet, rows: whole.value, heading, columns }, plan: null };
}

/** The worker that reads files, started at its first use and ended with the dialog. */
function useReader(change: Change): { reader: () => ImportWorker; stop: () => void } {
  const ref = useRef<ImportWorker | null>(null);
  const stop = useCallback((): void => {
    ref.current?.close();
    ref.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const reader = useCallback((): ImportWorker => {
    ref.current ??= new ImportWorker((share) => {
      change({ share });
    });
    return ref.current;
  }, [change]);
  return { reader, stop };
}

/** Runs a deed, one at a time; whatever stops it leaves the dialog usable. */
function useRun(change: Change): (deed: () => Promise<void>) => void {
  const oneAtATime = useOneAtATime();
  return (deed) => {
    void oneAtATime(async () => {
      change({ problem: null });
      try {
        await deed();
      } catch (error) {
        if (error instanceof ImportStopped) {
          // The worker is gone, and what it had read with it.
          change({ list: null, plan: null, problem: error.sentence });
        } else {
          reportError('a list of the staff could not be read', error);
          change({ problem: FAILED });
        }
      }
      change({ share: null });
    });
  };
}

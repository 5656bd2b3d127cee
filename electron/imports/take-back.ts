import { visitorText, type Consultation } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import type { KeptRecord, LastImport } from '#shared/ipc/imports';
import type { RecordState } from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import type { LargeCommit, LargePut } from '../ledger/large-commit';
import type { Ledger } from '../ledger/ledger';
import type { TakenImport } from '../ledger/rule-index';

/** What is written beside each record that is taken back. */
export const UNDONE_REASON = 'Загрузка из файла отменена';
/** So many of the records that stay are named. */
const NAMED = 20;

/** What the import consists of now, line by line. */
export interface ImportSurvey extends LastImport {
  /** Lines that hold something which taking it back would change. */
  readonly lines: readonly number[];
}

type Read = Pick<Ledger, 'read' | 'index'>;

/** Looks through an import: which of its records are as they were loaded. */
export async function surveyImport(ledger: Read, taken: TakenImport): Promise<ImportSurvey> {
  const lines: number[] = [];
  const brought: Id[] = [];
  const kept: KeptRecord[] = [];
  let records = 0;
  let untouched = 0;
  for (let seq = taken.fromSeq; seq <= taken.seq; seq += 1) {
    const { states } = await ledger.read(seq, seq);
    const fresh = states.filter((state) => isUntouched(ledger, state));
    if (fresh.length > 0) lines.push(seq);
    for (const state of states) {
      const isFresh = fresh.includes(state);
      if (state.table !== 'consultation') {
        if (isFresh) brought.push(state.id);
        continue;
      }
      records += 1;
      if (isFresh) untouched += 1;
      else if (kept.length < NAMED) kept.push(named(state));
    }
  }
  return { ...taken, records, untouched, kept, brought, lines };
}

function named({ value }: RecordState): KeptRecord {
  const consultation = value as Consultation; // a state's table says what its value is
  const { number, date } = consultation;
  return { number, date, name: visitorText(consultation) };
}

function isUntouched({ index }: Read, { table, id, seq }: RecordState): boolean {
  return index.seqOf(table, id) === seq;
}

/** The deed of taking an import back: its untouched records are undone, what only it needed is archived. */
export function takingBack(
  ledger: Read,
  survey: ImportSurvey,
  unused: ReadonlySet<Id>,
): Pick<LargeCommit, 'action' | 'undoOf' | 'of' | 'part'> {
  return {
    action: 'consultation.import-undo',
    undoOf: survey.commit,
    of: survey.lines.length,
    part: async (n) => {
      const seq = survey.lines[n] ?? 0;
      const { states } = await ledger.read(seq, seq);
      return states
        .filter((state) => isUntouched(ledger, state))
        .flatMap((state) => takenBack(state, unused));
    },
  };
}

function takenBack(state: RecordState, unused: ReadonlySet<Id>): readonly LargePut[] {
  const { table, id, seq: base, value: previous } = state;
  const value = undone(state, unused);
  return value === null ? [] : [{ table, id, base, value, previous }];
}

function undone({ table, id, value }: RecordState, unused: ReadonlySet<Id>): AnyRecord | null {
  if (table === 'consultation') {
    const annulled = { kind: 'undone', reason: UNDONE_REASON } as const;
    return { ...(value as Consultation), annulled }; // a state's table says what its value is
  }
  return 'archived' in value && unused.has(id) ? { ...value, archived: true } : null;
}

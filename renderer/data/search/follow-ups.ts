import type { Consultation } from '#shared/domain/consultation';
import { returnDay } from '#shared/domain/follow-up';
import type { OpenQuestion } from '#shared/domain/returns';
import type { Id } from '#shared/lib/ids';
import type { RecordState } from '#shared/ledger/commit';
import { consultationRow } from '../database';

/** An open question with the order key of its record. */
export interface OpenRecord extends OpenQuestion {
  readonly order: number;
  /** True when the record itself goes on from an earlier one. */
  readonly goesOn: boolean;
}

type Recorded = { readonly id: Id; readonly order: number; readonly value: Consultation };

/**
 * What of the journal tells which questions are still to be returned to (`openQuestions`): records that promise it
 * and links to earlier ones. A few in a hundred records, so that all of them fit beside the columns.
 */
export class FollowUps {
  #promised = new Map<Id, OpenRecord>();
  /** Records that go on from an earlier one, and that one. */
  #earlier = new Map<Id, Id>();

  /** Takes in records as they are by now. */
  put(rows: readonly Recorded[]): void {
    for (const { id, order, value } of rows) {
      this.#promised.delete(id);
      this.#earlier.delete(id);
      if (value.annulled !== null) continue;
      if (value.outcome.kind === 'return') this.#promised.set(id, openRecord({ id, order, value }));
      if (value.links.earlier !== null) this.#earlier.set(id, value.links.earlier);
    }
  }

  clear(): void {
    this.#promised = new Map();
    this.#earlier = new Map();
  }

  /** Questions to which nobody has returned yet, in no order. */
  open(): readonly OpenRecord[] {
    const returnedTo = new Set(this.#earlier.values());
    return [...this.#promised.values()].filter(({ id }) => !returnedTo.has(id));
  }
}

function openRecord({ id, order, value }: Recorded): OpenRecord {
  return { id, on: returnDay(value), order, goesOn: value.links.earlier !== null };
}

/**
 * The open questions after a commit: the very same object when it touches none of them, null when the states of
 * the commit alone can't tell.
 */
export function carriedOn(
  questions: ReadonlyMap<Id, OpenRecord>,
  states: readonly RecordState[],
): ReadonlyMap<Id, OpenRecord> | null {
  if (states.every((state) => isBeside(questions, state))) return questions;
  const next = new Map(questions);
  for (const state of states) {
    if (state.table !== 'consultation') continue;
    const row = consultationRow(state);
    const { annulled, links, outcome } = row.value;
    // What a changed record promised or went on from before isn't known, unless it stood open by itself.
    const isAlone = next.get(row.id)?.goesOn === false && links.earlier === null;
    if (state.base > 0 && !isAlone) return null;
    next.delete(row.id);
    if (annulled !== null) continue;
    if (outcome.kind === 'return') next.set(row.id, openRecord(row));
    if (links.earlier !== null) next.delete(links.earlier);
  }
  return next;
}

/** Whether a state is no matter of questions: most new records promise nothing and answer nothing. */
function isBeside(questions: ReadonlyMap<Id, OpenRecord>, state: RecordState): boolean {
  if (state.table !== 'consultation') return true;
  const { outcome, links } = consultationRow(state).value;
  const answersOne = links.earlier !== null && questions.has(links.earlier);
  return state.base === 0 && outcome.kind !== 'return' && !answersOne;
}

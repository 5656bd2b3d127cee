// «Акт приёма-передачи дел»: what one person in charge leaves to the next (п. 2).
import type { Office } from '#shared/domain/person';
import type { School } from '#shared/domain/school';
import type { IsoDate, Moment } from '#shared/lib/iso-date';

/** A name with its position in one case. */
export interface Named {
  readonly name: string;
  readonly position: string;
}

/** Somebody who signs, in the cases in which the act names them. */
export interface HandoverParty extends Named {
  /** «от Ковалёвой Анны Сергеевны, учителя информатики». */
  readonly genitive: Named;
  /** «Щербаку Петру Ильичу, учителю физики». */
  readonly dative: Named;
}

/** A question to return to, or one that was handed to support and isn't answered yet. */
export interface HandedQuestion {
  /** The record's number in the journal: «№ 12». */
  readonly number: string;
  readonly date: IsoDate;
  /** Who asked: «Иванова М.П., учитель математики». */
  readonly who: string;
  readonly question: string;
  /** The day on which it was promised to be returned to; null where none was set, and for requests. */
  readonly due: IsoDate | null;
}

/** A training that goes on. */
export interface HandedTraining {
  readonly name: string;
  readonly position: string;
  readonly startedOn: IsoDate;
  readonly deadline: IsoDate;
  /** Working days after the deadline on the day that the act tells of; 0: not overdue. */
  readonly late: number;
  /** Items of the programme that were gone through, and all of them. */
  readonly done: number;
  readonly items: number;
}

/** An edition of the schedule that is in force, to come, or still being worked on. */
export interface HandedEdition {
  readonly edition: number | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Where it stands, in words: «действует», «черновик» (`STANDING_WORDS`). */
  readonly standing: string;
}

/** Contents of the act; the main process gathers them from the ledger. */
export interface HandoverAct {
  readonly school: School;
  readonly office: Office;
  /** True when a substitute gives the duties back. */
  readonly isReturn: boolean;
  /** The day from which the next one is in charge. */
  readonly on: IsoDate;
  /** The day that the act tells of: when it was made. What was open on another day the journal can't be asked. */
  readonly asOf: IsoDate;
  /** The director's order of the appointment; blank parts are written in by hand. */
  readonly order: { readonly number: string; readonly date: IsoDate | null };
  /** Who leaves; null when nobody held the office before. */
  readonly from: HandoverParty | null;
  readonly to: HandoverParty;
  /** Who confirms it; null when nobody is named, a line to write on then. */
  readonly director: Named | null;
  readonly questions: readonly HandedQuestion[];
  readonly requests: readonly HandedQuestion[];
  readonly trainings: readonly HandedTraining[];
  readonly editions: readonly HandedEdition[];
  /** Records of the journal, and its newest line with its hash when the act was made. */
  readonly journal: { readonly records: number; readonly seq: number; readonly hash: string };
  /** When the act was made. */
  readonly made: Moment;
}

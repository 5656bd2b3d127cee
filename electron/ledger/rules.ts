import { SCHOOL_ID } from '#shared/domain/school';
import type { Consultation } from '#shared/domain/consultation';
import type { Schedule } from '#shared/domain/schedule';
import type { Topic } from '#shared/domain/topic';
import type { Moment } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import type { AnyRecord, RecordOf, TableName } from '#shared/ledger/records';
import { consultationSeries, EDITION_SERIES } from './rule-index';

/** What a rule may look at. */
export interface RuleContext {
  /** Time of the commit. */
  readonly at: Moment;
  /** Takes the next number of a series; numbers taken by a commit that fails are given out again. */
  readonly takeNumber: (series: string) => number;
}

/** The final value of a record, or a sentence why it may not become so. */
type Settled<T> = Result<T, string>;

type Rule<T> = (next: T, previous: T | undefined, context: RuleContext) => Settled<T>;

const rules: { readonly [T in TableName]: Rule<RecordOf[T]> } = {
  school: (next) =>
    next.id === SCHOOL_ID ? ok(next) : failed('В журнале может быть только одна школа.'),
  person: (next) => ok(next),
  topic: settleTopic,
  consultation: settleConsultation,
  schedule: settleSchedule,
};

/** Applies a table's rule: assigns numbers and times, refuses what the regulation forbids. */
export function settle<T extends TableName>(
  table: T,
  next: RecordOf[T],
  previous: RecordOf[T] | undefined,
  context: RuleContext,
): Settled<AnyRecord> {
  return rules[table](next, previous, context);
}

function settleTopic(next: Topic, previous: Topic | undefined): Settled<Topic> {
  if (previous?.fixed !== true) return ok(next);
  if (next.fixed && next.title === previous.title && next.order === previous.order) return ok(next);
  return failed('Шесть тем п. 2.2.2 регламента изменить нельзя.');
}

function settleConsultation(
  next: Consultation,
  previous: Consultation | undefined,
  context: RuleContext,
): Settled<Consultation> {
  if (previous === undefined) {
    if (next.annulled !== null) return failed('Новая запись не может быть сразу аннулирована.');
    const year = Number(next.date.slice(0, 4));
    const n = context.takeNumber(consultationSeries(year));
    return ok({ ...next, number: { year, n }, registeredAt: context.at });
  }
  if (previous.annulled !== null) return failed('Аннулированную запись изменить нельзя.');
  return ok({ ...next, number: previous.number, registeredAt: previous.registeredAt });
}

function settleSchedule(
  next: Schedule,
  previous: Schedule | undefined,
  context: RuleContext,
): Settled<Schedule> {
  const edition = previous === undefined ? context.takeNumber(EDITION_SERIES) : previous.edition;
  return ok({ ...next, edition });
}

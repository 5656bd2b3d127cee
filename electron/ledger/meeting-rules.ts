import type { Consultation } from '#shared/domain/consultation';
import { MEETING_QUESTION_LIMIT, type ParentMeeting } from '#shared/domain/parent-meeting';
import { groupedNumber } from '#shared/lib/text';
import { failed, ok } from '#shared/lib/result';
import type { Action } from '#shared/ledger/actions';
import { recordsAfter } from './records-after';
import type {
  CommitContext,
  NewestRecords,
  RuleContext,
  Settled,
  SettledState,
} from './rule-context';

const NOT_THIS_WAY = 'Собрания ведут только на странице «Родители».';
const IS_OVER = 'Собрание уже проведено: его вопросы внесены в журнал.';
const ANNULLED = 'Аннулированное собрание изменить нельзя.';
const DATE_STANDS =
  'Собрание проведено, его записи внесены в журнал этим днём: дату и часы приёма изменить нельзя.';
const LEFT_AS_IT_IS = 'Проведённое собрание остаётся проведённым.';

/**
 * A meeting is planned, then held once, with its questions in the same commit; what is told of it may be mended
 * afterwards, an annulled one may not.
 */
export function settleMeeting(
  next: ParentMeeting,
  previous: ParentMeeting | undefined,
  { action, at }: RuleContext,
): Settled<ParentMeeting> {
  if (previous === undefined) {
    const isNew = action === 'meeting.add' && next.state.kind === 'planned';
    return isNew ? ok({ ...next, registeredAt: at }) : failed(NOT_THIS_WAY);
  }
  if (previous.state.kind === 'annulled') return failed(ANNULLED);
  const issue =
    stepIssue(action, previous.state.kind, next.state.kind) ?? heldIssue(next, previous);
  if (issue !== null) return failed(issue);
  const { registeredAt } = previous;
  return ok(
    action === 'meeting.annul' ? { ...previous, state: next.state } : { ...next, registeredAt },
  );
}

/** The records of a held meeting bear its date and hours: mending it can't take those from them. */
function heldIssue(next: ParentMeeting, { date, state }: ParentMeeting): string | null {
  if (state.kind !== 'held' || next.state.kind !== 'held') return null;
  const { from, to } = next.state;
  const stands = next.date === date && from === state.from && to === state.to;
  return stands ? null : DATE_STANDS;
}

type StateKind = ParentMeeting['state']['kind'];

function stepIssue(action: Action, before: StateKind, next: StateKind): string | null {
  switch (action) {
    case 'meeting.edit':
      return next === before ? null : LEFT_AS_IT_IS;
    case 'meeting.end':
      if (before !== 'planned') return IS_OVER;
      return next === 'held' ? null : NOT_THIS_WAY;
    case 'meeting.annul':
      return next === 'annulled' ? null : NOT_THIS_WAY;
    default:
      return NOT_THIS_WAY;
  }
}

const NO_MEETING = 'Запись ссылается на собрание, которого в журнале нет.';
const ONE_MEETING = 'Закончить можно только одно собрание за раз.';
const NOT_OF_IT =
  'Вместе с собранием в журнал вносят только его вопросы: обращения родителей в день собрания.';
const TOO_MANY = `Собрание вмещает не больше ${groupedNumber(MEETING_QUESTION_LIMIT)} вопросов. Остальные внесите обычными записями.`;

/**
 * Rules on meetings with what stands beside them: a record that names a meeting names one that is on record, and
 * with a meeting that ends come its questions and who asked them, nothing else.
 * @returns a sentence why the commit may not stand, or null
 */
export function meetingsIssue(
  states: readonly SettledState[],
  newest: NewestRecords,
  { action }: CommitContext,
): string | null {
  const { isThere } = recordsAfter(states, newest);
  // Settled by the rule of its table, whose record it is.
  const records = states
    .filter(({ table }) => table === 'consultation')
    .map(({ value }) => value as Consultation);
  if (records.some(({ links: { meeting } }) => meeting !== null && !isThere('meeting', meeting)))
    return NO_MEETING;
  return action === 'meeting.end' ? endIssue(states, records, newest) : null;
}

function endIssue(
  states: readonly SettledState[],
  records: readonly Consultation[],
  { isKnown }: NewestRecords,
): string | null {
  const [held, ...others] = states.filter(({ table }) => table === 'meeting');
  if (held === undefined || others.length > 0) return ONE_MEETING;
  const meeting = held.value as ParentMeeting; // its table says so
  if (records.length > MEETING_QUESTION_LIMIT) return TOO_MANY;
  const isNew = ({ table, id }: SettledState): boolean =>
    (table === 'consultation' && !isKnown('consultation', id)) ||
    (table === 'person' && !isKnown('person', id));
  const areNew = states.every((state) => state === held || isNew(state));
  return areNew && records.every((each) => isOf(meeting, each)) ? null : NOT_OF_IT;
}

function isOf({ id, date }: ParentMeeting, record: Consultation): boolean {
  return (
    record.links.meeting === id &&
    record.channel === 'meeting' &&
    record.audience === 'parent' &&
    record.date === date
  );
}

import {
  emptySchool,
  numberingOn,
  SCHOOL_ID,
  settingsIssue,
  type School,
} from '#shared/domain/school';
import type { Consultation, ConsultationNumber } from '#shared/domain/consultation';
import { schoolYear } from '#shared/domain/period';
import type { DirectorKey } from '#shared/domain/director-key';
import type { Person } from '#shared/domain/person';
import { areTermsChanged, newTermsIssue } from '#shared/domain/term-rules';
import type { Topic } from '#shared/domain/topic';
import { topicChangeIssue } from '#shared/domain/topic-rules';
import type { Id } from '#shared/lib/ids';
import { dateAt } from '#shared/lib/iso-date';
import { failed, ok } from '#shared/lib/result';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { AnyRecord, RecordOf, TableName } from '#shared/ledger/records';
import { consultationSeries } from './line-notes';
import { settleIncident } from './incident-rules';
import { settleMeeting } from './meeting-rules';
import { settleReceptionMark } from './reception-mark-rules';
import type { RuleContext, Settled } from './rule-context';
import { settleRegulation } from './regulation-rules';
import { settlePublication } from './publication-rules';
import { settleSchedule } from './schedule-rules';
import { settleRequest } from './request-rules';
import { settleCalendar, settleSession, settleTraining } from './training-rules';
import { DIRECTOR_REDACTS, settleRedacted, settleRedaction } from './redaction-rules';

type Rule<T> = (next: T, previous: T | undefined, context: RuleContext) => Settled<T>;

const rules: { readonly [T in TableName]: Rule<RecordOf[T]> } = {
  school: settleSchool,
  person: settlePerson,
  topic: settleTopic,
  consultation: settleConsultation,
  schedule: settleSchedule,
  directorKey: settleDirectorKey,
  snippet: (next) => ok(next),
  selection: (next) => ok(next),
  redaction: settleRedaction,
  calendar: settleCalendar,
  programme: (next) => ok(next),
  training: settleTraining,
  session: settleSession,
  publication: settlePublication,
  receptionMark: settleReceptionMark,
  regulation: settleRegulation,
  meeting: settleMeeting,
  supportRequest: settleRequest,
  incident: settleIncident,
};

/** Applies a table's rule: assigns numbers and times, refuses what the regulation forbids. */
export function settle<T extends TableName>(
  table: T,
  next: RecordOf[T],
  previous: RecordOf[T] | undefined,
  context: RuleContext,
): Settled<AnyRecord> {
  if (context.action === 'redact' && table !== 'redaction')
    return settleRedacted(table, next, previous, context);
  return rules[table](next, previous, context);
}

function settlePerson(
  next: Person,
  previous: Person | undefined,
  context: RuleContext,
): Settled<Person> {
  if (previous?.redacted === true) return failed('Сведения об этом человеке уничтожены.');
  if (next.redacted) return failed(DIRECTOR_REDACTS);
  const issue = termsIssue(next, previous, context);
  if (issue !== null) return failed(issue);
  const before = previous?.mergedInto ?? null;
  if (next.mergedInto === before) {
    return before === null ? ok(next) : failed(MERGED_ALREADY);
  }
  const action = next.mergedInto === null ? 'person.unmerge' : 'person.merge';
  if (context.action !== action || (before !== null && next.mergedInto !== null)) {
    return failed('Объединить имена можно только со страницы человека.');
  }
  // A merger can't take terms of office away: `termsIssue` has refused that.
  const problem = next.mergedInto === null ? null : mergingProblem(next, next.mergedInto, context);
  return problem === null ? ok(next) : failed(problem);
}

/** Terms of office change by an appointment or by the school's form; only somebody new may bring the first ones. */
function termsIssue(
  next: Person,
  previous: Person | undefined,
  { action, at, school }: RuleContext,
): string | null {
  if (!areTermsChanged(next, previous)) return null;
  const isAppointed = action === 'office.change' || action === 'school.edit';
  if (!isAppointed && previous !== undefined) return NOT_APPOINTED;
  return newTermsIssue(next, previous, dateAt(Date.parse(at), school?.timeZone ?? 'UTC'));
}

const NOT_APPOINTED = 'Назначения меняют только в «Настройки → Школа».';

/** Why a person can't become a second spelling of another one, or null. */
function mergingProblem(
  { id, terms }: Person,
  target: Id,
  { isKnown, mergedInto }: RuleContext,
): string | null {
  if (terms.length > 0) return OFFICE_HOLDER;
  if (id === target || !isKnown('person', target))
    return 'Объединять не с кем: такого человека нет.';
  return mergedInto(target) === undefined ? null : MERGED_ALREADY;
}

const MERGED_ALREADY =
  'Это имя уже объединено с другим. Сначала разъедините их на странице человека.';
const OFFICE_HOLDER =
  'Этот человек назначен консультантом или руководителем: присоедините к нему другое написание, а не наоборот.';

function settleTopic(next: Topic, previous: Topic | undefined): Settled<Topic> {
  const issue = topicChangeIssue(next, previous);
  return issue === null ? ok(next) : failed(issue);
}

function settleSchool(
  next: School,
  previous: School | undefined,
  { at }: RuleContext,
): Settled<School> {
  if (next.id !== SCHOOL_ID) return failed('В журнале может быть только одна школа.');
  if (previous === undefined) return ok(next);
  // The week of a school that nobody has described yet is no promise: what is told first has always held.
  const told = isUntouched(previous) ? { ...previous, workWeek: next.workWeek } : previous;
  const issue = settingsIssue(next, told, dateAt(Date.parse(at), previous.timeZone));
  return issue === null ? ok(next) : failed(issue);
}

function isUntouched(school: School): boolean {
  return canonicalJson(school) === canonicalJson(emptySchool(school.timeZone));
}

function settleConsultation(
  next: Consultation,
  previous: Consultation | undefined,
  context: RuleContext,
): Settled<Consultation> {
  if (previous === undefined) {
    if (next.annulled !== null) return failed('Новая запись не может быть сразу аннулирована.');
    return ok({ ...next, number: nextNumber(next, context), registeredAt: context.at });
  }
  if (previous.annulled !== null) return failed('Аннулированную запись изменить нельзя.');
  if (next.annulled?.kind === 'undone' && context.action !== 'consultation.import-undo') {
    return failed(
      'Загрузку из файла отменяют целиком: «Загрузить из Excel/CSV», «Последняя загрузка».',
    );
  }
  return ok({ ...next, number: previous.number, registeredAt: previous.registeredAt });
}

/** The next № п/п of the series that the consultation's date belongs to; a record from a file keeps its own beside it. */
function nextNumber(
  { date, number }: Consultation,
  { action, school, takeNumber }: RuleContext,
): ConsultationNumber {
  const calendarYear = Number(date.slice(0, 4));
  if (action === 'consultation.import') {
    const label = number?.series === 'imported' ? number.label : '';
    const n = takeNumber(consultationSeries('imported', calendarYear));
    return { series: 'imported', year: calendarYear, n, label };
  }
  const series = school === undefined ? 'calendar-year' : numberingOn(school, date);
  const year =
    series === 'calendar-year' ? calendarYear : Number(schoolYear(date).from.slice(0, 4));
  return { series, year, n: takeNumber(consultationSeries(series, year)) };
}

function settleDirectorKey(
  next: DirectorKey,
  previous: DirectorKey | undefined,
  { role }: RuleContext,
): Settled<DirectorKey> {
  if (role !== 'director') return failed('Ключ руководителя создаёт только сам руководитель.');
  return previous === undefined ? ok(next) : failed('Ключ руководителя изменить нельзя.');
}

// The report of a period, counted from what the ledger holds.
import { scheduleTimes, type ScheduleTimes } from '#shared/domain/by-schedule';
import { livedCalendar } from '#shared/domain/calendar-versions';
import type { Consultation } from '#shared/domain/consultation';
import { incidentCounts } from '#shared/domain/incident-counts';
import { peopleResolver, type Person } from '#shared/domain/person';
import { planFact, type Days } from '#shared/domain/plan-fact';
import { sumsOf, type PlanFactSums } from '#shared/domain/plan-fact-sums';
import { RecordTally } from '#shared/domain/record-tally';
import {
  comparedYear,
  silentStaff,
  trainingsOf,
  type KnownTraining,
  type Report,
} from '#shared/domain/report';
import { comparedPeriods } from '#shared/domain/report-periods';
import { meetingsHeld, reportRequests } from '#shared/domain/report-support';
import { ReportTally, type ReportFigures, type ReportRecord } from '#shared/domain/report-tally';
import { topicsOver } from '#shared/domain/topic';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { trainingStanding } from '#shared/domain/training-standing';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { dateAt, timeAt } from '#shared/lib/iso-date';
import type { Catalogue } from './catalogue';
import { schoolOf } from './out-facts';

/** Records of the ledger from one day to another, both inclusive, as they are read. */
export type RecordsBetween = (days: Days) => Iterable<readonly Consultation[]>;

/** What the parts of a report are counted from. */
interface Sources {
  readonly catalogue: Catalogue;
  readonly recordsBetween: RecordsBetween;
  readonly people: readonly Person[];
  readonly times: ScheduleTimes;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** The report of a period, by the same rules as on the screen. @param now milliseconds since 1970 (UTC) */
export function reportOf(
  days: Days,
  catalogue: Catalogue,
  recordsBetween: RecordsBetween,
  now: number,
): Report {
  const school = schoolOf(catalogue);
  const today = dateAt(now, school.timeZone);
  const people = [...catalogue.people.values()];
  const times = scheduleTimes([...catalogue.schedules.values()], school);
  const sources = { catalogue, recordsBetween, people, times, now };
  const { stretches } = catalogue.newest('calendar')[0] ?? emptyCalendar();
  const terms = stretches.filter(({ kind }) => kind === 'term');
  const { before, yearAgo, isCut } = comparedPeriods(days, terms, today);
  const figures = figuresOf(days, sources);
  const trainings = knownTrainings(sources);
  return {
    days,
    today,
    figures,
    before: { days: before, figures: figuresOf(before, sources) },
    yearAgo: comparedYear(yearAgo, yearAgo === null ? undefined : figuresOf(yearAgo, sources)),
    isCut,
    plan: planOf(days, sources),
    topics: [...catalogue.topics.values()],
    personOf: peopleResolver(people),
    silent: silentStaff(people, figures, trainings, days.to),
    trainings: trainingsOf(trainings, days),
    meetings: meetingsHeld(catalogue.newest('meeting'), days),
    requests: reportRequests(catalogue.newest('supportRequest'), days, now, school.timeZone),
    incidents: incidentCounts(catalogue.newest('incident'), days),
  };
}

function figuresOf(
  days: Days,
  { catalogue, recordsBetween, people, times }: Sources,
): ReportFigures {
  const tally = new ReportTally(days);
  const personOf = peopleResolver(people);
  for (const part of recordsBetween(days)) {
    for (const record of part) {
      if (record.annulled !== null) continue;
      const { topics, visitors, outcome, ...facts } = record;
      const persons = visitors.flatMap(({ person }) =>
        person === null ? [] : [personOf(person)?.id ?? person],
      );
      const counted: ReportRecord = {
        ...facts,
        outcome: outcome.kind,
        bySchedule: times.bySchedule(record),
        topics: distinct(topics.flatMap((id) => [...topicsOver(catalogue.topics, id)])),
        persons: distinct(persons),
      };
      tally.add(counted);
    }
  }
  return tally.figures();
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function planOf(days: Days, { catalogue, recordsBetween, times, now }: Sources): PlanFactSums {
  const school = schoolOf(catalogue);
  const clock = { today: dateAt(now, school.timeZone), time: timeAt(now, school.timeZone) };
  const tally = new RecordTally(times);
  for (const part of recordsBetween(days)) {
    for (const record of part) {
      if (record.annulled === null) tally.add(record, record.minutes);
    }
  }
  const records = tally.days();
  const entries = catalogue.newest('calendar')[0] ?? emptyCalendar();
  const { receptions } = planFact(days, {
    times,
    calendar: livedCalendar(entries, clock.today),
    school,
    marks: catalogue.newest('receptionMark'),
    records,
    clock,
  });
  return sumsOf({ receptions, records });
}

function knownTrainings({ catalogue, people, now }: Sources): readonly KnownTraining[] {
  const school = schoolOf(catalogue);
  const today = dateAt(now, school.timeZone);
  const calendar = catalogue.newest('calendar')[0] ?? emptyCalendar();
  const personOf = peopleResolver(people);
  return catalogue.newest('training').flatMap((training) => {
    const person = personOf(training.person);
    if (person === undefined) return [];
    const deadline = trainingDeadline(training, school, calendar, today);
    const standing = trainingStanding(training, deadline, today);
    return [{ training, person, deadline: deadline.date, standing }];
  });
}

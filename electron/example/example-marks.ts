import { scheduleTimes } from '#shared/domain/by-schedule';
import type { Consultation } from '#shared/domain/consultation';
import { planFact } from '#shared/domain/plan-fact';
import type { Reception } from '#shared/domain/reception';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { receptionMarkId } from '#shared/domain/reception-mark-rules';
import { RecordTally } from '#shared/domain/record-tally';
import type { Schedule } from '#shared/domain/schedule';
import type { School } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { commitStep, type CommitStep, type Desk, type ExampleStep } from './example-step';
import { minuteOf, timeOf } from './example-times';

/** Why two receptions weren't held. */
const MISSED = ['болезнь консультанта', 'педагогический совет'] as const;
/** So many of the latest wait for a word. */
const UNMARKED = 2;

interface Marked extends Desk {
  readonly today: IsoDate;
  readonly school: School;
}

/**
 * What was said of receptions to which nobody came: most were held without visitors, two were missed, of the last
 * two nothing is said yet. Each is marked some minutes after its end.
 * @param steps all others @param from first day of the edition in force
 */
export function markSteps(
  making: Marked,
  steps: readonly ExampleStep[],
  from: IsoDate,
): readonly CommitStep[] {
  const waiting = withoutRecords(making, steps, from).slice(0, -UNMARKED);
  return waiting.map((reception, i) => {
    const nth = MISSED.findIndex((_, at) => i === placeOf(at, waiting.length));
    const reason = MISSED[nth];
    const { date, source, start, end } = reception;
    const value: ReceptionMark = {
      ...{ v: 1, id: receptionMarkId(reception), date, source, start, end },
      outcome: reason === undefined ? { kind: 'empty' } : { kind: 'missed', reason },
    };
    const at = timeOf(minuteOf(end) + 5);
    return commitStep(making, date, at, 'reception.mark', [{ table: 'receptionMark', value }]);
  });
}

/** The second one is the latest that is marked: a look at the last weeks shows it. */
function placeOf(missed: number, count: number): number {
  return missed === 0 ? Math.floor(count / 3) : count - 1;
}

/** Receptions before today of which there is no record, the earliest first. */
function withoutRecords(
  { today, school }: Marked,
  steps: readonly ExampleStep[],
  from: IsoDate,
): readonly Reception[] {
  const times = scheduleTimes([approved(editionOf(steps), from)], school);
  const tally = new RecordTally(times);
  for (const { annulled, minutes, ...when } of consultationsOf(steps))
    if (annulled === null) tally.add(when, minutes);
  const { receptions } = planFact(
    { from, to: addDays(today, -1) },
    {
      ...{ times, school, marks: [], records: tally.days() },
      calendar: workCalendar(emptyCalendar(), null),
      clock: { today, time: '00:00' },
    },
  );
  return receptions.flatMap(({ fate, reception }) => (fate.kind === 'unmarked' ? [reception] : []));
}

/** The edition that was mended and approved; the draft of the next one is added last. */
function editionOf(steps: readonly ExampleStep[]): Schedule {
  const [edition] = recordsOf(steps, 'schedule.submit', 'schedule').slice(-1);
  if (edition === undefined) throw new Error('the example has no edition');
  return edition as Schedule; // of that table
}

/** The edition as it stands once it is approved: of the approval only its day matters here. */
function approved(edition: Schedule, date: IsoDate): Schedule {
  const scan = { sha256: '0'.repeat(64), name: '', bytes: 1 };
  const approval = { by: 'paper', statement: '', date, scan } as const;
  return { ...edition, state: { kind: 'approved', at: null, zone: null, approval } };
}

/** Consultations as they are in the end. */
function consultationsOf(steps: readonly ExampleStep[]): readonly Consultation[] {
  const inOrder = [...steps].sort((a, b) => (a.at < b.at ? -1 : 1));
  const puts = inOrder.flatMap((step) => (step.kind === 'commit' ? step.puts : []));
  const all = puts.filter(({ table }) => table === 'consultation');
  // Of that table.
  return [...new Map(all.map(({ value }) => [value.id, value as Consultation])).values()];
}

function recordsOf(steps: readonly ExampleStep[], action: string, table: string) {
  const inOrder = [...steps].sort((a, b) => (a.at < b.at ? -1 : 1));
  return inOrder.flatMap((step) =>
    step.kind === 'commit' && step.action === action
      ? step.puts.filter((put) => put.table === table).map(({ value }) => value)
      : [],
  );
}

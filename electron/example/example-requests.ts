import type { Consultation } from '#shared/domain/consultation';
import { unmetChecks } from '#shared/domain/support-preflight';
import {
  newSupportRequest,
  type RequestStep,
  type SupportRequest,
} from '#shared/domain/support-request';
import { momentOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { commitStep, type Desk, type ExampleStep } from './example-step';
import { minuteOf, timeOf, type Placed } from './example-times';
import type { Chance } from './seeded';
import { PARENTS_REQUEST, type SupportCase } from './support-cases';

/** What the steps are made with. */
interface Making extends Desk {
  readonly chance: Chance;
  /** Working days of the half year, oldest first. */
  readonly days: readonly IsoDate[];
}

/** A request that has got so far, and the steps of the example that brought it there. */
interface Way {
  readonly request: SupportRequest;
  readonly steps: readonly ExampleStep[];
}

/** The request that a record led to, to its answer or as far as it is by now (п. 3, 6). */
export function requestSteps(
  making: Making,
  { date, time, minutes }: Placed,
  support: SupportCase,
  record: Consultation,
): readonly ExampleStep[] {
  const { chance, days } = making;
  const written = minuteOf(time) + minutes + 8;
  const request: SupportRequest = {
    ...newSupportRequest(chance.id(), 'staff'),
    ...support.words,
    consultation: record.id,
    frequency: 'always',
  };
  const tied = { ...record, outcome: { kind: 'support', request: request.id } } as const;
  const puts = [
    { table: 'supportRequest' as const, value: request },
    { table: 'consultation' as const, value: tied },
  ];
  const added = commitStep(making, date, timeOf(written), 'request.add', puts);
  const sent = sentOn({ request, steps: [added] }, making, support, date, timeOf(written + 5));
  const later = days.slice(days.indexOf(date) + 1);
  const asked = support.refused === undefined ? sent : askedAgain(sent, making, support, later);
  return answered(asked, making, support, tied, later).steps;
}

function sentOn(
  way: Way,
  making: Making,
  { channel }: SupportCase,
  date: IsoDate,
  time: TimeOfDay,
): Way {
  const unmet = unmetChecks(way.request);
  return stepped(way, making, date, time, { kind: 'sent', channel, unmet });
}

/** Refused the next morning; what was missing is added and it is sent once more. */
function askedAgain(
  way: Way,
  making: Making,
  support: SupportCase,
  [next]: readonly IsoDate[],
): Way {
  const { refused } = support;
  if (refused === undefined || next === undefined) return way;
  const { ground, text, added } = refused;
  const back = stepped(way, making, next, '08:40', { kind: 'refused', ground, text });
  const reopened = stepped(back, making, next, '08:50', {
    kind: 'reopened',
    text: 'Указаны раздел и памятка.',
  });
  const request = { ...reopened.request, ...added };
  const put = { table: 'supportRequest' as const, value: request };
  const edited = commitStep(making, next, '08:56', 'request.edit', [put]);
  return sentOn({ request, steps: [...reopened.steps, edited] }, making, support, next, '09:00');
}

/** Registered, then answered two working days after the question; what is still open stays so. */
function answered(
  way: Way,
  making: Making,
  { number, reply, refused }: SupportCase,
  record: Consultation,
  [next, after]: readonly IsoDate[],
): Way {
  if (next === undefined) return way;
  const time = refused === undefined ? '08:30' : '16:20';
  const registered = stepped(way, making, next, time, { kind: 'registered', number });
  if (reply === null || after === undefined) return registered;
  const answer = `${record.answer}\nОтвет поддержки: ${reply}`;
  const told = stepped(
    registered,
    making,
    after,
    '16:40',
    { kind: 'answered', text: reply },
    {
      ...record,
      answer,
    },
  );
  return stepped(
    told,
    making,
    after,
    '16:45',
    { kind: 'closed', text: '' },
    {
      ...record,
      answer,
      outcome: { kind: 'solved' },
    },
  );
}

/** A step before its time is known. */
type Bare = RequestStep extends infer S ? (S extends RequestStep ? Omit<S, 'at'> : never) : never;

/** One step further. @param record what becomes of the journal's record with it */
function stepped(
  { request, steps }: Way,
  making: Making,
  date: IsoDate,
  time: TimeOfDay,
  bare: Bare,
  record?: Consultation,
): Way {
  const step = { ...bare, at: momentOf(date, time, making.zone) } as RequestStep; // its kind and what belongs to it
  const next: SupportRequest = { ...request, steps: [...request.steps, step] };
  const told = record === undefined ? [] : [{ table: 'consultation' as const, value: record }];
  const puts = [{ table: 'supportRequest' as const, value: next }, ...told];
  return { request: next, steps: [...steps, commitStep(making, date, time, 'request.step', puts)] };
}

/** What a parent was helped to ask for himself on the last day, still to be handed out (п. 5). */
export function parentsRequestStep(making: Making): ExampleStep {
  const { chance, days } = making;
  const value: SupportRequest = { ...PARENTS_REQUEST, id: chance.id() };
  const last = days.at(-1) ?? '';
  return commitStep(making, last, '16:10', 'request.add', [{ table: 'supportRequest', value }]);
}

import { weekdayOf, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { RECEPTIONS } from './example-schedule';
import type { Planned } from './example-plan';
import type { Chance } from './seeded';

/** A consultation with its time of the day. */
export interface Placed extends Planned {
  readonly time: TimeOfDay;
}

/** Breaks between lessons: who can't come to the reception comes, calls or writes then. */
const BREAKS: readonly TimeOfDay[] = ['08:40', '09:30', '10:25', '11:20', '12:25'];
const AFTER_LESSONS: TimeOfDay = '14:30';
const MEETING_BEGINS: TimeOfDay = '18:10';
/** A break isn't long. */
const IN_A_BREAK = 20;

/** Gives each consultation its time: one after the other in the receptions, the rest between lessons. */
export function placed(chance: Chance, planned: readonly Planned[]): readonly Placed[] {
  const dates = [...new Set(planned.map(({ date }) => date))];
  return dates.flatMap((date) =>
    placedOnDay(
      chance,
      date,
      planned.filter((one) => one.date === date),
    ),
  );
}

type Reception = (typeof RECEPTIONS)[number];

function placedOnDay(chance: Chance, date: IsoDate, ofDay: readonly Planned[]): readonly Placed[] {
  const reception = RECEPTIONS.find(({ weekday }) => weekday === weekdayOf(date));
  const atMeeting = ofDay.filter(({ channel }) => channel === 'meeting');
  const breaks = [...BREAKS];
  const between: Placed[] = [];
  const inReception: Planned[] = [];
  const afterwards: Planned[] = [];
  for (const one of ofDay) {
    if (one.channel === 'meeting') continue;
    const isTheirs = isFor(reception, one);
    const comes = isTheirs && one.channel !== 'email' && !chance.percent(15);
    const time = comes || one.minutes > IN_A_BREAK ? undefined : breaks.shift();
    if (time !== undefined) between.push({ ...one, time });
    else (isTheirs ? inReception : afterwards).push(one);
  }
  const begins = reception?.start ?? AFTER_LESSONS;
  return [
    ...between,
    // The parents' reception is in the evening: before it there is time for the others.
    ...(reception?.audience === 'parents'
      ? [...inARow(chance, afterwards, AFTER_LESSONS), ...inARow(chance, inReception, begins)]
      : inARow(chance, [...inReception, ...afterwards], begins)),
    ...inARow(chance, atMeeting, MEETING_BEGINS),
  ];
}

/** Whether somebody is at the right reception; what is long is the training of new staff. */
function isFor(reception: Reception | undefined, { audience, minutes }: Planned): boolean {
  switch (reception?.audience) {
    case undefined:
      return false;
    case 'parents':
      return audience === 'parent';
    case 'new-staff':
      return audience === 'staff' && minutes > IN_A_BREAK;
    case 'staff':
      return audience !== 'parent';
  }
}

/** One after the other, with a minute or more between. */
function inARow(chance: Chance, row: readonly Planned[], start: TimeOfDay): readonly Placed[] {
  let minute = minuteOf(start) + chance.below(6);
  return row.map((one) => {
    const time = timeOf(minute);
    minute += one.minutes + 1 + chance.below(5);
    return { ...one, time };
  });
}

/** Minutes since midnight. */
export function minuteOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** A time of the day from minutes since midnight. */
export function timeOf(minute: number): TimeOfDay {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

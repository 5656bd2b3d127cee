import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { heldTerm, termsOf, type HeldTerm } from './offices';
import { officeHolder, type Office, type Person } from './person';

/** Who hands the duties of an office to whom, and from which day on. */
export interface Handover {
  /** The appointment whose order is the basis. */
  readonly appointment: HeldTerm;
  /** The day from which the next one is in charge. */
  readonly on: IsoDate;
  /** Null when nobody held the office before. */
  readonly from: Person | null;
  readonly to: Person;
}

/** Who takes over with a term; undefined when no term of the office begins on that day. */
export function handoverAt(
  people: readonly Person[],
  office: Office,
  from: IsoDate,
): Handover | undefined {
  const appointment = termsOf(people, office).find(({ term }) => term.from === from);
  if (appointment === undefined) return undefined;
  return { appointment, on: from, from: giverOf(people, office, from), to: appointment.person };
}

/**
 * Who gets the duties back when a substitute's term ends: the consultant of the next day. Undefined while the last
 * day isn't known, when another substitute goes on (that one's own act names them), and when there is no consultant.
 */
export function handoverBack(
  people: readonly Person[],
  appointment: HeldTerm,
): Handover | undefined {
  const { term, person } = appointment;
  if (term.office !== 'substitute' || term.to === null) return undefined;
  const on = addDays(term.to, 1);
  if (officeHolder(people, 'substitute', on) !== undefined) return undefined;
  const to = officeHolder(people, 'consultant', on);
  // Who was appointed the consultant for good keeps the duties.
  return to === undefined || to.id === person.id
    ? undefined
    : { appointment, on, from: person, to };
}

/** Who held the office before: whoever left last. A substitute takes over from the one before, else from the consultant. */
function giverOf(people: readonly Person[], office: Office, from: IsoDate): Person | null {
  const before = heldTerm(people, office, addDays(from, -1));
  if (office === 'substitute')
    return before?.person ?? officeHolder(people, 'consultant', from) ?? null;
  const last = before ?? termsOf(people, office).find(({ term }) => term.from < from);
  return last?.person ?? null;
}

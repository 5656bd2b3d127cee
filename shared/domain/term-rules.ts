import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { Person, Term } from './person';

/** Nobody who works today was appointed before. */
const EARLIEST: IsoDate = '1990-01-01';

/** What is wrong with the days of a term, by the field that holds them; null when nothing is. */
export function termDatesIssue(
  from: IsoDate,
  to: IsoDate | null,
  today: IsoDate,
): { readonly from: string } | { readonly to: string } | null {
  if (from < EARLIEST) return { from: 'Дата не раньше 01.01.1990' };
  const latest = `${String(Number(today.slice(0, 4)) + 2)}${today.slice(4)}`;
  if (from > latest) return { from: 'Дата не позже чем через два года' };
  return to !== null && to < from ? { to: 'Последний день не может быть раньше первого' } : null;
}

/** Whether a person's terms of office are others than before. */
export function areTermsChanged(next: Person, previous: Person | undefined): boolean {
  return next.terms.map(textOf).join() !== (previous?.terms ?? []).map(textOf).join();
}

/** What two terms are compared by. */
function textOf({ office, from, to, order }: Term): string {
  return JSON.stringify([office, from, to, order.number, order.date]);
}

/** Terms that weren't there before: appointments, and corrected ones. */
function newTerms(next: Person, previous: Person | undefined): readonly Term[] {
  const known = new Set(previous?.terms.map(textOf));
  return next.terms.filter((term) => !known.has(textOf(term)));
}

/** Why a person's new terms can't be on those days, or null. What stood there before is not asked again. */
export function newTermsIssue(
  next: Person,
  previous: Person | undefined,
  today: IsoDate,
): string | null {
  for (const { from, to } of newTerms(next, previous)) {
    const issue = termDatesIssue(from, to, today);
    if (issue !== null) return `Назначение не записано. ${Object.values(issue).join('')}.`;
  }
  return null;
}

/**
 * Why new terms can't stand beside all others, or null: two don't hold one office on one day (п. 2).
 * @param changed newest states of the people whom a commit changes
 * @param before everybody as they were
 */
export function termsMeetIssue(
  changed: readonly Person[],
  before: readonly Person[],
): string | null {
  const known = new Map(before.map((person) => [person.id, person]));
  const after = new Map([...before, ...changed].map((person) => [person.id, person]));
  const all = [...after.values()].flatMap(({ name, terms }) =>
    terms.map((term) => ({ name, term })),
  );
  for (const person of changed) {
    for (const term of newTerms(person, known.get(person.id))) {
      const met = all.find((other) => other.term !== term && doMeet(other.term, term));
      if (met !== undefined) return meetText(met.name, met.term);
    }
  }
  return null;
}

function doMeet(a: Term, b: Term): boolean {
  return (
    a.office === b.office && (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
  );
}

function meetText(name: string, { from, to }: Term): string {
  const until = to === null ? '' : ` по ${shortDate(to)}`;
  return `Назначение не записано. В эти дни те же обязанности исполняет ${name}: с ${shortDate(from)}${until}.`;
}

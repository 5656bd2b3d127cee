import { addDays, shortDate, type IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { officeHolder, type Office, type Person, type Term } from './person';
import type { School } from './school';
import { termDatesIssue } from './term-rules';

export const OFFICE_WORDS: Readonly<Record<Office, string>> = {
  consultant: 'Консультант',
  substitute: 'Замещает консультанта',
  director: 'Руководитель',
};

/** A term of office with whose it is and where it stands among that person's terms. */
export interface HeldTerm {
  readonly person: Person;
  readonly index: number;
  readonly term: Term;
}

/** All terms of an office, the newest first. */
export function termsOf(people: readonly Person[], office: Office): readonly HeldTerm[] {
  return people
    .flatMap((person) => person.terms.map((term, index) => ({ person, index, term })))
    .filter(({ term }) => term.office === office)
    .sort((a, b) => (a.term.from < b.term.from ? 1 : -1));
}

/** Whether a term goes on on a day. */
export function isHeldOn({ from, to }: Pick<Term, 'from' | 'to'>, date: IsoDate): boolean {
  return from <= date && (to === null || date <= to);
}

/** Who consults on a day: the substitute while there is one, else the consultant. */
export function inCharge(
  people: readonly Person[],
  date: IsoDate,
): { readonly person: Person; readonly office: 'consultant' | 'substitute' } | undefined {
  for (const office of ['substitute', 'consultant'] as const) {
    const person = officeHolder(people, office, date);
    if (person !== undefined) return { person, office };
  }
  return undefined;
}

/** The order of the appointment in force on a day: that of the term, else the one of «Настройки → Школа». */
export function appointmentOrder(
  school: Pick<School, 'order'>,
  people: readonly Person[],
  date: IsoDate,
): School['order'] {
  const held = heldTerm(people, 'consultant', date);
  return held === null || isOrderOfSchool(people, held) ? school.order : held.term.order;
}

/** The term of an office that goes on on a day, null when nobody holds it. */
export function heldTerm(
  people: readonly Person[],
  office: Office,
  date: IsoDate,
): HeldTerm | null {
  return termsOf(people, office).find(({ term }) => isHeldOn(term, date)) ?? null;
}

/** Whether the order of «Настройки → Школа» is the one of this term: of the first consultant, who has no other. */
export function isOrderOfSchool(people: readonly Person[], { person, term }: HeldTerm): boolean {
  const first = termsOf(people, 'consultant').at(-1);
  const isTold = term.order.number.trim() !== '' || term.order.date !== null;
  return !isTold && first?.person.id === person.id && first.term.from === term.from;
}

/** The school as documents cite it on a day. */
export function schoolOn(school: School, people: readonly Person[], date: IsoDate): School {
  return { ...school, order: appointmentOrder(school, people, date) };
}

/** Somebody is to hold an office from a day on. */
export interface OfficeChange {
  readonly office: Office;
  readonly person: Person;
  readonly from: IsoDate;
  /** Last day, as a substitute's; null while it isn't known. */
  readonly to: IsoDate | null;
  readonly order: Term['order'];
}

export type OfficeField = 'person' | 'from' | 'to';
export type OfficeIssues = Readonly<Partial<Record<OfficeField, string>>>;

/** What an appointment changes. */
export interface OfficeOutcome {
  /** Whoever is changed, in their new state: the one appointed first. */
  readonly changed: readonly Person[];
  /** What is to be known beforehand: whose term ends when, days that nobody holds the office. */
  readonly notes: readonly string[];
}

/**
 * The records after an appointment: the term before ends on the day before (everybody keeps their place in the
 * history), the new one begins. Two can't hold an office on one day.
 * @param people everybody who held an office, and the one appointed if known
 */
export function changeOffice(
  people: readonly Person[],
  change: OfficeChange,
  today: IsoDate,
): Result<OfficeOutcome, OfficeIssues> {
  const { office, person, from, to, order } = change;
  const terms = termsOf(people, office);
  const issue = changeIssue(terms, people, change, today);
  if (issue !== null) return failed(issue);
  const ending = terms.find(({ term }) => isHeldOn(term, from));
  const last = addDays(from, -1);
  const changed = new Map<string, Person>([[person.id, person]]);
  if (ending !== undefined) changed.set(ending.person.id, withEnd(ending, last));
  const before = changed.get(person.id) ?? person;
  const stays = office === 'consultant' ? endSubstitution(before.terms, from) : before.terms;
  changed.set(person.id, { ...before, terms: [...stays, { office, from, to, order }] });
  const isSubstitute = stays.some((term, i) => term !== before.terms[i]);
  const ends = isSubstitute ? [`${person.name}: замещение закончится ${shortDate(last)}`] : [];
  return ok({
    changed: [...changed.values()],
    notes: [...changeNotes(terms, ending, change), ...ends],
  });
}

/** Whoever becomes the consultant stands in for nobody from that day on. */
function endSubstitution(terms: readonly Term[], from: IsoDate): readonly Term[] {
  return terms.map((term) =>
    term.office === 'substitute' && isHeldOn(term, from)
      ? { ...term, to: addDays(from, -1) }
      : term,
  );
}

function withEnd({ person, index }: HeldTerm, to: IsoDate | null): Person {
  const terms = person.terms.map((term, i) => (i === index ? { ...term, to } : term));
  return { ...person, terms };
}

function changeIssue(
  terms: readonly HeldTerm[],
  people: readonly Person[],
  { office, person, from, to }: OfficeChange,
  today: IsoDate,
): OfficeIssues | null {
  const bad = termDatesIssue(from, to, today);
  if (bad !== null) return bad;
  const held = terms.find(({ term }) => isHeldOn(term, from));
  if (held?.person.id === person.id) {
    const since = shortDate(held.term.from);
    return { person: `${person.name} исполняет эти обязанности с ${since}` };
  }
  if (held?.term.from === from) {
    return { from: `С этого же дня назначен другой человек: ${held.person.name}` };
  }
  const next = terms.findLast(({ term }) => term.from > from);
  if (next !== undefined && (to === null || to >= next.term.from)) {
    const day = shortDate(next.term.from);
    return { from: `С ${day} уже назначен другой человек: ${next.person.name}` };
  }
  const other = office === 'substitute' ? officeHolder(people, 'consultant', from) : undefined;
  if (other?.id === person.id) return { person: OWN_SUBSTITUTE };
  const later = office === 'consultant' ? person.terms.find(isLaterSubstitute) : undefined;
  if (later === undefined) return null;
  return { person: `${OWN_SUBSTITUTE}: сначала отмените замещение с ${shortDate(later.from)}` };

  function isLaterSubstitute(term: Term): boolean {
    return term.office === 'substitute' && term.from >= from && (to === null || term.from <= to);
  }
}

const OWN_SUBSTITUTE = 'Консультант не может замещать сам себя';

function changeNotes(
  terms: readonly HeldTerm[],
  ending: HeldTerm | undefined,
  { from }: OfficeChange,
): readonly string[] {
  const last = addDays(from, -1);
  if (ending !== undefined) {
    const until = ending.term.to === null ? '' : ` (был указан ${shortDate(ending.term.to)})`;
    return [`${ending.person.name}: последний день — ${shortDate(last)}${until}`];
  }
  const before = terms.find(({ term }) => term.to !== null && term.to < from)?.term;
  const end = before?.to ?? null;
  if (end === null || before?.office === 'substitute') return [];
  const gap = addDays(end, 1);
  if (gap > last) return [];
  const days = gap === last ? shortDate(gap) : `с ${shortDate(gap)} по ${shortDate(last)}`;
  return [`${days[0]?.toUpperCase() ?? ''}${days.slice(1)} эти обязанности никто не исполнял`];
}

/**
 * A term as it should have been written: dates and order corrected. It may not reach into another term of the office.
 */
export function correctTerm(
  people: readonly Person[],
  { person, index, term }: HeldTerm,
  next: Pick<Term, 'from' | 'to' | 'order'>,
  today: IsoDate,
): Result<Person, OfficeIssues> {
  const bad = termDatesIssue(next.from, next.to, today);
  if (bad !== null) return failed(bad);
  const others = termsOf(people, term.office).filter(
    (each) => each.person.id !== person.id || each.index !== index,
  );
  const met = others.find(
    ({ term: other }) =>
      (next.to === null || other.from <= next.to) && (other.to === null || other.to >= next.from),
  );
  if (met !== undefined) {
    const until = met.term.to === null ? '' : ` по ${shortDate(met.term.to)}`;
    const message = `В эти дни назначен другой человек: ${met.person.name}, с ${shortDate(met.term.from)}${until}`;
    return failed({ from: message });
  }
  const terms = person.terms.map((each, i) => (i === index ? { ...each, ...next } : each));
  return ok({ ...person, terms });
}

/**
 * The records without an appointment that was written down by mistake: whoever it had ended goes on, but for
 * a substitute, who keeps the last day. Only the newest term of an office can be taken out; null for another one.
 */
export function withdrawTerm(
  people: readonly Person[],
  { person, index, term }: HeldTerm,
): OfficeOutcome | null {
  const [newest, before] = termsOf(people, term.office);
  if (newest?.person.id !== person.id || newest.index !== index) return null;
  const changed = new Map([[person.id, withoutTerm(person, index)]]);
  // A substitute's last day was set by an order: whether the next one had moved it, nobody can tell any more.
  if (term.office === 'substitute' || before?.term.to !== addDays(term.from, -1)) {
    return { changed: [...changed.values()], notes: [] };
  }
  const held = changed.get(before.person.id) ?? before.person;
  const at = held === before.person ? before.index : held.terms.indexOf(before.term);
  changed.set(held.id, withEnd({ ...before, person: held, index: at }, null));
  return {
    changed: [...changed.values()],
    notes: [`${before.person.name}: срок продолжится с ${shortDate(term.from)}`],
  };
}

function withoutTerm(person: Person, index: number): Person {
  return { ...person, terms: person.terms.filter((_, i) => i !== index) };
}

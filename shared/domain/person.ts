import { z } from 'zod';
import { idSchema, type Id } from '#shared/lib/ids';
import { dateSchema, type IsoDate } from '#shared/lib/iso-date';
import { compareText, foldText } from '#shared/lib/text';
import { nameText, required } from './fields';
import { WORK_DAYS } from './school';

/** Who a person is to the school. */
export const PERSON_KINDS = ['staff', 'parent', 'other'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** Offices with a term: who consults, who stands in, who approves (п. 2). */
export const OFFICES = ['consultant', 'substitute', 'director'] as const;
export type Office = (typeof OFFICES)[number];

const termSchema = z.strictObject({
  office: z.enum(OFFICES),
  from: dateSchema,
  /** Last day; null while the term goes on. */
  to: dateSchema.nullable(),
  /** The director's order of the appointment (п. 2). */
  order: z.strictObject({ number: nameText('Номер приказа'), date: dateSchema.nullable() }),
});

/** Cases in which documents name people; the nominative is the name itself. */
export const CASES = ['genitive', 'dative', 'accusative', 'instrumental'] as const;
export type Case = (typeof CASES)[number];

/** Forms corrected by hand; an empty one leaves the suggestion. */
const formsSchema = z.strictObject({
  genitive: nameText('Родительный падеж'),
  dative: nameText('Дательный падеж'),
  accusative: nameText('Винительный падеж'),
  instrumental: nameText('Творительный падеж'),
});
export type CaseForms = Readonly<z.infer<typeof formsSchema>>;
export const NO_FORMS: CaseForms = { genitive: '', dative: '', accusative: '', instrumental: '' };

export const personSchema = z.strictObject({
  v: z.literal(3),
  id: idSchema,
  kind: z.enum(PERSON_KINDS),
  name: required(nameText('ФИО'), 'Укажите ФИО'),
  position: nameText('Должность'),
  /** What a teacher teaches. */
  subjects: nameText('Предметы'),
  /** Days a week that this person works, when it isn't the school's week (п. 2.2.1: deadlines). */
  ownWeek: z.literal(WORK_DAYS).nullable(),
  /** How name and position are declined, where the suggestion was corrected. */
  declined: z.strictObject({ name: formsSchema, position: formsSchema }),
  /** Class of a parent's child: «5А». No other data of pupils is kept (152-ФЗ). */
  className: nameText('Класс'),
  phone: nameText('Телефон'),
  email: nameText('Эл. почта'),
  room: nameText('Кабинет'),
  terms: z.array(termSchema).max(100),
  archived: z.boolean(),
  /** The record that this one was found to be a second spelling of. */
  mergedInto: idSchema.nullable(),
  /** True when the person's data were erased (152-ФЗ): the name stands for nobody. */
  redacted: z.boolean(),
});

/** Anybody who consults or is consulted. */
export type Person = Readonly<z.infer<typeof personSchema>>;
export type Term = Readonly<z.infer<typeof termSchema>>;

/** A term of office that goes on; the order of the appointment can be filled in later. */
export function openTerm(office: Office, from: IsoDate): Term {
  return { office, from, to: null, order: { number: '', date: null } };
}

/** A person of whom only the name is known yet. */
export function newPerson(id: Id, kind: PersonKind, name: string): Person {
  return {
    v: 3,
    id,
    kind,
    name: oneSpaced(name),
    position: '',
    subjects: '',
    ownWeek: null,
    declined: { name: NO_FORMS, position: NO_FORMS },
    className: '',
    phone: '',
    email: '',
    room: '',
    terms: [],
    archived: false,
    mergedInto: null,
    redacted: false,
  };
}

/**
 * The same person with other words in some fields. Forms corrected by hand were made for one name, one position: they
 * go when it changes, and the suggestions for the new one hold.
 */
export function withTexts<T extends Pick<Person, 'name' | 'position' | 'declined'>>(
  before: T,
  change: Partial<T>,
): T {
  const next = { ...before, ...change };
  const formsOf = (field: 'name' | 'position'): CaseForms =>
    oneSpaced(next[field]) === oneSpaced(before[field]) ? next.declined[field] : NO_FORMS;
  return { ...next, declined: { name: formsOf('name'), position: formsOf('position') } };
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** Who holds an office on a date; the latest term wins where two overlap. */
export function officeHolder(
  people: readonly Person[],
  office: Office,
  date: IsoDate,
): Person | undefined {
  const held = people.flatMap((person) =>
    person.terms
      .filter((t) => t.office === office && t.from <= date && (t.to === null || date <= t.to))
      .map((term) => ({ person, from: term.from })),
  );
  return held.sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.person;
}

/** True for somebody to choose from: not archived, no second spelling, not erased. */
export function isOffered({ archived, mergedInto, redacted }: Person): boolean {
  return !archived && mergedInto === null && !redacted;
}

/** The person that an id stands for now: of a second spelling the one that it was merged into. */
export function resolvePerson(people: readonly Person[], id: Id): Person | undefined {
  return resolved(byId(people), id);
}

/** `resolvePerson` for many questions about the same people. */
export function peopleResolver(people: readonly Person[]): (id: Id) => Person | undefined {
  const known = byId(people);
  return (id) => resolved(known, id);
}

/** All ids under which a person's records may stand: the own one and those of merged spellings. */
export function spellingsOf(people: readonly Person[], id: Id): readonly Id[] {
  const known = byId(people);
  const merged = people.filter(
    (each) => each.mergedInto !== null && each.id !== id && resolved(known, each.id)?.id === id,
  );
  return [id, ...merged.map((each) => each.id)];
}

type PeopleById = ReadonlyMap<Id, Person>;

function byId(people: readonly Person[]): PeopleById {
  return new Map(people.map((person) => [person.id, person]));
}

function resolved(people: PeopleById, id: Id): Person | undefined {
  let found = people.get(id);
  // No more steps than people: a forged circle must not hold us.
  for (let steps = 0; steps < people.size && found?.mergedInto; steps += 1) {
    found = people.get(found.mergedInto) ?? found;
  }
  return found;
}

/**
 * People in whose name or class every typed part occurs; «ё» is «е». Those whose surname begins with
 * the first part come first, then those where each part begins a word. At most `limit`.
 * @param withArchived finds archived ones as well
 */
export function findPeople(
  people: readonly Person[],
  typed: string,
  limit: number,
  withArchived = false,
): readonly Person[] {
  const parts = foldText(typed).split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  return people
    .filter((person) => isOffered(withArchived ? { ...person, archived: false } : person))
    .map((person) => ({ person, rank: nameRank(person, parts) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || compareText(a.person.name, b.person.name))
    .slice(0, limit)
    .map(({ person }) => person);
}

/** 3: the surname begins so; 2: words begin so; 1: the parts occur somewhere; 0: not this person. */
function nameRank({ name, className }: Person, parts: readonly string[]): number {
  const folded = foldText(`${name} ${className}`);
  if (!parts.every((part) => folded.includes(part))) return 0;
  if (folded.startsWith(parts[0] ?? '')) return 3;
  const words = folded.split(/[\s-]+/u);
  return parts.every((part) => words.some((word) => word.startsWith(part))) ? 2 : 1;
}

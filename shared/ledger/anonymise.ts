import type { Consultation, Visitor } from '#shared/domain/consultation';
import { isMentioned, withoutMentions, type Mentions, type Pattern } from '#shared/domain/mentions';
import { newPerson, type Person } from '#shared/domain/person';
import { REDACTED_MENTION, REDACTED_NAME } from '#shared/domain/redaction';
import type { Selection } from '#shared/domain/selection';
import type { Snippet } from '#shared/domain/snippet';
import type { Training, TrainingState } from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import type { RecordOf, TableName } from './records';

/** Who is anonymised, and how texts name them. */
export interface Subject {
  /** The person's record and those merged into it. */
  readonly persons: ReadonlySet<Id>;
  readonly mentions: Mentions;
  /** True when others bear the surname: alone it then counts only in records of this person's own. */
  readonly hasNamesakes: boolean;
}

type Anonymiser<T> = (value: T, subject: Subject) => T | null;

/**
 * What becomes of a record of each table. Null: the record doesn't name the person. Tables that are
 * `'stays'` hold what was signed or what belongs to the school: an erasure may not touch them.
 */
const ANONYMISERS: { readonly [T in TableName]: Anonymiser<RecordOf[T]> | 'stays' } = {
  person: anonymisedPerson,
  consultation: anonymisedConsultation,
  snippet: anonymisedSnippet,
  selection: anonymisedSelection,
  training: anonymisedTraining,
  session: 'stays',
  programme: 'stays',
  calendar: 'stays',
  topic: 'stays',
  school: 'stays',
  schedule: 'stays',
  directorKey: 'stays',
  redaction: 'stays',
};

/** True for tables whose earlier states a redaction may name. */
export function isErasable(table: TableName): boolean {
  return ANONYMISERS[table] !== 'stays';
}

/** A record without the person, or null when it doesn't name them (or may not be touched). */
export function anonymised<T extends TableName>(
  table: T,
  value: RecordOf[T],
  subject: Subject,
): RecordOf[T] | null {
  const anonymiser = ANONYMISERS[table];
  return anonymiser === 'stays' ? null : anonymiser(value, subject);
}

/** How a text that isn't in a record of the person's own may name them. */
export function mentionsElsewhere({ mentions, hasNamesakes }: Subject): Pattern {
  return hasNamesakes ? mentions.strict : mentions.wide;
}

function anonymisedPerson(person: Person, subject: Subject): Person | null {
  if (!subject.persons.has(person.id)) {
    return changed(person, { position: cleaned(person.position, mentionsElsewhere(subject)) });
  }
  const { declined } = newPerson(person.id, person.kind, '');
  const blank = { position: '', subjects: '', className: '', phone: '', email: '', room: '' };
  return { ...person, ...blank, declined, name: REDACTED_NAME, archived: true, redacted: true };
}

function anonymisedConsultation(value: Consultation, subject: Subject): Consultation | null {
  const isOwn = value.visitors.some((visitor) => isVisitor(visitor, subject));
  const pattern = isOwn ? subject.mentions.wide : mentionsElsewhere(subject);
  const visitors = value.visitors.map((visitor) => anonymisedVisitor(visitor, subject, pattern));
  const { annulled } = value;
  return changed(value, {
    visitors: visitors.every((visitor, i) => visitor === value.visitors[i])
      ? value.visitors
      : visitors,
    question: cleaned(value.question, pattern),
    answer: cleaned(value.answer, pattern),
    annulled:
      annulled && (changed(annulled, { reason: cleaned(annulled.reason, pattern) }) ?? annulled),
  });
}

/** True when the person came, by their record or, in records without one, by their whole name. */
export function isVisitor({ person, name }: Visitor, { persons, mentions }: Subject): boolean {
  return person === null ? isMentioned(name, mentions.strict) : persons.has(person);
}

function anonymisedVisitor(visitor: Visitor, subject: Subject, pattern: Pattern): Visitor {
  const { person, name } = visitor;
  if (isVisitor(visitor, subject) || (person === null && isMentioned(name, pattern))) {
    const { className, position } = visitor;
    const isDone = name === REDACTED_NAME && className === '' && position === '';
    return isDone ? visitor : { person, name: REDACTED_NAME, position: '', className: '' };
  }
  // Another known person keeps their name, whoever else bears it.
  return changed(visitor, { position: cleaned(visitor.position, pattern) }) ?? visitor;
}

/** The training stays for the statistics; its person is anonymised where they are named. */
function anonymisedTraining(value: Training, subject: Subject): Training | null {
  const isOwn = subject.persons.has(value.person);
  const pattern = isOwn ? subject.mentions.wide : mentionsElsewhere(subject);
  const absences = value.absences.map(
    (each) => changed(each, { reason: cleaned(each.reason, pattern) }) ?? each,
  );
  return changed(value, {
    position: cleaned(value.position, pattern),
    absences: absences.every((each, i) => each === value.absences[i]) ? value.absences : absences,
    state: cleanedState(value.state, pattern),
  });
}

function cleanedState(state: TrainingState, pattern: Pattern): TrainingState {
  if (state.kind === 'open') return state;
  const reason = cleaned(state.reason, pattern);
  if (state.kind !== 'completed') return changed(state, { reason }) ?? state;
  const unfinishedNote = cleaned(state.unfinishedNote, pattern);
  return changed(state, { reason, unfinishedNote }) ?? state;
}

function anonymisedSnippet(value: Snippet, subject: Subject): Snippet | null {
  const pattern = mentionsElsewhere(subject);
  // A template's name is one word: brackets have no place in it.
  const name = isMentioned(value.name, pattern) ? REDACTED_NAME.toLowerCase() : value.name;
  return changed(value, { name, text: cleaned(value.text, pattern) });
}

function anonymisedSelection(value: Selection, subject: Subject): Selection | null {
  const pattern = mentionsElsewhere(subject);
  const text = cleaned(value.filters.text, pattern);
  return changed(value, {
    title: cleaned(value.title, pattern),
    filters: changed(value.filters, { text }) ?? value.filters,
  });
}

function cleaned(text: string, pattern: Pattern): string {
  return withoutMentions(text, pattern, REDACTED_MENTION);
}

/** The record with these members, or null when they are what they were. */
function changed<T extends object>(value: T, members: Partial<T>): T | null {
  const keys = Object.keys(members) as (keyof T)[];
  return keys.every((key) => members[key] === value[key]) ? null : { ...value, ...members };
}

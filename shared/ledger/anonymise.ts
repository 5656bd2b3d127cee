import type { Consultation, Visitor } from '#shared/domain/consultation';
import { LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import { isMentioned, type Pattern } from '#shared/domain/mentions';
import { newPerson, type Person } from '#shared/domain/person';
import type { Publication } from '#shared/domain/publication';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { REDACTED_NAME } from '#shared/domain/redaction';
import type { Selection } from '#shared/domain/selection';
import type { Snippet } from '#shared/domain/snippet';
import type { Training, TrainingState } from '#shared/domain/training';
import {
  BLANK,
  changed,
  cleaned,
  mentionsElsewhere,
  renewed,
  type Subject,
} from './anonymised-text';
import { anonymisedIncident, anonymisedMeeting, anonymisedRequest } from './anonymised-support';
import type { RecordOf, TableName } from './records';

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
  publication: anonymisedPublication,
  receptionMark: anonymisedReceptionMark,
  directorKey: 'stays',
  redaction: 'stays',
  regulation: 'stays',
  meeting: anonymisedMeeting,
  supportRequest: anonymisedRequest,
  incident: anonymisedIncident,
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

function anonymisedPerson(person: Person, subject: Subject): Person | null {
  if (!subject.persons.has(person.id)) {
    return withoutMentionIn(person, mentionsElsewhere(subject));
  }
  const { declined } = newPerson(person.id, person.kind, '');
  const blank = { position: '', subjects: '', className: '', phone: '', email: '', room: '' };
  return { ...person, ...blank, declined, name: REDACTED_NAME, archived: true, redacted: true };
}

/** Somebody else keeps their own name, whoever bears it as well; everything that is typed beside it is cleaned. */
function withoutMentionIn(person: Person, pattern: Pattern): Person | null {
  const line = (text: string): string => cleaned(text, pattern, NAME_LIMIT);
  const { declined } = person;
  const { genitive, dative, accusative, instrumental } = declined.position;
  const position = changed(declined.position, {
    ...{ genitive: line(genitive), dative: line(dative) },
    ...{ accusative: line(accusative), instrumental: line(instrumental) },
  });
  return changed(person, {
    ...{ position: line(person.position), subjects: line(person.subjects) },
    ...{ className: line(person.className), room: line(person.room) },
    ...{ phone: line(person.phone), email: line(person.email) },
    declined: position === null ? declined : { ...declined, position },
  });
}

function anonymisedConsultation(value: Consultation, subject: Subject): Consultation | null {
  const isOwn = value.visitors.some((visitor) => isVisitor(visitor, subject));
  const pattern = isOwn ? subject.mentions.wide : mentionsElsewhere(subject);
  const { annulled } = value;
  const reason = cleaned(annulled?.reason ?? '', pattern, TEXT_LIMIT);
  return changed(value, {
    visitors: renewed(value.visitors, (one) => anonymisedVisitor(one, subject, pattern)),
    question: cleaned(value.question, pattern, TEXT_LIMIT),
    answer: cleaned(value.answer, pattern, TEXT_LIMIT),
    annulled: annulled && (changed(annulled, { reason }) ?? annulled),
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
  const theirs = cleaned(visitor.position, pattern, NAME_LIMIT);
  return changed(visitor, { position: theirs }) ?? visitor;
}

/**
 * The training stays for the statistics: its dates, its deadline, what was taught. The person's own loses what
 * tells of them: the position, why they were away and why they were late or stopped (their health among it).
 */
function anonymisedTraining(value: Training, subject: Subject): Training | null {
  const isOwn = subject.persons.has(value.person);
  const pattern = isOwn ? subject.mentions.wide : mentionsElsewhere(subject);
  const line = (text: string): string => cleaned(text, pattern, NAME_LIMIT);
  const own = (text: string): string => (isOwn ? BLANK : line(text));
  const note = (text: string): string =>
    isOwn && text.trim() !== '' ? BLANK : cleaned(text, pattern, TEXT_LIMIT);
  return changed(value, {
    position: own(value.position),
    items: renewed(value.items, (one) => changed(one, { title: line(one.title) }) ?? one),
    absences: renewed(value.absences, (one) => changed(one, { reason: own(one.reason) }) ?? one),
    state: cleanedState(value.state, note),
  });
}

function cleanedState(state: TrainingState, note: (text: string) => string): TrainingState {
  if (state.kind === 'open') return state;
  const reason = note(state.reason);
  if (state.kind !== 'completed') return changed(state, { reason }) ?? state;
  const unfinishedNote = note(state.unfinishedNote);
  return changed(state, { reason, unfinishedNote }) ?? state;
}

function anonymisedSnippet(value: Snippet, subject: Subject): Snippet | null {
  const pattern = mentionsElsewhere(subject);
  // A template's name is one word that no other one bears: brackets have no place in it.
  const name = isMentioned(value.name, pattern) ? `${BLANK}-${value.id.slice(-12)}` : value.name;
  return changed(value, { name, text: cleaned(value.text, pattern, TEXT_LIMIT) });
}

/** Where and when it hung stays, with the photograph; who put it up doesn't, nor whom the file was named after. */
function anonymisedPublication(value: Publication, subject: Subject): Publication | null {
  const pattern = mentionsElsewhere(subject);
  const { by, photo, annulled } = value;
  const isOwn = by.person !== null && subject.persons.has(by.person);
  const name = isOwn ? REDACTED_NAME : cleaned(by.name, pattern, NAME_LIMIT);
  const reason = cleaned(annulled?.reason ?? '', pattern, TEXT_LIMIT);
  return changed(value, {
    where: cleaned(value.where, pattern, LINE_LIMIT),
    by: changed(by, { name }) ?? by,
    photo: photo && (changed(photo, { name: cleaned(photo.name, pattern, NAME_LIMIT) }) ?? photo),
    annulled: annulled && (changed(annulled, { reason }) ?? annulled),
  });
}

function anonymisedReceptionMark(value: ReceptionMark, subject: Subject): ReceptionMark | null {
  const { outcome } = value;
  if (outcome.kind !== 'missed') return null;
  const reason = cleaned(outcome.reason, mentionsElsewhere(subject), TEXT_LIMIT);
  return changed(value, { outcome: changed(outcome, { reason }) ?? outcome });
}

function anonymisedSelection(value: Selection, subject: Subject): Selection | null {
  const pattern = mentionsElsewhere(subject);
  const text = cleaned(value.filters.text, pattern, LINE_LIMIT);
  return changed(value, {
    title: cleaned(value.title, pattern, NAME_LIMIT),
    filters: changed(value.filters, { text }) ?? value.filters,
  });
}

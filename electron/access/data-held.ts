import type { Consultation } from '#shared/domain/consultation';
import { isMentioned } from '#shared/domain/mentions';
import type { Person } from '#shared/domain/person';
import { DATA_CATEGORIES, type DataCategory } from '#shared/domain/redaction';
import type { Training } from '#shared/domain/training';
import { isVisitor } from '#shared/ledger/anonymise';
import { mentionsElsewhere, type Subject } from '#shared/ledger/anonymised-text';
import type { AnyRecord } from '#shared/ledger/records';

/** What a record that concerns the person held beside the name: one of whose states `anonymised` makes another. */
export function heldBy(value: AnyRecord, subject: Subject): readonly DataCategory[] {
  if ('visitors' in value) return heldByConsultation(value, subject);
  if ('absences' in value) {
    return subject.persons.has(value.person) ? heldByTraining(value, subject) : ['texts'];
  }
  const isOwnRecord = 'declined' in value && subject.persons.has(value.id);
  // Of a template, a selection, somebody else nothing but a text may name the person.
  return isOwnRecord ? [] : ['texts'];
}

function heldByConsultation(value: Consultation, subject: Subject): readonly DataCategory[] {
  const own = value.visitors.filter((visitor) => isVisitor(visitor, subject));
  const others = value.visitors.filter((visitor) => !isVisitor(visitor, subject));
  const pattern = own.length > 0 ? subject.mentions.wide : mentionsElsewhere(subject);
  const texts = [value.question, value.answer, value.annulled?.reason ?? ''];
  const beside = others.map(({ position }) => position);
  return marked({
    position: own.some(({ position }) => position !== ''),
    class: own.some(({ className }) => className !== ''),
    texts: [...texts, ...beside].some((text) => isMentioned(text, pattern)),
  });
}

function heldByTraining(
  { absences, items, state }: Training,
  subject: Subject,
): readonly DataCategory[] {
  const reason = state.kind === 'open' ? '' : state.reason;
  const note = state.kind === 'completed' ? state.unfinishedNote : '';
  return marked({
    position: true,
    absences: absences.length > 0,
    outcome: `${reason}${note}`.trim() !== '',
    texts: items.some(({ title }) => isMentioned(title, subject.mentions.wide)),
  });
}

function marked(held: Readonly<Partial<Record<DataCategory, boolean>>>): readonly DataCategory[] {
  return DATA_CATEGORIES.filter((category) => held[category] === true);
}

/** Categories of a person's data, in their order. @param past states of the person's own record @param others what other records held */
export function categoriesOf(
  past: readonly Person[],
  others: ReadonlySet<DataCategory>,
): readonly DataCategory[] {
  const keys = {
    position: 'position',
    subjects: 'subjects',
    class: 'className',
    phone: 'phone',
    email: 'email',
    room: 'room',
  } as const;
  const held = Object.entries(keys)
    .filter(([, key]) => past.some((person) => person[key].trim() !== ''))
    .map(([category]) => category);
  const all = new Set<string>(['name', ...held, ...others]);
  return DATA_CATEGORIES.filter((category) => all.has(category));
}

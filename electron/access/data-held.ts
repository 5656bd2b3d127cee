import { isMentioned } from '#shared/domain/mentions';
import type { Person } from '#shared/domain/person';
import { DATA_CATEGORIES, type DataCategory } from '#shared/domain/redaction';
import { isVisitor, mentionsElsewhere, type Subject } from '#shared/ledger/anonymise';
import type { AnyRecord } from '#shared/ledger/records';

/** What a record that concerns the person held beside the name. */
export function heldBy(value: AnyRecord, subject: Subject): readonly DataCategory[] {
  const pattern = mentionsElsewhere(subject);
  const named = (...texts: readonly string[]): boolean =>
    texts.some((text) => isMentioned(text, pattern));
  if ('visitors' in value) {
    const own = value.visitors.filter((visitor) => isVisitor(visitor, subject));
    return [
      ...(own.some(({ position }) => position !== '') ? (['position'] as const) : []),
      ...(own.some(({ className }) => className !== '') ? (['class'] as const) : []),
      ...(named(value.question, value.answer, value.annulled?.reason ?? '')
        ? (['texts'] as const)
        : []),
    ];
  }
  if (!('absences' in value) || !subject.persons.has(value.person)) return [];
  return value.absences.length > 0 ? ['position', 'absences'] : ['position'];
}

/** Categories of a person's data, in their order. @param past states of the person's own record @param others what other records held */
export function categoriesOf(
  past: readonly Person[],
  others: ReadonlySet<DataCategory>,
): readonly DataCategory[] {
  const keys = {
    position: 'position',
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

import { addDays } from '#shared/lib/iso-date';
import { foldText } from '#shared/lib/text';
import type { Consultation } from './consultation';
import { foldedName } from './known-people';

/** What of a record tells whether it was written twice. */
export type Compared = Pick<Consultation, 'id' | 'date' | 'visitors' | 'topics' | 'question'>;

/** Of the shorter question's words so many must be in the other one. */
const ALIKE = 0.7;
/** Endings differ: «журнал», «журнала» and «журнале» are one word. */
const STEM = 5;

/**
 * Records that say the same: the same person or name, a day apart at most, a topic in common and a question in
 * much the same words. Annulled ones don't count. @param records those of the days around, in any order
 */
export function likelyDuplicates(
  written: Compared,
  records: readonly Consultation[],
): readonly Consultation[] {
  const [from, to] = [addDays(written.date, -1), addDays(written.date, 1)];
  return records.filter(
    (record) =>
      record.id !== written.id &&
      record.annulled === null &&
      from <= record.date &&
      record.date <= to &&
      record.topics.some((topic) => written.topics.includes(topic)) &&
      haveVisitorInCommon(written, record) &&
      isSameQuestion(written.question, record.question),
  );
}

function haveVisitorInCommon(a: Compared, b: Compared): boolean {
  const people = new Set(a.visitors.map(({ person }) => person));
  const names = new Set(a.visitors.map(({ name }) => foldedName(name)));
  return b.visitors.some(
    ({ person, name }) =>
      (person !== null && people.has(person)) || (name !== '' && names.has(foldedName(name))),
  );
}

/** True for questions of much the same words; one word must be the same, not one of many. */
export function isSameQuestion(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)].sort((x, y) => x.size - y.size);
  if (one === undefined || other === undefined || one.size === 0) return false;
  if (one.size === 1 && other.size > 1) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / one.size >= ALIKE;
}

function words(text: string): ReadonlySet<string> {
  const all = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(all.filter((word) => word.length > 2).map((word) => word.slice(0, STEM)));
}

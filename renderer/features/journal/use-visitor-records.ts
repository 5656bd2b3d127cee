import { useDeferredValue, useMemo } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import { openQuestions, threadOf } from '#shared/domain/follow-up';
import { idsOf, knownByName, suggestPeople } from '#shared/domain/known-people';
import { likelyDuplicates, type Compared } from '#shared/domain/likely-duplicates';
import type { Person } from '#shared/domain/person';
import { addDays } from '#shared/lib/iso-date';
import { useNewestRecords } from '../../data/nearby-records';
import { EVERYTHING, type JournalQuery } from '../../data/search/query';
import { visitorsOf, type FormValues } from './form-values';

/** Records of one person that are looked through for open questions. */
const MOST_OF_A_PERSON = 300;
/** Records of three days: more than any consultant writes. */
const MOST_OF_DAYS = 500;
const NONE: readonly Consultation[] = [];

/** What the journal holds of the one whose name stands in the form. */
export interface VisitorRecords {
  /** Undefined while nobody known is named. */
  readonly person: Person | undefined;
  /** Newest first, without the record that is being written; null while they are read. */
  readonly records: readonly Consultation[] | null;
  /** Questions that this record may go on with, the most urgent first. */
  readonly open: readonly Consultation[];
}

/** The person who is picked or typed, their records and open questions, live. */
export function useVisitorRecords(values: FormValues, people: readonly Person[]): VisitorRecords {
  const person = personOf(useDeferredValue(values), people);
  const asked = person?.id ?? null;
  const query: JournalQuery | null = asked === null ? null : { ...EVERYTHING, person: asked };
  const found = useNewestRecords(query, MOST_OF_A_PERSON);
  const { id } = values;
  return useMemo(() => {
    if (person === undefined || found === null) return { person, records: null, open: NONE };
    const ids = idsOf(people, person.id);
    const own = found.filter(({ visitors }) =>
      visitors.some((visitor) => visitor.person !== null && ids.has(visitor.person)),
    );
    const thread = new Set(threadOf(id, own).map((each) => each.id));
    const others = own.filter((each) => each.id !== id);
    return {
      person,
      records: others,
      open: openQuestions(own).filter((each) => !thread.has(each.id)),
    };
  }, [person, found, people, id]);
}

/** Whom the form names: who was picked, who is called just so, or the only one who may be meant. */
function personOf(values: FormValues, people: readonly Person[]): Person | undefined {
  const { person, name, audience } = values;
  if (person !== null) return people.find(({ id }) => id === person);
  const meant = suggestPeople(people, name, audience, 2).filter(({ kind }) => kind === audience);
  return knownByName(people, audience, name) ?? (meant.length === 1 ? meant[0] : undefined);
}

/** Records that say the same as the form, live. None while the form is too empty to tell. */
export function useLikelyDuplicates(values: FormValues | null): readonly Consultation[] {
  const written = comparedOf(useDeferredValue(values));
  const day = written?.date ?? null;
  const query: JournalQuery | null =
    day === null ? null : { ...EVERYTHING, from: addDays(day, -1), to: addDays(day, 1) };
  const around = useNewestRecords(query, MOST_OF_DAYS);
  if (written === null || around === null) return NONE;
  return likelyDuplicates(written, around).filter(({ id }) => id !== values?.earlier);
}

/** What of the form can be compared; null while it is too empty to tell. */
function comparedOf(values: FormValues | null): Compared | null {
  if (values === null || values.date === null) return null;
  const { id, date, topics, question } = values;
  const visitors = [...visitorsOf(values)];
  const isTelling =
    question.trim() !== '' && topics.length > 0 && visitors.some(({ name }) => name !== '');
  return isTelling ? { id, date, topics: [...topics], question, visitors } : null;
}

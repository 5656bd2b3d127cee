import { supportLetter, type SupportLetter } from './support-letter';
import type { SupportSituation } from './support-situation';
import { parentsSupport, supportSchedule } from './support-texts';
import { dateAt } from '#shared/lib/iso-date';

/** What a parent takes along to turn to support himself (п. 5). */
export interface ParentWords {
  /** Where to write and call, the first one first to be tried. */
  readonly contacts: readonly string[];
  /** That the call is paid, and that he applies himself. */
  readonly note: string;
  /** When calls are taken, on the school's clock. */
  readonly hours: string;
  /** His own letter, in the first person; the contacts are for him to fill in. */
  readonly letter: SupportLetter;
}

/** Words for a parent whom the school couldn't help (п. 5, примечание 1). */
export function parentWords(situation: SupportSituation): ParentWords {
  const { school, now, request } = situation;
  return {
    ...parentsSupport(school),
    hours: supportSchedule(school.timeZone, dateAt(now, school.timeZone)),
    letter: supportLetter({ ...situation, request: { ...request, path: 'parent' } }),
  };
}

/** All of it as one text, to be sent to the parent or printed. */
export function parentWordsText({ contacts, note, hours, letter }: ParentWords): string {
  return [contacts.join('\n'), note, hours, 'Что написать', letter.subject, letter.body].join(
    '\n\n',
  );
}

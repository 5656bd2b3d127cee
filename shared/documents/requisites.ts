// Requisites as documents word them.
import type { Term } from '#shared/domain/person';
import { shortDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

/** «приказ от 01.09.2026 № 75» with what is known of it; empty when nothing is. */
export function orderText({ number, date }: Term['order']): string {
  const on = date === null ? '' : ` от${NBSP}${shortDate(date)}`;
  const no = number.trim() === '' ? '' : ` №${NBSP}${number.trim()}`;
  return on === '' && no === '' ? '' : `приказ${on}${no}`;
}

/** A position after a comma: «Учитель информатики» → «учитель информатики»; «ИО директора» stays. */
export function inSentence(position: string): string {
  const [first = '', second = ''] = position.trim();
  const isWord = second === second.toLowerCase();
  return isWord ? `${first.toLowerCase()}${position.trim().slice(first.length)}` : position.trim();
}

/** The school as documents name it; empty when nothing is filled in. */
export function schoolName(school: {
  readonly fullName: string;
  readonly shortName: string;
}): string {
  return school.fullName.trim() === '' ? school.shortName : school.fullName;
}

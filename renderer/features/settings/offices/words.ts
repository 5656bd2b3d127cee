import type { HeldTerm } from '#shared/domain/offices';
import type { Office, Term } from '#shared/domain/person';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';

export const CHANGE_TITLES: Readonly<Record<Office, string>> = {
  consultant: 'Сменить консультанта',
  substitute: 'Назначить замещающего',
  director: 'Сменить руководителя',
};

export const OFFICE_TITLES: Readonly<Record<Office, string>> = {
  consultant: 'Консультант',
  substitute: 'Замещение консультанта',
  director: 'Руководитель',
};

/** «с 01.09.2024 по 30.11.2026, приказ № 45 от 30.08.2024». */
export function termWords({ from, to }: Term, order: Term['order']): string {
  const until = to === null ? '' : ` по ${shortDate(to)}`;
  const words = orderWords(order);
  return `с ${shortDate(from)}${until}${words === '' ? '' : `, ${words}`}`;
}

function orderWords({ number, date }: Term['order']): string {
  const told = [
    number.trim() === '' ? '' : `№${NBSP}${number.trim()}`,
    date === null ? '' : `от ${shortDate(date)}`,
  ].filter(Boolean);
  return told.length === 0 ? '' : `приказ ${told.join(' ')}`;
}

/** Whether a term goes on, is to come or is over. */
export function standingOf({ term }: HeldTerm, today: IsoDate): 'now' | 'future' | 'past' {
  if (term.from > today) return 'future';
  return term.to !== null && term.to < today ? 'past' : 'now';
}

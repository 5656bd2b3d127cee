import type { ReactNode } from 'react';
import { OFFICE_WORDS } from '#shared/domain/offices';
import { spellingsOf, type Person } from '#shared/domain/person';
import { WORK_DAYS_WORDS } from '#shared/domain/school';
import { shortDate } from '#shared/lib/iso-date';
import { Facts } from '../../ui/description-list';

/** What is known of a person beyond the page's title, and under which other spellings. */
export function PersonFacts({ person, people }: { person: Person; people: readonly Person[] }) {
  const facts = [
    { term: 'Предметы', value: person.subjects },
    { term: 'Телефон', value: person.phone },
    { term: 'Эл. почта', value: person.email },
    { term: 'Кабинет', value: person.room },
    {
      term: 'Рабочая неделя',
      value:
        person.ownWeek === null ? '' : `своя: ${WORK_DAYS_WORDS[person.ownWeek].toLowerCase()}`,
    },
    { term: 'Назначения', value: terms(person) },
    { term: 'Другие написания', value: spellings(person, people) },
  ];
  const isKnown = facts.some(({ value }) => value !== '' && value !== null);
  return isKnown ? <Facts items={facts} /> : null;
}

function terms({ terms: all }: Person): string {
  return all
    .map(({ office, from, to }) => {
      const until = to === null ? '' : ` по ${shortDate(to)}`;
      return `${OFFICE_WORDS[office]} с ${shortDate(from)}${until}`;
    })
    .join('; ');
}

function spellings(person: Person, people: readonly Person[]): ReactNode {
  const ids = spellingsOf(people, person.id).filter((id) => id !== person.id);
  if (ids.length === 0) return null;
  const others = people.filter(({ id }) => ids.includes(id));
  return (
    <ul className="people-spellings">
      {others.map(({ id, name }) => (
        <li key={id}>
          <a href={`#/person/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

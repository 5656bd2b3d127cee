import { Fragment } from 'react';
import { useRecordedSession } from '../../data/recorded-sessions';

/** «Занятие по обучению»: whom the record counts as a session for, and what they went through; nothing for others. */
export function RecordSession({ id, isAnnulled }: { id: string; isAnnulled: boolean }) {
  const session = useRecordedSession(id);
  if (!session) return null;
  return (
    <section className="journal-text" aria-labelledby="journal-session-title">
      <h3 id="journal-session-title" className="journal-text-title">
        Занятие по обучению
      </h3>
      <p>
        {session.people.map((person, index) => (
          <Fragment key={person.id}>
            {index === 0 ? '' : '; '}
            <a href={`#/person/${person.id}`}>{person.name}</a>
          </Fragment>
        ))}
      </p>
      <p>Пройдено: {session.items.join('; ')}.</p>
      <p className="journal-link-text">
        {isAnnulled
          ? 'Запись аннулирована, и занятие не считается: эти темы снова не пройдены.'
          : 'Дата и минуты занятия берутся из этой записи. Аннулируете её — темы снова станут непройденными.'}
      </p>
    </section>
  );
}

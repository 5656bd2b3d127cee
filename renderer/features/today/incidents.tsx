import { AUDIENCE_WORDS } from '#shared/domain/consultation';
import { INCIDENT_REASON_WORDS, incidentFork, type Incident } from '#shared/domain/incident';
import { leftOpenLately } from '#shared/domain/incident-counts';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import { NBSP } from '#shared/lib/text';
import { useIncidents } from '../../data/incidents';

/** Who left lately with nothing to go on with (п. 5); nothing when everybody got something. */
export function OpenIncidents({ today }: { today: IsoDate }) {
  const rows = useIncidents() ?? [];
  const left = leftOpenLately(
    rows.map(({ value }) => value),
    today,
  );
  if (left.length === 0) return null;
  return (
    <section className="today-group" aria-label="Нештатные ситуации">
      <h2 className="today-title">
        Нештатные ситуации
        <span className="today-count">{left.length}</span>
      </h2>
      <ul className="today-list">
        {left.map((incident) => (
          <Left key={incident.id} incident={incident} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Left({ incident, today }: { incident: Incident; today: IsoDate }) {
  const { id, date, time, audience, who, question, reason } = incident;
  const name = who.name.trim() === '' ? AUDIENCE_WORDS[audience] : who.name;
  const fork = incidentFork(audience);
  return (
    <li className="today-question">
      <div className="today-question-words">
        <p className="today-question-head">
          <a className="today-who" href={`#/support/incidents/${id}`}>
            {who.className === '' ? name : `${name}, ${who.className}`}
          </a>
        </p>
        {question === '' ? null : <p className="today-asked">{question}</p>}
        <p className="today-quiet">
          {date === today ? time : `${shortDate(date)}, ${time}`} ·{' '}
          {INCIDENT_REASON_WORDS[reason].toLowerCase()} · сообщите, куда обратиться по
          {NBSP}п.{NBSP}
          {fork}, и отметьте это
        </p>
      </div>
    </li>
  );
}

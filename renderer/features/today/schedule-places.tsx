import { isUrgentDeed } from '#shared/domain/publication-standing';
import { deedLines } from '#shared/domain/publication-words';
import { tidyBreaks } from '#shared/lib/text';
import { usePublicationStanding } from '../../data/publications';

/** Where the schedule has to be put up or replaced (п. 2.2), and an end that is near; nothing when all is in order. */
export function SchedulePlaces() {
  const deeds = (usePublicationStanding()?.deeds ?? []).filter(isUrgentDeed);
  if (deeds.length === 0) return null;
  return (
    <section className="today-group" aria-label="График на стенде и на сайте">
      <h2 className="today-title">
        График на стенде и на сайте
        <span className="today-count">{deeds.length}</span>
      </h2>
      <ul className="today-list">
        {deedLines(deeds).map(({ text, advice }) => (
          <li key={text} className="today-question">
            <div className="today-question-words">
              <p>{tidyBreaks(text)}</p>
              <p className="today-quiet">{tidyBreaks(advice)}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="today-quiet">
        <a href="#/schedule">Открыть график</a>
      </p>
    </section>
  );
}

import { isUrgentDeed, type PublicationDeed } from '#shared/domain/publication-standing';
import { deedText } from '#shared/domain/publication-words';
import { tidyBreaks } from '#shared/lib/text';
import { usePublicationStanding } from '../../data/publications';

/** So many are shown; «График» has the others. */
const MOST = 5;

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
        {deeds.slice(0, MOST).map((deed) => (
          <Deed key={deedText(deed)} deed={deed} />
        ))}
      </ul>
      <p className="today-quiet">
        {deeds.length > MOST ? `Показаны первые ${String(MOST)}. ` : ''}
        <a href="#/schedule">Открыть график</a>
      </p>
    </section>
  );
}

function Deed({ deed }: { deed: PublicationDeed }) {
  return (
    <li className="today-question">
      <div className="today-question-words">
        <p>{tidyBreaks(deedText(deed))}</p>
      </div>
    </li>
  );
}

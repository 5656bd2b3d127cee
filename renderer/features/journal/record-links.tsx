import { numberText } from '#shared/domain/consultation';
import { shortDate } from '#shared/lib/iso-date';
import { useConsultation } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useFollowers } from '../../data/followers';

/** The record that this one goes on from, and those that go on from it; a press opens one in the pane. */
export function RecordLinks({ row }: { row: ConsultationRow }) {
  const earlier = useConsultation(row.value.links.earlier);
  const followers = useFollowers(row);
  if (!earlier && followers.length === 0) return null;
  return (
    <section className="journal-text" aria-labelledby="journal-links-title">
      <h3 id="journal-links-title" className="journal-text-title">
        Связанные записи
      </h3>
      <ul className="journal-links">
        {earlier ? <LinkItem words="Продолжает" row={earlier} /> : null}
        {followers.map((each) => (
          <LinkItem key={each.id} words="Продолжена в" row={each} />
        ))}
      </ul>
    </section>
  );
}

function LinkItem({ words, row: { id, value } }: { words: string; row: ConsultationRow }) {
  return (
    <li>
      {words}{' '}
      <a href={`#/journal?record=${id}`}>
        {numberText(value.number)} от {shortDate(value.date)}
      </a>
      <span className="journal-link-text"> {value.question}</span>
    </li>
  );
}

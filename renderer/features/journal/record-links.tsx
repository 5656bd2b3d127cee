import { numberText } from '#shared/domain/consultation';
import { meetingText } from '#shared/domain/meeting-words';
import { shortDate } from '#shared/lib/iso-date';
import { useConsultation } from '../../data/consultations';
import type { ConsultationRow } from '../../data/database';
import { useFollowers } from '../../data/followers';
import { useMeeting } from '../../data/meetings';

/** The meeting where it was asked, the record that this one goes on from, those that go on from it: a press opens them. */
export function RecordLinks({ row }: { row: ConsultationRow }) {
  const earlier = useConsultation(row.value.links.earlier);
  const followers = useFollowers(row);
  const { meeting: asked } = row.value.links;
  const meeting = useMeeting(asked ?? '');
  if (!earlier && followers.length === 0 && !meeting) return null;
  return (
    <section className="journal-text" aria-labelledby="journal-links-title">
      <h3 id="journal-links-title" className="journal-text-title">
        Связанные записи
      </h3>
      <ul className="journal-links">
        {meeting ? (
          <li>
            <a href={`#/parents?meeting=${meeting.id}`}>{meetingText(meeting.value)}</a>
            <span className="journal-link-text"> {meeting.value.agenda}</span>
          </li>
        ) : null}
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

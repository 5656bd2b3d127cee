import {
  REQUEST_STATUS_WORDS,
  requestStatus,
  type SupportRequest,
} from '#shared/domain/support-request';
import { NBSP } from '#shared/lib/text';
import type { ConsultationRow } from '../../data/database';
import { useSupportRequests } from '../../data/support-requests';

type RequestProps = { row: ConsultationRow; isLocked: boolean };

/** The requests to support that a record led to; «Составить обращение» where it waits for the first. */
export function RecordRequest({ row: { id, value }, isLocked }: RequestProps) {
  const requests = useSupportRequests();
  if (requests === undefined) return null;
  const own = requests
    .map((request) => request.value)
    .filter(({ consultation, annulled }) => consultation === id && annulled === null);
  const isWaiting = value.outcome.kind === 'support' && value.annulled === null && !isLocked;
  if (own.length === 0 && !isWaiting) return null;
  return (
    <section className="journal-text" aria-labelledby="journal-request-title">
      <h3 id="journal-request-title" className="journal-text-title">
        Обращение в поддержку
      </h3>
      <ul className="journal-links">
        {own.map((request) => (
          <li key={request.id}>
            <a href={`#/support?request=${request.id}`}>{linkWords(request)}</a>
            <span className="journal-link-text"> {request.subject}</span>
          </li>
        ))}
      </ul>
      {own.length === 0 ? (
        <a className="ui-button ui-button-default" href={`#/support?from=${id}`}>
          Составить обращение
        </a>
      ) : null}
    </section>
  );
}

/** «№ 3, зарегистрировано». */
function linkWords(request: SupportRequest): string {
  const status = REQUEST_STATUS_WORDS[requestStatus(request)].toLocaleLowerCase('ru');
  return `№${NBSP}${String(request.serial)}, ${status}`;
}

import { requestsToday, type RequestDue } from '#shared/domain/requests-today';
import { waitWords } from '#shared/domain/support-age';
import { supportAt, supportWords } from '#shared/domain/support-hours';
import {
  REQUEST_STATUS_WORDS,
  type RequestPath,
  type RequestStatus,
} from '#shared/domain/support-request';
import { counted, NBSP, pluralForm } from '#shared/lib/text';
import { useSchool, zoneOf } from '../../data/records';
import { useSupportRequests } from '../../data/support-requests';
import { useEachMinute } from '../../platform/each-minute';
import { Status } from '../../ui/status';
import { VisuallyHidden } from '../../ui/visually-hidden';

/** So many are shown; «Поддержка» has the others. */
const MOST = 10;

/** Requests to support that need a reminder or an answer of ours, and how many wait; nothing when none does (п. 3, 6). */
export function SupportRequests() {
  const rows = useSupportRequests() ?? [];
  const zone = zoneOf(useSchool()?.value);
  const now = useEachMinute();
  const { overdue, ours, waiting } = requestsToday(
    rows.map(({ value }) => value),
    now,
  );
  const due = [...overdue, ...ours];
  if (due.length + waiting === 0) return null;
  const support = `поддержка ${supportWords(supportAt(now, zone))}`;
  return (
    <section className="today-group" aria-label="Обращения в поддержку">
      <h2 className="today-title">
        Обращения в поддержку
        {due.length === 0 ? null : <span className="today-count">{due.length}</span>}
      </h2>
      {due.length === 0 ? null : (
        <ul className="today-list">
          {due.slice(0, MOST).map((each) => (
            <RequestItem key={each.request.id} due={each} />
          ))}
        </ul>
      )}
      <p className="today-quiet">
        {due.length > MOST ? `Показаны первые ${String(MOST)}. ` : null}
        {waiting === 0 ? null : `${waitingWords(waiting)}. `}
        Сейчас {support}. <a href="#/support">Открыть «Поддержку»</a>
      </p>
    </section>
  );
}

function waitingWords(waiting: number): string {
  const verb = pluralForm(waiting, ['Ждёт', 'Ждут', 'Ждут']);
  return `${verb} ответа ${counted(waiting, ['обращение', 'обращения', 'обращений'])}`;
}

/** What is to be done next. */
const NEXT: Readonly<Partial<Record<RequestStatus, string>>> = {
  answered: 'Прочитайте ответ и закройте обращение или откройте его снова',
  refused: 'Исправьте обращение и отправьте ещё раз или закройте его',
  reopened: 'Исправьте и отправьте ещё раз',
};

/** Whom to ask when nothing came back: support answers a parent, not the school (п. 5). */
const REMIND: Readonly<Record<RequestPath, string>> = {
  staff: 'Напомните поддержке: позвоните или напишите ещё раз',
  parent: 'Спросите родителя, ответили ли ему',
};

function RequestItem({ due: { request, status, wait } }: { due: RequestDue }) {
  const isOverdue = wait?.isOverdue === true;
  const serial = `№${NBSP}${String(request.serial)}`;
  return (
    <li className="today-question">
      <div className="today-question-words">
        <p className="today-question-head">
          <a className="today-who" href={`#/support?request=${request.id}`}>
            <VisuallyHidden>Открыть обращение </VisuallyHidden>
            {serial}
          </a>
          <Status tone={isOverdue || status === 'refused' ? 'late' : 'soon'}>
            {isOverdue ? `Нет ответа, ${waitWords(wait)}` : REQUEST_STATUS_WORDS[status]}
          </Status>
        </p>
        <p className="today-asked">{request.subject}</p>
        <p className="today-quiet">{NEXT[status] ?? REMIND[request.path]}</p>
      </div>
    </li>
  );
}
